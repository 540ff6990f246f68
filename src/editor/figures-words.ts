import {wordsOf, type Words} from '../report/words.js';

const files = {
  fi: () => import('../../locales/figures/fi.json', {with: {type: 'json'}}),
  sv: () => import('../../locales/figures/sv.json', {with: {type: 'json'}}),
  en: () => import('../../locales/figures/en.json', {with: {type: 'json'}}),
} as const;

/** The words and numbers of the figures, in a language of the editor. */
export async function loadFiguresWords(lang: string): Promise<Words> {
  const known = lang === 'fi' || lang === 'sv' ? lang : 'en';
  return wordsOf(known, (await files[known]()).default);
}
