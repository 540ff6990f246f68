import {pointer} from '../model/problem.js';

/** The keys that a pointer goes through. */
export const keysOf = (at: string): string[] =>
  at
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** What a pointer leads to; `undefined` when there is nothing. */
export function valueAt(json: unknown, at: string): unknown {
  let value = json;
  for (const key of keysOf(at)) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/** The places below one where a string stands. */
export function placesOf(text: string, value: unknown, at: string): string[] {
  if (value === text) return [at];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => placesOf(text, part, pointer(at, key)));
}
