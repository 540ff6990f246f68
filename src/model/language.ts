import {bare} from './bare.js';

const RTL = /^(?:ar|ckb|dv|fa|he|ps|prs|sd|ug|ur|yi)(?:-|$)/;

/** The direction that a language is written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL.test(lang) ? 'rtl' : 'ltr');

/** Those of most people here, for `Intl` is slow at first; and those that not every `Intl` knows. */
const OWN_NAMES: Readonly<Record<string, string>> = bare({
  en: 'English',
  'en-simple': 'Easy English',
  fi: 'Suomi',
  'fi-simple': 'Suomi: selkokieli',
  se: 'Davvisámegiella',
  smn: 'Anarâškielâ',
  sms: 'Nuõrttsääʹmǩiõll',
  sv: 'Svenska',
  'sv-simple': 'Svenska: lätt språk',
});

/** A language's own name for itself, to stand alone: "Suomi", "العربية". */
export function nativeName(lang: string): string {
  const known = OWN_NAMES[lang];
  if (known !== undefined) return known;
  const [first = '', ...rest] = languageName(lang, lang);
  return first.toUpperCase() + rest.join('');
}

/** A language's name: `languageName('ar', 'fi')` is "arabia". Plain language has that of its language. */
export function languageName(tag: string, inLanguage: string): string {
  const lang = tag.replace(/-simple$/, '');
  try {
    const name = new Intl.DisplayNames([inLanguage], bare({type: 'language' as const})).of(lang);
    // Where it is not known, the code comes back.
    return name === undefined || name === lang ? (OWN_NAMES[lang] ?? lang) : name;
  } catch {
    return lang;
  }
}
