import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Manifest} from '../model/manifest.js';
import {heard} from './fixtures/heard.js';
import {run} from './i18n.js';

const FORMATS = [
  ['xliff', 'sv.xlf'],
  ['csv', 'sv.csv'],
  ['i18next', 'sv.json'],
] as const;

const manifest = (): Manifest => ({
  format: 1,
  service: {id: 'a', name: 'Tuki', authority: {fi: 'Virasto'}, languages: ['fi']},
  topics: {
    rent: {
      title: {fi: 'Mikä on vuokra?'},
      short: {fi: 'Lue [ohje](https://www.example.fi/fi).', sv: 'Läs.'},
      steps: [{fi: 'Avaa sopimus.'}, {fi: 'Katso summa.'}],
    },
  },
  contacts: {phone: {type: 'phone', name: {fi: 'Asiakaspalvelu'}, number: '+358295000000'}},
});

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-i18n-'));
  file = join(folder, 'service.json');
  await put(manifest());
});
afterEach(() => rm(folder, {recursive: true}));

const put = (json: unknown) => writeFile(file, `${JSON.stringify(json, undefined, 2)}\n`);
const now = async () => JSON.parse(await readFile(file, 'utf8')) as Required<Manifest>;
const i18n = (...args: string[]) => heard(() => run(args));

/** Exports, lets a translator write into the file, and gives its name. */
async function translated(
  name: string,
  format: string,
  translate: (text: string) => string,
): Promise<string> {
  const path = join(folder, name);
  const {code} = await i18n('export', file, '--lang', 'sv', '--format', format, '--out', path);
  assert.equal(code, 0);
  await writeFile(path, translate(await readFile(path, 'utf8')));
  return path;
}

const take = (path: string, ...more: string[]) =>
  i18n('import', file, '--file', path, '--lang', 'sv', ...more);

/** As a translator does: beside the source in XLIFF and CSV, in place of nothing in JSON. */
const title = (text: string): string =>
  text
    .replace(/(Mikä on vuokra\?<\/source>\s*<target state=")[\w-]+">/, '$1translated">Vad är hyra?')
    .replace(/(,Mikä on vuokra\?,)/, '$1Vad är hyra?')
    .replace(/("title#\w+": )""/, '$1"Vad är hyra?"');

describe('rinnalla i18n', () => {
  for (const [format, name] of FORMATS) {
    it(`brings a translation home from ${format}, and says what is not translated`, async () => {
      const path = await translated(name, format, title);
      const {code, err} = await take(path, '--write');
      assert.equal(code, 0, err);
      const {topics, service} = await now();
      assert.deepEqual(topics['rent']?.title, {fi: 'Mikä on vuokra?', sv: 'Vad är hyra?'});
      assert.deepEqual(service.languages, ['fi', 'sv']);
      assert.equal(service.name, 'Tuki');
      assert.match(err, /1 translations were written, 1 were there already/);
      assert.match(err, /5 are not translated yet/);
    });

    it(`writes nothing from ${format} until it is asked to`, async () => {
      const path = await translated(name, format, title);
      const {code, err} = await take(path);
      assert.equal(code, 0);
      assert.match(err, /would be written/);
      assert.deepEqual(await now(), manifest());
      const out = join(folder, 'new.json');
      await take(path, '--out', out);
      assert.match(await readFile(out, 'utf8'), /Vad är hyra\?/);
      assert.deepEqual(await now(), manifest());
    });

    it(`says what has changed in the source since the export to ${format}, and leaves it out`, async () => {
      const path = await translated(name, format, title);
      const changed = manifest();
      changed.topics!['rent']!.title = {fi: 'Mitä vuokraan lasketaan?'};
      await put(changed);
      const {code, err} = await take(path, '--write');
      assert.equal(code, 1);
      assert.match(err, /1 have changed in the source since the export.*\n {2}topics\.rent\.title/);
      assert.deepEqual(await now(), changed);
      // Unless the editor has seen that it is still right.
      await take(path, '--write', '--changed');
      assert.deepEqual((await now()).topics['rent']?.title, {
        fi: 'Mitä vuokraan lasketaan?',
        sv: 'Vad är hyra?',
      });
    });

    it(`says what is unknown and what is missing in ${format}`, async () => {
      const path = await translated(name, format, title);
      const {topics: before, ...rest} = manifest();
      await put({...rest, topics: {water: {title: {fi: 'Vesi'}, short: {fi: 'Vesi.'}}}});
      assert.ok(before);
      const {code, err} = await take(path, '--write');
      assert.equal(code, 1);
      assert.match(err, /4 are not in the manifest any more/);
      assert.match(err, /2 are in the manifest but not in the file:\n {2}topics\.water\.title/);
    });

    it(`says that ${format} is cut off`, async () => {
      const path = await translated(name, format, (text) => text.trimEnd().slice(0, -3) + '"');
      const {code, err} = await take(path, '--write');
      assert.equal(code, 2, err);
      assert.match(err, /translation-invalid/);
      assert.deepEqual(await now(), manifest());
    });
  }

  it('takes neither of two translations that differ, and one of two that are the same', async () => {
    const path = await translated('sv.csv', 'csv', (text) => {
      const row = /topics\.rent\.title#\w+,[^,]*,/.exec(text)?.[0] ?? '';
      const other = /topics\.rent\.steps\.\*#\w+,Avaa[^,]*,/.exec(text)?.[0] ?? '';
      return `${text}${row}A,\r\n${row}B,\r\n`.replace(other, `${other}C,\r\n${other}C`);
    });
    const {code, err} = await take(path, '--write');
    assert.equal(code, 1);
    assert.match(err, /1 stand twice in the file and differ.*\n {2}topics\.rent\.title\n/);
    const {topics} = await now();
    assert.deepEqual(topics['rent']?.title, {fi: 'Mikä on vuokra?'});
    assert.deepEqual(topics['rent']?.steps, [{fi: 'Avaa sopimus.', sv: 'C'}, {fi: 'Katso summa.'}]);
  });

  it('says when a link leads elsewhere, and takes no link that is unsafe', async () => {
    const answer = (says: string) =>
      translated(`${says.length}.json`, 'i18next', (text) =>
        text.replace(/("short#\w+": )"[^"]*"/, `$1${JSON.stringify(says)}`),
      );
    const same = await take(await answer('Se [anvisning](https://www.example.fi/sv).'));
    assert.equal(same.code, 0);
    const other = await take(await answer('Se [anvisning](https://evil.example).'));
    assert.equal(other.code, 1);
    assert.match(other.err, /differ from the source.*\n {2}topics\.rent\.short: links/);
    const unsafe = await take(await answer('Se [anvisning](javascript:alert) {name}.'), '--write');
    assert.equal(unsafe.code, 1);
    assert.match(unsafe.err, /cannot stand there/);
    assert.deepEqual(await now(), manifest());
  });

  it('takes in no letters that hide or reorder others', async () => {
    const path = await translated('sv.json', 'i18next', (text) =>
      text.replace(/("title#\w+": )""/, '$1"Vad\\u202e är\\u200b hyra?"'),
    );
    await take(path, '--write');
    assert.deepEqual((await now()).topics['rent']?.title, {
      fi: 'Mikä on vuokra?',
      sv: 'Vad är hyra?',
    });
  });

  it('writes over no file, and leaves nothing half written beside the manifest', async () => {
    const path = await translated('sv.csv', 'csv', title);
    const again = await i18n('export', file, '--lang', 'sv', '--out', path);
    assert.equal(again.code, 2);
    assert.match(again.err, /file-exists/);
    await take(path, '--write');
    assert.deepEqual((await readdir(folder)).sort(), ['service.json', 'sv.csv']);
  });

  it('keeps the indentation of the manifest', async () => {
    await writeFile(file, JSON.stringify(manifest(), undefined, '\t'));
    await take(await translated('sv.json', 'i18next', title), '--write');
    assert.match(await readFile(file, 'utf8'), /^\{\n\t"format"/);
  });

  it('says in plain words what it cannot read', async () => {
    const cases: [content: string, expected: RegExp][] = [
      ['{"format": 1, "service": {', /file-not-json: .* at its end .*cut off/],
      ['{"format": 1,, "a": 2}', /file-not-json: .* at line 1, column 14 /],
      ['{"format": 2, "service": {}}', /format-newer: .*Update Rinnalla/],
      ['{"format": 1, "service": {}, "service": {}}', /file-doubled: .*\/service/],
      ['[]', /file-invalid/],
      ['{}', /manifest-invalid/],
    ];
    for (const [content, expected] of cases) {
      await writeFile(file, content);
      const {code, err} = await i18n('export', file, '--lang', 'sv');
      assert.equal(code, 2);
      assert.match(err, expected);
    }
    await writeFile(file, Buffer.from([0x7b, 0xe4, 0x7d]));
    assert.match((await i18n('export', file, '--lang', 'sv')).err, /file-not-utf8/);
    assert.match((await i18n('export', '/nowhere.json', '--lang', 'sv')).err, /file-unreadable/);
  });

  it('says what it was not told', async () => {
    const wrong: [args: string[], expected: RegExp][] = [
      [['translate', file], /export or import/],
      [['export', file], /--lang is missing/],
      [['export', file, '--lang', 'fi'], /the language to translate from/],
      [['export', file, '--lang', 'svenska språket'], /no language/],
      [['export', file, '--lang', 'sv', '--format', 'toString'], /xliff, csv or i18next/],
      [['export', file, '--lang', 'sv', '--from', 'de'], /de is not among the languages/],
      [['import', file], /--file is missing/],
      [['import', file, '--file', 'x.txt'], /the ending does not tell it/],
    ];
    for (const [args, expected] of wrong) {
      const {code, err} = await i18n(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, expected);
    }
    assert.match((await i18n('--help')).out, /never by its number/);
  });
});
