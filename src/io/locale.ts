import {bare} from '../model/bare.js';
import {languageChain} from '../model/text.js';

/** The texts of a locale file and the language they are in. */
export interface Locale {
  readonly lang: string;
  readonly texts: object;
}

const files: Readonly<Record<string, () => Promise<{readonly default: object}>>> = bare({
  ar: () => import('../../locales/ar.json', {with: {type: 'json'}}),
  en: () => import('../../locales/en.json', {with: {type: 'json'}}),
  fi: () => import('../../locales/fi.json', {with: {type: 'json'}}),
  sv: () => import('../../locales/sv.json', {with: {type: 'json'}}),
  uk: () => import('../../locales/uk.json', {with: {type: 'json'}}),
});

/** Loads the locale of the first language that has one, at last English. */
export async function loadLocale(languages: readonly string[]): Promise<Locale> {
  const lang = languageChain(...languages).find((l) => l in files) ?? 'en';
  return {lang, texts: (await files[lang]?.())?.default ?? {}};
}
