import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {COUNTED_EVENTS, type CountRow} from '../model/counts.js';
import {DEPTHS} from '../model/depth.js';
import {DAYS, figuresIn, RELEASE} from '../testing/counts.js';
import type {Numbers, PartFigures} from './figures.js';
import {fixFirst} from './item-figures.js';
import {MEASURE_NAMES, MEASURES, type Measure} from './measures.js';

const ITEMS = ['', 'topic/rent', 'topic/tax', 'guide/apply', 'guide/apply/send', 'flow/x/a'];
const DAY_NAMES = ['2026-05-31', DAYS.from, '2026-06-11', RELEASE, DAYS.to, '2026-06-22'];

const rows: fc.Arbitrary<CountRow[]> = fc.array(
  fc.record({
    day: fc.constantFrom(...DAY_NAMES),
    service: fc.constant('housing'),
    event: fc.constantFrom(...COUNTED_EVENTS),
    item: fc.constantFrom(...ITEMS),
    page: fc.constantFrom('', 'home', 'income'),
    language: fc.constantFrom('fi', 'sv', 'ar'),
    depth: fc.constantFrom('' as const, ...DEPTHS),
    n: fc.oneof(fc.integer({min: 1, max: 6}), fc.integer({min: 1, max: 300})),
  }),
  {maxLength: 60},
);

/** Raw events, one by one: what a counter would have been told. */
const events = (all: readonly CountRow[]): CountRow[] =>
  all.flatMap((row) => Array.from({length: row.n}, () => row));

type By = 'page' | 'language' | 'depth' | 'item' | 'event';

/** The keys that a measure was counted by: what was left at a step turned back in its guide. */
const keyOf = (row: CountRow, by: By, measure: Measure): string =>
  by === 'item' && measure === 'turnedBack' ? row.item.split('/').slice(0, 2).join('/') : row[by];

/** Counts anew, by going through everything for each number. */
function counted(raw: readonly CountRow[], measure: Measure, by: By): Record<string, number> {
  const names: readonly string[] = MEASURES[measure];
  const of = raw.filter(({event}) => names.includes(event));
  const keys = [...new Set(of.map((row) => keyOf(row, by, measure)))];
  return Object.fromEntries(
    keys.map((key) => [key, of.filter((row) => keyOf(row, by, measure) === key).length]),
  );
}

const roundedDown = (n: number) => Math.floor(n / 5) * 5;

/** How many numbers were compared, and how many of them were told to be five less (see protect.ts). */
const compared = {all: 0, less: 0};

/** Only where each number of a table ends in 4 or 9 may others be told to be less. */
const isAtEdge = (raw: readonly CountRow[], measure: Measure) =>
  (['page', 'language', 'depth', 'item', 'event'] as const).some((by) =>
    Object.values(counted(raw, measure, by)).every((n) => n % 5 === 4),
  );

function checkNumber(told: number | undefined, n: number, edge: boolean, what: string) {
  const right = roundedDown(n);
  compared.all++;
  if (edge && right >= 5 && (told ?? 0) === right - 5) compared.less++;
  else assert.equal(told ?? 0, right, `${what}: ${told ?? 'under 5'} is told of ${n}`);
}

function checkPart(part: PartFigures, raw: readonly CountRow[]) {
  const own = raw.filter(({day}) => part.from <= day && day <= part.to);
  const tables: readonly [By, (key: string) => Numbers | undefined, string[]][] = [
    ['item', (key) => part.items[key]?.numbers, Object.keys(part.items)],
    ['page', (key) => part.pages[key]?.numbers, Object.keys(part.pages)],
    ['language', (key) => part.languages[key], Object.keys(part.languages)],
    ['depth', (key) => part.depths[key], Object.keys(part.depths)],
  ];
  for (const measure of MEASURE_NAMES) {
    const names: readonly string[] = MEASURES[measure];
    const edge = isAtEdge(own, measure);
    const all = own.filter(({event}) => names.includes(event)).length;
    checkNumber(part.totals[measure], all, edge, measure);
    for (const [by, numbersOf, told] of tables) {
      const exact = counted(own, measure, by);
      for (const key of new Set([...told, ...Object.keys(exact)]))
        checkNumber(numbersOf(key)?.[measure], exact[key] ?? 0, edge, `${measure} of ${key}`);
    }
  }
  for (const [event, n] of Object.entries(counted(own, 'turnedBack', 'event')))
    checkNumber(part.turnedBack[event], n, isAtEdge(own, 'turnedBack'), event);
}

const anyPage = {pagesOf: () => []};

/** What rows of one page in one language have in common. */
const row = {
  day: DAYS.from,
  service: 'housing',
  language: 'fi',
  depth: '',
  page: 'home',
} as const;

describe('the figures of a report', () => {
  it('are what one counts over the same events, rounded down to five', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const {whole, parts} = await figuresIn(all, anyPage);
        const raw = events(all);
        for (const part of [whole, ...parts]) checkPart(part, raw);
        assert.deepEqual(
          parts.map(({from, to}) => [from, to]),
          [
            [DAYS.from, '2026-06-11'],
            [RELEASE, DAYS.to],
          ],
        );
      }),
      {numRuns: 60},
    );
    assert.ok(
      compared.less <= compared.all / 1000,
      `${compared.less} of ${compared.all} are told to be less`,
    );
  });

  it('do not depend on the order of the rows, nor on how they were summed', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const once = await figuresIn(all, anyPage);
        const halves = all.flatMap((row) =>
          row.n > 1
            ? [
                {...row, n: 1},
                {...row, n: row.n - 1},
              ]
            : [row],
        );
        assert.deepEqual(JSON.parse(JSON.stringify(await figuresIn(halves.reverse(), anyPage))), {
          ...(JSON.parse(JSON.stringify(once)) as object),
        });
      }),
      {numRuns: 40},
    );
  });

  it('put a help that fails often before one that is only read often', async () => {
    const both = [
      {...row, event: 'opened', item: '', n: 3000},
      {...row, event: 'shown', item: 'topic/read', n: 2000},
      {...row, event: 'not-helpful', item: 'topic/read', n: 40},
      {...row, event: 'shown', item: 'topic/fails', n: 300},
      {...row, event: 'not-helpful', item: 'topic/fails', n: 150},
    ] satisfies CountRow[];
    const {whole} = await figuresIn(both, {pagesOf: () => ['home']});
    assert.deepEqual(
      fixFirst(whole.items).map(([item]) => item),
      ['topic/fails', 'topic/read'],
    );
  });

  it('put a help that surely reaches the goal after those that do not', async () => {
    const both = [
      {...row, event: 'opened', item: '', n: 3000},
      {...row, event: 'shown', item: 'topic/good', n: 2000},
      {...row, event: 'helpful', item: 'topic/good', n: 400},
      {...row, event: 'not-helpful', item: 'topic/good', n: 100},
      {...row, event: 'shown', item: 'topic/poor', n: 200},
      {...row, event: 'helpful', item: 'topic/poor', n: 20},
      {...row, event: 'not-helpful', item: 'topic/poor', n: 30},
    ] satisfies CountRow[];
    const {whole} = await figuresIn(both, {pagesOf: () => ['home']});
    const priority = (item: string): number => whole.items[item]?.priority ?? 0;
    assert.ok(priority('topic/good') > priority('topic/poor'), 'else the order is that of before');
    assert.deepEqual(
      fixFirst(whole.items).map(([item]) => item),
      ['topic/poor', 'topic/good'],
    );
  });

  it('hold no error of the page against the help, and no list of contacts for a help text', async () => {
    const all = [
      {...row, event: 'shown', item: 'topic/rent', n: 200},
      {...row, event: 'shown', item: 'view/contacts', n: 300},
      {...row, event: 'opened-after-error', item: 'topic/rent', n: 100},
      {...row, event: 'not-helpful', item: 'topic/rent', n: 10},
    ] satisfies CountRow[];
    const {whole} = await figuresIn(all, anyPage);
    assert.equal(whole.totals.shown, 200);
    assert.equal(whole.items['topic/rent']?.turnedBack, null);
    assert.equal(whole.items['topic/rent'].numbers.afterError, 100);
    assert.ok((whole.items['topic/rent'].failureShare?.value ?? 1) < 0.1);
  });

  it('tell how many in 1,000 page views needed a help, if the views are known', async () => {
    const all = [
      {...row, event: 'opened', item: '', n: 200},
      {...row, event: 'shown', item: 'topic/rent', n: 98},
    ] satisfies CountRow[];
    const onHome = {pagesOf: () => ['home']};
    const withViews = await figuresIn(all, onHome, new Map([['home', 4000]]));
    // Between 95 and 99 of 4,000.
    assert.equal(withViews.whole.items['topic/rent']?.helpRate, (97 / 4000) * 1000);
    const without = await figuresIn(all, onHome, new Map());
    assert.equal(without.whole.items['topic/rent']?.helpRate, (97 / 202) * 100);
    assert.equal(without.helpRateOf, 'openings');
  });
});
