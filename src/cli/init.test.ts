import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {Ajv} from 'ajv';
import type {Manifest} from '../model/manifest.js';
import type {Problem} from '../model/problem.js';
import {readHelp} from '../model/read.js';
import {command} from './command.js';
import {heard} from './fixtures/heard.js';
import {onTerminal} from './init-questions.js';
import {begin, run} from './init.js';

const SCHEMA = new URL('../../schema/v1.json', import.meta.url);

/** What has to be given, where nobody can be asked. */
const WAY = ['--name', 'X', '--phone', '029 500 0000'] as const;

const BARE = {name: 'init', usage: '', options: {}};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-init-'));
});
afterEach(() => rm(folder, {recursive: true}));

const init = (...args: string[]) => heard(() => run(args));
const written = async () =>
  JSON.parse(await readFile(join(folder, 'service.json'), 'utf8')) as Required<Manifest>;

/** What the widget finds wrong in a manifest. */
function problemsIn(manifest: unknown): Problem[] {
  const problems: Problem[] = [];
  const reading = readHelp([{file: '', json: manifest}], (problem) => problems.push(problem));
  while (!reading.next().done);
  // Node 20 has no URLPattern, so that every pattern is one that it cannot read.
  return problems.filter(({code}) => code !== 'page-pattern');
}

/** What is answered, as it is typed or pasted, until the terminal is closed. */
async function answering(typed: string) {
  const input = new PassThrough();
  const output = new PassThrough();
  const asking = onTerminal({input, output});
  input.end(typed);
  const said = await heard(() => command({...BARE, run: () => begin(folder, {}, asking)})([]));
  return {...said, asked: String(output.read() ?? '')};
}

describe('rinnalla init', () => {
  it('writes a manifest that keeps to the schema and leads to a person', async () => {
    const {code, err} = await init(folder, '--name', 'Asumistuki', '--phone', '029 500 0000');
    assert.equal(code, 0);
    const manifest = await written();
    const validate = new Ajv({allErrors: true, strict: false}).compile(
      JSON.parse(await readFile(SCHEMA, 'utf8')) as object,
    );
    assert.ok(validate(manifest), JSON.stringify(validate.errors));
    assert.deepEqual(problemsIn(manifest), []);
    assert.equal(manifest.service.id, 'asumistuki');
    assert.equal(manifest.contacts['phone']?.number, '+358295000000');
    assert.equal(manifest.contacts['phone']?.display, '029 500 0000');
    assert.equal(Object.keys(manifest.topics).length, 1);
    assert.match(err, /rinnalla snippet/);
    assert.match(err, /rinnalla check/);
    // The schema that the manifest names is beside it.
    assert.equal(
      await readFile(join(folder, manifest.$schema), 'utf8'),
      await readFile(SCHEMA, 'utf8'),
    );
  });

  it('writes all eight cases without a fault, with those that they lead to', async () => {
    const {out} = await init('--case', 'list', '--lang', 'fi');
    const ids = out
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    assert.equal(ids.length, 8);
    for (const id of ids) {
      await rm(join(folder, 'service.json'), {force: true});
      const args = ['--name', 'X', '--url', '/contact', '--case', id, '--template', 'decision'];
      assert.equal((await init(folder, ...args)).code, 0, id);
      const manifest = await written();
      assert.deepEqual(problemsIn(manifest), [], id);
      assert.deepEqual(manifest.pages[0]?.flows, [id]);
    }
  });

  it('never writes over a file', async () => {
    await writeFile(join(folder, 'service.json'), 'mine');
    const {code, err} = await init(folder, '--name', 'X', '--phone', '029 500 0000');
    assert.equal(code, 2);
    assert.match(err, /file-exists.*left as it is/);
    assert.equal(await readFile(join(folder, 'service.json'), 'utf8'), 'mine');
  });

  it('keeps only the languages that are asked for; a text that has none of them says its own', async () => {
    await init(folder, '--name', 'X', '--phone', '029 500 0000', '--lang', 'SV');
    assert.deepEqual(Object.keys((await written()).topics['first-question']?.title ?? ''), ['sv']);
    await rm(join(folder, 'service.json'));
    const {err} = await init(folder, '--name', 'X', '--phone', '029 500 0000', '--lang', 'ar');
    assert.deepEqual(Object.keys((await written()).topics['first-question']?.title ?? ''), ['en']);
    assert.match(err, /no ready texts in ar/);
  });

  it('says what is missing or wrong, and writes nothing', async () => {
    const wrong: [string[], RegExp][] = [
      [[], /Give --name and --phone or --url/],
      [['--name', 'X', '--phone', 'ring us'], /no phone number/],
      [['--name', 'X', '--url', 'javascript:alert(1)'], /no address/],
      [['--name', 'X', '--phone', '029 500 0000', '--page', 'apply'], /no page/],
      [['--name', 'X', '--phone', '029 500 0000', '--lang', 'finnish'], /no language/],
      [['--name', 'X', '--phone', '029 500 0000', '--case', 'toString'], /no case "toString"/],
      [['--name', 'X', '--phone', '029 500 0000', '--template', '../x'], /form or decision/],
      [[...WAY, '--measure', 'yes'], /init-answer: --measure is on, on-consent or off/],
      [[...WAY, '--measure', 'on', '--measure-to', 'matmo'], /address of a counter/],
      [['--nmae', 'X'], /--help tells more/],
    ];
    for (const [args, expected] of wrong) {
      const {code, err} = await init(folder, ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, expected);
    }
    await assert.rejects(written());
  });

  it('asks for what was not given, and takes Enter for what stands in brackets', async () => {
    const replies = ['Housing allowance', '', 'en, sv', '029 500 0000', '', '', 'scam', ''];
    const {code, asked, err} = await answering(`${replies.join('\n')}\n`);
    assert.equal(code, 0);
    assert.equal(asked.match(/[?\])]: /g)?.length, replies.length);
    assert.match(asked, /the main one first\? \[fi,sv,en\]: /);
    assert.match(asked, /on, on-consent or off\? \[off\]: /);
    assert.doesNotMatch(err, /--measure/);
    const {service, pages, flows} = await written();
    assert.deepEqual(service.authority, {en: 'Housing allowance'});
    assert.deepEqual(service.languages, ['en', 'sv']);
    assert.equal(pages[0]?.match, '/*');
    // What the chosen one leads to comes along.
    assert.deepEqual(Object.keys(flows), ['identify-trouble', 'scam']);
  });

  it('says how the tag is printed that counts what is done with the help', async () => {
    const replies = ['X', '', '', '029 500 0000', '', '', '', 'on-consent', '/count?a=1&b=2'];
    const {code, asked, err} = await answering(`${replies.join('\n')}\n`);
    assert.equal(code, 0);
    assert.equal(asked.match(/[?\])]: /g)?.length, replies.length);
    assert.match(err, /service\.json --measure on-consent --measure-to "\/count\?a=1&b=2"/);
    // It stands in the tag alone.
    assert.doesNotMatch(JSON.stringify(await written()), /count/);
    await rm(join(folder, 'service.json'));
    const given = await init(folder, ...WAY, '--measure', 'on', '--measure-to', 'matomo');
    assert.match(given.err, /service\.json --measure on --measure-to matomo\n/);
    await rm(join(folder, 'service.json'));
    assert.doesNotMatch((await init(folder, ...WAY)).err, /--measure/);
  });

  it('writes nothing when there are no more answers', async () => {
    const {code, err} = await answering('Housing allowance\n');
    assert.equal(code, 2);
    assert.match(err, /init-stopped: .*nothing has been written/);
    await assert.rejects(written());
  });
});
