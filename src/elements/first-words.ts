import {languageChain} from '../model/text.js';

/*
 * The few words that are needed before the panel, and with it the locales, are loaded. A test holds
 * them equal to `locales/`.
 */

interface FirstWords {
  readonly lang: string;
  /** The help button. */
  readonly help: string;
  /** The button beside the fields that the page marks as wrong. */
  readonly errors: string;
}

const WORDS: readonly FirstWords[] = [
  {lang: 'en', help: 'Help', errors: 'Help with the errors'},
  {lang: 'fi', help: 'Apua', errors: 'Apua virheisiin'},
  {lang: 'sv', help: 'Hjälp', errors: 'Hjälp med felen'},
  {lang: 'ar', help: 'مساعدة', errors: 'مساعدة في تصحيح الأخطاء'},
  {lang: 'uk', help: 'Допомога', errors: 'Допомога з помилками'},
];

/** The first words in a language, or what it falls back to, or at last in English. */
export const firstWords = (lang: string): FirstWords =>
  languageChain(lang)
    .map((one) => WORDS.find((words) => words.lang === one))
    .find((words) => words !== undefined) ?? (WORDS[0] as FirstWords);
