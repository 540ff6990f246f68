import type {ReactiveControllerHost} from 'lit';
import {loadLocale} from '../io/locale.js';
import {wordsOf, type Words} from '../io/words.js';

/** The words that visitors see, for a part of the editor that shows what they will see. */
export class ProductWords {
  readonly #host: ReactiveControllerHost;
  readonly #known = new Map<string, Words | undefined>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** `undefined` until they are there; without a network they never are. */
  in(lang: string): Words | undefined {
    if (!this.#known.has(lang)) {
      this.#known.set(lang, undefined);
      void this.#load(lang);
    }
    return this.#known.get(lang);
  }

  async #load(lang: string): Promise<void> {
    try {
      this.#known.set(lang, wordsOf(await loadLocale([lang])));
      this.#host.requestUpdate();
    } catch {
      // Asked for again at the next rendering.
      this.#known.delete(lang);
    }
  }
}
