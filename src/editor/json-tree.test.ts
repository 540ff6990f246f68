import {expect} from 'chai';
import fc from 'fast-check';
import {pointer} from '../model/problem.js';
import {
  freeKey,
  parentOf,
  steps,
  valueAt,
  withItem,
  withMoved,
  withValue,
  type Json,
} from './json-tree.js';

const keys = fc.constantFrom('a', 'b', 'x/y', 'x~y', '', '__proto__', '0', '~1');
const {tree: trees} = fc.letrec<{tree: Json}>((tie) => ({
  tree: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constantFrom<Json>('text', 1, true, null),
    fc.array(tie('tree'), {maxLength: 4}),
    fc
      .array(fc.tuple(keys, tie('tree')), {maxLength: 4})
      .map((entries): Json => Object.fromEntries(entries)),
  ),
}));

/** All places of a tree. */
function placesOf(tree: Json, at = ''): string[] {
  const parts = tree && typeof tree === 'object' ? Object.entries(tree as object) : [];
  return [at, ...parts.flatMap(([key, part]) => placesOf(part as Json, pointer(at, key)))];
}

/** A manifest is never `null`. */
const roots = trees.filter((tree) => tree !== null);
/** A tree with one of its places. */
const placed = roots.chain((tree) =>
  fc.tuple(fc.constant(tree), fc.constantFrom(...placesOf(tree))),
);

/** The tree may not be written to, anywhere. */
function frozen(tree: Json): Json {
  if (tree && typeof tree === 'object') for (const part of Object.values(tree)) frozen(part);
  return Object.freeze(tree);
}

describe('a tree that never changes', () => {
  it('has its steps written and read as RFC 6901 says', () => {
    expect(steps('/x~1y/x~0y//0')).to.deep.equal(['x/y', 'x~y', '', '0']);
    expect(steps('')).to.deep.equal([]);
    expect(parentOf('/topics/x~1y')).to.deep.equal({parent: '/topics', key: 'x/y'});
  });

  it('is left as it was by each change', () => {
    fc.assert(
      fc.property(placed, trees, fc.integer({min: -3, max: 3}), ([tree, at], value, by) => {
        const before = JSON.stringify(tree);
        frozen(tree);
        withValue(tree, at, value);
        withValue(tree, at, undefined);
        withItem(tree, at, value);
        if (at) withMoved(tree, at, by);
        expect(JSON.stringify(tree)).to.equal(before);
      }),
      {numRuns: 500},
    );
  });

  it('has then at the place what was put there, and all else as before', () => {
    fc.assert(
      fc.property(placed, roots, ([tree, at], value) => {
        const now = withValue(tree, at, value);
        expect(valueAt(now, at)).to.deep.equal(value);
        for (const other of placesOf(tree)) {
          const isApart = !`${other}/`.startsWith(`${at}/`) && !`${at}/`.startsWith(`${other}/`);
          if (isApart) expect(valueAt(now, other)).to.equal(valueAt(tree, other));
        }
      }),
      {numRuns: 500},
    );
  });

  it('is the same again when what was changed is put back, also the order of its keys', () => {
    fc.assert(
      fc.property(placed, roots, ([tree, at], value) => {
        const back = withValue(withValue(tree, at, value), at, valueAt(tree, at));
        expect(JSON.stringify(back)).to.equal(JSON.stringify(tree));
      }),
      {numRuns: 500},
    );
  });

  it('finds nothing that a page added to what all objects have', () => {
    expect(valueAt({}, '/toString')).to.equal(undefined);
    expect(valueAt({a: []}, '/a/length')).to.equal(undefined);
    expect(valueAt({}, '/__proto__')).to.equal(undefined);
  });

  it('makes maps on the way, and takes out items without a gap', () => {
    expect(withValue({}, '/topics/rent/title/fi', 'Vuokra')).to.deep.equal({
      topics: {rent: {title: {fi: 'Vuokra'}}},
    });
    expect(withValue({list: [1, 2, 3]}, '/list/1', undefined)).to.deep.equal({list: [1, 3]});
  });

  it('moves an item in its list, and not out of it', () => {
    const tree = {list: ['a', 'b', 'c']};
    expect(withMoved(tree, '/list/0', 1)).to.deep.equal({list: ['b', 'a', 'c']});
    expect(withMoved(tree, '/list/2', -2)).to.deep.equal({list: ['c', 'a', 'b']});
    expect(withMoved(tree, '/list/0', -1)).to.equal(tree);
    expect(withMoved(tree, '/list/2', 1)).to.equal(tree);
  });

  it('has an item at the index that was asked for, else at the end', () => {
    expect(withItem({list: ['a', 'b']}, '/list', 'x', 1)).to.deep.equal({list: ['a', 'x', 'b']});
    expect(withItem({list: ['a']}, '/list', 'x')).to.deep.equal({list: ['a', 'x']});
    expect(withItem({}, '/list', 'x')).to.deep.equal({list: ['x']});
  });

  it('gives new things keys that the schema takes, and that are free', () => {
    expect(freeKey({}, 'Vuokra ja vesimaksu')).to.equal('vuokra-ja-vesimaksu');
    expect(freeKey({aanitys: 1, 'aanitys-2': 1}, 'Äänitys')).to.equal('aanitys-3');
    expect(freeKey({}, 'إيجار')).to.equal('item');
    expect(freeKey(undefined, '2026')).to.equal('item');
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 60}), (title) => {
        expect(freeKey({}, title)).to.match(/^[a-z][a-z\d-]*$/);
      }),
    );
  });
});
