import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import fc from 'fast-check';
import {
  idOf,
  ORGANIZATION,
  organization,
  phoneService,
  place,
  service,
  SERVICE,
  webPage,
} from './fixtures/ptv-v11.js';
import {
  json,
  registerServer,
  status,
  type Answer,
  type RegisterServer,
} from './fixtures/register-server.js';
import {run} from './import.js';
import type {World} from './registers.js';

const PAGE = `/ServiceChannel/list/organization?organizationId=${ORGANIZATION}&page=`;
const SERVICES = `/Service/list?guids=${SERVICE}`;
const ORGANIZATIONS = `/Organization/list?guids=${ORGANIZATION}`;
const page = (...itemList: unknown[]) =>
  json({pageNumber: 1, pageSize: 1000, pageCount: 2, itemList});
const ANSWERS: Readonly<Record<string, Answer>> = {
  [`${PAGE}1`]: page(place(), phoneService()),
  [`${PAGE}2`]: page(webPage()),
  [SERVICES]: json([service()]),
  [ORGANIZATIONS]: json([organization()]),
};
const ID = `ptv-${idOf(1)}`;

let folder: string;
let server: RegisterServer;
let waited: number[];
let said: string;
let world: World;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-import-'));
  server = await registerServer(ANSWERS);
  waited = [];
  said = '';
  world = {
    env: {},
    wait: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.5,
    now: () => Date.parse('2026-11-25T12:00:00Z'),
  };
  mock.method(process.stderr, 'write', (text: string) => {
    said += text;
    return true;
  });
});

afterEach(async () => {
  mock.restoreAll();
  await server.stop();
  await rm(folder, {recursive: true});
});

const at = (name: string): string => join(folder, name);
const source = (more: object = {}) => ({
  system: 'ptv-v11',
  kind: 'digital-support',
  organization: ORGANIZATION,
  base: server.base,
  ...more,
});

async function importing(file: object, ...more: string[]): Promise<number> {
  await writeFile(at('imports.json'), JSON.stringify(file));
  return run([at('imports.json'), '--out', at('out'), ...more], world);
}

async function directory(): Promise<Record<string, string>> {
  const names = (await readdir(at('out'))).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(at(`out/${name}`), 'utf8')])),
  ) as Record<string, string>;
}

const providersIn = async (name: string): Promise<Record<string, Record<string, unknown>>> =>
  (
    JSON.parse(await readFile(at(`out/${name}`), 'utf8')) as {
      providers: Record<string, Record<string, unknown>>;
    }
  ).providers;

describe('rinnalla import', () => {
  it('writes an index, a file for each municipality and one for the whole country', async () => {
    assert.equal(await importing({sources: [source()]}), 0, said);
    assert.deepEqual(Object.keys(await directory()), ['564.json', 'index.json', 'national.json']);
    assert.deepEqual(JSON.parse((await directory())['index.json'] ?? ''), {
      format: 1,
      municipalities: {'564': {name: {fi: 'Oulu', sv: 'Uleåborg'}, file: '564.json'}},
      national: 'national.json',
    });
    assert.deepEqual(Object.keys(await providersIn('564.json')), [ID]);
    assert.deepEqual(Object.keys(await providersIn('national.json')), [
      `ptv-${idOf(2)}`,
      `ptv-${idOf(3)}`,
    ]);
  });

  it('writes nothing of people, nor examples, and reports what was dropped', async () => {
    assert.equal(await importing({sources: [source()]}, '--report', at('report')), 0, said);
    const all = Object.values(await directory()).join('');
    const report = await readFile(at('report'), 'utf8');
    assert.doesNotMatch(all + report + said, /mallikas/i);
    assert.doesNotMatch(all, /"value"|example\.com|61\.68|85550001/);
    for (const why of [
      'a fax number',
      'the phone number of a person',
      'the e-mail address of a person',
      'contact details of an entrance',
      'an example in place of data',
    ]) {
      assert.match(report, new RegExp(`"id":"${idOf(1)}".*${why}`));
      assert.match(said, new RegExp(`\\d  ${why}`));
    }
    const lines = report.trimEnd().split('\n');
    assert.deepEqual(lines, lines.toSorted());
  });

  it('gives the same bytes again, in whatever order the register answers', async () => {
    assert.equal(await importing({sources: [source()]}), 0, said);
    const first = await directory();
    const records = [place(), phoneService(), webPage(), place(4), phoneService(5)];
    server.answers.set(`${PAGE}1`, page(...records));
    server.answers.set(`${PAGE}2`, page());
    assert.equal(await importing({sources: [source()]}), 0, said);
    const more = await directory();
    assert.notDeepEqual(more, first);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(records, {minLength: records.length}),
        fc.integer({min: 1, max: records.length}),
        async (shuffled, split) => {
          server.answers.set(`${PAGE}1`, page(...shuffled.slice(0, split)));
          server.answers.set(`${PAGE}2`, page(...shuffled.slice(split).map(reversed)));
          assert.equal(await importing({sources: [source()]}), 0, said);
          assert.deepEqual(await directory(), more);
        },
      ),
      {numRuns: 25},
    );
  });

  it('lets the editor have the last word', async () => {
    const overrides = {
      [ID]: {how: {fi: 'Tule torille.'}, number: '+358295550009', owner: null},
      'ptv-gone': {how: {fi: 'Ei missään.'}},
    };
    const own = {
      kind: 'bank',
      name: {fi: 'Pankki'},
      forWhom: {fi: 'Asiakkaille.'},
      how: {fi: 'Soita.'},
      number: '+358295550010',
    };
    const municipalities = {
      '564': {name: {fi: 'OULU'}, coordinates: {latitude: 65.01, longitude: 25.47}},
    };
    const file = {sources: [source()], overrides, providers: {pankki: own}, municipalities};
    assert.equal(await importing(file, '--report', at('report')), 0, said);
    const changed = (await providersIn('564.json'))[ID];
    assert.deepEqual(changed?.['how'], {
      fi: 'Tule torille.',
      sv: 'Hjälp med apparater och ärenden.',
    });
    assert.equal(changed['number'], '+358295550009');
    assert.equal(changed['owner'], undefined);
    assert.deepEqual((await providersIn('national.json'))['pankki'], own);
    const index = JSON.parse((await directory())['index.json'] ?? '') as {municipalities: object};
    assert.deepEqual(index.municipalities, {
      '564': {...municipalities['564'], file: '564.json'},
    });
    assert.match(await readFile(at('report'), 'utf8'), /ptv-gone.*override/);
  });

  it('drops a record of unknown municipalities, and never makes it national', async () => {
    const lost = {
      kind: 'bank',
      name: 'Pankki',
      forWhom: 'A',
      how: 'B',
      number: '+358295550010',
      areas: ['999'],
    };
    const known = {...lost, areas: ['999', '091']};
    const file = {
      sources: [],
      providers: {lost, known},
      municipalities: {'091': {name: {fi: 'Helsinki'}}},
    };
    assert.equal(await importing(file), 0, said);
    assert.deepEqual(Object.keys(await directory()), ['091.json', 'index.json']);
    assert.deepEqual((await providersIn('091.json'))['known']?.['areas'], ['091']);
    assert.match(said, /2 {2}a municipality that neither/);
    assert.match(said, /1 {2}serves no municipality that is known/);
  });

  it('takes a record that two sources give from the first', async () => {
    const sources = [source({kind: 'course'}), source({kind: 'bank'})];
    for (const [first, second] of [sources, sources.toReversed()]) {
      assert.equal(await importing({sources: [first, second]}), 0, said);
      assert.equal((await providersIn('564.json'))[ID]?.['kind'], first?.kind);
    }
    assert.match(said, /came twice and differs/);
  });

  it('writes nothing when the report cannot be written', async () => {
    const report = at('nowhere/report');
    assert.equal(await importing({sources: [source()]}, '--report', report), 2);
    assert.match(said, /import-unwritable/);
    await assert.rejects(readdir(at('out')));
  });

  it('takes away files of municipalities that are gone, and no others', async () => {
    await mkdir(at('out'));
    await writeFile(at('out/999.json'), '{}');
    await writeFile(
      at('out/index.json'),
      JSON.stringify({municipalities: {'999': {file: '999.json'}}}),
    );
    await writeFile(at('out/notes.json'), '{}');
    assert.equal(await importing({sources: [source()]}), 0, said);
    assert.deepEqual(await readdir(at('out')), [
      '564.json',
      'index.json',
      'national.json',
      'notes.json',
    ]);
  });
});

/** The same record with its properties in the other order. */
const reversed = (record: object): object => Object.fromEntries(Object.entries(record).reverse());

describe('rinnalla import, when it cannot be done', () => {
  const fails = async (code: string, file: object = {sources: [source()]}, ...more: string[]) => {
    await mkdir(at('out'), {recursive: true});
    await writeFile(at('out/564.json'), 'old');
    await writeFile(at('out/index.json'), 'old');
    assert.equal(await importing(file, ...more), 2);
    assert.match(said, new RegExp(`^rinnalla import: ${code}: .*Expected: .*\\. [A-Z]`, 's'));
    assert.deepEqual(await directory(), {'564.json': 'old', 'index.json': 'old'});
  };

  it('says that there is no network', async () => {
    const file = {sources: [source()]};
    await server.stop();
    await fails('import-unreachable', file);
    assert.match(said, /ECONNREFUSED/);
    assert.deepEqual(waited, [1000, 2000, 4000, 8000]);
  });

  it('says that the register refuses', async () => {
    server.answers.set(`${PAGE}1`, status(401));
    await fails('import-refused');
    assert.deepEqual(waited, []);
  });

  it('waits as long as the register asks for, and gives up at last', async () => {
    server.answers.set(`${PAGE}1`, status(429, {'retry-after': '7'}));
    await fails('import-busy');
    assert.deepEqual(waited, [7000, 7000, 7000, 7000]);
    assert.equal(server.asked.length, 5);
  });

  it('understands a date to wait for, and does not wait for ever', async () => {
    const late = {'retry-after': 'Wed, 25 Nov 2026 12:01:00 GMT'};
    let busy = true;
    server.answers.set(`${PAGE}1`, (request, response) => {
      const answer = busy ? status(503, late) : ANSWERS[`${PAGE}1`];
      busy = false;
      answer?.(request, response);
    });
    assert.equal(await importing({sources: [source()]}), 0, said);
    assert.deepEqual(waited, [60_000]);
    server.answers.set(`${PAGE}1`, status(429, {'retry-after': '86400'}));
    await rm(at('out'), {recursive: true});
    said = '';
    await fails('import-busy');
    assert.deepEqual(waited, [60_000]);
  });

  it('says that the register is out of order', async () => {
    server.answers.set(`${PAGE}2`, status(500));
    await fails('import-failed');
    assert.equal(waited.length, 4);
  });

  it('says that an answer is cut off', async () => {
    server.answers.set(`${PAGE}2`, (_, response) => response.end('{"itemList": ['));
    await fails('import-not-json');
  });

  it('says that the register answers in another form', async () => {
    for (const changed of [{items: []}, [], {pageCount: 1, itemList: [{guid: 'x'}]}, null]) {
      said = '';
      server.answers.set(`${PAGE}1`, json(changed));
      await fails('import-schema');
    }
  });

  it('follows no redirect', async () => {
    server.answers.set(`${PAGE}1`, status(302, {location: '/elsewhere'}));
    await fails('import-failed');
    assert.equal(server.asked.length, 1);
  });

  it('says what is wrong in the import file', async () => {
    await fails('import-file-invalid', {sources: [source({system: 'ptv-v10'})]});
    assert.match(said, /\/sources\/0\/system/);
  });

  it('says that a file is not there', async () => {
    await mkdir(at('from/ptv-v11'), {recursive: true});
    await fails('import-not-recorded', {sources: [source()]}, '--from', at('from'));
  });

  it('wants a key for version 12', async () => {
    await fails('import-key-missing', {sources: [source({system: 'ptv-v12'})]});
    assert.deepEqual(server.asked, []);
  });

  it('says how it is called', async () => {
    assert.equal(await run(['--out', at('out')], world), 2);
    assert.match(said, /import-usage.*rinnalla import FILE --out/s);
  });

  it('says that there is nobody to write of', async () => {
    server.answers.set(`${PAGE}1`, page());
    await fails('import-empty');
    said = '';
    await fails('import-empty', {sources: []});
  });

  it('sends nothing to the terminal that would steer it', async () => {
    server.answers.set(`${PAGE}1`, (_, response) => response.end('\u001b]0;x\u0007\u202e'));
    await fails('import-not-json');
    assert.doesNotMatch(said, /[^\P{Cc}\n]|\u202e/u);
    said = '';
    const odd = '\u001b[2J\u202e1';
    const file = {sources: [source({ids: [odd, idOf(1)], organization: undefined})]};
    server.answers.set(`/ServiceChannel/list?guids=${idOf(1)}`, json([place()]));
    delete (file.sources[0] as {organization?: unknown}).organization;
    const path = `/ServiceChannel/list?guids=${encodeURIComponent(odd)},${idOf(1)}&showHeader=false`;
    server.answers.set(path, json([place()]));
    assert.equal(await importing(file, '--report', at('report')), 0, said);
    const report = await readFile(at('report'), 'utf8');
    assert.match(report, /not in the register/);
    assert.doesNotMatch(said + report, /[^\P{Cc}\n]|\u202e|u001b/u);
  });

  it('writes no file that the widget would not read', async () => {
    const long = 'a'.repeat(20_000);
    const own = {kind: 'bank', name: long, forWhom: long, how: long, number: '+358295550010'};
    const providers = Object.fromEntries(Array.from({length: 40}, (_, i) => [`p${i}`, own]));
    await fails('import-too-large', {sources: [], providers});
    assert.match(said, /national\.json/);
  });
});

describe('rinnalla import --cache and --from', () => {
  it('goes on where it was interrupted', async () => {
    server.answers.set(`${PAGE}2`, status(500));
    assert.equal(await importing({sources: [source()]}, '--cache', at('cache')), 2);
    server.answers.set(`${PAGE}2`, page(webPage()));
    server.asked.length = 0;
    assert.equal(await importing({sources: [source()]}, '--cache', at('cache')), 0, said);
    // What page 1 needed has been read before page 2.
    assert.deepEqual(server.asked, [`${PAGE}2`]);
  });

  it('asks again when the import before it was done', async () => {
    assert.equal(await importing({sources: [source()]}, '--cache', at('cache')), 0, said);
    server.asked.length = 0;
    assert.equal(await importing({sources: [source()]}, '--cache', at('cache')), 0, said);
    assert.deepEqual(server.asked, [`${PAGE}1`, SERVICES, ORGANIZATIONS, `${PAGE}2`]);
  });

  it('asks again for what was not as it should be', async () => {
    for (const [bad, code] of [
      [json({items: []}), 'import-schema'],
      [page(), 'import-empty'],
    ] as const) {
      said = '';
      server.answers.set(`${PAGE}1`, bad);
      assert.equal(await importing({sources: [source()]}, '--cache', at('cache')), 2);
      assert.match(said, new RegExp(code));
      server.answers.set(`${PAGE}1`, page(place()));
      assert.equal(await importing({sources: [source()]}, '--cache', at('cache')), 0, said);
    }
  });

  it('keeps apart what two addresses answer', async () => {
    const other = await registerServer(ANSWERS);
    try {
      server.answers.set(`${PAGE}2`, status(500));
      assert.equal(await importing({sources: [source()]}, '--cache', at('cache')), 2);
      const sources = [source({base: other.base})];
      assert.equal(await importing({sources}, '--cache', at('cache')), 0, said);
      assert.deepEqual(other.asked, [`${PAGE}1`, SERVICES, ORGANIZATIONS, `${PAGE}2`]);
    } finally {
      await other.stop();
    }
  });

  it('reads the kept answers without a network', async () => {
    assert.equal(await importing({sources: [source()]}, '--cache', at('cache')), 0, said);
    const first = await directory();
    await rm(at('out'), {recursive: true});
    server.asked.length = 0;
    assert.equal(await importing({sources: [source()]}, '--from', at('cache')), 0, said);
    assert.deepEqual(await directory(), first);
    assert.deepEqual(server.asked, []);
  });

  it('reads loose files, one record or several in each, and filters them', async () => {
    const loose = at('from/ptv-v11');
    await mkdir(loose, {recursive: true});
    await writeFile(join(loose, 'b.json'), JSON.stringify([webPage(), place(), {id: 'x'}]));
    await writeFile(join(loose, 'a.json'), JSON.stringify(phoneService()));
    await writeFile(join(loose, 'services.json'), JSON.stringify([service(), organization()]));
    const ids = [idOf(1), idOf(2)];
    const from = ['--from', at('from')];
    assert.equal(
      await importing({sources: [source({ids, municipality: '564'})]}, ...from),
      0,
      said,
    );
    assert.deepEqual(Object.keys(await directory()), ['564.json', 'index.json']);
    assert.deepEqual((await providersIn('564.json'))[ID]?.['targetGroups'], [
      'seniors',
      'immigrants',
    ]);
    assert.match(said, /1 {2}a record that is no channel/);
  });
});
