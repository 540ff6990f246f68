import assert from 'node:assert/strict';
import {Readable} from 'node:stream';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {CountedEvent} from '../model/counts.js';
import {protect, type ShownTallies} from './protect.js';
import {periodsOf, tally} from './tally.js';

/*
 * Of numbers that stand in several tables (of a release, of a sum over events, of pages), against one who knows the rule: for each
 * number that is not told there must be another one with which all that is told would be the same.
 */

type Cell = readonly [event: CountedEvent, item: string, day: string, page?: string];

const BEFORE = '2026-06-01';
const AFTER = '2026-06-20';

/** Three topics, before and after a release. */
const RELEASED = [BEFORE, AFTER].flatMap((day) =>
  ['topic/a', 'topic/b', 'topic/c'].map((item): Cell => ['not-helpful', item, day]),
);

/** What turned people back: a sum over events, of which some are told by themselves, and by the steps of a guide. */
const TURNED_BACK: readonly Cell[] = [
  ['guide-left', 'guide/a/first', BEFORE, 'rent'],
  ['guide-left', 'guide/a/last', BEFORE, 'rent'],
  ['guide-left', 'guide/b/first', BEFORE, 'income'],
  ['flow-left', 'flow/c/node', BEFORE, 'income'],
  ['flow-not-solved', 'flow/c/node', BEFORE, 'income'],
  ['shown-again', 'topic/d', BEFORE, 'income'],
];

/** Topics, each of which is on one page, and whoever writes them knows on which. */
const ON_PAGES = ['a', 'b', 'c', 'd', 'e', 'f'].map((topic, i): Cell => [
  'helpful',
  `topic/${topic}`,
  BEFORE,
  i < 5 ? 'rent' : 'income',
]);

/** What a table tells, in an order that tells nothing. */
const tableText = (table: ReadonlyMap<string, number>) =>
  [...table].map((entry) => entry.join(' ')).sort();

/** All of a report; no table of it parts what is shown by its events. */
const text = (shown: ShownTallies) =>
  [...shown].flatMap(([measure, {total, items, pages, events}]) =>
    [
      `${measure} ${total}`,
      tableText(items),
      tableText(pages),
      measure === 'shown' ? [] : tableText(events),
    ].join(),
  );

async function told(cells: readonly Cell[], numbers: readonly number[]): Promise<string> {
  const days = {from: BEFORE, to: AFTER};
  const periods = periodsOf(days, cells.some(([, , day]) => day === AFTER) ? [AFTER] : []);
  const rows = cells.flatMap(([event, item, day, page = 'rent'], i) => {
    const n = numbers[i] ?? 0;
    const row = {day, service: 's', page, item, event, language: 'fi', depth: '', n};
    return n > 0 ? [row] : [];
  });
  await tally(Readable.from([rows]), periods);
  const shown = protect(periods.map(({cells}) => cells));
  return [shown.whole, ...shown.periods].map((days) => text(days).join('; ')).join('\n');
}

/** All worlds in which each number is another by one at most. */
function* near(numbers: readonly number[]): Generator<number[]> {
  const [first, ...others] = numbers;
  if (first === undefined) yield [];
  else
    for (const rest of near(others))
      for (const n of [first - 1, first, first + 1]) if (n >= 0) yield [n, ...rest];
}

/** The numbers from 1 to 4 that are the same in all worlds near this one of which the same is told. */
async function concluded(cells: readonly Cell[], numbers: readonly number[]) {
  const known = new Set(numbers.flatMap((n, i) => (n >= 1 && n <= 4 ? [i] : [])));
  const words = await told(cells, numbers);
  for (const other of near(numbers)) {
    if (known.size === 0) break;
    if ((await told(cells, other)) === words)
      for (const i of known) if (other[i] !== numbers[i]) known.delete(i);
  }
  return [...known];
}

/** Numbers at the edges of what a rounded number can be, most often. */
const edge = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(0, 4, 5, 9)},
  {arbitrary: fc.nat(14), weight: 1},
);

describe('numbers that stand in several tables', () => {
  for (const [what, cells] of [
    ['before and after a release', RELEASED],
    ['in a sum over events', TURNED_BACK],
    ['of topics and their pages', ON_PAGES],
  ] as const)
    it(`cannot be concluded: ${what}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.tuple(...cells.map(() => edge)), async (numbers) => {
          assert.deepEqual(await concluded(cells, numbers), []);
        }),
        {
          numRuns: 60,
          examples: [[cells.map((_, i) => (i % 6 === 5 ? 3 : 4))], [[0, 4, 4, 4, 4, 4]]],
        },
      );
    });

  it('do not contradict each other, and do not depend on the order in which they came', () => {
    const pageOf = (item: string) => (item < 'd' ? 'rent' : 'income');
    const cells = fc.uniqueArray(
      fc.record({
        event: fc.constant('helpful' as const),
        item: fc.constantFrom('a', 'b', 'd', 'e'),
        language: fc.constantFrom('fi', 'sv', 'en', 'se', 'ar'),
        depth: fc.constant('' as const),
        n: fc.integer({min: 1, max: 5}),
      }),
      {selector: ({item, language}) => item + language, maxLength: 20},
    );
    const edge = [...'aaddd'].map((item, i) => {
      const language = ['fi', 'sv', 'en', 'se', 'ar'][i] ?? '';
      return {event: 'helpful' as const, item, language, depth: '' as const, n: 4};
    });
    fc.assert(
      fc.property(cells, (some) => {
        const all = some.map((cell) => ({...cell, page: pageOf(cell.item)}));
        const map = (list: typeof all) =>
          new Map(list.map((cell) => [cell.item + cell.language, cell]));
        const {whole} = protect([map(all)]);
        assert.deepEqual(protect([map([...all].reverse())]).whole, whole);
        const {total = 0, items, pages, languages} = whole.get('helpful') ?? {};
        const sum = (keys: readonly string[], table: ReadonlyMap<string, number> | undefined) =>
          keys.reduce((least, key) => least + (table?.get(key) ?? 0), 0);
        const fits = (told: number, keys: readonly string[], table?: ReadonlyMap<string, number>) =>
          sum(keys, table) <= told + 4 && told <= sum(keys, table) + 4 * keys.length;
        const keysOf = (by: 'item' | 'page' | 'language', list = all) => [
          ...new Set(list.map((cell) => cell[by])),
        ];
        for (const page of keysOf('page')) {
          const on = all.filter((cell) => cell.page === page);
          assert.ok(fits(pages?.get(page) ?? 0, keysOf('item', on), items));
        }
        assert.ok(fits(total, keysOf('page'), pages));
        assert.ok(fits(total, keysOf('language'), languages));
      }),
      {numRuns: 300, examples: [[edge]]},
    );
  });
});
