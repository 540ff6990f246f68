import {bare} from './bare.js';
import type {Text} from './manifest.js';

/** A text in one language. */
export interface Phrase {
  readonly text: string;
  /** BCP 47 tag of the language the text is in; empty when it is the same in all languages. */
  readonly lang: string;
}

/** Letters that reorder or hide other text (Unicode TR36), control codes but tab and line break. */
const HIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const STACKED = /(\p{M}{4})\p{M}+/gu;
const SUSPECT = /[^\t\n -~\u00a0-\u02ff]/;

/**
 * The text without what could deceive the eye: bidi overrides and isolates, zero-width and control
 * characters, more than four combining marks on a letter, half surrogate pairs.
 */
export function tame(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.toWellFormed().replace(HIDDEN, '').replace(STACKED, '$1');
}

/** The language and what it falls back to by itself: `fi-simple` → `fi-simple`, `fi`. */
const widened = (lang: string): string[] =>
  lang.split('-').map((_, i, parts) => parts.slice(0, parts.length - i).join('-'));

/** The languages to try, best first, without repeats. */
export const languageChain = (...wanted: readonly string[]): string[] => [
  ...new Set(wanted.filter(Boolean).flatMap(widened)),
];

/** The text in the first of the languages that it has; else in any. */
export function pick(text: Text, languages: readonly string[]): Phrase {
  if (typeof text === 'string') return {text, lang: ''};
  const lang = languages.find((l) => Object.hasOwn(text, l)) ?? Object.keys(text)[0] ?? '';
  return {text: text[lang] ?? '', lang};
}

/** Compared as people compare: without case, extra spaces, or the marks that labels end with. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s:*]+$/, '')
    .toLowerCase();

const RTL = /^(?:ar|ckb|dv|fa|he|ps|prs|sd|ug|ur|yi)(?:-|$)/;

/** The direction that a language is written in. */
export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL.test(lang) ? 'rtl' : 'ltr');

/** A language's own name for itself, to stand alone: "Suomi", "العربية". */
export function nativeName(lang: string): string {
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
