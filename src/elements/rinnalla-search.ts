import {html, nothing} from 'lit';
import {entries} from '../model/fitting.js';
import type {Content} from '../model/content.js';
import type {TopicSearch} from '../model/search.js';
import {searchable, type Searchable} from '../model/searchable.js';
import {tokens} from '../styles/tokens.js';
import {fieldStyle} from '../styles/field.js';
import {searchStyle} from '../styles/search.js';
import {viewStyle} from '../styles/view.js';
import {UsedEvent} from './used-event.js';
import {ViewElement} from './view-element.js';

const MOST = 10;
/** After this long without a key, what was found is told to a screen reader, once, in ms. */
const PAUSE = 1000;
/** The share of the letters of a good answer. */
const GOOD = 0.7;

/** A search box over all topics. The search itself is loaded when the person goes to the box. */
export class RinnallaSearch extends ViewElement {
  static override styles = [tokens, viewStyle, fieldStyle, searchStyle];
  static override properties = {
    query: {},
    isWhole: {attribute: false},
    search: {state: true},
    failed: {state: true},
    heard: {state: true},
  };

  declare query: string;
  /** Whether all of the manifest has been read, with what it builds on. */
  declare isWhole: boolean;
  declare search: TopicSearch | undefined;
  declare failed: boolean;
  /** What a screen reader is told. */
  declare heard: string;

  /** Whether Enter was pressed before anything was found. */
  #entered = false;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What can be found, by the keys of the search. */
  #all: Readonly<Record<string, Searchable>> = {};
  /** What the search is made for, or is being made for. */
  #madeFor: Content | undefined;
  /** What `search` is made for. */
  #searched: Content | undefined;

  constructor() {
    super();
    this.query = '';
    this.failed = false;
    this.heard = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  override render() {
    const found = this.#found;
    return html`
      <label for="query">${this.say('search.label')}</label>
      <input
        id="query"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        .value=${this.query}
        @focus=${this.#load}
        @input=${this.#input}
        @keydown=${this.#keydown}
      />
      <p class="count" aria-hidden="true">${this.#status(found.length)}</p>
      <p role="status" class="visually-hidden">${this.heard}</p>
      <ul class="list" role="list" ?hidden=${found.length === 0}>
        ${entries(this.#all, found.slice(0, MOST)).map(
          ([, {view, title, short}]) =>
            html`<li>
              <button type="button" @click=${() => this.tell({type: 'go', view})}>
                <strong>${this.text(title)}</strong>${
                  short ? html`<br />${this.text(short)}` : nothing
                }
              </button>
            </li>`,
        )}
      </ul>
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (['query', 'search', 'failed', 'isWhole'].some((key) => changed.has(key))) this.#tellLater();
    // Another language or another page's topics: the search must be made anew.
    const before = changed.get('content') as typeof this.content | undefined;
    if (!before) return;
    const {help, languages} = this.content;
    if (before.help === help && before.languages.join() === languages.join()) return;
    // What was found stays until then, with the focus that may be in it.
    this.#madeFor = undefined;
    if (this.query) void this.#load();
  }

  protected override firstUpdated(): void {
    if (this.query) void this.#load();
  }

  protected override updated(): void {
    const first = this.renderRoot.querySelector<HTMLElement>('li button');
    if (!this.#entered || !first) return;
    this.#entered = false;
    first.focus();
  }

  get #found(): readonly string[] {
    const query = this.query.trim();
    return query && this.search ? this.search.find(query) : [];
  }

  /** Not at each key: that would be heard over the keys. */
  #tellLater(): void {
    this.heard = '';
    clearTimeout(this.#pause);
    // An update may still come when it has been taken out.
    if (!this.isConnected) return;
    this.#pause = setTimeout(() => {
      const {length} = this.#found;
      this.heard = this.#status(length);
      this.#count(length);
    }, PAUSE);
  }

  /** Of what was looked for, only how it went: good where all of its letters are in what was found first. */
  #count(hits: number): void {
    if (!this.#isDone || !this.query.trim()) return;
    const share = this.search?.share(this.query) ?? 0;
    const quality = hits === 0 ? 'none' : share < GOOD ? 'poor' : 'good';
    const many = hits > 5 ? '6' : hits > 1 ? '2-5' : String(hits);
    this.dispatchEvent(new UsedEvent(`search-${quality}`, `hits/${many}`));
  }

  /** What has not been looked through whole does not lack anything yet. */
  get #isDone(): boolean {
    return this.search !== undefined && this.isWhole && this.#madeFor === this.#searched;
  }

  #status(count: number): string {
    if (!this.query.trim()) return '';
    if (this.failed) return this.say('search.failed');
    if (!this.search || (count === 0 && !this.#isDone)) return this.say('search.loading');
    return count > 0 ? this.say('search.found', {count}) : this.say('search.none');
  }

  #input = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
    this.#entered = false;
    this.tell({type: 'search', query: this.query});
    void this.#load();
  };

  #keydown = (event: KeyboardEvent): void => {
    // In a box with words in it, Escape takes away the words and leaves the panel.
    if (event.key === 'Escape' && this.query) event.stopPropagation();
    if (event.key !== 'Enter') return;
    // The same key would press the answer that gets the focus.
    event.preventDefault();
    this.#entered = true;
    this.requestUpdate();
  };

  #load = async (): Promise<void> => {
    if (this.#madeFor) return;
    const content = (this.#madeFor = this.content);
    try {
      const {searchIn} = await import('../chunks/search.js');
      const all = searchable(content.help);
      const search = await searchIn(all, content.languages);
      if (this.#madeFor !== content) return;
      this.#all = all;
      this.#searched = content;
      this.search = search;
      this.failed = false;
    } catch {
      if (this.#madeFor !== content) return;
      this.#madeFor = undefined;
      this.failed = true;
    }
  };
}
