import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import {describe, it} from 'node:test';
import {Accounts} from './accounts.js';
import {systemClock} from './clock.js';
import {EmbeddedServer} from './embedded-server.js';
import {NS} from './namespaces.js';
import {RoomService} from './room-service.js';
import {jsonElement, xml, type Element} from './stanzas.js';

describe('somebody hostile', () => {
  it('cannot end the server by hanging up before they are refused', async () => {
    const web = createServer();
    const chat = new EmbeddedServer({domain: 'chat.test', queues: {neuvonta: {}}, accounts: {}});
    chat.attach(web);
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const {port} = web.address() as AddressInfo;
    for (let i = 0; i < 5; i++) {
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(
        'GET /xmpp-websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
      );
      socket.resetAndDestroy();
      await once(socket, 'close');
    }
    const answer = connect(port, '127.0.0.1');
    answer.write(
      'GET /xmpp-websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    );
    const [data] = (await once(answer, 'data')) as [Buffer];
    assert.match(String(data), /^HTTP\/1.1 400/);
    await once(answer, 'close');
    chat.close();
    web.close();
  });

  it('cannot have the queue say what no XML may have', () => {
    const said = String(jsonElement({message: 'a\uffffb\u0001c\ud800d'}));
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(said, /[\u0001\ufffe\uffff]|[\ud800-\udfff]/);
    assert.equal(String(xml('body', {}, 'a\u000bb')), '<body>ab</body>');
  });

  it('cannot be in a room under the name of an adviser', () => {
    const sent: Element[] = [];
    const rooms = new RoomService({
      makers: 'queue.chat.test',
      guests: 'guest.chat.test',
      clock: systemClock,
      send: (stanza) => sent.push(stanza),
    });
    const enter = (from: string, nick: string) => {
      sent.length = 0;
      const to = `c-1@rooms.chat.test/${nick}`;
      rooms.receive(xml('presence', {from, to}, xml('x', {xmlns: NS.muc})));
      return sent.map(String).join();
    };
    enter('neuvonta@queue.chat.test', 'jono');
    assert.match(enter('a@guest.chat.test/x', 'Maija-2'), /not-acceptable/);
    assert.match(enter('a@guest.chat.test/x', 'asiakas'), /status code="110"/);
  });

  it('does not slow down an adviser by guessing at names that do not exist', async () => {
    const clock = {...systemClock, after: () => assert.fail('nobody has to wait')};
    const accounts = new Accounts({maija: 'right'}, clock);
    assert.equal(await accounts.check('x'.repeat(50_000), 'wrong', '192.0.2.1'), false);
    assert.equal(await accounts.check('maija', 'right', '192.0.2.1'), true);
  });
});
