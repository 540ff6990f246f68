import {bare} from './bare.js';

const RTL = /^(?:ar|ckb|dv|fa|he|ps|prs|sd|ug|ur|yi)(?:-|$)/;

/** The direction that a language is written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL.test(lang) ? 'rtl' : 'ltr');

/** Those of most people here. `Intl` knows them too, but its first use takes long on a slow device. */
const OWN_NAMES: Readonly<Record<string, string>> = bare({
  en: 'English',
  fi: 'Suomi',
  sv: 'Svenska',
});

/** A language's own name for itself, to stand alone: "Suomi", "العربية". */
export function nativeName(lang: string): string {
  const known = OWN_NAMES[lang];
  if (known !== undefined) return known;
  const [first = '', ...rest] = languageName(lang, lang);
  return first.toLocaleUpperCase(lang) + rest.join('');
}

/** A language's name: `languageName('ar', 'fi')` is "arabia". */
export function languageName(lang: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], bare({type: 'language' as const})).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
