import type {CheckWords} from '../checks/say.js';
import type {Language} from './check-options.js';

const files: Readonly<Record<Language, () => Promise<{readonly default: CheckWords}>>> = {
  en: () => import('../../locales/checks/en.json', {with: {type: 'json'}}),
  fi: () => import('../../locales/checks/fi.json', {with: {type: 'json'}}),
  sv: () => import('../../locales/checks/sv.json', {with: {type: 'json'}}),
};

export const loadCheckWords = async (lang: Language): Promise<CheckWords> =>
  (await files[lang]()).default;
