import type {CountedEvent, CountRow} from '../model/counts.js';
import {daysLater} from '../model/day.js';

/** How often something was, by each of these: exact, and so never shown as it is (see protect.ts). */
export interface Tally {
  total: number;
  readonly items: Map<string, number>;
  readonly pages: Map<string, number>;
  readonly languages: Map<string, number>;
  readonly depths: Map<string, number>;
  /** By page and item: `rent topic/deposit`. Not told, but who knows which page an item is on can reckon with it. */
  readonly places: Map<string, number>;
}

/** The tables of a tally, each of which has the same sum. */
export const TABLES = ['items', 'pages', 'languages', 'depths', 'places'] as const;

export type Tallies = Map<CountedEvent, Tally>;

/** Days from one to another, both of them counted: `2026-11-26`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A part of the days, and what was counted in it. */
export interface Period extends Days {
  readonly tallies: Tallies;
}

const newTally = (): Tally => ({
  total: 0,
  items: new Map(),
  pages: new Map(),
  languages: new Map(),
  depths: new Map(),
  places: new Map(),
});

const add = (counts: Map<string, number>, key: string, n: number): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + n);

function addRow(tallies: Tallies, {event, item, page, language, depth, n}: CountRow): void {
  // The list of contacts is no help text that could have helped.
  if (event.startsWith('shown') && item.startsWith('view/')) return;
  let tally = tallies.get(event);
  if (!tally) tallies.set(event, (tally = newTally()));
  tally.total += n;
  add(tally.items, item, n);
  add(tally.pages, page, n);
  add(tally.languages, language, n);
  add(tally.depths, depth, n);
  add(tally.places, `${page} ${item}`, n);
}

/** Cuts days into parts, each of which begins with one of the days in `at`. */
export function periodsOf({from, to}: Days, at: readonly string[]): Period[] {
  const starts = [from, ...[...new Set(at)].sort().filter((day) => from < day && day <= to)];
  return starts.map((start, i) => {
    const next = starts[i + 1];
    return {from: start, to: next === undefined ? to : daysLater(next, -1), tallies: new Map()};
  });
}

/** Rows, many at a time: to wait for each by itself takes longer than to count it. */
export type Rows = AsyncIterable<readonly CountRow[]>;

/**
 * Counts rows in one pass, of any number and in any order.
 * @param rows of one service; those of other days are passed over
 * @returns the first and the last day that had any; `undefined`: none had
 */
export async function tally(rows: Rows, periods: readonly Period[]): Promise<Days | undefined> {
  let from = '';
  let to = '';
  for await (const some of rows)
    for (const row of some) {
      const {day} = row;
      const period = periods.find((one) => one.from <= day && day <= one.to);
      if (!period) continue;
      addRow(period.tallies, row);
      if (from === '' || day < from) from = day;
      if (day > to) to = day;
    }
  return from === '' ? undefined : {from, to};
}
