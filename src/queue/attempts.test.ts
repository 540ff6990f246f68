import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type AddressInfo, type Server, type Socket} from 'node:net';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {Attempts} from './attempts.js';
import {QueueComponent} from './queue-component.js';
import {ToldClock} from './rehearsal.js';

const AT = 'xmpp://127.0.0.1:5347';

describe('what is told of the attempts to connect', () => {
  let told: string[];
  let given: number;
  let clock: ToldClock;
  let attempts: Attempts;

  beforeEach(() => {
    told = [];
    given = 0;
    clock = new ToldClock();
    attempts = new Attempts({
      domain: 'queue.chat.test',
      clock,
      report: (text) => told.push(text),
      giveUp: () => given++,
    });
  });

  it('names the setting that the server refuses, once, however often it is tried', () => {
    for (let i = 0; i < 3; i++) {
      attempts.begin(AT);
      attempts.failed(new Error('not-authorized - Given token does not match'));
      attempts.failed(new Error('write EPIPE'));
      attempts.over();
    }
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /RINNALLA_QUEUE_SECRET must be that of .* "queue\.chat\.test"/);
  });

  it('names the domain that the server does not know', () => {
    attempts.begin(AT);
    attempts.failed(new Error('host-unknown'));
    assert.match(told.join(), /"domain" must be that of a component/);
  });

  it('says after ten seconds that nothing is said at that port, and gives it up', async () => {
    attempts.begin(AT);
    await clock.pass(9_999);
    assert.deepEqual(told, []);
    await clock.pass(1);
    assert.match(told.join(), /says nothing for 10 s\. Is "servers" the port/);
    assert.equal(given, 1);
  });

  it('says when a server that was there is lost, and when it is back', () => {
    for (let i = 0; i < 2; i++) {
      attempts.begin(AT);
      attempts.succeeded();
      attempts.over();
      attempts.begin(AT);
      attempts.failed(new Error('connect ECONNREFUSED'));
      attempts.over();
    }
    assert.deepEqual(
      told.map((text) => (text.startsWith('connected') ? 'there' : 'lost')),
      ['there', 'lost', 'there', 'lost'],
    );
  });
});

describe('a port where something else answers', () => {
  let server: Server;
  let component: QueueComponent;

  afterEach(async () => {
    await component.stop();
    server.close();
  });

  it('is told apart, in plain words', async () => {
    const sockets: Socket[] = [];
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    const report = await new Promise<string>((resolve) => {
      component = new QueueComponent({
        servers: [`xmpp://127.0.0.1:${port}`],
        domain: 'queue.chat.test',
        rooms: 'rooms.chat.test',
        advisers: 'chat.test',
        secret: 'x',
        queues: {a: {}},
        report: resolve,
      });
      void component.start();
    });
    assert.match(report, /Is "servers" the port where the server lets components in\?/);
    for (const socket of sockets) socket.destroy();
  });
});
