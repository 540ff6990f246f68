import {expect} from 'chai';
import {settled, START, TestChat} from '../testing/xmpp-chat.js';
import {OPTIONS, queueSays, ROOM_JID, roomSays, StandInServer} from '../testing/xmpp-stand-in.js';

describe('a conversation over XMPP when things go wrong', () => {
  let server: StandInServer;
  let chats: TestChat[];
  let thrown: string[];

  const chat = (...given: ConstructorParameters<typeof TestChat>) => {
    const one = new TestChat(...given);
    chats.push(one);
    return one;
  };
  const heedThrown = (event: ErrorEvent | PromiseRejectionEvent) => {
    thrown.push(event.type);
    event.preventDefault();
  };
  const failure = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: unknown) => (error as {code: string}).code,
    );

  beforeEach(() => {
    server = new StandInServer();
    chats = [];
    thrown = [];
    window.addEventListener('error', heedThrown);
    window.addEventListener('unhandledrejection', heedThrown);
  });
  afterEach(async () => {
    for (const {provider} of chats) provider.leave();
    server.restore();
    await settled();
    window.removeEventListener('error', heedThrown);
    window.removeEventListener('unhandledrejection', heedThrown);
    expect(thrown, 'nothing is thrown into the page').to.deep.equal([]);
  });

  describe('at the login', () => {
    it('says "unreachable" where there is no server', async () => {
      server.isDown = true;
      expect(await failure(chat().provider.start(START))).to.equal('unreachable');
    });

    it('says "blocked" where the page does not allow the connection', async () => {
      server.isBlocked = true;
      expect(await failure(chat().provider.start(START))).to.equal('blocked');
    });

    it('says "unreachable" where a server says nothing', async () => {
      server.heed = () => undefined;
      expect(await failure(chat({login: 5}).provider.start(START))).to.equal('unreachable');
      expect(server.open).to.equal(0);
    });

    for (const answer of [
      '<failure xmlns="urn:ietf:params:xml:ns:xmpp-sasl"><not-authorized/></failure>',
      '<stream:error xmlns:stream="http://etherx.jabber.org/streams"><host-unknown/></stream:error>',
      '<close xmlns="urn:ietf:params:xml:ns:xmpp-framing" see-other-uri="wss://evil.example/"/>',
      '<succ',
      '{"error": "not XMPP"}',
    ])
      it(`says "refused" for ${answer.slice(0, 20)}, and goes nowhere else`, async () => {
        server.loginAnswer = answer;
        expect(await failure(chat().provider.start(START))).to.equal('refused');
        expect(server.sockets).to.have.length(1);
        expect(server.open).to.equal(0);
      });

    it('tells developers where the server was looked for, and what it said of the domain', async () => {
      const told = async () => {
        const starting = chat().provider.start(START);
        return String(await starting.catch((reason: unknown) => reason));
      };
      server.loginAnswer =
        '<stream:error xmlns:stream="http://etherx.jabber.org/streams"><host-unknown/></stream:error>';
      expect(await told()).to.contain(`of "${OPTIONS.domain}": host-unknown`);
      server.isDown = true;
      expect(await told()).to.contain(OPTIONS.url);
    });

    it('ends in mid-login when the person ends it', async () => {
      const one = chat();
      const starting = failure(one.provider.start(START));
      await one.provider.end();
      expect(await starting).to.equal('unreachable');
      expect(server.open).to.equal(0);
    });
  });

  describe('when the line breaks', () => {
    it('goes on where it was, and delivers what was written meanwhile once', async () => {
      const one = chat();
      await one.talk(server);
      server.send(roomSays.text('Maija', 'a1', 'ennen'));
      server.isDown = true;
      server.socket.drop();
      await one.told('state', {state: 'reconnecting'});
      one.provider.send('katkon aikana', 'c1');
      server.keep('Maija', 'a1', 'ennen');
      server.keep('Maija', 'a2', 'sillä välin');
      server.isDown = false;
      await one.told('delivered', {id: 'c1'});
      expect(one.texts).to.deep.equal(['ennen', 'sillä välin']);
      expect(one.messages.at(-1)?.isOld, 'it is news').to.equal(false);
      expect(server.came('katkon aikana')).to.have.length(1);
      expect(one.all('adviser'), 'she was there all the time').to.have.length(1);
      expect(server.came('join-queue').at(-1)).to.contain('only="true"');
    });

    it('does not send again what came through before it broke', async () => {
      const one = chat();
      await one.talk(server);
      server.echoes = false;
      one.provider.send('tuli perille', 'c1');
      await settled();
      server.keep('asiakas', 'c1', 'tuli perille');
      server.socket.drop();
      await one.told('delivered', {id: 'c1'});
      await settled();
      expect(server.came('tuli perille')).to.have.length(1);
      expect(one.messages).to.have.length(0);
    });

    it('tells that an adviser left meanwhile', async () => {
      const one = chat();
      await one.talk(server);
      server.advisers = [];
      server.socket.drop();
      expect(await one.told('adviser', {change: 'left'})).to.deep.include({name: 'Maija'});
    });

    it('notices a line that is dead without a word', async () => {
      const one = chat({ping: 5, answer: 5});
      await one.talk(server);
      server.isMute = true;
      await one.told('state', {state: 'reconnecting'});
    });

    it('tries again at once when the network is back', async () => {
      const one = chat({firstPause: 60_000, longestPause: 60_000});
      await one.talk(server);
      server.socket.drop();
      await one.told('state', {state: 'reconnecting'});
      one.events.length = 0;
      window.dispatchEvent(new Event('online'));
      await one.told('state', {state: 'active'});
    });

    it('gives up after a time, and says so', async () => {
      const one = chat({patience: 30});
      await one.talk(server);
      server.isDown = true;
      server.socket.drop();
      one.provider.send('ei mennyt', 'c1');
      await one.told('ended');
      expect(one.events.slice(-3)).to.deep.equal([
        {type: 'failed', code: 'expired', messageId: 'c1'},
        {type: 'failed', code: 'unreachable'},
        {type: 'ended', by: 'timeout'},
      ]);
      const tries = server.sockets.length;
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(server.sockets, 'nothing is tried any more').to.have.length(tries);
    });

    it('says when there is nothing to go on with any more', async () => {
      const one = chat();
      await one.talk(server);
      server.hasTalk = false;
      server.socket.drop();
      await one.told('ended', {by: 'timeout'});
      expect(one.all('failed')).to.deep.equal([{type: 'failed', code: 'expired'}]);
    });

    it('waits for a service that is down for a moment', async () => {
      const one = chat();
      await one.talk(server);
      server.refuses.set('join-queue', 'service-unavailable');
      server.socket.drop();
      await one.told('state', {state: 'reconnecting'});
      await settled();
      server.refuses.clear();
      one.events.length = 0;
      await one.told('state', {state: 'active'});
    });

    it('goes on with it on a page that was loaded without a network', async () => {
      server.isDown = server.hasTalk = true;
      const one = chat();
      const resuming = one.provider.resume(START.token);
      await one.told('state', {state: 'reconnecting'});
      server.isDown = false;
      expect(await resuming).to.equal(true);
    });

    it('does not go on when the person has ended it meanwhile', async () => {
      const one = chat();
      await one.talk(server);
      server.socket.drop();
      await one.provider.end();
      expect(server.came('depart-queue'), 'the service hears of it').to.have.length(1);
      expect(one.events.at(-1)).to.deep.equal({type: 'ended', by: 'customer'});
      expect(server.open).to.equal(0);
    });

    it('does not depend on a clock that jumps', async () => {
      const {now} = Date;
      const one = chat();
      await one.talk(server);
      server.isDown = true;
      server.socket.drop();
      Date.now = () => now() + 10 * 365 * 24 * 3600 * 1000;
      try {
        await settled();
        server.isDown = false;
        one.events.length = 0;
        await one.told('state', {state: 'active'});
      } finally {
        Date.now = now;
      }
    });
  });

  describe('when a room is gone', () => {
    it('does not stay in an empty one that the server makes', async () => {
      server.hasLostRoom = true;
      const one = chat();
      await one.provider.start(START);
      server.send(queueSays.invitation());
      await one.told('ended', {by: 'service'});
      expect(server.open).to.equal(0);
    });

    it('goes in again when the service was interrupted', async () => {
      const one = chat();
      await one.talk(server);
      one.events.length = 0;
      const codes = '<status code="110"/><status code="332"/>';
      server.send(roomSays.presence('asiakas', codes, 'type="unavailable"'));
      await one.told('state', {state: 'active'});
    });

    it('notices without a word', async () => {
      const one = chat({ping: 5});
      await one.talk(server);
      one.events.length = 0;
      server.refuses.set('ping', 'not-acceptable');
      await one.told('state', {state: 'reconnecting'});
    });

    it('goes on in another, with what the queue says again', async () => {
      const one = chat();
      await one.talk(server);
      server.send(roomSays.text('Maija', 'a1', 'ennen'));
      server.history = [];
      const said = (nick: string) =>
        `<said xmlns="urn:x-rinnalla:chat:0" nick="${nick}" stamp="2026-11-26T08:00:00Z"/>`;
      server.keep('jono', 'a1', 'ennen', undefined, said('Maija'));
      server.keep('jono', 'a2', 'sillä välin', undefined, said('Maija'));
      one.events.length = 0;
      server.send(queueSays.invitation());
      await one.told('message');
      expect(one.messages.map(({from, name, text}) => [from, name, text])).to.deep.equal([
        ['adviser', 'Maija', 'sillä välin'],
      ]);
    });

    it('believes nobody but the queue who speaks for others', async () => {
      const one = chat();
      await one.talk(server);
      const said = '<said xmlns="urn:x-rinnalla:chat:0" nick="asiakas" stamp=""/>';
      server.send(roomSays.text('Maija', 'a1', 'minäkö', said));
      expect((await one.told('message')).message.from).to.equal('adviser');
    });
  });

  describe('from strangers', () => {
    const rooms = [
      'c-1@rooms.chat.test.evil.example',
      'c-1@evil.example',
      'c-1@rooms.chat.test/x',
      'rooms.chat.test',
      '@rooms.chat.test',
      'a@b@rooms.chat.test',
      '',
    ];
    const froms = [
      'evil@queue.chat.test',
      'neuvonta@queue.chat.test/evil',
      'neuvonta@queue.chat.test.evil.example',
      'neuvonta@evil.example/neuvonta@queue.chat.test',
      'someone@guest.chat.test/1',
      '',
    ];

    it('takes no invitation', async () => {
      const one = chat();
      await one.provider.start(START);
      server.send(...froms.map((from) => queueSays.invitation(ROOM_JID, from)));
      server.send(...rooms.map((room) => queueSays.invitation(room)));
      server.send(...froms.map(queueSays.takenOver));
      await settled();
      expect(server.came('jabber.org/protocol/muc"')).to.have.length(0);
      expect(one.all('ended')).to.have.length(0);
      server.send(queueSays.invitation());
      await one.told('state', {state: 'active'});
    });

    it('shows no message that is not of the room', async () => {
      const one = chat();
      await one.talk(server);
      const inRoom = roomSays.text('Maija', 'a1', 'huijaus');
      server.send(
        ...['c-2@rooms.chat.test', `${ROOM_JID}.evil`, 'evil@evil.example', ''].map((room) =>
          inRoom.replace(ROOM_JID, room),
        ),
        inRoom.replace('groupchat', 'chat'),
      );
      await settled();
      expect(one.messages).to.deep.equal([]);
    });

    it('takes no answer to its requests', async () => {
      const one = chat();
      const heed = server.heed.bind(server);
      server.heed = (element, socket) => {
        if (element.child('join-queue', 'http://jabber.org/protocol/workgroup')) {
          const id = element.attributes['id'] ?? '';
          const answer = `<iq xmlns="jabber:client" type="result" id="${id}"/>`;
          server.send(answer.replace('/>', ' from="evil@evil.example"/>'));
        } else heed(element, socket);
      };
      expect(await failure(new TestChat({answer: 5}).provider.start(START))).to.equal(
        'unreachable',
      );
      one.provider.leave();
    });

    it('answers questions with no more than that it is there', async () => {
      const one = chat();
      await one.talk(server);
      server.send(
        '<iq xmlns="jabber:client" type="get" id="x1" from="a@b"><query xmlns="jabber:iq:version"/></iq>',
        '<iq xmlns="jabber:client" type="get" id="x2" from="a@b"><ping xmlns="urn:xmpp:ping"/></iq>',
      );
      await settled();
      expect(server.came('id="x1"')[0]).to.contain('service-unavailable');
      expect(server.came('id="x2"')[0]).to.contain('type="result"');
    });
  });

  describe('with what is too much, or broken', () => {
    it('passes over what is no XML, and what is as large as no message is', async () => {
      const one = chat();
      await one.talk(server);
      const large = roomSays.text('Maija', 'a1', 'x'.repeat(1024 * 1024));
      server.send('<message', '</message>', '', '<a>&b;</a>', new Blob(['x']), large);
      server.send(roomSays.text('Maija', 'a2', 'Hei'));
      expect(one.texts).to.deep.equal(['Hei']);
      expect(server.sockets).to.have.length(1);
    });

    it('shows the beginning of a long message', async () => {
      const one = chat();
      await one.talk(server);
      server.send(roomSays.text('Maija', 'a1', 'ä'.repeat(100_000)));
      expect(one.texts[0]).to.have.length(4000).and.match(/^ä+…$/);
    });

    it('does not drown in a flood, and goes on after it', async () => {
      const one = chat();
      await one.talk(server);
      for (let i = 0; i < 5000; i++) server.send(roomSays.text('Maija', `f${i}`, 'spam'));
      expect(one.messages.length).to.be.lessThan(400);
      expect(one.all('ended')).to.have.length(0);
    });

    it('shows what comes twice once', async () => {
      const one = chat();
      await one.talk(server);
      const twice = roomSays.text('Maija', 'a1', 'Hei');
      server.send(twice, roomSays.text('Maija', 'a2', 'toinen'), twice);
      one.provider.send('Kiitos', 'c1');
      await one.told('delivered');
      server.send(roomSays.text('asiakas', 'c1', 'Kiitos'));
      expect(one.texts).to.deep.equal(['Hei', 'toinen']);
      expect(one.all('delivered')).to.have.length(1);
    });

    it('bears names and ids of any kind', async () => {
      const one = chat();
      await one.talk(server);
      const nicks = [
        '__proto__',
        'constructor',
        'a/b/c',
        '&lt;img src=x>',
        '\u202eajiaM',
        'x'.repeat(1000),
      ];
      for (const nick of nicks) server.send(roomSays.presence(nick, '', '', 'human'));
      for (const nick of nicks) server.send(roomSays.text(nick, '__proto__', 'Hei'));
      server.send(
        roomSays.text('Maija', 'i'.repeat(10_000), 'Hei'),
        roomSays.text('Maija', '', 'Hei'),
      );
      expect(one.messages).to.have.length(8);
      const names = one.messages.map(({name = ''}) => name);
      expect(names.slice(0, 5)).to.deep.equal([
        '__proto__',
        'constructor',
        'a/b/c',
        '<img src=x>',
        'ajiaM',
      ]);
      expect(names[5]).to.have.length(200);
      expect(new Set(one.messages.map(({id}) => id)).size, 'each has an id of its own').to.equal(8);
      expect(Math.max(...one.messages.map(({id}) => id.length))).to.be.lessThan(1200);
    });

    it('is not swayed by what the page adds to all objects', async () => {
      const polluted = Object.prototype as Record<string, unknown>;
      const names = [
        'to',
        'type',
        'from',
        'jid',
        'password',
        'kind',
        'only',
        'message',
        'state',
        'code',
        'xmlns',
      ];
      for (const name of names) polluted[name] = 'evil';
      const one = chat();
      try {
        await one.talk(server);
        one.provider.send('Kiitos', 'c1');
        server.send(roomSays.text('Maija', 'a1', 'Hei'));
        await settled();
      } finally {
        for (const name of names) Reflect.deleteProperty(polluted, name);
      }
      expect(one.texts).to.deep.equal(['Hei']);
      expect(one.events.filter(({type}) => type === 'delivered')).to.have.length(1);
      expect(server.came('evil')).to.deep.equal([]);
    });

    it('bears a listener that fails', async () => {
      const {error} = console;
      const one = chat();
      one.provider.on(() => {
        throw new Error('of the listener');
      });
      console.error = () => undefined;
      try {
        await one.talk(server);
      } finally {
        console.error = error;
      }
    });
  });
});
