import assert from 'node:assert/strict';
import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {writeFileSync} from 'node:fs';
import {mkdir, mkdtemp, rename, rm, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, describe, it, mock} from 'node:test';
import {fileURLToPath} from 'node:url';
import {batchOf, countOf} from '../counter/fixtures.js';
import {openStore} from '../counter/store.js';
import {CountNames} from './count-names.js';

const CLI = fileURLToPath(new URL('rinnalla.ts', import.meta.url));
const NODE = ['--import', 'tsx', CLI, 'count'];

const folder = await mkdtemp(join(tmpdir(), 'rinnalla-count-'));
const running = new Set<ChildProcess>();
after(() => rm(folder, {recursive: true}));
afterEach(() => {
  mock.timers.reset();
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

const MANIFEST = {
  format: 1,
  service: {id: 'rent', name: 'R', authority: 'A', languages: ['fi'], version: '3'},
  pages: [{id: 'home', match: '/', file: 'home.json'}],
  topics: {rent: {title: 'R', short: 'R'}},
  contacts: {phone: {type: 'phone', name: 'P', number: '+358295000000'}},
  extends: ['https://base.example/pack.json'],
  directory: 'directory/index.json',
};
const PACK = {format: 1, flows: {lost: {title: 'F', start: 'a', nodes: {a: {advice: 'A'}}}}};
const FILES = {
  'service.json': MANIFEST,
  'home.json': {topics: {heat: {title: 'H', short: 'H'}}},
  'packs/pack.json': PACK,
  'directory/index.json': {format: 1, municipalities: {}, national: 'national.json'},
  'directory/national.json': {format: 1, providers: {library: {}, 'no id': {}}},
};

/** Writes the files into a folder of their own. */
async function written(changed: Partial<Record<keyof typeof FILES, unknown>> = {}) {
  const here = await mkdtemp(join(folder, 'manifest-'));
  for (const name of ['directory', 'packs']) await mkdir(join(here, name));
  for (const [name, json] of Object.entries({...FILES, ...changed}))
    await writeFile(join(here, name), JSON.stringify(json));
  const copies = new Map([['https://base.example/pack.json', join(here, 'packs/pack.json')]]);
  return {here, copies, names: new CountNames([join(here, 'service.json')], copies)};
}

const topic = (id: string): string => JSON.stringify({topics: {[id]: {title: 'T', short: 'T'}}});

const topicsIn = (names: CountNames): string[] =>
  [...(names.known.get('rent')?.items ?? [])].filter((item) => item.startsWith('topic/')).sort();

/**
 * Watches for changes.
 * @returns lets it look once, and gives all that it has told so far
 */
function watched(names: CountNames): () => Promise<readonly string[]> {
  mock.timers.enable({apis: ['setInterval']});
  const told: string[] = [];
  names.watch((message) => told.push(message));
  return async () => {
    mock.timers.tick(5000);
    // One turn after another: when this one is over, the look was.
    await names.reread(() => undefined);
    return [...told];
  };
}

const rinnalla = (...args: string[]) =>
  spawnSync(process.execPath, [...NODE, ...args], {encoding: 'utf8'});

describe('the names that rinnalla count knows', () => {
  it('are of the manifest and of all files that it names', async () => {
    const {names} = await written();
    await names.read();
    const {items, pages, version} = names.known.get('rent') ?? {};
    for (const item of ['topic/rent', 'topic/heat', 'flow/lost/a', 'provider/library'])
      assert.ok(items?.has(item), item);
    assert.ok(!items?.has('provider/no id'));
    assert.ok(pages?.has('home'));
    assert.equal(version, '3');
  });

  it('are read again when a file has changed, and those of before stay known', async () => {
    const {names, here} = await written();
    await names.read();
    const toldAfterLook = watched(names);
    await writeFile(join(here, 'new.json'), topic('cold'));
    await rename(join(here, 'new.json'), join(here, 'home.json'));
    assert.deepEqual(await toldAfterLook(), ['the manifests were read again']);
    assert.deepEqual(topicsIn(names), ['topic/cold', 'topic/heat', 'topic/rent']);
  });

  it('are read again when a base of a base has changed', async () => {
    const {names, here} = await written({'packs/pack.json': {...PACK, extends: ['below.json']}});
    // Beside the base, which does not lie beside the manifest.
    await writeFile(join(here, 'packs/below.json'), topic('mould'));
    await names.read();
    const toldAfterLook = watched(names);
    await writeFile(join(here, 'packs/below.json'), topic('damp'));
    assert.equal((await toldAfterLook()).length, 1);
    assert.ok(topicsIn(names).includes('topic/damp'));
  });

  it('are read again when a file was written while others were read', async () => {
    const {here} = await written();
    /** Is asked for a base when the files of the pages have been read. */
    class WritesMeanwhile extends Map<string, string> {
      override get(): string {
        if (topicsIn(names).length === 0)
          writeFileSync(join(here, 'home.json'), topic('meanwhile'));
        return join(here, 'packs/pack.json');
      }
    }
    const json = {...MANIFEST, directory: undefined};
    await writeFile(join(here, 'service.json'), JSON.stringify(json));
    const names = new CountNames([join(here, 'service.json')], new WritesMeanwhile());
    await names.read();
    assert.deepEqual(topicsIn(names), ['topic/heat', 'topic/rent']);
    assert.equal((await watched(names)()).length, 1);
    assert.ok(topicsIn(names).includes('topic/meanwhile'));
  });

  it('are read once at a time: what is told to be read waits for what is being read', async () => {
    const {here} = await written({'service.json': {...MANIFEST, directory: undefined}});
    const said: string[] = [];
    class Telling extends Map<string, string> {
      override get(): string {
        said.push('reading');
        return join(here, 'packs/pack.json');
      }
    }
    const names = new CountNames([join(here, 'service.json')], new Telling());
    const again = () => names.reread(() => said.push('told'));
    await Promise.all([again(), again()]);
    assert.deepEqual(said, ['reading', 'told', 'reading', 'told']);
  });

  it('stay as they were when a file is broken; that is said once, until it is mended', async () => {
    const {names, here} = await written();
    await names.read();
    const toldAfterLook = watched(names);
    await writeFile(join(here, 'home.json'), '{');
    await toldAfterLook();
    const told = await toldAfterLook();
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^file-not-json: .* The names of before are still counted\.$/);
    assert.deepEqual(topicsIn(names), ['topic/heat', 'topic/rent']);
    await writeFile(join(here, 'home.json'), topic('cold'));
    assert.equal((await toldAfterLook())[1], 'the manifests were read again');
  });

  it('are read when a file comes that a new manifest names', async () => {
    const {names, here} = await written();
    await names.read();
    const toldAfterLook = watched(names);
    const pages = [{id: 'home', match: '/', file: 'late.json'}];
    await writeFile(join(here, 'service.json'), JSON.stringify({...MANIFEST, pages}));
    assert.match((await toldAfterLook())[0] ?? '', /^file-unreadable: /);
    await writeFile(join(here, 'late.json'), topic('late'));
    assert.equal((await toldAfterLook())[1], 'the manifests were read again');
    assert.ok(topicsIn(names).includes('topic/late'));
  });

  it('must be on this disk', async () => {
    const {here} = await written();
    const bare = new CountNames([join(here, 'service.json')], new Map());
    await assert.rejects(bare.read(), {code: 'file-elsewhere', message: /--copy https:\/\/base/});
    const {names} = await written({
      'service.json': {...MANIFEST, directory: 'https://base.example/index.json'},
    });
    await assert.rejects(names.read(), {code: 'file-elsewhere', message: /index\.json=FILE/});
  });
});

describe('rinnalla count', () => {
  it('counts until it is ended, and what it has acknowledged is kept', async () => {
    const {here} = await written();
    const data = join(here, 'counts');
    const copy = `https://base.example/pack.json=${join(here, 'packs/pack.json')}`;
    const args = ['--manifest', join(here, 'service.json'), '--copy', copy, '--data', data];
    const child = spawn(process.execPath, [...NODE, ...args, '--port', '0']);
    running.add(child);
    const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    const url = /http:\S+/.exec(line)?.[0] ?? '';
    const batch = batchOf({counts: [countOf({item: 'topic/heat', n: 3})]});
    const send = () =>
      fetch(url, {method: 'POST', body: JSON.stringify(batch)}).then(({status}) => status);
    assert.equal(await send(), 204);
    assert.equal(await send(), 204);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
    const store = await openStore({data, readOnly: true});
    const rows: string[] = [];
    for await (const {item, n} of store.rows('rent', '2000-01-01', '2999-12-31'))
      rows.push(`${item} ${n}`);
    assert.deepEqual(rows, ['topic/heat 3']);
    assert.deepEqual(
      (await store.versions('rent')).map(({version}) => version),
      ['3'],
    );
    await store.close();
  });

  it('says what is missing or wrong', () => {
    assert.match(rinnalla('--help').stdout, /--manifest/);
    const wrong: readonly (readonly string[])[] = [
      [],
      ['--manifest', 'a', '--data', 'b', '--postgres', 'c'],
      ['--manifest', 'a', '--origin', 'www.example.fi'],
      ['--manifest', 'a', '--port', '-1'],
    ];
    for (const args of wrong) {
      const {status, stderr} = rinnalla(...args);
      assert.equal(status, 2);
      assert.match(stderr, /^rinnalla count: usage: /);
    }
  });

  it('says that another program has the port', async () => {
    const {here} = await written({'service.json': {...MANIFEST, extends: []}});
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    const args = ['--manifest', join(here, 'service.json'), '--data', here, '--port', String(port)];
    const child = spawn(process.execPath, [...NODE, ...args]);
    running.add(child);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    assert.deepEqual(await once(child, 'close'), [2, null]);
    assert.match(said, /^rinnalla count: count-port: /);
    server.close();
  });
});
