import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {bare} from '../model/bare.js';
import {termsIn} from '../model/glossary.js';
import type {Glossary} from '../model/manifest.js';

type TermsHost = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
};

/** The words of the glossary in the texts of a view: each is underlined once, and one is open at a time. */
export class TermsController implements ReactiveController {
  readonly #host: TermsHost;
  readonly #marked = new Set<string>();
  #open = '';
  /** Opened just now: on a phone its meaning may be below the edge. */
  #opened = false;

  constructor(host: TermsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#marked.clear();
  }

  hostUpdated(): void {
    if (!this.#opened) return;
    this.#opened = false;
    this.#host.renderRoot
      .querySelector(`#meaning-${this.#open}`)
      ?.scrollIntoView(bare({block: 'nearest', behavior: 'instant'} as const));
  }

  /**
   * Gives a function that makes buttons of the words of the glossary in a text.
   * @param lang BCP 47 tag of the language of the text
   * @param found the ids of those words are added to it
   */
  marker(glossary: Glossary, lang: string, found: string[]): (text: string) => unknown {
    return (text) =>
      termsIn(text, glossary, lang).map((piece) => {
        if (typeof piece === 'string' || this.#marked.has(piece.term)) {
          return typeof piece === 'string' ? piece : piece.text;
        }
        this.#marked.add(piece.term);
        found.push(piece.term);
        return this.button(piece.term, piece.text);
      });
  }

  /**
   * A word that opens its meaning.
   * @param place tells the same word in two places apart
   */
  button(id: string, text: unknown, place = '') {
    const key = `${place}${id}`;
    const isOpen = this.isOpen(key);
    const controls = isOpen ? `meaning-${key}` : nothing;
    const toggle = (): void => {
      this.#toggle(key);
    };
    // A space inside would stand before commas and full stops.
    // prettier-ignore
    return html`<button type="button" class="term" aria-expanded=${isOpen} aria-controls=${controls} @click=${toggle}>${text}</button>`;
  }

  isOpen = (id: string): boolean => this.#open === id;

  close(): void {
    this.#open = '';
  }

  #toggle(id: string): void {
    this.#opened = !this.isOpen(id);
    this.#open = this.#opened ? id : '';
    this.#host.requestUpdate();
  }
}
