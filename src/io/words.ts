import {createInstance} from 'i18next';
import {bare} from '../model/bare.js';
import {directionOf} from '../model/language.js';
import type {Locale} from './locale.js';

/** The product's own words in one language. */
export interface Words {
  /** BCP 47 tag of the language the words are in. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** A sentence by its key in `locales/`, with its named values. */
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

/*
 * i18next copies the options of a call into an object with a prototype, so what a page has put on
 * Object.prototype (`lng: 'cimode'`) would be options. Those that it looks for are said.
 */
const OPTIONS =
  'context count defaultValue fallbackLng interpolation joinArrays keySeparator lngs nest ns ordinal ' +
  'postProcess replace returnDetails returnObjects skipInterpolation skipOnVariables';
const UNSAID = {
  ...Object.fromEntries(OPTIONS.split(' ').map((option) => [option, undefined])),
  appendNamespaceToCIMode: false,
  nsSeparator: false as const,
};

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
    say: (key, values = {}) => i18n.t(key, bare({...UNSAID, lng: lang, ...values})),
  };
}
