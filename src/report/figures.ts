import {itemFigures, type Reach} from './item-figures.js';
import {MEASURE_NAMES, type Measure} from './measures.js';
import {protect, type ShownTallies} from './protect.js';
import {middleOf, type Share} from './share.js';
import type {Days, Period} from './tally.js';
import {STEP} from './told-count.js';

/** Numbers rounded down to five. What is not among them is under five. */
export type Numbers = Partial<Readonly<Record<Measure, number>>>;

/** Of one part of the help: a topic, a guide, a channel … `null`: under five, or too few to tell. */
export interface ItemFigures {
  /** How often it was shown. */
  readonly shown: number | null;
  readonly helpful: number | null;
  readonly notHelpful: number | null;
  /** How often people turned back from it: came back to it, looked for a person, left it before its end … */
  readonly turnedBack: number | null;
  /** Of those who said whether it helped, how many said yes. */
  readonly helpfulShare: Share | null;
  /** Of all times it was shown, how often it did not help: `notHelpful` and `turnedBack` together. */
  readonly failureShare: Share | null;
  /** How often it was shown, by `helpRateOf` of the figures. */
  readonly helpRate: number | null;
  /** What the order of "fix first" goes by: `failureShare.low` × `helpRate`. */
  readonly priority: number | null;
  /** All that was counted of it. */
  readonly numbers: Numbers;
}

/** Of one page. */
export interface PageFigures {
  readonly numbers: Numbers;
  /** As it was given (`--views`); `null`: not given. */
  readonly views: number | null;
  /** How often the help was opened, for 1,000 page views; `null`: under five, or the views are not known. */
  readonly helpRate: number | null;
}

/** What was counted in some days. */
export interface PartFigures extends Days {
  readonly totals: Numbers;
  /** By item: `topic/rent`, `guide/apply/send`. */
  readonly items: Readonly<Record<string, ItemFigures>>;
  /** By id of the page; empty: none of the manifest's. */
  readonly pages: Readonly<Record<string, PageFigures>>;
  /** By BCP 47 tag. */
  readonly languages: Readonly<Record<string, Numbers>>;
  readonly depths: Readonly<Record<string, Numbers>>;
  /** Why people turned back, by event. */
  readonly turnedBack: Readonly<Record<string, number>>;
}

/** The report as data: `rinnalla report --format json`. */
export interface Figures {
  readonly format: 1;
  readonly service: string;
  /** Numbers are rounded down to this, and not told below it. */
  readonly roundedTo: 5;
  /**
   * What a help rate of the whole is of: 1,000 page views, or 100 times that the help was opened on the pages of the
   * item. In `parts` it is always the latter.
   */
  readonly helpRateOf: 'views' | 'openings';
  readonly whole: PartFigures;
  /** Before and after a release, or with each version of the manifest; empty: not parted. */
  readonly parts: readonly PartFigures[];
}

/** In the order of the keys: the same each time, and that in which they were counted would tell something, too. */
const record = <T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> =>
  Object.assign(
    Object.create(null) as Record<string, T>,
    Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : Number(a > b)))),
  );

/** Turns "by measure, by key" into "by key, by measure". */
function numbersBy(
  tallies: ShownTallies,
  by: 'pages' | 'languages' | 'depths' | 'items',
): Map<string, Numbers> {
  const found = new Map<string, Partial<Record<Measure, number>>>();
  for (const [measure, tally] of tallies)
    for (const [key, n] of tally[by]) {
      let numbers = found.get(key);
      if (!numbers) found.set(key, (numbers = {}));
      numbers[measure] = n;
    }
  return found;
}

function totalsOf(tallies: ShownTallies): Numbers {
  const totals: Partial<Record<Measure, number>> = {};
  for (const measure of MEASURE_NAMES) {
    const total = tallies.get(measure)?.total ?? 0;
    if (total > 0) totals[measure] = total;
  }
  return totals;
}

function pageFigures(numbers: Numbers, views: number | undefined): PageFigures {
  const {opened} = numbers;
  const isKnown = views !== undefined && views > 0 && opened !== undefined;
  return {
    numbers,
    views: views ?? null,
    helpRate: isKnown ? (middleOf(opened) / views) * 1000 : null,
  };
}

function partFigures({from, to}: Days, shown: ShownTallies, reach: Reach): PartFigures {
  const pages = numbersBy(shown, 'pages');
  for (const page of reach.views.keys()) if (!pages.has(page)) pages.set(page, {});
  return {
    from,
    to,
    totals: totalsOf(shown),
    items: record(
      [...numbersBy(shown, 'items')].map(([item, numbers]) => [
        item,
        itemFigures(item, numbers, {...reach, pages}),
      ]),
    ),
    pages: record(
      [...pages].map(([id, numbers]) => [id, pageFigures(numbers, reach.views.get(id))]),
    ),
    languages: record(numbersBy(shown, 'languages')),
    depths: record(numbersBy(shown, 'depths')),
    turnedBack: record(shown.get('turnedBack')?.events ?? []),
  };
}

/**
 * The figures of a report, from what was counted.
 * @param periods that make up the days of the report; one, if they are not parted
 */
export function figuresOf(
  service: string,
  periods: readonly Period[],
  reach: Omit<Reach, 'pages'>,
): Figures {
  const from = periods[0]?.from ?? '';
  const to = periods.at(-1)?.to ?? '';
  const told = protect(periods.map(({cells}) => cells));
  const all: Reach = {...reach, pages: new Map()};
  // Page views are those of all the days, so what happened in a part of them is not held against them.
  const part: Reach = {...all, views: new Map()};
  const parts = periods.length > 1 ? periods : [];
  return {
    format: 1,
    service,
    roundedTo: STEP,
    helpRateOf: reach.views.size > 0 ? 'views' : 'openings',
    whole: partFigures({from, to}, told.whole, all),
    parts: parts.map((period, i) => partFigures(period, told.periods[i] ?? new Map(), part)),
  };
}
