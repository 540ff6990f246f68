import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {protect} from './protect.js';
import type {Cell} from './tally.js';

/*
 * Against one who knows the rule, sees all that is told and can reckon: in every world of small numbers, what is told
 * must fit another world, too, in which the number that is not told is another one.
 */

const sum = (cells: readonly number[]) => cells.reduce((all, n) => all + n, 0);

/** Something that was counted as so many things, in so many languages, all of it on one page. */
function counted(items: readonly number[], languages: readonly number[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const left = [...languages];
  for (const [item, n] of items.entries())
    for (let unsaid = n; unsaid > 0;) {
      const language = left.findIndex((some) => some > 0);
      const some = Math.min(unsaid, left[language] ?? 0);
      left[language]! -= some;
      unsaid -= some;
      const what = {item: `topic/${item}`, page: 'home', language: String(language), depth: ''};
      cells.set(`${item} ${language}`, {event: 'helpful', ...what, n: some} as Cell);
    }
  return cells;
}

/** What is told of a measure that two tables show. */
function told(items: readonly number[], languages: readonly number[] = [sum(items)]): string {
  const shown = protect([counted(items, languages)]).whole.get('helpful');
  const lines = [shown?.items, shown?.languages, shown?.pages].map((one) =>
    [...(one ?? [])].map(String).join(' '),
  );
  return [shown?.total ?? 0, ...lines].join('|');
}

/** All tables of so many cells with values from a list. */
function* tables(cells: number, values: readonly number[]): Generator<number[]> {
  if (cells === 0) yield [];
  else for (const rest of tables(cells - 1, values)) for (const n of values) yield [...rest, n];
}

const upTo = (most: number) => Array.from({length: most + 1}, (_, n) => n);

/** The secrets that can be concluded, of all worlds: of each what is told of it, and its numbers. */
function concluded(worlds: Iterable<readonly [told: string, numbers: readonly number[]]>) {
  const possible = new Map<string, Set<number>[]>();
  for (const [text, numbers] of worlds) {
    const sets = possible.get(text) ?? numbers.map(() => new Set<number>());
    possible.set(text, sets);
    numbers.forEach((n, i) => sets[i]?.add(n));
  }
  return [...possible].filter(([, sets]) =>
    sets.some((set) => set.size === 1 && [...set].every((n) => n >= 1 && n <= 4)),
  );
}

describe('small numbers', () => {
  it('are not told, and greater ones are, rounded down to five', () => {
    assert.equal(told([100, 37, 3]), '140|topic/0,100 topic/1,35|0,140|home,140');
  });

  it('are not told, and others only in fives', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), {minLength: 1, maxLength: 30}), (cells) => {
        const numbers = [...told(cells).matchAll(/(?:^|,)(\d+)/g)].map(([, n]) => Number(n));
        const inAll = numbers.slice(1);
        assert.ok(numbers.every((n) => n % 5 === 0));
        assert.ok(inAll.every((n) => n > 0));
        for (const [i, n] of cells.entries())
          if (n < 5)
            assert.doesNotMatch(told(cells).split('|')[1] ?? '', new RegExp(`(?:^| )${i},`));
      }),
    );
  });

  for (const [cells, most] of [
    [1, 44],
    [2, 24],
    [3, 19],
    [4, 14],
  ] as const)
    it(`cannot be concluded from a table of ${cells} and its total`, () => {
      function* worlds() {
        for (const items of tables(cells, upTo(most))) yield [told(items), items] as const;
      }
      assert.deepEqual(concluded(worlds()), []);
    });

  it('cannot be concluded when no other number could be greater', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), {minLength: 4, maxLength: 19}), (fives) => {
        // With five of them, or ten: their total is one that is told as it is.
        const others = fives
          .slice(0, fives.length - ((fives.length + 1) % 5))
          .map((n) => 5 * n + 4);
        assert.equal(told([4, ...others]), told([3, ...others]));
      }),
    );
  });

  it('cannot be concluded from two tables of the same', () => {
    function* worlds() {
      const others = new Map<number, number[][]>();
      for (const one of tables(2, upTo(14)))
        others.set(sum(one), [...(others.get(sum(one)) ?? []), one]);
      for (const items of tables(3, upTo(9)))
        for (const languages of others.get(sum(items)) ?? [])
          yield [told(items, languages), [...items, ...languages]] as const;
    }
    assert.deepEqual(concluded(worlds()), []);
  });

  it('cannot be concluded from the difference of two reports', () => {
    function* worlds() {
      for (const first of tables(2, upTo(14)))
        for (const later of tables(2, upTo(9))) {
          const both = first.map((n, i) => n + (later[i] ?? 0));
          yield [`${told(both)} / ${told(first)}`, [...first, ...later]] as const;
        }
    }
    assert.deepEqual(concluded(worlds()), []);
  });

  it('cannot be concluded from a whole and its four parts', () => {
    function* worlds() {
      for (const parts of tables(4, upTo(9)))
        yield [[sum(parts), ...parts].map((n) => told([n])).join(' / '), parts] as const;
    }
    assert.deepEqual(concluded(worlds()), []);
  });
});
