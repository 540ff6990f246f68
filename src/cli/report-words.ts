import {wordsOf, type Words} from '../report/words.js';

export const REPORT_LANGUAGES = ['fi', 'sv', 'en'] as const;
type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

type File = Promise<{readonly default: object}>;

const reports: Readonly<Record<ReportLanguage, () => File>> = {
  fi: () => import('../../locales/report/fi.json', {with: {type: 'json'}}),
  sv: () => import('../../locales/report/sv.json', {with: {type: 'json'}}),
  en: () => import('../../locales/report/en.json', {with: {type: 'json'}}),
};

/** The words of the help itself: kinds of helpers and depths are called what people see them called. */
const helps: Readonly<Record<ReportLanguage, () => File>> = {
  fi: () => import('../../locales/fi.json', {with: {type: 'json'}}),
  sv: () => import('../../locales/sv.json', {with: {type: 'json'}}),
  en: () => import('../../locales/en.json', {with: {type: 'json'}}),
};

export async function loadReportWords(lang: ReportLanguage): Promise<Words> {
  const [report, help] = await Promise.all([reports[lang](), helps[lang]()]);
  return wordsOf(lang, {...help.default, ...report.default});
}
