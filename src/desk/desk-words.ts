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

/** British English has the day before the month and 24 hours, as people here do. */
const clockLanguage = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);

/** The time of the day: `10.32`. */
export const timeIn = ({lang}: Words, at: number): string =>
  new Intl.DateTimeFormat(
    clockLanguage(lang),
    bare({hour: 'numeric', minute: '2-digit', hourCycle: 'h23'} as const),
  ).format(at);
