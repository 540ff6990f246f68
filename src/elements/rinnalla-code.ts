import {css, html, nothing} from 'lit';
import {allSources} from '../io/all-sources.js';
import type {Loaded} from '../io/manifest-loader.js';
import {codeFor, indexOf, type PlaceIndex} from '../model/adviser-code.js';
import type {View} from '../model/session.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {titleOf} from '../model/view-title.js';
import {ViewElement} from './view-element.js';

const style = css`
  .code {
    margin-block-end: 8px;
    font:
      700 32px/1.4 ui-monospace,
      'Cascadia Mono',
      Consolas,
      'DejaVu Sans Mono',
      monospace;
    text-align: start;
    white-space: nowrap;
  }
  .code bdi {
    letter-spacing: 0.08em;
  }
  .digit {
    margin-inline: 1px;
    padding-inline: 5px 3px;
    border: 2px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
  }
`;

/** By the manifest: its pages' files and what it builds on are read once, however often the code is shown. */
const indexes = new WeakMap<object, Promise<PlaceIndex>>();

function indexFor(loaded: Loaded): Promise<PlaceIndex> {
  const manifest = Object(loaded.sources[0]?.json) as object;
  const known = indexes.get(manifest);
  if (known) return known;
  const all = allSources(loaded, new AbortController().signal).then(indexOf);
  indexes.set(manifest, all);
  // After a failure it is asked for again.
  all.catch(() => indexes.delete(manifest));
  return all;
}

/** The code that the person tells an adviser on the phone, who then sees the same instructions. */
export class RinnallaCode extends ViewElement {
  static override styles = [tokens, viewStyle, style];
  static override properties = {
    loaded: {attribute: false},
    page: {attribute: false},
    view: {attribute: false},
    open: {attribute: false},
    index: {state: true},
    failed: {state: true},
  };

  declare loaded: Loaded;
  /** Id of the page that the person is on. */
  declare page: string | undefined;
  /** What the help shows, or showed before it came to the code. */
  declare view: View;
  /** Whether the help is open: before that, nothing is loaded. */
  declare open: boolean;
  declare index: PlaceIndex | undefined;
  declare failed: boolean;

  #asked: Loaded | undefined;

  override render() {
    const {index, failed} = this;
    return html`<section class="box" aria-labelledby="title">
      <h3 id="title" tabindex="-1">${this.say('code.title')}</h3>
      ${index ? this.#code(index) : failed ? this.#none() : this.#loading()}
    </section>`;
  }

  protected override willUpdate(): void {
    if (this.open && this.loaded !== this.#asked) void this.#load();
  }

  /** The code of a manifest stays while more of the same one is loaded. */
  async #load(): Promise<void> {
    const {loaded} = this;
    if (loaded.sources[0]?.json !== this.#asked?.sources[0]?.json) this.index = undefined;
    this.#asked = loaded;
    this.failed = false;
    try {
      const index = await indexFor(loaded);
      if (loaded === this.#asked) this.index = index;
    } catch {
      if (loaded === this.#asked) this.failed = true;
    }
  }

  /** The button goes with what it brings. */
  readonly #again = (): void => {
    this.renderRoot.querySelector('h3')?.focus();
    void this.#load();
  };

  #loading = () => html`<p role="status">${this.say('panel.loading')}</p>`;

  #code(index: PlaceIndex) {
    const symbols = [...codeFor(this, index)];
    // A screen reader says it symbol by symbol, in place of a word.
    const heard = symbols.filter((symbol) => symbol !== '-').join(', ');
    return html`<p class="code">
        <bdi dir="ltr" aria-hidden="true">${symbols.map(shown)}</bdi>
        <span class="visually-hidden" dir="ltr">${heard}</span>
      </p>
      <p>${this.say('code.about')}</p>`;
  }

  /** Where the person is, in words. */
  #none() {
    const {help} = this.content;
    const page = help.pages.find(({id}) => id === this.page)?.title;
    const titles = [page ?? help.service.name, titleOf(this.view, help)];
    const place = titles.map((title, i) =>
      title ? html`${i > 0 ? ' – ' : nothing}${this.word(title)}` : nothing,
    );
    return html`<p>${this.sayAround('code.none', 'place', html`${place}`)}</p>
      <button type="button" @click=${this.#again}>${this.say('panel.try-again')}</button>`;
  }
}

/** Digits are told from letters by more than their form. */
const shown = (symbol: string) =>
  /\d/.test(symbol) ? html`<span class="digit">${symbol}</span>` : symbol;
