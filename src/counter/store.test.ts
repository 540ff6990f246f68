import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, statSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, describe, it} from 'node:test';
import Database from 'libsql';
import {acceptedOf, batchOf, countOf, linesOf} from './fixtures.js';
import {openStore, type CounterStore, type StorePlace} from './store.js';

const opened: CounterStore[] = [];
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rinnalla-store-'));
  folders.push(folder);
  return folder;
}

async function open(place: StorePlace = {data: newFolder()}): Promise<CounterStore> {
  const store = await openStore(place);
  opened.push(store);
  return store;
}

afterEach(async () => {
  for (const store of opened.splice(0)) await store.close().catch(() => undefined);
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

const YEAR = ['2026-01-01', '2026-12-31'] as const;

let rows = 0;
const rowOfItsOwn = () => countOf({item: `topic/${'x'.repeat(40)}${rows++}`});

/** So many batches of 50 rows, each of its own. */
const many = (count: number) =>
  Array.from({length: count}, () =>
    acceptedOf(batchOf({counts: Array.from({length: 50}, rowOfItsOwn)})),
  );

describe('the embedded store', () => {
  it('adds counts of a day to rows', async () => {
    const store = await open();
    const two = batchOf({counts: [countOf({n: 2}), countOf({event: 'helpful'})]});
    await store.add([acceptedOf(batchOf()), acceptedOf(two)]);
    await store.add([acceptedOf(batchOf()), acceptedOf(batchOf(), '2026-11-27')]);
    assert.deepEqual(await linesOf(store, 'rent', ...YEAR), [
      '2026-11-26 rent home topic/rent helpful fi  1',
      '2026-11-26 rent home topic/rent shown fi  4',
      '2026-11-27 rent home topic/rent shown fi  1',
    ]);
  });

  it('counts a batch once, whether it comes again at once, later, or on another day', async () => {
    const data = newFolder();
    const batch = batchOf();
    const first = await open({data});
    await first.add([acceptedOf(batch), acceptedOf(batch)]);
    await first.add([acceptedOf(batch), acceptedOf(batchOf({counts: [countOf({n: 5})]}))]);
    await first.close();
    const second = await open({data});
    await second.add([acceptedOf(batch, '2026-11-27')]);
    assert.deepEqual(await linesOf(second, 'rent', ...YEAR), [
      '2026-11-26 rent home topic/rent shown fi  6',
    ]);
  });

  it('forgets the ids of batches of before a day, and no counts', async () => {
    const store = await open();
    const old = Array.from({length: 6000}, () => acceptedOf(batchOf(), '2026-11-24'));
    const fresh = acceptedOf(batchOf(), '2026-11-25');
    await store.add([...old, fresh]);
    assert.equal(await store.forget('2026-11-25'), true);
    assert.equal(await store.forget('2026-11-25'), false);
    await store.add([fresh]);
    const lines = await linesOf(store, 'rent', ...YEAR, 'all');
    assert.deepEqual(lines, ['2026-01-01 rent home topic/rent shown fi  6001']);
  });

  it('sums by month, and over all days that are asked for', async () => {
    const store = await open();
    const days = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01', '2026-11-02'];
    await store.add(days.map((day) => acceptedOf(batchOf(), day)));
    const asked = ['rent', '2026-10-01', '2026-11-01'] as const;
    const tail = 'rent home topic/rent shown fi ';
    assert.deepEqual(await linesOf(store, ...asked, 'month'), [
      `2026-10-01 ${tail} 2`,
      `2026-11-01 ${tail} 1`,
    ]);
    assert.deepEqual(await linesOf(store, ...asked, 'all'), [`2026-10-01 ${tail} 3`]);
    assert.equal((await linesOf(store, ...asked)).length, 3);
    assert.deepEqual(await linesOf(store, 'other', ...YEAR), []);
  });

  it('tells services, their days, and the first day of each version', async () => {
    const store = await open();
    assert.equal(await store.days('rent'), undefined);
    await store.add([
      acceptedOf(batchOf(), '2026-11-02', '1'),
      acceptedOf(batchOf(), '2026-11-01', '1'),
      acceptedOf(batchOf(), '2026-11-03', '2'),
      acceptedOf(batchOf({service: 'care'}), '2026-11-09'),
    ]);
    await store.add([acceptedOf(batchOf(), '2026-11-04', '2')]);
    assert.deepEqual(await store.services(), ['care', 'rent']);
    assert.deepEqual(await store.days('rent'), {from: '2026-11-01', to: '2026-11-04'});
    assert.deepEqual(
      (await store.versions('rent')).map(({version, day}) => `${version} ${day}`),
      ['1 2026-11-01', '2 2026-11-03'],
    );
    assert.deepEqual(await store.versions('care'), []);
  });

  it('is read beside a service that counts, and changes nothing then', async () => {
    const data = newFolder();
    const store = await open({data});
    await store.add([acceptedOf(batchOf())]);
    const reader = await open({data, readOnly: true});
    assert.equal((await linesOf(reader, 'rent', ...YEAR)).length, 1);
    await assert.rejects(reader.add([acceptedOf(batchOf())]), {code: 'store-failed'});
    await store.add([acceptedOf(batchOf(), '2026-11-27')]);
    assert.equal((await linesOf(reader, 'rent', ...YEAR)).length, 2);
    const nowhere = join(data, 'nowhere');
    await assert.rejects(open({data: nowhere, readOnly: true}), {code: 'store-missing'});
  });

  it('adds all of a group or nothing, and goes on, when it has grown to what it may', async () => {
    const store = await open({data: newFolder(), mostMegabytes: 1});
    let kept = 0;
    const fill = async () => {
      for (;;) {
        await store.add(many(20));
        kept += 1000;
      }
    };
    await assert.rejects(fill(), {code: 'store-full', message: /counts\.db: the disk is full/});
    assert.ok(kept > 0);
    assert.equal((await linesOf(store, 'rent', ...YEAR)).length, kept);
  });

  it('says that another program writes to it, and goes on afterwards', async () => {
    const data = newFolder();
    const store = await open({data});
    const other = new Database(join(data, 'counts.db'));
    other.exec('begin immediate');
    const accepted = acceptedOf(batchOf());
    await assert.rejects(store.add([accepted]), {code: 'store-locked'});
    other.exec('rollback');
    other.close();
    await store.add([accepted]);
    assert.equal((await linesOf(store, 'rent', ...YEAR)).length, 1);
  });

  it('says that it is damaged when it is opened', async () => {
    const data = newFolder();
    writeFileSync(join(data, 'counts.db'), 'x'.repeat(10_000));
    await assert.rejects(open({data}), {code: 'store-damaged'});
  });

  it('says that it is damaged when it is used, and acknowledges nothing then', async () => {
    const data = newFolder();
    const file = join(data, 'counts.db');
    const first = await open({data});
    for (let i = 0; i < 10; i++) await first.add(many(100));
    await first.close();
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
    const add = async () => {
      const store = await open({data});
      for (let i = 0; i < 10; i++) await store.add(many(100));
    };
    await assert.rejects(add(), {code: 'store-damaged'});
  });

  it('is told where it is', async () => {
    await assert.rejects(open({}), {code: 'store-usage'});
    await assert.rejects(open({data: 'a', postgres: 'b'}), {code: 'store-usage'});
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await assert.rejects(open({data: file}), {code: 'store-failed'});
  });
});
