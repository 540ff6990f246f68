import {html, nothing, type TemplateResult} from 'lit';
import {languageName} from '../model/language.js';
import type {Anchor} from '../model/manifest.js';
import {pointer} from '../model/problem.js';
import {isRecord} from '../model/schema.js';
import {editorStyle} from '../styles/editor.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {EditElement} from './edit-element.js';
import {thingAt} from './edit-state.js';
import {valueAt} from './json-tree.js';
import {namedThings} from './named-things.js';
import {otherUses, placeUses, useName, type PlaceUse} from './place-uses.js';

/** The place on the page that a topic explains, or that a step of a guide is at. */
export class RinnallaEditPlace extends EditElement {
  static override properties = {...EditElement.properties, at: {attribute: false}};
  static override styles = [tokens, viewStyle, editorStyle];

  /** JSON pointer of where the id of the anchor is kept. */
  declare at: string;

  override render() {
    const id = valueAt(this.editing.tree, this.at);
    const isChosen = typeof id === 'string' && id !== '';
    return html`<fieldset>
      <legend>${this.say('place.label')}</legend>
      ${isChosen ? this.#state(id) : html`<p>${this.say('place.none')}</p>`}
      <div role="status">${this.#verdict()}</div>
      ${isChosen ? this.#known(id) : nothing}
      <div class="row">
        <button
          type="button"
          class="choose"
          @click=${() => this.tell({type: 'choose-place', at: this.at})}
        >
          ${this.say(isChosen ? 'place.again' : 'place.choose')}
        </button>
        ${
          isChosen
            ? html`<button
                type="button"
                @click=${() => this.tell({type: 'set', at: this.at, value: undefined})}
              >
                ${this.say('place.clear')}
              </button>`
            : nothing
        }
      </div>
    </fieldset>`;
  }

  focusField(): void {
    this.renderRoot.querySelector<HTMLElement>('.choose')?.focus();
  }

  /** What came of choosing it. */
  #verdict() {
    const verdict = this.editing.verdictAt?.(this.at);
    return verdict ? html`<p class="finding ${verdict.light}">${verdict.said}</p>` : nothing;
  }

  /** Whether it is on the page that is shown, and what else stands there. */
  #state(id: string): TemplateResult {
    const {tree, placed} = this.editing;
    const other = placed.has(id) ? undefined : this.editing.takenBy?.(id);
    const others = otherUses(tree, other ?? id, this.at);
    const found = placed.has(id) ? 'found' : 'not-found';
    return html`<p>${this.say(`place.${other === undefined ? found : 'taken'}`)}</p>
      ${found === 'not-found' && other === undefined ? this.#page(id) : nothing}
      ${others.length > 0 ? this.#others(other ?? id, others) : nothing}`;
  }

  /** On which page it was chosen. */
  #page(id: string): TemplateResult | typeof nothing {
    const page = valueAt(this.editing.tree, pointer('/anchors', id));
    const of = isRecord(page) ? page['page'] : undefined;
    const found = namedThings(this.editing, 'pages').find((one) => one.id === of);
    if (!found) return nothing;
    return html`<p>${this.say('place.of-page', {page: found.title})}</p>`;
  }

  #others(anchor: string, others: readonly PlaceUse[]): TemplateResult {
    const {tree, lang, languages} = this.editing;
    const first = placeUses(tree).find((use) => use.anchor === anchor && use.isTopic);
    const isHidden = first !== undefined && first.at !== this.at;
    const name = (use: PlaceUse) => useName(use, tree, [lang, ...languages], this.words);
    return html`<p>${this.say('place.also')}</p>
      <ul role="list" class="list">
        ${others.map(
          (use) =>
            html`<li>
              <button
                type="button"
                @click=${() => this.tell({type: 'edit', at: thingAt(use.at), field: use.at})}
              >
                <bdi>${name(use)}</bdi>
              </button>
            </li>`,
        )}
      </ul>
      ${
        isHidden && thingAt(this.at).startsWith('/topics/')
          ? html`<p>${this.say('place.opens', {name: name(first)})}</p>`
          : nothing
      }`;
  }

  /** In which languages the page was shown when it was chosen, and by what it is known. */
  #known(id: string) {
    const anchor = (valueAt(this.editing.tree, pointer('/anchors', id)) ?? {}) as Anchor;
    const {text, css = [], tag, role} = anchor;
    const texts = typeof text === 'object' ? Object.entries(text) : [];
    const names = (tags: readonly string[]) =>
      tags.map((one) => languageName(one, this.words.lang)).join(', ');
    const missing = this.editing.languages.filter(
      (one) => typeof text === 'object' && !one.includes('-') && !Object.hasOwn(text, one),
    );
    const clues = [...texts.map(([, words]) => words), role ?? tag ?? '', ...css].filter(Boolean);
    return html`
      ${
        texts.length > 0
          ? html`<p>
              ${this.say('place.languages', {languages: names(texts.map(([one]) => one))})}
            </p>`
          : nothing
      }
      ${
        missing.length > 0
          ? html`<p>${this.say('place.missing', {languages: names(missing)})}</p>`
          : nothing
      }
      <details>
        <summary>${this.say('place.clues')}</summary>
        <ul>
          ${clues.map((clue) => html`<li><bdi>${clue}</bdi></li>`)}
        </ul>
      </details>
    `;
  }
}
