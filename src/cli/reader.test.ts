import assert from 'node:assert/strict';
import {mkdtemp, readdir, rm, utimes, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {answerFile, keptAnswers} from './answers.js';
import {json, registerServer, status, type RegisterServer} from './fixtures/register-server.js';
import {networkReader, type Network} from './reader.js';

let folder: string;
let server: RegisterServer;
let waited: number[];
let network: Network;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rinnalla-answers-'));
  server = await registerServer({
    '/list': json([{id: 1, modified: 'today'}]),
    '/1': json({modified: 'today'}),
  });
  waited = [];
  network = {
    base: server.base,
    wait: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0.5,
    now: () => 0,
  };
});

afterEach(async () => {
  await server.stop();
  await rm(folder, {recursive: true});
});

describe('reading a register', () => {
  it('asks one thing at a time', async () => {
    let open = 0;
    let most = 0;
    const slow = (_: unknown, response: {end(text: string): void}) => {
      most = Math.max(most, ++open);
      setImmediate(() => {
        open--;
        response.end('{}');
      });
    };
    for (const path of ['/a', '/b', '/c']) server.answers.set(path, slow);
    const {json: read} = networkReader(network);
    await Promise.all(['/a', '/b', '/c'].map((path) => read(path)));
    assert.equal(most, 1);
    assert.deepEqual(server.asked, ['/a', '/b', '/c']);
  });

  it('says who asks, and gives its key', async () => {
    const headers: Record<string, unknown>[] = [];
    server.answers.set('/1', (request, response) => {
      headers.push(request.headers);
      response.end('{}');
    });
    await networkReader({...network, headers: {'x-api-key': 'secret'}}).json('/1');
    assert.equal(headers[0]?.['x-api-key'], 'secret');
    assert.match(String(headers[0]?.['user-agent']), /^rinnalla-import/);
  });

  it('tries again after failures, longer each time, and not for ever', async () => {
    let left = 3;
    server.answers.set('/1', (request, response) => {
      const answer = left-- > 0 ? status(503) : json({});
      answer(request, response);
    });
    assert.deepEqual(await networkReader(network).json('/1'), {});
    assert.deepEqual(waited, [1000, 2000, 4000]);
  });

  it('tries again when an answer breaks off', async () => {
    let broken = true;
    server.answers.set('/1', (request, response) => {
      if (!broken) return json({})(request, response);
      broken = false;
      response.writeHead(200, {'content-length': '100'});
      response.write('{');
      setImmediate(() => response.destroy());
    });
    assert.deepEqual(await networkReader(network).json('/1'), {});
  });
});

describe('an answer that is too large', () => {
  it('is not read to its end, and not asked for again', async () => {
    server.answers.set('/1', (_, response) => {
      response.write('"'.padEnd(2000));
      setImmediate(() => response.end(' '.repeat(2000)));
    });
    const reader = networkReader({...network, most: 3000});
    await assert.rejects(reader.json('/1'), {code: 'import-schema', message: /3000 bytes/});
    assert.deepEqual(server.asked, ['/1']);
    assert.deepEqual(await networkReader({...network, most: 3000}).json('/list'), [
      {id: 1, modified: 'today'},
    ]);
  });
});

describe('kept answers', () => {
  const open = async () => {
    const kept = await keptAnswers(folder, Date.now());
    return {kept, reader: networkReader({...network, kept})};
  };
  it('of an import that was done are no answers to the next one', async () => {
    const {kept, reader} = await open();
    await reader.json('/list');
    await kept.finish();
    await (await open()).reader.json('/list');
    assert.deepEqual(server.asked, ['/list', '/list']);
  });

  it('of an import that was interrupted are', async () => {
    await (await open()).reader.json('/list');
    await (await open()).reader.json('/list');
    assert.deepEqual(server.asked, ['/list']);
  });

  it('of an import that was interrupted a day ago are not', async () => {
    for (const path of ['/list', '/1']) await (await open()).reader.json(path);
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(join(folder, 'unfinished'), yesterday, yesterday);
    await (await open()).reader.json('/list');
    // Nor are those that nobody has asked for since.
    await (await open()).reader.json('/1');
    assert.deepEqual(server.asked, ['/list', '/1', '/list', '/1']);
  });

  it('that were damaged since are asked again', async () => {
    const list = await (await open()).reader.json('/list');
    await writeFile(join(folder, answerFile('/list')), '[{');
    assert.deepEqual(await (await open()).reader.json('/list'), list);
    assert.deepEqual(server.asked, ['/list', '/list']);
  });

  it('are not kept when they are no JSON', async () => {
    server.answers.set('/1', (_, response) => response.end('<html>'));
    await assert.rejects((await open()).reader.json('/1'), {code: 'import-not-json'});
    assert.deepEqual(await readdir(folder), []);
  });

  it('are in files that one can find', () => {
    assert.equal(answerFile('/v4/unit/?page=2'), '_v4_unit_page_2.json');
    const ids = Array.from({length: 100}, (_, i) => `id-${i}`);
    const names = [ids, ids.toReversed()].map((list) =>
      answerFile(`/list?guids=${list.join(',')}`),
    );
    assert.ok(names.every((name) => name.length <= 205));
    assert.notEqual(names[0], names[1]);
  });
});
