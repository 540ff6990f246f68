import {loadLocale} from '../io/locale.js';
import type {Words} from '../io/words.js';

/** Loads the panel and its words, in one round trip, and other words when the language changes. */
export class PanelLoader {
  readonly #done: (words: Words) => void;
  readonly #failed: (error: unknown) => void;
  #loading: Promise<void> | undefined;
  #languages = '';

  constructor(done: (words: Words) => void, failed: (error: unknown) => void) {
    this.#done = done;
    this.#failed = failed;
  }

  /** Loads what is needed for the languages, best first, unless it is there or on its way. */
  load(languages: readonly string[]): Promise<void> {
    const wanted = languages.join();
    if (this.#loading && this.#languages === wanted) return this.#loading;
    this.#languages = wanted;
    this.#loading = Promise.all([import('../chunks/panel.js'), loadLocale(languages)]).then(
      ([{wordsOf}, locale]) => {
        // Until now the person may have chosen yet another language.
        if (this.#languages === wanted) this.#done(wordsOf(locale));
      },
      (error: unknown) => {
        this.#loading = undefined;
        this.#failed(error);
      },
    );
    return this.#loading;
  }
}
