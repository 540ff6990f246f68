import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {writeDirectory} from './directory-writer.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'rinnalla-directory-'))));
afterEach(() => rm(folder, {recursive: true}));

const at = (name: string): string => join(folder, name);

describe('the files of a directory', () => {
  it('are not written again when they are as they were', async () => {
    await writeDirectory(
      folder,
      new Map([
        ['index.json', 'one'],
        ['091.json', 'two'],
      ]),
    );
    const before = await stat(at('index.json'), {bigint: true});
    await writeDirectory(
      folder,
      new Map([
        ['index.json', 'one'],
        ['091.json', 'three'],
      ]),
    );
    assert.equal((await stat(at('index.json'), {bigint: true})).ino, before.ino);
    assert.equal(await readFile(at('091.json'), 'utf8'), 'three');
    assert.deepEqual(await readdir(folder), ['091.json', 'index.json']);
  });

  it('stay as they were when one of the new ones cannot be written', async () => {
    await writeDirectory(folder, new Map([['091.json', 'old']]));
    // A folder stands where the new file would be written.
    await mkdir(at('index.json.new'));
    const files = new Map([
      ['091.json', 'new'],
      ['index.json', 'new'],
    ]);
    await assert.rejects(writeDirectory(folder, files), {code: 'import-unwritable'});
    assert.equal(await readFile(at('091.json'), 'utf8'), 'old');
    assert.ok(!(await readdir(folder)).includes('091.json.new'));
  });

  it('leave nothing half behind when one of them cannot be put in its place', async () => {
    await mkdir(at('index.json'));
    const files = new Map([
      ['091.json', 'new'],
      ['index.json', 'new'],
    ]);
    await assert.rejects(writeDirectory(folder, files), {code: 'import-unwritable'});
    assert.deepEqual(await readdir(folder), ['091.json', 'index.json']);
  });

  it('go when the old index names them and the new one does not; others are left alone', async () => {
    const index = {
      municipalities: {'999': {file: '999.json'}, '998': {file: '../998.json'}},
      national: 'national.json',
    };
    await writeFile(at('index.json'), JSON.stringify(index));
    for (const name of ['999.json', '998.json', 'national.json', 'notes.json'])
      await writeFile(at(name), '{}');
    await writeDirectory(folder, new Map([['index.json', '{}']]));
    assert.deepEqual(await readdir(folder), ['998.json', 'index.json', 'notes.json']);
  });

  it('stay as they were when one of the new ones is too large', async () => {
    await writeDirectory(folder, new Map([['091.json', 'old']]));
    const files = new Map([
      ['091.json', 'new'],
      ['564.json', 'ä'.repeat(1024 * 1024 + 1)],
    ]);
    await assert.rejects(writeDirectory(folder, files), {
      code: 'import-too-large',
      message: /564\.json/,
    });
    assert.equal(await readFile(at('091.json'), 'utf8'), 'old');
  });

  it('need a folder that may be written', async () => {
    await writeFile(at('file'), '');
    await assert.rejects(writeDirectory(at('file'), new Map([['index.json', '']])), {
      code: 'import-unwritable',
    });
  });
});
