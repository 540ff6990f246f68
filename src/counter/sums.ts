import type {CountRow} from '../model/counts.js';
import {keyOf} from './read-batch.js';
import type {Accepted} from './store.js';

/** One of each batch: one that was sent again may come with the first. */
export const eachOnce = (batches: readonly Accepted[]): Accepted[] => [
  ...new Map(batches.map((accepted) => [accepted.batch.batch, accepted])).values(),
];

/**
 * The rows that batches add to, each once, in the order of their keys: two that write at a time take rows in the
 * same order, and so never wait for each other in a circle.
 */
export function rowsOf(batches: readonly Accepted[]): CountRow[] {
  const rows = new Map<string, CountRow>();
  for (const {day, batch} of batches) {
    for (const count of batch.counts) {
      const key = [batch.service, day, keyOf(count)].join('\n');
      const n = (rows.get(key)?.n ?? 0) + count.n;
      rows.set(key, {...count, day, service: batch.service, n});
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** A version of a service's manifest, and a day that it was used on. */
export interface VersionRow {
  readonly service: string;
  readonly version: string;
  readonly day: string;
}

/** The versions of batches that are not among those written before. Those are told apart by {@link versionKey}. */
export function newVersions(
  batches: readonly Accepted[],
  written: ReadonlySet<string>,
): VersionRow[] {
  const rows = new Map<string, VersionRow>();
  // The first day is the last to be set.
  for (const {day, version, batch} of [...batches].sort((a, b) => (a.day < b.day ? 1 : -1))) {
    const row = {service: batch.service, version, day};
    if (version !== '' && !written.has(versionKey(row))) rows.set(versionKey(row), row);
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

export const versionKey = ({service, version}: VersionRow): string => `${service}\n${version}`;

/** A row's columns, in the order that the table has them. */
export const columnsOf = (row: CountRow): readonly (string | number)[] => [
  row.service,
  row.day,
  row.page,
  row.item,
  row.event,
  row.language,
  row.depth,
  row.n,
];
