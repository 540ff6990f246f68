import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, request, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {WebSocket} from 'ws';
import type {EmbeddedServerOptions} from './embedded-options.js';
import {EmbeddedServer} from './embedded-server.js';
import {NS} from './namespaces.js';
import {joinElement, randomToken, ToldClock} from './rehearsal.js';
import {xml, type Element} from './stanzas.js';

const QUEUE = 'neuvonta@queue.chat.test';

/** A client that says whatever a test wants. */
class Wire {
  readonly socket: WebSocket;
  readonly heard: string[] = [];
  #changed: (() => void) | undefined;
  isClosed = false;

  constructor(port: number, options: object = {}) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/xmpp-websocket`, ['xmpp'], options);
    this.socket.on('message', (data: Buffer) => this.#hear(data.toString()));
    this.socket.on('close', () => {
      this.isClosed = true;
      this.#changed?.();
    });
  }

  #hear(text: string): void {
    this.heard.push(text);
    this.#changed?.();
  }

  /** What was said by the server that fits, also before. */
  async until(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = this.heard.find((text) => pattern.test(text));
      if (found !== undefined) return found;
      if (this.isClosed) throw new Error(`closed before ${pattern}: ${this.heard.join('\n')}`);
      await new Promise<void>((resolve) => (this.#changed = resolve));
    }
  }

  async end(): Promise<string> {
    while (!this.isClosed) await new Promise<void>((resolve) => (this.#changed = resolve));
    return this.heard.join('\n');
  }

  say(frame: string | Element): void {
    this.heard.length = 0;
    this.socket.send(String(frame));
  }

  async open(to: string): Promise<string> {
    if (this.socket.readyState === this.socket.CONNECTING) await once(this.socket, 'open');
    this.say(`<open xmlns="${NS.framing}" to="${to}" version="1.0"/>`);
    return this.until(/features|error/);
  }

  async authenticate(mechanism: string, text = ''): Promise<string> {
    this.say(`<auth xmlns="${NS.sasl}" mechanism="${mechanism}">${text}</auth>`);
    return this.until(/<(success|failure)/);
  }

  async bind(resource = ''): Promise<string> {
    const bind = `<bind xmlns="${NS.bind}"><resource>${resource}</resource></bind>`;
    this.say(`<iq xmlns="jabber:client" type="set" id="b">${bind}</iq>`);
    const answer = await this.until(/id="b"/);
    return /<jid>(.*)<\/jid>/.exec(answer)?.[1] ?? '';
  }

  async guest(): Promise<string> {
    await this.open('guest.chat.test');
    await this.authenticate('ANONYMOUS');
    await this.open('guest.chat.test');
    return this.bind();
  }

  async adviser(name: string, password: string, resource?: string): Promise<string> {
    await this.open('chat.test');
    const answer = await this.authenticate('PLAIN', plain(name, password));
    if (answer.includes('failure')) return '';
    await this.open('chat.test');
    return this.bind(resource);
  }
}

const plain = (name: string, password: string) =>
  Buffer.from(`\0${name}\0${password}`).toString('base64');

let http: Server;
let server: EmbeddedServer;
let port: number;
let wires: Wire[];
let clock: ToldClock | undefined;

async function listen(options: Partial<EmbeddedServerOptions> = {}) {
  server = new EmbeddedServer({
    domain: 'chat.test',
    queues: {neuvonta: {open: 'always'}, suljettu: {open: 'staffed'}},
    accounts: {maija: 'secret'},
    ...options,
  });
  http = createServer((question, response) => {
    if (!server.answer(question, response)) response.writeHead(404).end();
  });
  server.attach(http);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  ({port} = http.address() as AddressInfo);
}

const connect = (options?: object) => {
  const wire = new Wire(port, options);
  wires.push(wire);
  return wire;
};

beforeEach(async () => {
  wires = [];
  clock = undefined;
  await listen();
});

afterEach(async () => {
  for (const {socket} of wires) socket.terminate();
  server.close();
  http.closeAllConnections();
  http.close();
  await once(http, 'close');
});

/** Another server than the usual. */
async function instead(options: Parameters<typeof listen>[0]) {
  server.close();
  http.closeAllConnections();
  http.close();
  await once(http, 'close');
  await listen(options);
}

/** A customer joins the queue, and the connection ends, of which an adviser is told. */
async function waitsAndGoes(wire: Wire, desk: Wire) {
  wire.say(`<presence to="${QUEUE}"/>`);
  wire.say(xml('iq', {type: 'set', id: 'j', to: QUEUE}, joinElement(randomToken(), {lang: 'fi'})));
  await wire.until(/id="j"/);
  desk.say(`<presence to="${QUEUE}"><agent-status xmlns="${NS.workgroup}"/></presence>`);
  await desk.until(/"away":false/);
  wire.socket.terminate();
  await desk.until(/"away":true/);
}

describe('logging in', () => {
  it('needs no name of a guest, and gives each one of their own', async () => {
    const [one, other] = [await connect().guest(), await connect().guest()];
    assert.match(one, /^[\da-f-]{36}@guest\.chat\.test\/[\da-f-]{36}$/);
    assert.notEqual(one.split('@')[0], other.split('@')[0]);
  });

  it('needs the password of an adviser', async () => {
    assert.match(await connect().adviser('maija', 'secret'), /^maija@chat\.test\//);
    for (const [name = '', password = ''] of [
      ['maija', ''],
      ['maija', 'wrong'],
      ['', ''],
      ['toString', ''],
    ])
      assert.equal(await connect().adviser(name, password), '');
  });

  it('makes nobody an adviser who comes without a password', async () => {
    const wire = connect();
    await wire.open('chat.test');
    assert.match(await wire.authenticate('ANONYMOUS'), /invalid-mechanism/);
    const guest = connect();
    await guest.open('guest.chat.test');
    await guest.authenticate('ANONYMOUS');
    assert.match(await guest.open('chat.test'), /host-unknown/);
  });

  it('comes before anything else', async () => {
    for (const frame of [
      '<presence/>',
      '<iq type="set" id="b"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>',
    ]) {
      const wire = connect();
      await wire.open('guest.chat.test');
      wire.say(frame);
      assert.match(await wire.end(), /not-authorized/);
    }
  });

  it('of the same program of an adviser once more ends the one before', async () => {
    const [first, second] = [connect(), connect()];
    assert.equal(await first.adviser('maija', 'secret', 'desk'), 'maija@chat.test/desk');
    const status = `<agent-status xmlns="${NS.workgroup}"/>`;
    first.say(`<presence to="${QUEUE}">${status}</presence>`);
    await first.until(/notify-queue-details/);
    assert.equal(await second.adviser('maija', 'secret', 'desk'), 'maija@chat.test/desk');
    assert.match(await first.end(), /conflict/);
    assert.equal(server.state()?.advisers, 0);
    second.say(`<presence to="${QUEUE}">${status}</presence>`);
    await second.until(/notify-queue-details/);
    assert.equal(server.state()?.advisers, 1);
  });

  it('is slower after each wrong password, and only for who guesses', async () => {
    clock = new ToldClock();
    await instead({clock});
    const guessing = connect();
    await guessing.open('chat.test');
    await guessing.authenticate('PLAIN', plain('maija', '1'));
    guessing.say(`<auth xmlns="${NS.sasl}" mechanism="PLAIN">${plain('maija', '2')}</auth>`);
    guessing.socket.ping();
    await once(guessing.socket, 'pong');
    assert.deepEqual(guessing.heard, [], 'there is no answer yet');
    await clock.pass(250);
    assert.match(await guessing.until(/failure/), /not-authorized/);
  });

  it('is slower for who guesses, and not for others behind the same proxy', async () => {
    clock = new ToldClock();
    await instead({clock, proxies: 1});
    const from = (address: string) => connect({headers: {'X-Forwarded-For': address}});
    assert.equal(await from('192.0.2.1').adviser('maija', 'wrong'), '');
    assert.match(await from('192.0.2.2').adviser('maija', 'secret'), /^maija@/);
  });
});

describe('a connection', () => {
  it('is refused to pages of other origins', async () => {
    await instead({origins: ['https://service.test']});
    const refused = connect({origin: 'https://evil.test'});
    const [error] = (await once(refused.socket, 'error')) as [Error];
    assert.match(error.message, /403/);
    for (const origin of ['https://service.test', `http://127.0.0.1:${port}`])
      assert.match(await connect({origin}).guest(), /guest/);
  });

  it('is for XMPP alone', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/xmpp-websocket`, ['soap']);
    const [error] = (await once(socket, 'error')) as [Error];
    assert.match(error.message, /400/);
    const elsewhere = new WebSocket(`ws://127.0.0.1:${port}/other`, ['xmpp']);
    const [other] = (await once(elsewhere, 'error')) as [Error];
    assert.match(other.message, /404/);
  });

  it('is one of a few of each address', async () => {
    await instead({connectionsEach: 2, proxies: 1});
    const from = (address: string) => connect({headers: {'X-Forwarded-For': address}});
    const [first, desk] = [from('192.0.2.1'), from('192.0.2.3')];
    await Promise.all([first.guest(), from('192.0.2.1').guest(), desk.adviser('maija', 'secret')]);
    const refused = from('192.0.2.1');
    const [error] = (await once(refused.socket, 'error')) as [Error];
    assert.match(error.message, /429/);
    assert.match(await from('192.0.2.2').guest(), /guest/, 'others are let in');
    await waitsAndGoes(first, desk);
    assert.match(await from('192.0.2.1').guest(), /guest/, 'there is room again');
  });

  it('is closed after a domain that is not here', async () => {
    const wire = connect();
    assert.match(await wire.open('elsewhere.test'), /features|host-unknown/);
    assert.match(await wire.end(), /host-unknown/);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['markup that is broken', '<presence', /not-well-formed/],
    ['what is no stanza', '<hello/>', /unsupported-stanza-type/],
    ['elements in elements without end', '<a>'.repeat(500) + '</a>'.repeat(500), /not-well-formed/],
  ];
  for (const [what, frame, condition] of refused)
    it(`is closed after ${what}`, async () => {
      const wire = connect();
      await wire.guest();
      wire.say(frame);
      assert.match(await wire.end(), condition);
    });

  it('is closed after a stanza of 1 MB, or a flood', async () => {
    const [large, fast] = [connect(), connect()];
    await large.guest();
    await fast.guest();
    large.say(`<message to="${QUEUE}"><body>${'x'.repeat(1024 * 1024)}</body></message>`);
    await large.end();
    for (let i = 0; i < 200; i++) fast.socket.send('<presence/>');
    assert.match(await fast.end(), /policy-violation/);
    assert.match(await connect().guest(), /guest/, 'others are let in');
  });

  it('is closed when nobody logs in, or nobody is there any more', async () => {
    clock = new ToldClock();
    await instead({clock});
    const silent = connect();
    await silent.open('guest.chat.test');
    const dead = connect();
    await dead.guest();
    dead.socket.pause();
    await clock.pass(15_000);
    assert.match(await silent.end(), /connection-timeout/);
    await clock.pass(60_000);
    dead.socket.resume();
    await dead.end();
  });

  it('answers a ping', async () => {
    const wire = connect();
    await wire.guest();
    wire.say(`<iq type="get" id="p"><ping xmlns="${NS.ping}"/></iq>`);
    assert.match(await wire.until(/id="p"/), /type="result"/);
  });
});

describe('what clients say', () => {
  it('comes to queues and rooms, and not to other clients', async () => {
    const [wire, other] = [connect(), connect()];
    await wire.guest();
    const jid = await other.guest();
    wire.say(`<message to="${jid}" id="m"><body>hello</body></message>`);
    assert.match(await wire.until(/id="m"/), /service-unavailable/);
    other.say(`<iq type="get" id="p"><ping xmlns="${NS.ping}"/></iq>`);
    await other.until(/id="p"/);
    assert.equal(other.heard.length, 1);
  });

  it('has the true sender', async () => {
    const wire = connect();
    await wire.guest();
    const status = `<agent-status xmlns="${NS.workgroup}"/>`;
    wire.say(`<presence from="maija@chat.test/desk" to="${QUEUE}">${status}</presence>`);
    wire.say(`<iq type="get" id="p"><ping xmlns="${NS.ping}"/></iq>`);
    await wire.until(/id="p"/);
    assert.equal(server.state()?.advisers, 0);
  });

  it('comes to the queue that it is for', async () => {
    const wire = connect();
    await wire.guest();
    const join = (to: string) =>
      xml('iq', {type: 'set', id: 'j', to}, joinElement(randomToken(), {lang: 'fi'}));
    wire.say(join('suljettu@queue.chat.test'));
    assert.match(await wire.until(/id="j"/), /service-unavailable/);
    wire.say(join('nowhere@queue.chat.test'));
    assert.match(await wire.until(/id="j"/), /item-not-found/);
    wire.say(join(QUEUE));
    assert.match(await wire.until(/id="j"/), /type="result"/);
    assert.equal(server.state('neuvonta')?.waiting, 1);
  });

  it('ends with the connection, of which the queue is told', async () => {
    const [wire, desk] = [connect(), connect()];
    await desk.adviser('maija', 'secret');
    await wire.guest();
    await waitsAndGoes(wire, desk);
    assert.equal(server.state()?.advisers, 1);
  });
});

describe('whether somebody is there', () => {
  const get = (path: string, method = 'GET') =>
    new Promise<{status: number | undefined; text: string}>((resolve) => {
      request({port, path, method}, (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('end', () => resolve({status: answer.statusCode, text}));
      }).end();
    });

  it('can be asked by anyone', async () => {
    const {status, text} = await get('/chat/availability');
    assert.equal(status, 200);
    const expected = {open: true, advisers: 0, free: 0, waiting: 0};
    assert.deepEqual(JSON.parse(text), expected);
    const {text: closed} = await get('/chat/availability?queue=suljettu');
    assert.match(closed, /"open":false/);
  });

  it('is not known of a queue that is not there', async () => {
    assert.equal((await get('/chat/availability?queue=__proto__')).status, 404);
    assert.equal((await get('/chat/availability', 'POST')).status, 405);
  });
});
