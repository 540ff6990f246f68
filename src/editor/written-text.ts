import {isRecord} from '../model/schema.js';
import type {Json} from './json-tree.js';

/*
 * A text as an editor writes it, language by language. A string is the same in all languages. It is written in the
 * first language of the service; when another one is written, it becomes a map of both.
 */

const string = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What is written in a language; empty: nothing. */
export function writtenIn(text: Json | undefined, lang: string, first: string): string {
  if (isRecord(text)) return Object.hasOwn(text, lang) ? string(text[lang]) : '';
  return lang === first ? string(text) : '';
}

/** What is said in a language by a text that is the same in all; empty: it has a text of its own, or none. */
export const sameForAll = (text: Json | undefined, lang: string, first: string): string =>
  lang === first ? '' : string(text);

/** The languages that have a text. */
export const languagesOf = (text: Json | undefined, first: string): string[] =>
  isRecord(text)
    ? Object.keys(text).filter((lang) => string(text[lang]).trim() !== '')
    : string(text).trim() === ''
      ? []
      : [first];

/** What is no text is left for the check to tell. */
const isKept = ([, said]: readonly [string, Json]): boolean =>
  typeof said !== 'string' || said.trim() !== '';

/** The text with another wording in a language. `undefined`: nothing is left of it. */
export function withWriting(
  text: Json | undefined,
  lang: string,
  first: string,
  said: string,
): Json | undefined {
  // An empty string is no text yet: it is not the same in all languages.
  const isForAll = typeof text === 'string' && text !== '';
  if (isForAll && lang === first) return said.trim() === '' ? undefined : said;
  const map: Readonly<Record<string, Json>> = isRecord(text) ? text : {[first]: string(text)};
  const entries = Object.entries({...map, [lang]: said}).filter(isKept);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The language whose text stands for this one, if it is not translated: it has the very same words. */
export function untranslatedFrom(
  text: Json | undefined,
  lang: string,
  first: string,
): string | undefined {
  const own = writtenIn(text, lang, first).trim();
  const base = lang.split('-')[0];
  return own === ''
    ? undefined
    : languagesOf(text, first).find(
        (other) => other.split('-')[0] !== base && writtenIn(text, other, first).trim() === own,
      );
}
