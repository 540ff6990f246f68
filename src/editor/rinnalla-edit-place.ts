import {html, nothing} from 'lit';
import {languageName} from '../model/language.js';
import type {Anchor} from '../model/manifest.js';
import {editorStyle} from '../styles/editor.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {EditElement} from './edit-element.js';
import {valueAt} from './json-tree.js';

/** The place on the page that a topic explains, or that a step of a guide is at. */
export class RinnallaEditPlace extends EditElement {
  static override properties = {...EditElement.properties, at: {attribute: false}};
  static override styles = [tokens, viewStyle, editorStyle];

  /** JSON pointer of where the id of the anchor is kept. */
  declare at: string;

  override render() {
    const {tree, placed} = this.editing;
    const id = valueAt(tree, this.at);
    const isChosen = typeof id === 'string' && id !== '';
    const found = isChosen && placed.has(id) ? 'found' : 'not-found';
    return html`<fieldset>
      <legend>${this.say('place.label')}</legend>
      <p>${this.say(isChosen ? `place.${found}` : 'place.none')}</p>
      ${isChosen ? this.#known(id) : nothing}
      <div class="row">
        <button type="button" @click=${() => this.tell({type: 'choose-place', at: this.at})}>
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

  /** In which languages the page was shown when it was chosen, and by what it is known. */
  #known(id: string) {
    const anchor = (valueAt(this.editing.tree, `/anchors/${id}`) ?? {}) as Anchor;
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
