import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {indexOf, placeOf, type Place} from '../model/adviser-code.js';
import {heard} from './fixtures/heard.js';
import {run} from './codes.js';

const manifest = {
  format: 1,
  service: {id: 'a', name: {fi: 'Tuki', sv: 'Stöd'}, authority: 'A', languages: ['fi', 'sv']},
  pages: [{id: 'home', match: '/home', title: {fi: 'Asunto', sv: 'Bostad'}, file: 'home.json'}],
  anchors: {rent: {page: 'home', css: ['#rent']}},
  topics: {
    rent: {title: {fi: 'Vuokra', sv: 'Hyra'}, short: 'V', anchor: 'rent'},
    other: {title: {fi: '=Muu'}, short: 'M'},
  },
  contacts: {phone: {type: 'phone', name: 'P', number: '+358295000000'}},
};
const part = {
  guides: {apply: {title: 'Hae', steps: [{id: 'one', text: {fi: 'Kirjoita\nvuokra.'}}]}},
};
const base = {flows: {scam: {title: 'Huijaus', start: 'a', nodes: {a: {ask: 'Mitä?'}}}}};

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-codes-'));
  file = join(folder, 'service.json');
  await put('service.json', manifest);
  await put('home.json', part);
});
afterEach(() => rm(folder, {recursive: true}));

const put = (name: string, json: unknown) => writeFile(join(folder, name), JSON.stringify(json));
const codes = (...args: string[]) => heard(() => run([file, ...args]));

type Row = {code: string; page: string; shows: string};
const rowsIn = (out: string) => JSON.parse(out) as Row[];

describe('rinnalla codes', () => {
  it('prints the codes that the help shows, each for what it names', async () => {
    const {code, out} = await codes('--format', 'json', '--all');
    assert.equal(code, 0);
    const index = indexOf([
      {file: '', json: manifest},
      {file: 'home.json', json: part},
    ]);
    const views = new Map<string, Place['view']>([
      ['–', {name: 'home'}],
      ['Vuokra', {name: 'topic', id: 'rent'}],
      ['=Muu', {name: 'topic', id: 'other'}],
      ['Hae', {name: 'guide', id: 'apply'}],
      ['Hae: 1. Kirjoita vuokra.', {name: 'guide', id: 'apply', step: 'one'}],
      ['Hae: ✓', {name: 'guide', id: 'apply', done: true}],
    ]);
    const rows = rowsIn(out);
    assert.equal(rows.length, 2 * views.size);
    for (const {code: written, page, shows} of rows)
      assert.deepEqual(placeOf(written, index), {
        ...(page ? {page: 'home'} : {}),
        view: views.get(shows),
      });
    assert.equal(new Set(rows.map((row) => row.code)).size, rows.length);
  });

  it('leaves out what is only found by searching, unless all is asked for', async () => {
    const {out} = await codes('--format', 'json', '--lang', 'sv');
    const here = rowsIn(out).filter(({page}) => page === 'Bostad');
    assert.deepEqual(
      here.map(({shows}) => shows),
      ['–', 'Hyra'],
    );
  });

  it('is printed for paper, and for a spreadsheet without a formula', async () => {
    const text = (await codes()).out;
    assert.match(text, /^Tuki\n\nAny page.*\n[\dA-Z-]+ {2}–\n/);
    assert.match(text, /\nAsunto\n[\dA-Z-]+ {2}–\n[\dA-Z-]+ {2}Vuokra\n$/);
    assert.match((await codes('--format', 'csv')).out, /^code,page,shows\r\n.*\r\n/);
    assert.match((await codes('--format', 'csv')).out, /,,'=Muu\r\n/);
  });

  it('knows what the manifest builds on: another code would be told without it', async () => {
    await put('service.json', {...manifest, extends: ['base.json']});
    await put('base.json', base);
    const {out} = await codes('--format', 'json');
    assert.ok(rowsIn(out).some(({shows}) => shows === 'Huijaus: Mitä?'));
    const address = 'https://agency.example/base.json';
    await put('service.json', {...manifest, extends: [address]});
    const without = await codes();
    assert.equal(without.code, 2);
    assert.match(
      without.err,
      /file-elsewhere: .*--copy https:\/\/agency\.example\/base\.json=FILE/,
    );
    const copy = await codes(
      '--format',
      'json',
      '--copy',
      `${address}=${join(folder, 'base.json')}`,
    );
    assert.deepEqual(rowsIn(copy.out), rowsIn(out));
  });

  it('says what it was not told', async () => {
    assert.match((await codes('--format', 'pdf')).err, /--format is text, csv, json/);
    assert.match((await codes('--copy', 'x')).err, /ADDRESS=FILE/);
    assert.match((await heard(() => run([]))).err, /It takes one file/);
  });
});
