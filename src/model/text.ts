import type {Text} from './manifest.js';

/** A text in one language. */
export interface Phrase {
  readonly text: string;
  /** BCP 47 tag of the language the text is in; empty when it is the same in all languages. */
  readonly lang: string;
}

/** The language and what it falls back to by itself: `FI-simple` → `fi-simple`, `fi`. */
const widened = (lang: string): string[] =>
  lang
    .replace(/^[^-]+/, (language) => language.toLowerCase())
    .split('-')
    .map((_, i, parts) => parts.slice(0, parts.length - i).join('-'));

/** Of a language tag (BCP 47, section 4.4.1), in characters. */
const LONGEST = 35;

/** The languages to try, best first, without repeats. */
export const languageChain = (...wanted: readonly string[]): string[] => [
  ...new Set(wanted.filter((lang) => lang && lang.length <= LONGEST).flatMap(widened)),
];

/** The text in the first of the languages that it has; else in any. */
export function pick(text: Text, languages: readonly string[]): Phrase {
  if (typeof text === 'string') return {text, lang: ''};
  const lang = languages.find((l) => Object.hasOwn(text, l)) ?? Object.keys(text)[0] ?? '';
  return {text: text[lang] ?? '', lang};
}

/** Longer words are no label; to look for the end of a very long run of spaces takes long. */
const MOST_COMPARED = 500;

/** Compared as people compare: without case, extra spaces, or the marks that labels end with. */
export const plain = (text: string): string =>
  text
    .slice(0, MOST_COMPARED)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:*]+$/, '')
    .toLowerCase();
