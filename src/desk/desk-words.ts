import type {Locale} from '../io/locale.js';
import {wordsOf, type Words} from '../io/words.js';
import {bare} from '../model/bare.js';
import {languageChain} from '../model/text.js';

/** The languages of the desk, in which an adviser can work. */
export const DESK_LANGUAGES = ['fi', 'sv', 'en'] as const;

type DeskLanguage = (typeof DESK_LANGUAGES)[number];

const files: Readonly<Record<DeskLanguage, () => Promise<{readonly default: object}>>> = bare({
  fi: () => import('../../locales/desk/fi.json', {with: {type: 'json'}}),
  sv: () => import('../../locales/desk/sv.json', {with: {type: 'json'}}),
  en: () => import('../../locales/desk/en.json', {with: {type: 'json'}}),
});

/** The desk's own words in the first of the languages that it speaks, at last Finnish. */
export async function loadDeskWords(languages: readonly string[]): Promise<Words> {
  const wanted = languageChain(...languages);
  const lang = DESK_LANGUAGES.find((one) => one === wanted.find((l) => l in files)) ?? 'fi';
  const locale: Locale = {lang, texts: (await files[lang]()).default};
  return wordsOf(locale);
}

/** The time of the day by the clock of this computer: `10.32`. */
export function timeIn({say}: Words, at: number): string {
  const date = new Date(at);
  const minute = String(date.getMinutes()).padStart(2, '0');
  return say('time', {hour: date.getHours(), minute});
}
