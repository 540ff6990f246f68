// Both stores keep and tell the same.
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {openStore} from '../../src/counter/store.ts';
import {stopAll, temporaryFolder} from '../../tools/chat-servers/processes.mjs';
import {namesIn} from '../../tools/counter/names.mjs';
import {postgresPrograms, startPostgres} from '../../tools/counter/postgres.mjs';
import {batches, keyOf, numbers} from '../../tools/counter/senders.mjs';
import {SMALL} from '../../tools/counter/service.mjs';

after(stopAll);

const NAMES = namesIn(SMALL);
const DAYS = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01', '2026-11-02'];

/** Fills a store, and reads all that it tells. */
async function told(place) {
  const store = await openStore(place);
  const random = numbers(5);
  const make = batches(NAMES, random, 20);
  const accepted = Array.from({length: 300}, (_, i) => ({
    batch: make(),
    day: DAYS[random(DAYS.length)],
    version: ['', '1', '2'][i % 3],
  }));
  // Some come twice, at once or later.
  await store.add([...accepted.slice(0, 200), ...accepted.slice(50, 60)]);
  await store.add(accepted.slice(150));
  const all = {services: await store.services(), versions: await store.versions(NAMES.service)};
  all.days = await store.days(NAMES.service);
  all.nothing = await store.days('other');
  for (const by of ['day', 'month', 'all']) {
    const days = [];
    const lines = [];
    for await (const row of store.rows(NAMES.service, '2026-10-01', '2026-11-01', by)) {
      days.push(row.day);
      lines.push(`${row.day} ${keyOf(row)} ${row.n}`);
    }
    assert.deepEqual(days, days.toSorted());
    all[by] = lines.sort();
  }
  all.forgotten = await store.forget('2026-11-01');
  await store.add(accepted.filter(({day}) => day >= '2026-11-01'));
  all.again = [];
  for await (const {n} of store.rows(NAMES.service, ...DAYS.slice(-1), '2026-11-02'))
    all.again.push(n);
  all.again.sort();
  await store.close();
  return all;
}

describe('the two stores', () => {
  const skip = postgresPrograms() ? false : 'PostgreSQL is not installed';
  it('keep and tell the same', {skip}, async () => {
    const {url} = await startPostgres();
    const own = await told({data: temporaryFolder('same')});
    assert.ok(own.day.length > own.month.length && own.month.length > own.all.length);
    assert.deepEqual(await told({postgres: url}), own);
  });

  it('say that they cannot be reached', async () => {
    const nowhere = 'postgres://nobody@127.0.0.1:1/nothing';
    await assert.rejects(openStore({postgres: nowhere}), {code: 'store-unreachable'});
  });
});
