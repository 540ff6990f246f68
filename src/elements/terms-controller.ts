import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {termsIn} from '../model/glossary.js';
import type {Glossary} from '../model/manifest.js';

/** The words of the glossary in the texts of a view: each is underlined once, and one is open at a time. */
export class TermsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #marked = new Set<string>();
  #open = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#marked.clear();
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

  /** A word that opens its meaning. */
  button(id: string, text: unknown) {
    const isOpen = this.isOpen(id);
    const controls = isOpen ? `meaning-${id}` : nothing;
    const toggle = (): void => {
      this.#toggle(id);
    };
    // A space inside would stand before commas and full stops.
    // prettier-ignore
    return html`<button type="button" class="term" aria-expanded=${isOpen} aria-controls=${controls} @click=${toggle}>${text}</button>`;
  }

  isOpen = (id: string): boolean => this.#open === id;

  #toggle(id: string): void {
    this.#open = this.isOpen(id) ? '' : id;
    this.#host.requestUpdate();
  }
}
