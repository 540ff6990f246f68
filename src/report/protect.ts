import {MEASURE_NAMES, type Measure} from './measures.js';
import type {Tallies, Tally} from './tally.js';

/*
 * What keeps a single person from being picked out of small numbers. One rule for every number: rounded down to
 * five. So a number says "this, or up to four more", and what is under five is not said. Two numbers that should
 * make a third one when added or taken from each other (of two reports, too) leave every value from 1 to 4 possible.
 * All else (shares, rates, the order) is worked out from numbers that have been rounded, and so tells no more.
 * docs/report.md explains it, and where it ends; protect.test.ts tries it.
 */

export const STEP = 5;

/** The most by which a number may be more than it is told to be. */
export const UNTOLD = STEP - 1;

const rounded = (n: number): number => n - (n % STEP);

/** Numbers by what they count. What is not among them is under five. */
export type Shown = ReadonlyMap<string, number>;

/** What may be told of one measure. */
export interface ShownTally {
  /** 0: under five. */
  readonly total: number;
  readonly items: Shown;
  readonly pages: Shown;
  readonly languages: Shown;
  readonly depths: Shown;
  readonly events: Shown;
}

export type ShownTallies = ReadonlyMap<Measure, ShownTally>;

function shown(counts: ReadonlyMap<string, number>): Shown {
  const found = new Map<string, number>();
  for (const [key, n] of counts) if (n >= STEP) found.set(key, rounded(n));
  return found;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, n) => all + n, 0);

/** The most that the numbers of a table can be together, for one who sees them rounded. */
const mostOf = (counts: ReadonlyMap<string, number>): number =>
  sum([...counts.values()].map((n) => rounded(n) + UNTOLD));

/** The same with the largest number told to be five less. */
function lessened(table: Shown): Shown {
  const [largest] = [...table].sort(([, a], [, b]) => b - a);
  const less = new Map(table);
  if (largest) less.set(largest[0], largest[1] - STEP);
  return new Map([...less].filter(([, n]) => n > 0));
}

/**
 * All tables of a measure have the same sum. If it is the most that one of them can make, then all numbers of that
 * one would be known to whoever knows the sum: so nothing else tells it, but five less.
 */
function shownTally(tally: Tally): ShownTally {
  const {items, pages, languages, depths, events} = tally;
  const most = Math.min(...[items, pages, languages, depths, events].map(mostOf));
  const told = (counts: ReadonlyMap<string, number>): Shown => {
    const table = shown(counts);
    return sum(table.values()) < most ? table : lessened(table);
  };
  return {
    total: rounded(Math.min(tally.total, most - 1)),
    items: told(items),
    pages: told(pages),
    languages: told(languages),
    depths: told(depths),
    events: told(events),
  };
}

/** What may be told of what was counted. */
export const protect = (tallies: Tallies): ShownTallies =>
  new Map(
    MEASURE_NAMES.flatMap((measure) => {
      const tally = tallies.get(measure);
      return tally ? [[measure, shownTally(tally)] as const] : [];
    }),
  );
