import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {openStore} from '../counter/store.js';
import type {CountRow} from '../model/counts.js';
import type {Figures} from '../report/figures.js';
import {countRows, DAYS, RELEASE} from '../testing/counts.js';
import {soundManifest} from '../testing/sound-manifest.js';
import {csv} from './csv.js';
import {heard} from './fixtures/heard.js';
import {run} from './make-report.js';
import {saidSource} from './report-source.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-report-'));
  await put('service.json', JSON.stringify(soundManifest()));
  await put('counts.ndjson', ndjson(countRows()));
});
afterEach(() => rm(folder, {recursive: true}));

const at = (name: string) => join(folder, name);
const put = (name: string, text: string) => writeFile(at(name), text);
const ndjson = (rows: readonly CountRow[]) =>
  rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const report = (...args: string[]) => heard(() => run(['--manifest', at('service.json'), ...args]));

async function figures(...args: string[]): Promise<Figures> {
  const {code, out, err} = await report('--format', 'json', ...args);
  assert.equal(code, 0, err);
  return JSON.parse(out) as Figures;
}

const COLUMNS = ['day', 'service', 'event', 'item', 'page', 'language', 'depth', 'n'] as const;

function matomo(rows: readonly CountRow[]): string {
  const days = [...new Set(rows.map(({day}) => day))];
  const list = (wanted: string) =>
    rows
      .filter(({day}) => day === wanted)
      .map(({event, page, item, language, depth, n}) => ({
        label: event,
        Events_EventAction: event,
        Events_EventName: [page, item, language, depth].join('|'),
        nb_events: n,
      }));
  return JSON.stringify(Object.fromEntries(days.map((day) => [day, list(day)])));
}

async function count(rows: readonly CountRow[]): Promise<void> {
  const store = await openStore({data: at('counter')});
  for (const [i, row] of rows.entries()) {
    const {day, service, ...counts} = row;
    const version = day < RELEASE ? '1' : '2';
    const batch = i.toString(16).padStart(32, '0');
    await store.add([
      {batch: {format: 1, batch, service, version, counts: [counts]}, day, version},
    ]);
  }
  await store.close();
}

describe('where counts are', () => {
  it('is said without a password', () => {
    assert.equal(saidSource('postgres://u:pw@db.example/counts'), 'postgres://db.example/counts');
    assert.equal(saidSource('counts/rows.csv'), 'counts/rows.csv');
  });
});

describe('rinnalla report', () => {
  it('makes the same of the same counts, wherever they are', async () => {
    const rows = countRows();
    const table = [COLUMNS, ...rows.map((row) => COLUMNS.map((name) => row[name]))];
    await put('counts.csv', csv(table).replaceAll('\r\n', '\n').replaceAll(',', ';'));
    await put('matomo.json', matomo(rows));
    const release = ['--release', RELEASE] as const;
    const wanted = await figures('--from', at('counts.ndjson'), ...release);
    assert.deepEqual(await figures('--from', at('counts.csv'), ...release), wanted);
    assert.deepEqual(await figures('--from', at('matomo.json'), ...release), wanted);
    await count(rows);
    // The counter knows by itself when a new version of the help came.
    assert.deepEqual(await figures('--from', at('counter')), wanted);
    assert.equal(wanted.whole.items['topic/rent']?.shown, 915);
    assert.deepEqual(
      wanted.parts.map(({from}) => from),
      [DAYS.from, RELEASE],
    );
  });

  it('tells of the days that are asked for, and of no other service', async () => {
    const [row] = countRows();
    assert.ok(row);
    await put('other.ndjson', ndjson([...countRows(), {...row, service: 'taxes', n: 1000}]));
    const days = '2026-06-01..2026-06-02';
    const {whole} = await figures('--from', at('other.ndjson'), '--days', days);
    assert.equal(whole.totals.opened, 180);
    assert.deepEqual([whole.from, whole.to], ['2026-06-01', '2026-06-02']);
  });

  it('writes a page, in the language that is asked for, with what is to stand above it', async () => {
    const args = ['--from', at('counts.ndjson'), '--language', 'sv', '--note', 'Påhittat <b>'];
    const {code} = await report(...args, '-o', at('report.html'));
    assert.equal(code, 0);
    const page = await readFile(at('report.html'), 'utf8');
    assert.match(page, /^<!doctype html>\n<html lang="sv">/);
    assert.match(page, /<p class="note">Påhittat &lt;b&gt;<\/p>/);
    assert.match(page, /Vad räknas som hyra\?/);
  });

  it('tells help rates when the page views are known', async () => {
    await put('views.csv', 'views;page\n4000;home\n100;nowhere\n500;income\n');
    const {helpRateOf, whole} = await figures(
      '--from',
      at('counts.ndjson'),
      '--views',
      at('views.csv'),
    );
    assert.equal(helpRateOf, 'views');
    assert.equal(whole.pages['home']?.views, 4000);
    assert.equal(whole.pages['nowhere'], undefined);
  });

  it('writes no formula into a spreadsheet', async () => {
    const manifest = soundManifest();
    manifest.topics.rent.title = {fi: '=HYPERLINK("http://evil.example")', sv: '+1'};
    await put('service.json', JSON.stringify(manifest));
    const {out} = await report('--from', at('counts.ndjson'), '--format', 'csv');
    assert.match(out, /^from,to,by,id,title,opened,/);
    assert.match(out, /,item,topic\/rent,"'=HYPERLINK\(""http/);
    assert.doesNotMatch(out, /(?:^|,)"?[=+@\t-]/m);
  });

  it('says what is wrong, where, and what to do', async () => {
    await put('broken.ndjson', `${JSON.stringify(countRows()[0])}\n{"day":"2026-06-01","n":-1}\n`);
    await put('cut.ndjson', '{"day":');
    await put('no-day.ndjson', ndjson(countRows().map((row) => ({...row, day: '2026-99-99'}))));
    await put('other.json', '{"result":"error"}');
    await put('counts.xlsx', '');
    await put('views.csv', 'page,views\nhome,many\n');
    const from = (name: string) => ['--from', at(name)];
    const good = from('counts.ndjson');
    for (const [args, said] of [
      [[], /usage: .*--manifest and --from/],
      [from('broken.ndjson'), /report-row: .*row 2: event must/],
      [from('no-day.ndjson'), /report-row: .*row 1: day must/],
      [from('cut.ndjson'), /report-row: .*row 1: /],
      [from('other.json'), /report-matomo: .*Expected/],
      [from('counts.xlsx'), /report-source: .*\.ndjson/],
      [from('nowhere.csv'), /file-unreadable/],
      [from('nowhere.ndjson'), /file-unreadable/],
      [[...good, '--days', '2026-13-01..2026-12-31'], /usage: .*no day/],
      [[...good, '--release', '2026-02-31'], /usage: .*no day/],
      [[...good, '--days', '2026-06-02'], /usage: .*--days/],
      [[...good, '--days', '2025-01-01..2025-12-31'], /report-empty: .*housing/],
      [[...good, '--format', 'pdf'], /usage: --format/],
      [[...good, '--language', 'de'], /usage: --language/],
      [[...good, '--views', at('views.csv')], /report-views: .*row 2/],
    ] as const) {
      const {code, err, out} = await report(...args);
      assert.equal(code, 2, String(args));
      assert.match(err, said);
      assert.equal(out, '');
    }
  });
});
