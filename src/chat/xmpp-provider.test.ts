import {expect} from 'chai';
import {settled, START, TestChat} from '../testing/xmpp-chat.js';
import {OPTIONS, queueSays, ROOM_JID, roomSays, StandInServer} from '../testing/xmpp-stand-in.js';

describe('a conversation over XMPP', () => {
  let server: StandInServer;
  let chats: TestChat[];

  const chat = (...given: ConstructorParameters<typeof TestChat>) => {
    const one = new TestChat(...given);
    chats.push(one);
    return one;
  };

  beforeEach(() => {
    server = new StandInServer();
    chats = [];
  });
  afterEach(() => {
    for (const {provider} of chats) provider.leave();
    server.restore();
  });

  describe('in the queue', () => {
    it('connects to nothing before it is started', async () => {
      chat();
      await settled();
      expect(server.sockets).to.have.length(0);
    });

    it('sends what the person left ticked, and nothing else', async () => {
      await chat().provider.start(START);
      const [join = ''] = server.came('join-queue');
      const [, json = ''] = />(\{.*\})</.exec(join) ?? [];
      expect(JSON.parse(json.replaceAll('&#34;', '"'))).to.deep.equal({
        lang: 'fi',
        context: START.context,
        message: START.firstMessage,
      });
      expect(server.came(START.token)).to.deep.equal([join]);
    });

    it('tells how many are before the person, and about how long it takes', async () => {
      const one = chat();
      await one.provider.start(START);
      server.send(queueSays.status(2, 240));
      expect(await one.told('queue')).to.deep.include({position: 2, waitSeconds: 240});
      expect(one.all('state').map(({state}) => state)).to.deep.equal(['connecting', 'queued']);
    });

    for (const [condition, code] of Object.entries({
      'service-unavailable': 'closed',
      'resource-constraint': 'full',
      'policy-violation': 'too-fast',
      'not-acceptable': 'refused',
      'remote-server-timeout': 'unreachable',
      constructor: 'refused',
    }))
      it(`says "${code}" for ${condition}, and lets go of the connection`, async () => {
        server.refuses.set('join-queue', condition);
        const error: unknown = await chat()
          .provider.start(START)
          .catch((reason: unknown) => reason);
        expect(error).to.deep.include({code});
        expect(server.open).to.equal(0);
      });
  });

  it('says "refused", and which setting, where there is no such queue', async () => {
    server.refuses.set('join-queue', 'item-not-found');
    const starting = chat().provider.start(START);
    const error: unknown = await starting.catch((reason: unknown) => reason);
    expect(error).to.deep.include({code: 'refused', option: 'queue'});
  });

  describe('with an adviser', () => {
    it('tells who is there, by name, and whether it is a bot', async () => {
      server.advisers = [];
      const one = chat();
      await one.talk(server);
      server.send(
        roomSays.presence('Maija', '', '', 'human'),
        roomSays.presence('Åke', '', '', 'bot'),
      );
      server.send(roomSays.presence('Maija', '', 'type="unavailable"'));
      const told = one.all('adviser').map(({change, name, isBot}) => [change, name, isBot]);
      expect(told).to.deep.equal([
        ['joined', 'Maija', false],
        ['joined', 'Åke', true],
        ['left', 'Maija', false],
      ]);
    });

    it('shows messages as plain text, in their language', async () => {
      const one = chat();
      await one.talk(server);
      server.send(roomSays.text('Maija', 'a1', '&lt;b>Hej&lt;/b>', '', 'xml:lang="sv"'));
      const {message} = await one.told('message');
      expect(message).to.deep.include({
        from: 'adviser',
        name: 'Maija',
        isBot: false,
        text: '<b>Hej</b>',
        lang: 'sv',
        isOld: false,
      });
    });

    it('says that a message has arrived, and does not show it again', async () => {
      const one = chat();
      await one.talk(server);
      one.provider.send('Kiitos', 'c1');
      await one.told('delivered', {id: 'c1'});
      expect(one.messages).to.have.length(0);
      expect(server.came('Kiitos')[0]).to.contain('id="c1"').and.contain('xml:lang="fi"');
    });

    it('sends what was written in the queue when the room is there', async () => {
      const one = chat();
      await one.provider.start(START);
      one.provider.send('vielä tämä', 'c1');
      server.send(queueSays.invitation());
      await one.told('delivered', {id: 'c1'});
      expect(server.came('vielä tämä')).to.have.length(1);
    });

    it('shows each change of who is writing once', async () => {
      const one = chat();
      await one.talk(server);
      const composing = roomSays.state('Maija', 'composing');
      server.send(composing, composing, roomSays.state('asiakas', 'composing'));
      server.send(roomSays.text('Maija', 'a1', 'Hei'));
      expect(one.all('typing').map(({on, name}) => [on, name])).to.deep.equal([
        [true, 'Maija'],
        [false, 'Maija'],
      ]);
      one.provider.typing(true);
      one.provider.typing(true);
      one.provider.typing(false);
      await settled();
      expect(server.came('<composing')).to.have.length(1);
      expect(server.came('<paused')).to.have.length(1);
    });

    it('takes another name where its own ghost has the first', async () => {
      server.refuses.set('room/asiakas', 'conflict');
      const one = chat();
      await one.talk(server);
      expect(server.came(`${ROOM_JID}/asiakas-2`)).to.have.length(1);
      server.send(roomSays.presence('asiakas', '', 'type="unavailable"'));
      expect(one.all('adviser').map(({name}) => name)).to.deep.equal(['Maija']);
    });

    it('says why a message was not let through', async () => {
      const one = chat();
      await one.talk(server);
      server.echoes = false;
      one.provider.send('liian pian', 'c1');
      server.send(roomSays.error('c1', 'policy-violation'));
      expect(await one.told('failed')).to.deep.include({code: 'too-fast', messageId: 'c1'});
      one.provider.send('x'.repeat(4001), 'c2');
      expect(await one.told('failed', {messageId: 'c2'})).to.deep.include({code: 'too-long'});
      expect(server.came('xxxx')).to.have.length(0);
    });
  });

  describe('on a page that comes after', () => {
    it('goes on with what was said, marked as old, and each once', async () => {
      server.hasTalk = true;
      server.keep('asiakas', 'c1', 'Hei');
      server.keep('Maija', 'a1', 'Hei hei');
      server.keep('Maija', 'a1', 'Hei hei');
      const one = chat();
      expect(await one.provider.resume(START.token)).to.equal(true);
      await one.told('state', {state: 'active'});
      await settled();
      server.send(roomSays.text('Maija', 'a2', 'Jatketaan'));
      expect(one.messages.map(({from, text, isOld}) => [from, text, isOld])).to.deep.equal([
        ['me', 'Hei', true],
        ['adviser', 'Hei hei', true],
        ['adviser', 'Jatketaan', false],
      ]);
      expect(one.messages[0]?.at).to.equal(Date.parse('2026-11-26T08:00:00Z'));
    });

    it('has only the token to go on with', async () => {
      server.hasTalk = true;
      await chat().provider.resume(START.token);
      const [join = ''] = server.came('join-queue');
      expect(join).to.contain(START.token).and.contain('only="true"').and.not.contain('<json');
    });

    it('says that there is nothing to go on with', async () => {
      const one = chat();
      expect(await one.provider.resume(START.token)).to.equal(false);
      expect(server.open).to.equal(0);
    });
  });

  describe('at the end', () => {
    for (const [reason, by] of [
      ['adviser', 'adviser'],
      ['timeout', 'timeout'],
      ['hasOwnProperty', 'service'],
    ])
      it(`tells that it was ended: ${reason}`, async () => {
        const one = chat();
        await one.talk(server);
        const destroy = `<destroy><reason>${reason}</reason></destroy>`;
        server.send(roomSays.presence('asiakas', destroy, 'type="unavailable"'));
        expect(await one.told('ended')).to.deep.include({by});
        expect(server.open).to.equal(0);
      });

    it('tells the service that the person ends it, and then says nothing more', async () => {
      const one = chat();
      await one.talk(server);
      await one.provider.end();
      expect(server.came('depart-queue')).to.have.length(1);
      expect(one.events.at(-1)).to.deep.equal({type: 'ended', by: 'customer'});
      expect(server.open).to.equal(0);
      await one.provider.end();
      one.provider.typing(true);
      one.provider.send('vielä', 'c9');
      expect(one.events.at(-1)).to.deep.include({type: 'failed', messageId: 'c9'});
      expect(one.all('ended')).to.have.length(1);
    });

    it('ends for the person, even if the service says nothing', async () => {
      const one = chat({farewell: 5});
      await one.talk(server);
      server.heed = () => undefined;
      await one.provider.end();
      expect(one.events.at(-1)).to.deep.equal({type: 'ended', by: 'customer'});
    });

    it('is left without being ended', async () => {
      const one = chat();
      await one.talk(server);
      const before = one.events.length;
      one.provider.leave();
      await settled();
      expect(server.came('depart-queue')).to.have.length(0);
      expect(server.open).to.equal(0);
      expect(one.events).to.have.length(before);
    });

    it('tells that another tab goes on with it', async () => {
      const one = chat();
      await one.talk(server);
      server.send(queueSays.takenOver());
      expect(await one.told('ended')).to.deep.include({by: 'taken-over'});
      expect(server.came('depart-queue')).to.have.length(0);
    });

    it('can begin anew', async () => {
      const one = chat();
      await one.talk(server);
      await one.provider.end();
      await one.provider.start(START);
      expect(one.all('state').at(-1)).to.deep.include({state: 'queued'});
    });
  });

  describe('with settings that are wrong', () => {
    for (const wrong of [
      {url: 'ws://chat.test/'},
      {url: 'https://chat.test/'},
      {url: 'wss://user:password@chat.test/'},
      {url: ''},
      {domain: ''},
      {queue: 'queue.chat.test'},
      {queue: 'a@b@queue.chat.test'},
      {rooms: 'x@rooms.chat.test'},
    ])
      it(`does not connect: ${JSON.stringify(wrong)}`, async () => {
        const {provider} = chat({}, {...OPTIONS, ...wrong});
        const error: unknown = await provider.start(START).catch((reason: unknown) => reason);
        expect(error).to.deep.include({code: 'refused', option: Object.keys(wrong)[0]});
        expect(server.sockets).to.have.length(0);
      });
  });
});
