import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {acceptedOf, batchOf} from './fixtures.js';
import {GroupCommit} from './group-commit.js';
import {Refusal} from './refusal.js';
import {StoreError} from './store-error.js';
import type {Accepted, CounterStore} from './store.js';

/** A store that adds when it is let. `asked`: it has been asked to add for the first time. */
function heldStore() {
  const groups: (readonly Accepted[])[] = [];
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  let isAsked = (): void => undefined;
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  const add = async (batches: readonly Accepted[]) => {
    groups.push(batches);
    isAsked();
    await held;
  };
  return {groups, asked, go, store: {add} as unknown as CounterStore};
}

const one = () => acceptedOf(batchOf());

describe('many batches in one transaction', () => {
  it('are acknowledged only when they are kept', async () => {
    const {store, asked, go, groups} = heldStore();
    const commit = new GroupCommit(store);
    const done: number[] = [];
    const added = Array.from({length: 50}, (_, i) => commit.add(one()).then(() => done.push(i)));
    const stopped = commit.stop();
    await asked;
    // All that would follow at once has followed.
    await new Promise(setImmediate);
    assert.deepEqual(done, []);
    go();
    await Promise.all([...added, stopped]);
    assert.equal(done.length, 50);
    assert.equal(groups.flat().length, 50);
    assert.ok(groups.length < 50);
  });

  it('are refused beyond what may wait, and what was taken is kept', async () => {
    const {store, go, groups} = heldStore();
    const commit = new GroupCommit(store);
    const answers = Array.from({length: 6000}, () =>
      commit.add(one()).then(
        () => 'kept',
        (error: unknown) => (error instanceof Refusal ? error.status : error),
      ),
    );
    go();
    const all = await Promise.all(answers);
    assert.equal(all.filter((answer) => answer === 'kept').length, groups.flat().length);
    assert.equal(all.filter((answer) => answer === 429).length, 1000);
  });

  it('fail together, and the next ones do not', async () => {
    let fails = true;
    const add = () =>
      fails ? Promise.reject(new StoreError('store-full', 'Full.')) : Promise.resolve();
    const commit = new GroupCommit({add} as unknown as CounterStore);
    const code = (error: unknown) => (error as StoreError).code;
    const answers = await Promise.all([
      commit.add(one()).catch(code),
      commit.add(one()).catch(code),
    ]);
    assert.deepEqual(answers, ['store-full', 'store-full']);
    fails = false;
    assert.equal(await commit.add(one()), undefined);
  });

  it('are not taken any more when it is stopped', async () => {
    const commit = new GroupCommit(heldStore().store);
    await commit.stop();
    await assert.rejects(commit.add(one()), {code: 'store-stopping'});
  });
});
