import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {Ajv} from 'ajv';
import {codeFor, indexOf} from '../model/adviser-code.js';
import type {Manifest, Part, Text} from '../model/manifest.js';
import {languageChain, pick} from '../model/text.js';
import {translationsIn, withTranslation} from '../model/translations.js';
import {heard} from './fixtures/heard.js';
import {run} from './build.js';

const DEMO = fileURLToPath(new URL('../../demo/help/asumistuki.json', import.meta.url));
const SCHEMA = new URL('../../schema/v1.json', import.meta.url);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-build-'));
});
afterEach(() => rm(folder, {recursive: true}));

const readJson = async <T>(path: string) => JSON.parse(await readFile(path, 'utf8')) as T;
const build = (file: string, out = join(folder, 'out')) => heard(() => run([file, '--out', out]));
const out = (name: string) => join(folder, 'out', name);

async function written(manifest: object): Promise<string> {
  const file = join(folder, 'service.json');
  await writeFile(file, JSON.stringify(manifest));
  return file;
}

const service = {id: 'a', name: 'A', authority: 'A', languages: ['fi', 'sv', 'en']};
const contacts = {phone: {type: 'phone', name: 'P', number: '+358295000000'}} as const;

/** All texts by where they stand. */
function* texts(value: unknown, at = ''): Generator<[at: string, text: Text]> {
  if (value === null || typeof value !== 'object') return;
  const entries = Object.entries(value);
  const isText =
    entries.length > 0 &&
    entries.every(([tag, text]) => /^(?:fi|sv|en|ar|uk)\b/.test(tag) && typeof text === 'string');
  if (isText) yield [at, value as Text];
  else for (const [key, part] of entries) yield* texts(part, `${at}/${key}`);
}

function merged(json: unknown, translated: unknown): unknown {
  const steps = withTranslation(json, translated);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** What the widget has for a person of these languages. */
async function loaded(name: string, languages: readonly string[]): Promise<unknown> {
  let json = await readJson<unknown>(out(name));
  const named = translationsIn(json);
  for (const lang of languages) {
    const {file, integrity} = named[lang] ?? {};
    if (file === undefined) continue;
    const text = await readFile(out(file), 'utf8');
    const hash = createHash('sha384').update(text).digest('base64');
    assert.equal(integrity, `sha384-${hash}`);
    json = merged(json, JSON.parse(text));
  }
  return json;
}

describe('rinnalla build', () => {
  it('gives each person what the whole manifest would give them', async () => {
    const {code, err} = await build(DEMO);
    assert.equal(code, 0, err);
    const whole = await readJson<Manifest>(DEMO);
    const {languages} = whole.service;
    for (const [lang, page] of [
      ['fi', 'fi'],
      ['sv', 'fi'],
      ['en', 'sv'],
      ['ar', 'ar'],
    ] as const) {
      const mine = new Map(texts(await loaded('asumistuki.json', [lang, page])));
      const chain = languageChain(lang, page, ...languages);
      for (const [at, text] of texts(whole))
        assert.deepEqual(pick(mine.get(at) ?? '', chain), pick(text, chain), `${lang} ${at}`);
    }
  });

  it('keeps the words of the page and the official terms in all languages', async () => {
    await build(DEMO);
    const whole = await readJson<Required<Manifest>>(DEMO);
    const main = await readJson<Required<Manifest>>(out('asumistuki.json'));
    assert.deepEqual(main.anchors, whole.anchors);
    for (const [id, {term, forms}] of Object.entries(whole.glossary)) {
      assert.deepEqual(main.glossary[id]?.term, term);
      assert.deepEqual(main.glossary[id]?.forms, forms);
    }
  });

  it('writes only files that keep to the schema, each of them whole', async () => {
    await build(DEMO);
    const schema = await readJson<object>(fileURLToPath(SCHEMA));
    const ajv = new Ajv({strict: false}).addSchema(schema, 'v1');
    const main = await readJson<Required<Manifest>>(out('asumistuki.json'));
    const manifests = [main.translations, {}].flatMap((named) =>
      Object.values(named).map(({file}) => file),
    );
    for (const file of ['asumistuki.json', ...manifests])
      assert.ok(ajv.validate('v1', await readJson(out(file))), `${file} ${ajv.errorsText()}`);
    const parts = main.pages.flatMap(({file}) => file ?? []);
    assert.equal(parts.length, 1);
    for (const file of parts)
      assert.ok(ajv.validate('v1#/definitions/part', await readJson(out(file))), ajv.errorsText());
  });

  it('says the same codes to advisers as the manifest that it was made from', async () => {
    const file = await written({format: 1, service, contacts, ...large()});
    const {err} = await build(file);
    assert.match(err, /file of that page/);
    const before = indexOf([{file: '', json: await readJson(file)}]);
    const main = await readJson<Required<Manifest>>(out('service.json'));
    const parts = main.pages.flatMap(({file: part}) => part ?? []);
    const sources = await Promise.all(
      parts.map(async (part) => ({file: part, json: await readJson<unknown>(out(part))})),
    );
    const after = indexOf([{file: '', json: main}, ...sources]);
    assert.deepEqual(after, before);
    const place = {page: 'p1', view: {name: 'topic', id: 't1-3'}} as const;
    assert.equal(codeFor(place, after), codeFor(place, before));
  });

  it('moves to the file of a page only what no other page needs', async () => {
    await build(await written({format: 1, service, contacts, ...large()}));
    const main = await readJson<Required<Manifest>>(out('service.json'));
    assert.deepEqual(Object.keys(main.topics).sort(), ['everywhere', 'searched', 'shared']);
    assert.deepEqual(Object.keys(main.guides), ['over-pages']);
    assert.deepEqual(Object.keys(main.flows), ['urgent']);
    // Its place has to be looked for wherever the guide is.
    assert.deepEqual(Object.keys(main.anchors), ['a0-0', 'nowhere']);
    const [first] = main.pages;
    const part = await readJson<Required<Part>>(out(first?.file ?? ''));
    assert.ok(Object.keys(part.topics).includes('t0-0'));
    assert.ok(!Object.keys(part.topics).includes('t1-0'));
  });

  it('says what is too large when nothing can be moved', async () => {
    const topics = Object.fromEntries(
      Array.from({length: 200}, (_, i) => [`t${i}`, {title: 'T', short: 'x'.repeat(15_000)}]),
    );
    const {code, err} = await build(await written({format: 1, service, contacts, topics}));
    assert.equal(code, 2);
    assert.match(err, /build-too-large: .*service\.json \(\d+ bytes\)/);
    await assert.rejects(readdir(out('')));
  });

  it('never writes over what the editors have written', async () => {
    const file = await written({format: 1, service, contacts});
    const {code, err} = await build(file, folder);
    assert.equal(code, 2);
    assert.match(err, /build-over-source/);
    await build(file);
    const again = await build(out('service.json'), join(folder, 'again'));
    assert.match(again.err, /build-built: .*the manifest that your editors write/);
  });

  it('leaves what was built before to those who have a page open', async () => {
    const topic = (fi: string) => ({topics: {a: {title: {fi, sv: fi}, short: 'S'}}});
    await build(await written({format: 1, service, contacts, ...topic('Yksi')}));
    const before = await readdir(out(''));
    await build(await written({format: 1, service, contacts, ...topic('Kaksi')}));
    const after = await readdir(out(''));
    assert.deepEqual(
      before.filter((file) => !after.includes(file)),
      [],
    );
    assert.equal(after.length, 2 * before.length - 1);
  });

  it('reads no file outside of the folder of the manifest', async () => {
    await mkdir(join(folder, 'in'));
    await writeFile(join(folder, 'secret.json'), '{}');
    const file = join(folder, 'in', 'a.json');
    const pages = [{id: 'a', match: '/a', file: '../secret.json'}];
    await writeFile(file, JSON.stringify({format: 1, service, contacts, pages}));
    assert.match((await build(file)).err, /build-outside/);
  });

  it('says what is missing', async () => {
    const {code, err} = await heard(() => run(['a.json']));
    assert.equal(code, 2);
    assert.match(err, /--out is missing/);
    const {languages, ...rest} = service;
    assert.equal(languages.length, 3);
    const file = await written({format: 1, service: rest, contacts});
    assert.match((await build(file)).err, /build-languages/);
  });
});

/** Some 3 MB in each language, most of which belongs to one of two pages. */
function large() {
  const said = (word: string): Text => ({fi: word.repeat(1500), sv: word.repeat(1500)});
  const ids = [0, 1].flatMap((page) => Array.from({length: 100}, (_, i) => [page, i] as const));
  const topics = ids.map(
    ([page, i]) =>
      [`t${page}-${i}`, {title: 'T', short: said('aaaaa bbbb '), anchor: `a${page}-${i}`}] as const,
  );
  const anchors = ids.map(
    ([page, i]) => [`a${page}-${i}`, {page: `p${page}`, css: [`#a${i}`]}] as const,
  );
  const short = (word: string) => ({title: word, short: word});
  return {
    pages: [
      {id: 'p0', match: '/0', topics: ['shared'], guides: ['over-pages']},
      {id: 'p1', match: '/1', topics: ['shared']},
    ],
    anchors: {...Object.fromEntries(anchors), nowhere: {css: ['#x']}},
    topics: {
      ...Object.fromEntries(topics),
      shared: short('Shared'),
      searched: short('Searched'),
      everywhere: {...short('Everywhere'), anchor: 'nowhere'},
    },
    guides: {
      'over-pages': {
        title: 'G',
        steps: [
          {id: 'a', text: 'A', page: 'p0', anchor: 'a0-0'},
          {id: 'b', text: 'B', page: 'p1'},
        ],
      },
    },
    flows: {urgent: {title: 'U', urgent: true, start: 'a', nodes: {a: {advice: 'A'}}}},
  };
}
