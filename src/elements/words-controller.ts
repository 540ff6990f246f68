import {loadLocale} from '../io/locale.js';
import {wordsOf, type Words} from '../io/words.js';

/** Loads our own words in the language that was asked for last. */
export class WordsController {
  readonly #host: {words: Words};
  readonly #others: () => readonly string[];
  #wanted = '';

  /** @param others the languages that stand in, best first (BCP 47) */
  constructor(host: {words: Words}, others: () => readonly string[]) {
    this.#host = host;
    this.#others = others;
  }

  /**
   * Other words; what was shown stays until they are there, and without a network for good.
   * @returns whether nothing else was asked for meanwhile
   */
  async speak(lang: string): Promise<boolean> {
    this.#wanted = lang;
    try {
      const words = wordsOf(await loadLocale([lang, ...this.#others()]));
      if (lang === this.#wanted) this.#host.words = words;
    } catch {
      // The network is gone: the words stay as they are.
    }
    return lang === this.#wanted;
  }
}
