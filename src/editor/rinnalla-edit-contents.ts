import {html, nothing} from 'lit';
import {fieldStyle} from '../styles/field.js';
import {editorStyle} from '../styles/editor.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {EditElement} from './edit-element.js';
import {thingAt} from './edit-state.js';
import {important, type ShownFinding} from './editing.js';
import type {Kind} from './forms.js';
import {nameIn, textsIn, thingsOf, type Thing} from './thing.js';

interface Section {
  readonly name: string;
  readonly kind: Kind;
  readonly things: readonly Thing[];
}

const anchorOf = ({value: {anchor}}: Thing): string => (typeof anchor === 'string' ? anchor : '');

/** How much is to be looked at in each thing, by its JSON pointer. */
type Counts = ReadonlyMap<string, number>;

function countsOf(findings: readonly ShownFinding[]): Counts {
  const counts = new Map<string, number>();
  for (const {at} of important(findings)) {
    const thing = thingAt(at);
    counts.set(thing, (counts.get(thing) ?? 0) + 1);
  }
  return counts;
}

/** All that the manifest has, what is on this page first. */
export class RinnallaEditContents extends EditElement {
  static override properties = {...EditElement.properties, query: {state: true}};
  static override styles = [tokens, viewStyle, fieldStyle, editorStyle];

  declare query: string;

  constructor() {
    super();
    this.query = '';
  }

  override render() {
    const found = this.#sections().map((section) => ({
      ...section,
      things: section.things.filter((thing) => this.#fits(thing)),
    }));
    const counts = countsOf(this.editing.findings);
    const count = found.reduce((sum, {things}) => sum + things.length, 0);
    return html`
      <h3 tabindex="-1">${this.say('view.list')}</h3>
      <label for="query">${this.say('contents.search')}</label>
      <input
        id="query"
        type="search"
        .value=${this.query}
        @input=${(event: InputEvent) => (this.query = (event.target as HTMLInputElement).value)}
      />
      <p role="status" class="hint">
        ${this.query ? this.say('contents.found', {count}) : nothing}
      </p>
      ${this.editing.figures?.box?.('', this.editing)}
      ${found.map((section) => this.#section(section, counts))}
      <details>
        <summary>${this.say('contents.rest')}</summary>
        <ul class="list" role="list">
          ${(['service', 'theme'] as const).map(
            (at) =>
              html`<li>
                <button type="button" @click=${() => this.tell({type: 'edit', at: `/${at}`})}>
                  ${this.say(`kind.${at}`)}
                </button>
              </li>`,
          )}
        </ul>
      </details>
    `;
  }

  #sections(): Section[] {
    const {tree, placed} = this.editing;
    const topics = thingsOf(tree, 'topics');
    const order = [...placed];
    const isHere = (topic: Thing) => placed.has(anchorOf(topic));
    const here = topics
      .filter(isHere)
      .toSorted((a, b) => order.indexOf(anchorOf(a)) - order.indexOf(anchorOf(b)));
    const kinds = [
      ...['guides', 'flows', 'checklists', 'selfchecks', 'contacts', 'providers'],
      ...['maps', 'notices', 'glossary', 'pages'],
    ] as const;
    return [
      {name: 'here', kind: 'topics', things: here},
      {name: 'topics', kind: 'topics', things: topics.filter((topic) => !isHere(topic))},
      ...(kinds as readonly Kind[]).map((kind) => ({
        name: kind,
        kind,
        things: thingsOf(tree, kind),
      })),
    ];
  }

  #fits({id, value}: Thing): boolean {
    const query = this.query.trim().toLowerCase();
    if (!query || id.includes(query)) return true;
    return [...textsIn(value)].some(([, text]) => text.toLowerCase().includes(query));
  }

  #section({name, kind, things}: Section, counts: Counts) {
    const isFound = this.query !== '' && things.length > 0;
    return html`<details ?open=${name === 'here' || isFound}>
      <summary>
        ${this.say(`contents.${name}`)} <span class="count">(${things.length})</span>
      </summary>
      <ul class="list" role="list">
        ${things.map((thing) => html`<li>${this.#entry(thing, counts)}</li>`)}
      </ul>
      ${this.#adding(name, kind)}
    </details>`;
  }

  #entry(thing: Thing, counts: Counts) {
    const {languages, lang, figures} = this.editing;
    const name = nameIn(thing, [lang, ...languages]);
    const wrong = counts.get(thing.at) ?? 0;
    return html`<button type="button" @click=${() => this.tell({type: 'edit', at: thing.at})}>
        <bdi lang=${name.lang || nothing}>${name.text}</bdi>
        ${
          wrong > 0
            ? html`<span class="count">– ${this.say('contents.wrong', {count: wrong})}</span>`
            : nothing
        }
      </button>
      ${figures?.line?.(thing.at, this.editing)}`;
  }

  #adding(name: string, kind: Kind) {
    const id = `new-${name}`;
    const add = (event: SubmitEvent) => {
      event.preventDefault();
      const box = this.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
      const title = box?.value.trim() ?? '';
      if (title) this.tell({type: 'create', map: kind, title});
      else box?.focus();
    };
    return html`<form class="field" @submit=${add}>
      <label for=${id}>${this.say(`new.${kind}`)}</label>
      <div class="row">
        <input class="grow" id=${id} autocomplete="off" />
        <button type="submit">${this.say('contents.add')}</button>
      </div>
    </form>`;
  }
}
