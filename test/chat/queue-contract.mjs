// What the waiting queue promises customers and advisers, on the wire: the same on each server.
// Started by `npm run test:chat`.
import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {Adviser, Customer, NS, PLACE, randomToken, xml} from './people.mjs';

const SHARED = {lang: 'fi', context: {page: '/muutto', step: '2'}, message: 'En löydä osoitetta'};

const people = [];
const come = async (person) => {
  people.push(await person);
  return people.at(-1);
};
const customer = () => come(Customer.arrive());
const adviser = (queue) => come(Adviser.arrive(queue));

/** A customer who waits in the queue. */
async function waiting({token = randomToken(), shared = SHARED, queue} = {}) {
  const person = await customer();
  assert.equal(await person.join(token, shared, queue), '');
  return person;
}

// The next test begins with an empty queue.
afterEach(async () => {
  for (const person of people.splice(0)) {
    if (person instanceof Customer)
      for (const queue of [PLACE.queue, PLACE.quick]) await person.depart(queue).catch(() => {});
    await person.leave();
  }
});

/** A customer and an adviser in a room. */
async function talking({queue = PLACE.queue} = {}) {
  const token = randomToken();
  const message = `Hei ${token.slice(0, 8)}`;
  const guest = await waiting({token, shared: {...SHARED, message}, queue});
  const desk = await adviser(queue);
  const {ticket} = await desk.ticket((one) => one.message === message);
  assert.equal(await desk.take(ticket, queue), '');
  const invitation = await guest.invitation();
  const {room, password} = invitation;
  assert.deepEqual(await desk.invitation(), invitation);
  await guest.enter(room, password, 'asiakas');
  await guest.seen('asiakas');
  await desk.enter(room, password, 'Maija', xml('adviser', {xmlns: NS.rinnalla, kind: 'human'}));
  await desk.seen('Maija');
  return {guest, desk, room, password, token, ticket};
}

describe('waiting', () => {
  it('has a place, which moves up', async () => {
    const first = await waiting();
    assert.equal(await first.position(), 0);
    const second = await waiting();
    assert.equal(await second.position(), 1);
    assert.equal(await first.depart(), '');
    assert.equal(await second.position(), 0);
  });

  it('goes on after a reload, in the same place', async () => {
    const token = randomToken();
    const first = await waiting({token});
    await waiting();
    first.vanish();
    const again = await customer();
    assert.equal(await again.goOn(token), '');
    assert.equal(await again.position(), 0);
  });

  it('goes on in the second tab, of which the first is told', async () => {
    const token = randomToken();
    const first = await waiting({token});
    const second = await customer();
    assert.equal(await second.goOn(token), '');
    assert.ok(await first.payload('the word of the other tab', 'taken-over', NS.rinnalla));
  });

  it('loses its place some time after the person has gone without a word', async () => {
    const queue = PLACE.quick;
    const first = await waiting({queue});
    const second = await waiting({queue});
    assert.equal(await second.position(), 1);
    first.vanish();
    assert.equal(await second.position(), 0);
  });

  it('is not begun without what it needs, or with what it should not have', async () => {
    const person = await customer();
    assert.equal(await person.goOn(randomToken()), 'item-not-found');
    assert.equal(await person.join('1234'), 'not-acceptable');
    const secret = {lang: 'fi', context: {password: 'hunter2'}};
    assert.equal(await person.join(randomToken(), secret), 'not-acceptable');
    assert.equal(await person.join(randomToken(), SHARED, PLACE.closed), 'service-unavailable');
  });

  it('is told of to whoever asks', async () => {
    await waiting();
    const response = await fetch(`${PLACE.availability}?queue=avoin`);
    const {open, waiting: count} = await response.json();
    assert.deepEqual([open, count], [true, 1]);
    const closed = await fetch(`${PLACE.availability}?queue=suljettu`);
    assert.equal((await closed.json()).open, false);
  });
});

describe('an adviser', () => {
  it('sees what the person agreed to share, and no token', async () => {
    const token = randomToken();
    await waiting({token});
    const desk = await adviser();
    const ticket = await desk.ticket();
    assert.partialDeepStrictEqual?.(ticket, SHARED);
    assert.deepEqual({...ticket, ...SHARED}, ticket);
    assert.ok(!JSON.stringify(ticket).includes(token));
  });

  it('is told when somebody comes, and when they go', async () => {
    const desk = await adviser();
    await desk.hear('an empty queue', (stanza) => stanza.toString().includes('[]'));
    const person = await waiting();
    await desk.ticket();
    await person.depart();
    await desk.hear('an empty queue', (stanza) => stanza.toString().includes('[]'));
  });

  it('takes somebody once', async () => {
    const {desk, ticket} = await talking();
    assert.equal(await desk.take(ticket), 'item-not-found');
  });

  it('is nobody without an account', async () => {
    await waiting();
    const stranger = await customer();
    await stranger.show(PLACE.queue, xml('agent-status', {xmlns: NS.workgroup}));
    await stranger.settle();
    assert.ok(!stranger.heard.some((stanza) => stanza.getChild('notify-queue-details')));
    assert.equal(await stranger.ask(xml('take', {xmlns: NS.rinnalla, ticket: 'x'})), 'forbidden');
  });
});

describe('a conversation', () => {
  it('is heard by both, each message once', async () => {
    const {guest, desk, room} = await talking();
    await guest.write(room, 'c1', 'Kiitos <3 & "ä" 😀');
    assert.equal((await desk.read('c1')).getChildText('body'), 'Kiitos <3 & "ä" 😀');
    assert.ok(await guest.read('c1'), 'the echo says that it is delivered');
    await desk.write(room, 'a1', 'Hei');
    assert.equal((await guest.read('a1')).getChildText('body'), 'Hei');
    await desk.read('a1');
    assert.ok(!guest.heard.concat(desk.heard).some(({attrs}) => ['a1', 'c1'].includes(attrs.id)));
  });

  it('says which of them is the queue, and who is a person', async () => {
    const {guest} = await talking();
    const queue = await guest.seen('jono');
    const item = queue.getChild('x', NS.mucUser).getChild('item');
    assert.equal(item.attrs.affiliation, 'owner');
    const maija = await guest.seen('Maija');
    assert.equal(maija.getChild('adviser', NS.rinnalla).attrs.kind, 'human');
    assert.equal(maija.getChild('x', NS.mucUser).getChild('item').attrs.jid, undefined);
  });

  it('begins with the ticket', async () => {
    const {desk, ticket} = await talking();
    const message = await desk.read('ticket');
    assert.equal(JSON.parse(message.getChildText('json', NS.json)).ticket, ticket);
  });

  it('is closed to whoever was not invited', async () => {
    const {room} = await talking();
    const stranger = await customer();
    await stranger.enter(room, 'guess', 'asiakas-2');
    const refusal = await stranger.seen('asiakas-2', 'error');
    assert.match(refusal.toString(), /not-authorized/);
  });

  it('goes on after a reload with what was said, also when the page went without a word', async () => {
    const {guest, desk, room, password, token} = await talking();
    await guest.write(room, 'c1', 'yksi');
    await desk.read('c1');
    guest.vanish();
    const again = await customer();
    assert.equal(await again.goOn(token), '');
    assert.deepEqual(await again.invitation(), {room, password});
    await again.enter(room, password, 'asiakas');
    const line = await again.read('c1');
    assert.ok(line.getChild('delay'));
    await again.write(room, 'c2', 'kaksi');
    await desk.read('c2');
  });

  it('goes on in a second tab, and the first one is out of the room', async () => {
    const {guest, room, password, token} = await talking();
    const second = await customer();
    assert.equal(await second.goOn(token), '');
    await guest.payload('the word of the other tab', 'taken-over', NS.rinnalla);
    await guest.seen('asiakas', 'unavailable');
    await second.invitation();
    await second.enter(room, password, 'asiakas');
    await second.seen('asiakas');
  });

  it('goes on when the adviser reloads', async () => {
    const {desk, guest, room, password} = await talking();
    await guest.write(room, 'c1', 'yksi');
    await desk.read('c1');
    desk.vanish();
    await guest.seen('Maija', 'unavailable');
    const again = await adviser();
    assert.deepEqual(await again.invitation(), {room, password});
    await again.enter(room, password, 'Maija');
    await again.read('ticket');
    await again.read('c1');
  });

  it('is ended by the customer at once, and there is nothing to go on with', async () => {
    const {guest, desk, token} = await talking();
    assert.equal(await guest.depart(), '');
    assert.equal(await desk.end(), 'customer');
    assert.equal(await guest.goOn(token), 'item-not-found');
  });

  it('is ended by the adviser', async () => {
    const {guest, desk, room, token} = await talking();
    assert.equal(await desk.endTalk(room), '');
    assert.equal(await guest.end(), 'adviser');
    assert.equal(await guest.goOn(token), 'item-not-found');
  });

  it('is ended when the adviser does not come back', async () => {
    const {guest, desk} = await talking({queue: PLACE.quick});
    desk.vanish();
    assert.equal(await guest.end(), 'service');
  });

  it('is ended when the customer does not come back', async () => {
    const {guest, desk} = await talking({queue: PLACE.quick});
    guest.vanish();
    assert.equal(await desk.end(), 'timeout');
  });
});

describe('a room', () => {
  it('is made by the queue alone', async () => {
    const stranger = await customer();
    await stranger.enter(`c-mine@${PLACE.rooms}`, '', 'asiakas');
    await stranger.seen('asiakas', 'error');
  });
});

describe('a guest', () => {
  it('speaks to queues and rooms alone, and never to the address of somebody else', async () => {
    const {guest, desk} = await talking();
    const other = await customer();
    const bare = desk.jid.split('/')[0];
    for (const to of [desk.jid, bare, other.jid]) {
      const id = randomToken();
      await guest.say('message', {to, type: 'chat', id}, xml('body', {}, 'Kuka olet?'));
      const answer = await guest.read(id);
      assert.equal(answer.attrs.type, 'error');
      await guest.show(to);
      assert.notEqual(await guest.ask(xml('ping', {xmlns: NS.ping}), to, 'get'), '');
    }
    await guest.say('presence', {to: bare, type: 'subscribe'});
    await guest.settle();
    for (const person of [desk, other]) {
      await person.settle();
      const isOfGuest = ({attrs}) => attrs.from?.startsWith(guest.jid.split('/')[0]);
      assert.deepEqual(person.heard.filter(isOfGuest).map(String), []);
    }
  });
});
