import {expect} from 'chai';
import fc from 'fast-check';
import {changesOf, type Change} from './changes.js';
import type {EditIntent} from './edit-intent.js';
import {edit, openedWith} from './edit-state.js';
import type {Json} from './json-tree.js';

const after = (tree: Json, intent: EditIntent): Json =>
  edit(openedWith(tree, 'fi'), intent, 0).history.now;

const told = (changes: readonly Change[]): string[] => changes.map(({kind, at}) => `${kind} ${at}`);

const base: Json = {
  format: 1,
  pages: [{id: 'income'}, {id: 'rent'}, {id: 'end'}],
  topics: {
    income: {title: {fi: 'Tulot', sv: 'Inkomster'}, short: {fi: 'Lyhyt', sv: 'Kort'}},
    rent: {title: {fi: 'Vuokra'}, steps: ['Avaa sopimus', 'Kirjoita vuokra', 'Tarkista summa']},
  },
};

/** The published one with something else at a place. */
const withAt = (at: string, value: Json | undefined): Json => after(base, {type: 'set', at, value});

const keys = fc.constantFrom('id', 'a', 'b', 'topics', '__proto__', 'x/y', 'x~y');
const {tree: values} = fc.letrec<{tree: Json}>((tie) => ({
  tree: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constantFrom<Json>('one', 'two', 'one two', 'two one', 3, true, null),
    fc.array(tie('tree'), {maxLength: 4}),
    fc
      .array(fc.tuple(keys, tie('tree')), {maxLength: 4})
      .map((entries): Json => Object.fromEntries(entries)),
  ),
}));
const things = fc.dictionary(keys, values, {maxKeys: 4}).map((map) => ({...map}));
const listsOf = (texts: fc.Arbitrary<Json>) =>
  fc
    .uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't', 'u'), {maxLength: 6})
    .chain((ids) =>
      fc.tuple(...ids.map((id) => texts.map((text): Json => ({id, text})))).map((all): Json => all),
    );
const worded = listsOf(fc.constantFrom<Json>('one', 'two'));
const lists = listsOf(values);
const trees = fc.oneof(
  things,
  fc.record({pages: lists, topics: things}) as fc.Arbitrary<Json>,
  fc.record({pages: lists}) as fc.Arbitrary<Json>,
);

describe('the changes of a draft', () => {
  it('are none when nothing was changed, whatever the order of keys', () => {
    expect(changesOf(base, structuredClone(base))).to.deep.equal([]);
    expect(changesOf({a: {b: 1, c: [2]}}, {a: {c: [2], b: 1}})).to.deep.equal([]);
  });

  it('are told as added, removed and changed, each at its own place and with old and new', () => {
    const [change] = changesOf(base, withAt('/topics/income/short/sv', 'Kort svar'));
    expect(change).to.deep.include({
      kind: 'changed',
      at: '/topics/income/short/sv',
      before: 'Kort',
      after: 'Kort svar',
    });
    expect(told(changesOf(base, withAt('/topics/income/short/en', 'Short')))).to.deep.equal([
      'added /topics/income/short/en',
    ]);
    expect(told(changesOf(base, withAt('/topics/income', undefined)))).to.deep.equal([
      'removed /topics/income',
    ]);
  });

  it('are told thing by thing when there were none of the kind before', () => {
    const draft = withAt('/guides', {first: {title: 'a'}, second: {title: 'b'}});
    expect(told(changesOf(base, draft))).to.deep.equal([
      'added /guides/first',
      'added /guides/second',
    ]);
    expect(told(changesOf(draft, base))).to.deep.equal([
      'removed /guides/first',
      'removed /guides/second',
    ]);
  });

  it('are told as moved when an item has an id, and not as removed and added', () => {
    const draft = withAt('/pages', [{id: 'end'}, {id: 'income'}, {id: 'rent', title: 'Vuokra'}]);
    expect(told(changesOf(base, draft))).to.deep.equal(['moved /pages/0', 'added /pages/2/title']);
  });

  it('are told of the right item when one is put before another that was written anew', () => {
    const steps = [
      'Hae sopimus kaapista',
      'Avaa sopimus ensin',
      'Kirjoita vuokra',
      'Tarkista summa',
    ];
    expect(told(changesOf(base, withAt('/topics/rent/steps', steps)))).to.deep.equal([
      'added /topics/rent/steps/0',
      'changed /topics/rent/steps/1',
    ]);
  });

  it('of long lists without ids are still found', () => {
    const many = Array.from({length: 3000}, (_, index) => `Kohta ${index}`);
    const draft = many.map((text) => `${text} uusi`);
    expect(changesOf({many}, {many: draft}).length).to.equal(3000);
  });

  it('put a thing that was removed back between its neighbours', () => {
    const draft = withAt('/topics/income', undefined);
    const [change] = changesOf(base, draft);
    expect(JSON.stringify(after(draft, change!.back))).to.equal(JSON.stringify(base));
  });

  it('give the published version again when all are taken back, in any order', () => {
    fc.assert(
      fc.property(trees, trees, fc.infiniteStream(fc.nat()), (from, to, choices) => {
        let draft = to;
        for (let step = 0; step < 500; step++) {
          const left = changesOf(from, draft);
          if (left.length === 0) break;
          draft = after(draft, left[(choices.next().value as number) % left.length]!.back);
        }
        expect(draft).to.deep.equal(from);
      }),
      {numRuns: 2000},
    );
  });

  it('become fewer with each that is taken back in a list with ids', () => {
    fc.assert(
      fc.property(worded, worded, (from, to) => {
        const changes = changesOf({pages: from}, {pages: to});
        for (const {back} of changes) {
          const left = changesOf({pages: from}, after({pages: to}, back));
          expect(left.length).to.be.lessThan(changes.length);
        }
      }),
      {numRuns: 500},
    );
  });
});
