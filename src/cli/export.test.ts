import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {run} from './export.js';

const desk = (more: object = {}) => ({
  kind: 'service-point',
  name: 'Koivulan palvelupiste',
  forWhom: 'Kaikille',
  how: 'Tule.',
  number: '+35890001234',
  openingHours: {weekly: [{days: ['mo', 'th'], times: ['09:00-15:00']}]},
  ...more,
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-export-'));
});
afterEach(() => rm(folder, {recursive: true}));

async function write(name: string, content: unknown): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

/** Runs the command and keeps what it writes. */
async function exported(...args: string[]) {
  const written = {out: '', err: ''};
  const keep = (key: 'out' | 'err') => (text: string | Uint8Array) => {
    written[key] += String(text);
    return true;
  };
  const out = mock.method(process.stdout, 'write', keep('out'));
  const err = mock.method(process.stderr, 'write', keep('err'));
  try {
    return {code: await run(args), written};
  } finally {
    out.mock.restore();
    err.mock.restore();
  }
}

type Graph = {'@graph': {'@id': string}[]};
const idsIn = (out: string) => (JSON.parse(out) as Graph)['@graph'].map((one) => one['@id']);

describe('rinnalla export', () => {
  it('writes a directory: its index, and the files beside it', async () => {
    const file = await write('index.json', {
      format: 1,
      municipalities: {'091': {name: 'Helsinki', file: '091.json'}, '049': {name: 'Espoo'}},
      national: 'national.json',
    });
    await write('091.json', {providers: {desk: desk({areas: ['091']})}});
    await write('national.json', {providers: {bank: desk({kind: 'bank'})}});
    const {code, written} = await exported(file, '--format', 'jsonld');
    assert.equal(code, 0);
    assert.deepEqual(idsIn(written.out), ['#provider-desk', '#provider-bank']);
    assert.match(written.out, /"name": "Helsinki"/);
  });

  it('writes a pack, and says what in it is wrong', async () => {
    const file = await write('pack.json', {providers: {desk: desk(), wrong: {kind: 'bank'}}});
    const {code, written} = await exported(file, '--format', 'jsonld');
    assert.equal(code, 0);
    assert.deepEqual(idsIn(written.out), ['#provider-desk']);
    assert.match(written.err, /missing \(.*#\/providers\/wrong: name\)/);
  });

  it('writes out holidays for the days that are asked for, else for those of the file', async () => {
    const file = await write('pack.json', {providers: {desk: desk({verifiedAt: '2026-11-21'})}});
    const days = ['--from', '2030-01-01', '--through', '2030-12-31'];
    const asked = (await exported(file, '--format', 'jsonld', ...days)).written.out;
    assert.match(asked, /"validFrom": "2030-05-30"/); // Ascension Day
    const own = (await exported(file, '--format', 'jsonld')).written;
    assert.match(own.out, /"validFrom": "2026-05-14"/);
    assert.match(own.err, /2026-01-01 to 2027-12-31/);
    const undated = await write('undated.json', {providers: {desk: desk()}});
    const none = (await exported(undated, '--format', 'jsonld')).written;
    assert.doesNotMatch(none.out, /validFrom/);
    assert.match(none.err, /no date in the file/);
  });

  it('ends no script of a page that it is put into', async () => {
    const evil = '</script><script>alert(1)</script>';
    const file = await write('pack.json', {providers: {desk: desk({name: evil})}});
    const {out} = (await exported(file, '--format', 'jsonld')).written;
    assert.doesNotMatch(out, /</);
    assert.equal((JSON.parse(out) as {'@graph': {name: string}[]})['@graph'][0]?.name, evil);
  });

  it('comes to an end with years that nobody lives to see', async () => {
    const openingHours = {
      weekly: [
        {days: ['mo'], times: ['09:00-15:00'], from: '2026-01-01', through: '9999-12-31'},
        {days: ['mo'], times: ['09:00-15:00']},
      ],
      exceptions: [{from: '2026-05-08', through: '9999-12-31', closed: true}],
    };
    const helpers = {
      desk: desk({verifiedAt: '2026-11-21', openingHours}),
      late: desk({verifiedAt: '9998-11-21'}),
    };
    const file = await write('pack.json', {providers: helpers});
    const {out, err} = (await exported(file, '--format', 'jsonld')).written;
    assert.match(err, /2026-01-01 to 2027-12-31/);
    assert.doesNotMatch(out, /9999|\+0/);
    for (const through of ['9999-12-31', '2036-01-02']) {
      const days = ['--from', '2026-01-01', '--through', through];
      assert.equal((await exported(file, '--format', 'jsonld', ...days)).code, 2);
    }
  });

  it('sends nothing to the terminal that would steer it', async () => {
    const file = await write('pack.json', {providers: {'a\u001b[2J\u202eb': {kind: 'bank'}}});
    const {err} = (await exported(file, '--format', 'jsonld')).written;
    assert.match(err, /wrong-form/);
    assert.doesNotMatch(err, /[^\P{Cc}\n]|\u202e/u);
  });

  it('writes the matrix as a table and as CSV', async () => {
    const file = await write('pack.json', {providers: {desk: desk({forms: ['phone']})}});
    assert.match(
      (await exported(file, '--format', 'matrix')).written.out,
      /^Nobody offers help by chat\.$/m,
    );
    const {out} = (await exported(file, '--format', 'matrix', '--csv')).written;
    assert.match(out, /^help by phone,1,1,1,1,1,1,1,1,1,\r$/m);
  });

  it('of an empty directory is empty, and says so', async () => {
    const file = await write('index.json', {format: 1, municipalities: {}});
    const {code, written} = await exported(file, '--format', 'jsonld');
    assert.equal(code, 0);
    assert.deepEqual(idsIn(written.out), []);
    assert.match(written.err, /export-empty/);
    const matrix = await exported(file, '--format', 'matrix');
    assert.match(matrix.written.out, /^Nobody offers help by phone\.$/m);
  });

  it('of what cannot be read writes nothing, and ends with 2 and a code', async () => {
    const cut = await write('cut.json', '{"providers": {');
    const list = await write('list.json', []);
    const index = {format: 1, municipalities: {'091': {name: 'Helsinki', file: '091.json'}}};
    const halved = await write('index.json', index);
    const out = {'091': {name: 'Helsinki', file: 'a/../../secret.json'}};
    const outside = await write('outside.json', {format: 1, municipalities: out});
    const good = await write('good.json', {providers: {desk: desk()}});
    for (const [expected, ...args] of [
      ['export-unreadable', join(folder, 'nowhere.json'), '--format', 'jsonld'],
      ['export-unreadable', folder, '--format', 'jsonld'],
      ['export-unreadable', halved, '--format', 'matrix'],
      ['export-not-json', cut, '--format', 'jsonld'],
      ['export-invalid', list, '--format', 'jsonld'],
      ['export-outside', outside, '--format', 'jsonld'],
      ['export-usage', good],
      ['export-usage', '--format', 'jsonld'],
      ['export-usage', good, '--format', 'xml'],
      ['export-usage', good, '--format', 'jsonld', '--csv'],
      ['export-usage', good, '--format', 'jsonld', '--colour'],
      ['export-usage', good, '--format', 'jsonld', '--from', '2026-01-01'],
      [
        'export-usage',
        good,
        '--format',
        'jsonld',
        '--from',
        '2026-02-30',
        '--through',
        '2026-12-31',
      ],
      [
        'export-usage',
        good,
        '--format',
        'jsonld',
        '--from',
        '2027-01-01',
        '--through',
        '2026-12-31',
      ],
    ] as [string, ...string[]][]) {
      const {code, written} = await exported(...args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(written.out, '');
      assert.match(written.err, new RegExp(`^rinnalla export: ${expected}: `));
    }
  });
});
