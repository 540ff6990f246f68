import {pointer} from '../model/problem.js';
import {isRecord} from '../model/schema.js';

/** What the example of the API's documentation has in place of data; some systems copy it into records. */
const DUMMIES: readonly (readonly [key: string, value: string])[] = [
  ['value', 'value'],
  ['value', 'string'],
  ['code', 'code'],
  ['type', 'type'],
  ['url', 'https://www.example.com'],
  ['latitude', '61.6887'],
];

const isDummy = (value: unknown): boolean =>
  isRecord(value) && DUMMIES.some(([key, dummy]) => value[key] === dummy);

const partsOf = (value: unknown): readonly unknown[] =>
  value !== null && typeof value === 'object' ? Object.values(value) : [];

/** Most records have none, and need no copy. */
function hasDummies(value: unknown): boolean {
  for (const part of partsOf(value)) if (isDummy(part) || hasDummies(part)) return true;
  return false;
}

/**
 * A record without the objects that hold an example in place of data.
 *
 * @param drop is told the place of each
 */
export const withoutDummies = (record: unknown, drop: (at: string) => void): unknown =>
  hasDummies(record) ? cleaned(record, drop, '') : record;

function cleaned(value: unknown, drop: (at: string) => void, at: string): unknown {
  if (isDummy(value)) {
    drop(at);
    return null;
  }
  if (Array.isArray(value)) return value.map((part, i) => cleaned(part, drop, pointer(at, i)));
  if (!isRecord(value)) return value;
  const parts = Object.entries(value);
  return Object.fromEntries(
    parts.map(([key, part]) => [key, cleaned(part, drop, pointer(at, key))]),
  );
}
