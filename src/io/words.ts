import {directionOf} from '../model/language.js';
import {ownIn} from '../model/own.js';
import type {Locale} from './locale.js';

type Values = Readonly<Record<string, string | number>>;

/** The product's own words in one language. */
export interface Words {
  /** BCP 47 tag of the language the words are in. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /**
   * A sentence by its key in `locales/` (`search.found`), with its named values (`{{count}}`). Of a sentence
   * with a `count`, the form for that number (`found_one`: CLDR plural categories).
   */
  readonly say: (key: string, values?: Values) => string;
}

/** The words of a locale. A key that it does not have is said itself. */
export function wordsOf({lang, texts}: Locale): Words {
  const textAt = (key: string) => key.split('.').reduce<unknown>(ownIn, texts);
  const formAt = (key: string, count: unknown) =>
    typeof count === 'number'
      ? textAt(`${key}_${new Intl.PluralRules(lang).select(count)}`)
      : textAt(key);
  return {
    lang,
    dir: directionOf(lang),
    say: (key, values = {}) => {
      const text = formAt(key, ownIn(values, 'count'));
      return (typeof text === 'string' ? text : key).replace(
        /\{\{([\w-]+)\}\}/g,
        (_, name: string) => String((ownIn(values, name) as Values[string] | undefined) ?? ''),
      );
    },
  };
}
