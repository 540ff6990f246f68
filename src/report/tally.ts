import type {Counted, CountRow} from '../model/counts.js';
import {daysLater} from '../model/day.js';

/** How often one thing was in some days: exact, and so never shown as it is (see protect.ts). */
export interface Cell extends Counted {
  n: number;
}

/** Days from one to another, both of them counted: `2026-11-26`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A part of the days, and what was counted in it. */
export interface Period extends Days {
  /** Each thing once, by what it is. */
  readonly cells: Map<string, Cell>;
}

function addRow(cells: Map<string, Cell>, row: CountRow): void {
  const {event, item, page, language, depth, n} = row;
  // The list of contacts is no help text that could have helped.
  if (event.startsWith('shown') && item.startsWith('view/')) return;
  const key = [event, item, page, language, depth].join(' ');
  const cell = cells.get(key);
  if (cell) cell.n += n;
  else cells.set(key, {event, item, page, language, depth, n});
}

/** Cuts days into parts, each of which begins with one of the days in `at`. */
export function periodsOf({from, to}: Days, at: readonly string[]): Period[] {
  const starts = [from, ...[...new Set(at)].sort().filter((day) => from < day && day <= to)];
  return starts.map((start, i) => {
    const next = starts[i + 1];
    return {from: start, to: next === undefined ? to : daysLater(next, -1), cells: new Map()};
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
      addRow(period.cells, row);
      if (from === '' || day < from) from = day;
      if (day > to) to = day;
    }
  return from === '' ? undefined : {from, to};
}
