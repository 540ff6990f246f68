import {isRecord} from '../model/schema.js';
import {stringsOf} from './hours-rows.js';
import {valueAt, type Json} from './json-tree.js';

/** The languages of the service. */
export const languagesOf = (tree: Json): string[] => stringsOf(valueAt(tree, '/service/languages'));

/** How many texts of a manifest a language is missing from, of those that have any language of the service. */
export function missingIn(value: Json, lang: string, languages: readonly string[]): number {
  if (!value || typeof value !== 'object') return 0;
  const parts = Object.values<Json>(value);
  const keys = isRecord(value) ? Object.keys(value) : [];
  const isText =
    keys.some((key) => languages.includes(key)) && parts.every((part) => typeof part === 'string');
  if (isText) return Object.hasOwn(value, lang) ? 0 : 1;
  return parts.reduce<number>((sum, part) => sum + missingIn(part, lang, languages), 0);
}
