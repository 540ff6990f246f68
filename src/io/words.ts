import {createInstance} from 'i18next';
import {bare} from '../model/bare.js';
import {directionOf} from '../model/text.js';
import type {Locale} from './locale.js';

/** The product's own words in one language. */
export interface Words {
  /** BCP 47 tag of the language the words are in. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** A sentence by its key in `locales/`, with its named values. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

/** The words of a locale. Waits for nothing: the texts are there. */
export function wordsOf({lang, texts}: Locale): Words {
  const i18n = createInstance();
  void i18n.init(
    bare({
      lng: lang,
      // Everything is said, so that no option can come from a polluted Object.prototype.
      initAsync: false,
      fallbackLng: false as const,
      nsSeparator: false as const,
      keySeparator: '.',
      ns: ['words'],
      defaultNS: 'words',
      appendNamespaceToCIMode: false,
      showSupportNotice: false,
      resources: bare({[lang]: bare({words: texts})}),
      // Lit shows text as text: there is nothing to escape.
      interpolation: bare({escapeValue: false}),
    }),
  );
  return {
    lang,
    dir: directionOf(lang),
    say: (key, values = {}) => i18n.t(key, bare({replace: undefined, ...values})),
  };
}
