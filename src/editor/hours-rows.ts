import {isRecord} from '../model/schema.js';
import type {Json} from './json-tree.js';

/* The rows of opening hours that are being written: nothing of them need be right. */

export type Row = {readonly [key: string]: Json};

export const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const rowOf = (value: unknown): Row => (isRecord(value) ? (value as Row) : {});
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const stringsOf = (value: unknown): string[] =>
  rowsOf(value).filter((one): one is string => typeof one === 'string');

/** How it is on a day that differs. */
export function exceptionState(row: Row): 'times' | 'normal' | 'closed' {
  if (row['times'] !== undefined) return 'times';
  return row['closed'] === false ? 'normal' : 'closed';
}

/** A map without what is `undefined`; nothing, when nothing is left. */
export function withoutEmpty(map: {readonly [key: string]: Json | undefined}): Json | undefined {
  const entries = Object.entries(map).filter(
    (entry): entry is [string, Json] => entry[1] !== undefined,
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
