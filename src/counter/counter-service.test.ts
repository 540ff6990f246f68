import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import {afterEach, describe, it} from 'node:test';
import {MOST_BYTES} from '../model/counts.js';
import {CounterService, type CounterOptions} from './counter-service.js';
import {batchOf, countOf} from './fixtures.js';
import {StoreError} from './store-error.js';
import type {Accepted, CounterStore} from './store.js';

const known = new Map([
  [
    'rent',
    {
      version: '3',
      pages: new Set(['', 'home']),
      items: new Set(['', 'topic/rent']),
      languages: new Set(['fi']),
    },
  ],
]);

const servers = new Set<Server>();
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  servers.clear();
});

/** A store that only hears; `failing` says what is wrong with it. */
function hearing(failing?: () => Error | undefined) {
  const added: Accepted[] = [];
  const store = {
    add(batches: readonly Accepted[]) {
      const error = failing?.();
      if (error) return Promise.reject(error);
      added.push(...batches);
      return Promise.resolve();
    },
  } as unknown as CounterStore;
  return {added, store};
}

async function serve(given: Partial<CounterOptions> = {}) {
  const {added, store} = hearing();
  const said: string[] = [];
  const service = new CounterService({
    store,
    known: () => known,
    origins: ['https://www.example.fi'],
    perSecond: 1000,
    report: (message) => said.push(message),
    ...given,
  });
  const server = createServer(service.handle);
  servers.add(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const {port} = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/count`;
  const send = (body: unknown, headers: Record<string, string> = {}, method = 'POST') =>
    fetch(url, {
      method,
      headers: {'content-type': 'text/plain;charset=UTF-8', ...headers},
      ...(method === 'POST' ? {body: typeof body === 'string' ? body : JSON.stringify(body)} : {}),
    });
  return {added, said, service, port, url, send};
}

/** Status and code of an answer; what is refused says why in JSON. */
async function told(response: Response): Promise<string> {
  const text = await response.text();
  if (text === '') return String(response.status);
  const {code, message} = JSON.parse(text) as {code: string; message: string};
  assert.ok(message.length > 10);
  assert.equal(response.headers.get('content-type'), 'application/json');
  return `${response.status} ${code}`;
}

describe('the counter over HTTP', () => {
  it('counts a batch on the day that it came, in Finland', async () => {
    const now = () => Date.parse('2026-11-26T22:30:00Z');
    const {send, added} = await serve({now});
    const batch = batchOf();
    assert.equal(await told(await send(batch)), '204');
    assert.deepEqual(added, [{batch, day: '2026-11-27', version: '3'}]);
  });

  it('keeps no version that the manifest does not have', async () => {
    const {send, added} = await serve();
    assert.equal(await told(await send(batchOf({version: 'written by somebody'}))), '204');
    assert.equal(added[0]?.version, '');
  });

  it('takes JSON and plain text, and nothing else', async () => {
    const {send} = await serve();
    const status = async (type: string) => told(await send(batchOf(), {'content-type': type}));
    for (const type of ['application/json', 'text/plain', 'text/plain; charset=utf-8'])
      assert.equal(await status(type), '204', type);
    for (const type of [
      'text/html',
      'application/x-www-form-urlencoded',
      'text/plain;charset=latin1',
    ])
      assert.equal(await status(type), '415 type-refused', type);
    const packed = await send(batchOf(), {'content-encoding': 'gzip'});
    assert.equal(await told(packed), '415 type-refused');
  });

  it('refuses what is too long, whether or not it says so', async () => {
    const {send, url, added} = await serve();
    const long = ' '.repeat(MOST_BYTES + 1);
    assert.equal(await told(await send(long)), '413 batch-too-large');
    const stream = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 5; i++) controller.enqueue(new TextEncoder().encode(long));
        controller.close();
      },
    });
    const options = {
      method: 'POST',
      headers: {'content-type': 'text/plain'},
      body: stream,
      duplex: 'half',
    };
    assert.equal(await told(await fetch(url, options as RequestInit)), '413 batch-too-large');
    assert.deepEqual(added, []);
  });

  it('refuses malformed batches and unknown names, and says which', async () => {
    const {send, added} = await serve();
    assert.equal(await told(await send('{')), '400 batch-not-json');
    assert.equal(await told(await send({...batchOf(), url: '/home'})), '400 batch-invalid');
    const unknown = batchOf({counts: [countOf({item: 'topic/gone'})]});
    assert.equal(await told(await send(unknown)), '422 name-unknown');
    assert.deepEqual(added, []);
  });

  it('takes only POST, and only there', async () => {
    const {send, url} = await serve();
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const response = await send('', {}, method);
      assert.equal(response.headers.get('allow'), 'POST, OPTIONS');
      assert.equal(await told(response), '405 method-refused');
    }
    assert.equal(await told(await fetch(`${url}/rows`)), '404 not-found');
    assert.equal(await told(await fetch(url.replace('/count', '/health'))), '204');
  });

  it('counts pages of its own host and of named origins alone', async () => {
    const {send, port, added} = await serve();
    const sent = (origin: string) => send(batchOf(), {origin});
    const own = await sent(`http://127.0.0.1:${port}`);
    assert.equal(own.status, 204);
    assert.equal(own.headers.get('access-control-allow-origin'), null);
    const named = await sent('https://www.example.fi');
    assert.equal(named.status, 204);
    assert.equal(named.headers.get('access-control-allow-origin'), 'https://www.example.fi');
    assert.equal(named.headers.get('vary'), 'origin');
    const others = ['null', 'https://example.fi', 'https://www.example.fi.evil.example', 'x'];
    for (const origin of others) {
      const response = await sent(origin);
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      assert.equal(await told(response), '403 origin-refused', origin);
    }
    assert.equal(added.length, 2);
  });

  it('answers what a browser asks before it sends JSON', async () => {
    const {send} = await serve();
    const ask = (origin: string) => send('', {origin}, 'OPTIONS');
    const named = await ask('https://www.example.fi');
    assert.equal(named.status, 204);
    assert.equal(named.headers.get('access-control-allow-methods'), 'POST');
    assert.equal(named.headers.get('access-control-allow-headers'), 'content-type');
    assert.equal((await ask('https://evil.example')).status, 403);
  });

  it('takes no more than it may in a second, of all together', async () => {
    const {send, added} = await serve({perSecond: 1});
    const answers: string[] = [];
    for (let i = 0; i < 8; i++) answers.push(await told(await send(batchOf())));
    assert.ok(answers.includes('429 too-many'));
    assert.equal(added.length, answers.filter((answer) => answer === '204').length);
  });

  it('says that the store fails, tells who runs it once, and goes on when it works', async () => {
    let error: Error | undefined = new StoreError('store-full', 'The disk is full.');
    const {added, store} = hearing(() => error);
    const {send, said} = await serve({store});
    for (let i = 0; i < 3; i++) {
      const response = await send(batchOf());
      assert.equal(response.headers.get('retry-after'), '10');
      assert.equal(await told(response), '503 store-full');
    }
    error = undefined;
    assert.equal(await told(await send(batchOf())), '204');
    assert.equal(added.length, 1);
    assert.deepEqual(said, ['store-full: The disk is full.', 'the store works again']);
  });

  it('finishes what it has taken when it is stopped, and takes no more', async () => {
    const {send, service, added, url} = await serve();
    const sent = Array.from({length: 20}, () => send(batchOf()));
    await Promise.race(sent);
    await service.stop();
    const answers = await Promise.all(sent.map(async (one) => told(await one)));
    assert.equal(added.length, answers.filter((answer) => answer === '204').length);
    assert.equal(await told(await send(batchOf())), '503 store-stopping');
    assert.equal(await told(await fetch(url.replace('/count', '/health'))), '503 store-stopping');
  });

  it('counts nothing of a batch whose sender goes away halfway, and says nothing', async () => {
    const {added, said, port, send} = await serve();
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /count HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 500\r\n\r\n{"format"',
    );
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');
    assert.equal(await told(await send(batchOf())), '204');
    assert.equal(added.length, 1);
    assert.deepEqual(said, []);
  });
});
