import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {municipalities} from './service/municipalities.mjs';

/*
 * The demo's directory of helpers: built by the importers from recorded answers, and enough for every
 * problem solver to lead to someone.
 */

const run = promisify(execFile);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const json = async (path) => JSON.parse(await readFile(at(path), 'utf8'));

const FILES = 'help/directory/';

/** All helpers of the directory, by their ids. */
async function helpers() {
  const names = (await readdir(at(FILES))).filter((name) => name !== 'index.json');
  const files = await Promise.all(names.map((name) => json(FILES + name)));
  return Object.assign({}, ...files.map(({providers}) => providers));
}

/** What problem solvers and self-checks refer to. */
function referrals(value) {
  if (value === null || typeof value !== 'object') return [];
  return [...(value.refer ?? []), ...Object.values(value).flatMap(referrals)];
}

describe('the directory of the demo', () => {
  let directory;
  let offered;
  before(async () => {
    directory = await helpers();
    const {providers} = await json('../packs/finland.json');
    offered = Object.values({...providers, ...directory});
  });

  it('is what the importers make of the recorded answers', async () => {
    const out = await mkdtemp(join(tmpdir(), 'demo-directory-'));
    try {
      const cli = at('../src/cli/rinnalla.ts');
      const answers = at('sources');
      const args = ['import', join(answers, 'imports.json'), '--from', answers, '--out', out];
      await run(process.execPath, ['--import', 'tsx', cli, ...args], {cwd: at('..')});
      const names = (await readdir(out)).sort();
      assert.deepEqual((await readdir(at(FILES))).sort(), names);
      for (const name of names) {
        const built = await readFile(join(out, name), 'utf8');
        assert.equal(await readFile(at(FILES + name), 'utf8'), built, `npm run directory: ${name}`);
      }
    } finally {
      await rm(out, {recursive: true});
    }
  });

  it('has at least forty helpers that were imported, from all registers', () => {
    const imported = Object.values(directory).filter(({source}) => source);
    assert.ok(imported.length >= 40, `${imported.length}`);
    const systems = new Set(imported.map(({source}) => source.system));
    assert.deepEqual([...systems].sort(), ['kirkanta', 'ptv', 'tpr']);
  });

  it('knows all municipalities of the demo, and has someone in each', async () => {
    const {municipalities: known} = await json(`${FILES}index.json`);
    const codes = municipalities.map(({value}) => value).sort();
    assert.deepEqual(Object.keys(known).sort(), codes);
    for (const code of codes) assert.equal(known[code].file, `${code}.json`);
  });

  it('has helpers of every kind, with what all of Finland has', async () => {
    const schema = await json('../schema/v1.json');
    const kinds = schema.definitions.provider.properties.kind.enum;
    assert.deepEqual([...new Set(offered.map(({kind}) => kind))].sort(), [...kinds].sort());
  });

  it('has someone for everything that the demo refers to', async () => {
    for (const file of ['../packs/situations.json', 'help/asumistuki.json']) {
      // The authority itself has contacts.
      const wanted = referrals(await json(file)).flatMap(({kind}) => kind ?? []);
      for (const kind of new Set(wanted.filter((name) => name !== 'authority')))
        assert.ok(
          offered.some((helper) => helper.kind === kind),
          `${kind}, ${file}`,
        );
    }
  });

  it('tells of nobody real: places on the web and numbers are made up', () => {
    for (const [id, {more = [], email, number}] of Object.entries(directory)) {
      const links = typeof more === 'string' ? [more] : Object.values(more);
      for (const link of links) assert.match(new URL(link).hostname, /\.example$/, id);
      if (email) assert.match(email, /\.example$/, id);
      if (number) assert.match(number, /^\+358295000\d{3}$/, id);
    }
  });
});
