import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {heard} from './fixtures/heard.js';
import {readJsonFile, replaceFile} from './manifest-file.js';
import {run} from './migrate.js';

const draft = {
  contacts: {phone: {number: '+358295000000', type: 'phone', name: {en: 'P', fi: 'P'}}},
  service: {languages: ['fi'], id: 'a', name: 'A', authority: 'A'},
};

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-migrate-'));
  file = join(folder, 'service.json');
});
afterEach(() => rm(folder, {recursive: true}));

const migrate = (...args: string[]) => heard(() => run([file, ...args]));
const content = () => readFile(file, 'utf8');

describe('rinnalla migrate', () => {
  it('brings a draft to format 1, in a stable order, and says what it has changed', async () => {
    await writeFile(file, JSON.stringify(draft));
    const {code, out, err} = await migrate('--schema', './v1.json');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {$schema: './v1.json', format: 1, ...draft});
    assert.match(out, /^\{\n {2}"\$schema".*\n {2}"format": 1,\n {2}"service": \{\n {4}"id"/);
    assert.match(err, /"format" was missing; it is 1\.\n"\$schema" is.*\nThe properties/);
    // Until it is asked to.
    assert.equal(await content(), JSON.stringify(draft));
  });

  it('writes the file once, and then finds nothing to do', async () => {
    await writeFile(file, JSON.stringify(draft));
    await migrate('--write');
    const once = await content();
    const {code, err} = await migrate('--write');
    assert.equal(code, 0);
    assert.match(err, /is as it should be/);
    assert.equal(await content(), once);
    assert.deepEqual(await readdir(folder), ['service.json']);
  });

  it('leaves what a newer Rinnalla has written, and what is no manifest, as it is', async () => {
    for (const [text, expected] of [
      [JSON.stringify({...draft, format: 2}), /format-newer: .*left as it is/],
      ['{"providers": {}}', /manifest-invalid: .*the right file/],
      ['{"service": {}, "contacts": {"a": 1', /file-not-json: .*cut off/],
      ['{"service": {}, "contacts": {"a": 1, "a": 2}}', /file-doubled: .*\/contacts\/a/],
    ] as const) {
      await writeFile(file, text);
      const {code, err} = await migrate('--write');
      assert.equal(code, 2);
      assert.match(err, expected);
      assert.equal(await content(), text);
    }
  });
});

describe('a file that is written in place of another', () => {
  it('is left as it is when someone has changed it meanwhile', async () => {
    await writeFile(file, JSON.stringify(draft));
    const read = await readJsonFile(file);
    await writeFile(file, '{"mine": 1}');
    await assert.rejects(replaceFile(read, '{}'), /changed by someone else meanwhile/);
    assert.equal(await content(), '{"mine": 1}');
  });

  it('stays where a link leads to', async () => {
    await writeFile(join(folder, 'real.json'), '{}');
    await symlink('real.json', file);
    await replaceFile(await readJsonFile(file), '{"new": 1}');
    assert.equal(await readFile(join(folder, 'real.json'), 'utf8'), '{"new": 1}');
    assert.deepEqual((await readdir(folder)).sort(), ['real.json', 'service.json']);
  });
});
