import type {CheckWords} from '../checks/say.js';
import type {Locale} from '../io/locale.js';
import {wordsOf, type Words} from '../io/words.js';
import {bare} from '../model/bare.js';
import {languageChain} from '../model/text.js';

/** The languages in which the editor can be used. */
const EDITOR_LANGUAGES = ['fi', 'sv', 'en'] as const;

type EditorLanguage = (typeof EDITOR_LANGUAGES)[number];

const files: Readonly<Record<EditorLanguage, () => Promise<{readonly default: object}>>> = bare({
  fi: () => import('../../locales/editor/fi.json', {with: {type: 'json'}}),
  sv: () => import('../../locales/editor/sv.json', {with: {type: 'json'}}),
  en: () => import('../../locales/editor/en.json', {with: {type: 'json'}}),
});

/** The editor's own words in the first of the languages that it speaks, at last English. */
export async function loadEditorWords(languages: readonly string[]): Promise<Words> {
  const wanted = languageChain(...languages);
  const lang = EDITOR_LANGUAGES.find((one) => one === wanted.find((l) => l in files)) ?? 'en';
  const locale: Locale = {lang, texts: (await files[lang]()).default};
  return wordsOf(locale);
}

const checks = {
  fi: () => import('../../locales/checks/fi.json', {with: {type: 'json'}}),
  sv: () => import('../../locales/checks/sv.json', {with: {type: 'json'}}),
  en: () => import('../../locales/checks/en.json', {with: {type: 'json'}}),
} as const;

/** The words of the checks, in a language of the editor. */
export async function loadCheckWords(lang: string): Promise<CheckWords> {
  const known = EDITOR_LANGUAGES.find((one) => one === lang) ?? 'en';
  return (await checks[known]()).default;
}
