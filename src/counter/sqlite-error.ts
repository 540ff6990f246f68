import {StoreError, type StoreCode} from './store-error.js';

/** By the first words of SQLite's result codes. https://www.sqlite.org/rescode.html */
const CODES: readonly (readonly [string, StoreCode, string])[] = [
  ['SQLITE_BUSY', 'store-locked', 'another program writes to it'],
  ['SQLITE_LOCKED', 'store-locked', 'another program writes to it'],
  ['SQLITE_FULL', 'store-full', 'the disk is full, or it has grown to what it may'],
  ['SQLITE_CORRUPT', 'store-damaged', 'it is damaged'],
  ['SQLITE_NOTADB', 'store-damaged', 'it is damaged, or no database'],
];

/** What SQLite's driver has thrown, as an error of ours. */
export function sqliteError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const {message, code} = error as {message: string; code?: unknown};
  const name = typeof code === 'string' ? code : '';
  const [, ours = 'store-failed', why = 'it cannot be read or written'] =
    CODES.find(([start]) => name.startsWith(start)) ?? [];
  const text = `${file}: ${why} (${[name, message].filter(Boolean).join(': ')}). See docs/counter.md.`;
  return new StoreError(ours, text, {cause: error});
}
