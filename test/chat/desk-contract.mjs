// What the adviser's desk promises, on whatever server there is (tools/test-chat.mjs).
import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {afterEach, describe, it} from 'node:test';
import {connectXmpp} from '../../src/desk/xmpp-connection.ts';
import {ACCOUNT, Customer, NS, PLACE, randomToken, xml} from './people.mjs';

// The desk comes back when a browser says that the network does. Node does not say.
globalThis.addEventListener ??= () => {};
globalThis.removeEventListener ??= () => {};

const SETTINGS = {
  url: PLACE.url,
  domain: PLACE.advisers,
  queue: PLACE.queue,
  rooms: PLACE.rooms,
  name: '',
};
const LOGIN = {account: ACCOUNT.username, password: ACCOUNT.password, name: 'Maija'};

/** Milliseconds, until a test says what did not come. */
const PATIENCE = 15_000;

/** A desk, and all that it was told. What was waited for is not found again. */
class Desk {
  events = [];
  #changed = () => {};

  static async open(login = LOGIN) {
    const desk = new Desk();
    desk.connection = await connectXmpp(SETTINGS, login, (event) => {
      desk.events.push(event);
      desk.#changed();
    });
    return desk;
  }

  async hear(type, fits = () => true) {
    const late = AbortSignal.timeout(PATIENCE);
    for (;;) {
      const index = this.events.findIndex((event) => event.type === type && fits(event));
      if (index >= 0) return this.events.splice(index, 1)[0];
      await new Promise((resolve, reject) => {
        const give = () => reject(new Error(`No ${type} in ${JSON.stringify(this.events)}`));
        late.addEventListener('abort', give, {once: true});
        this.#changed = resolve;
      });
    }
  }

  waiting = async (message) => {
    const fits = ({tickets}) => tickets.some((one) => one.message === message);
    const {tickets} = await this.hear('waiting', fits);
    return tickets.find((one) => one.message === message);
  };

  said = async (text) => (await this.hear('heard', ({heard}) => heard.text === text)).heard;
}

const open = [];
const opened = (one) => {
  open.push(one);
  return one;
};

// The next test, and the next file, begins with an empty queue.
afterEach(async () => {
  for (const one of open.splice(0)) {
    if (one instanceof Customer) {
      await one.depart().catch(() => {});
      await one.leave();
    } else one.connection.leave();
  }
});

/** A customer who waits. */
async function waits(message, token = randomToken()) {
  const customer = opened(await Customer.arrive());
  const shared = {lang: 'sv', context: {page: 'Inkomster'}, message};
  assert.equal(await customer.join(token, shared), '');
  return customer;
}

/** A desk and a customer in a conversation. */
async function talk() {
  const message = `Hjälp ${randomUUID()}`;
  const token = randomToken();
  const customer = await waits(message, token);
  const desk = opened(await Desk.open());
  const ticket = await desk.waiting(message);
  await desk.connection.take(ticket.id);
  const {room, password} = await customer.invitation();
  await customer.enter(room, password, 'asiakas');
  await desk.hear('caught-up', (event) => event.room === room);
  await desk.hear('customer', (event) => event.room === room && event.isHere);
  return {customer, desk, room, password, ticket, token};
}

describe(`the desk on ${PLACE.server}`, () => {
  it('is refused with a wrong password', async () => {
    await assert.rejects(Desk.open({...LOGIN, password: 'wrong'}), {code: 'refused'});
  });

  it('is told who waits and what they share, takes one, and is told it in the room', async () => {
    const {desk, room, ticket} = await talk();
    assert.deepEqual([ticket.lang, ticket.context], ['sv', [['page', 'Inkomster']]]);
    const inRoom = await desk.hear('ticket', (event) => event.room === room);
    assert.equal(inRoom.ticket.message, ticket.message);
  });

  it('cannot take who is taken', async () => {
    const {desk, ticket} = await talk();
    await assert.rejects(desk.connection.take(ticket.id), {code: 'taken'});
  });

  it('hears and is heard, in words that XML knows and in some that it does not', async () => {
    const {customer, desk, room} = await talk();
    const id = randomUUID();
    const text = 'Hej <b>&amp; "du"\u0000\u000b\ud800 😀\nÅ';
    desk.connection.send(room, {id, text, lang: 'sv'});
    const echo = await desk.hear('heard', ({heard}) => heard.id === id);
    assert.equal(echo.heard.from, 'me');
    const heard = await customer.read(id);
    assert.equal(heard.getChildText('body'), 'Hej <b>&amp; "du"\ufffd 😀\nÅ');
    await customer.write(room, randomUUID(), 'Tack');
    assert.equal((await desk.said('Tack')).from, 'customer');
  });

  it('sends a card', async () => {
    const {customer, desk, room} = await talk();
    const id = randomUUID();
    const referral = {name: 'Bibliotek', how: 'Kom på tisdag.'};
    desk.connection.send(room, {id, text: 'Bibliotek', referral});
    const json = (await customer.read(id)).getChildText('json', NS.json);
    assert.deepEqual(JSON.parse(json), {referral});
  });

  it('is told that the customer writes, goes and comes back', async () => {
    const {customer, desk, room, password} = await talk();
    const composing = xml('composing', {xmlns: 'http://jabber.org/protocol/chatstates'});
    await customer.say('message', {to: room, type: 'groupchat'}, composing);
    assert.equal((await desk.hear('typing')).on, true);
    await customer.say('presence', {to: `${room}/asiakas`, type: 'unavailable'});
    await desk.hear('customer', ({isHere}) => !isHere);
    await customer.enter(room, password, 'asiakas');
    await desk.hear('customer', ({isHere}) => isHere);
  });

  it('that is opened again gets its rooms again, with what was said', async () => {
    const {customer, desk, room} = await talk();
    await customer.write(room, randomUUID(), 'Är du där?');
    await desk.said('Är du där?');
    desk.connection.leave();
    const again = opened(await Desk.open());
    await again.hear('caught-up', (event) => event.room === room);
    const heard = await again.said('Är du där?');
    assert.deepEqual([heard.from, heard.isHistory], ['customer', true]);
    const id = randomUUID();
    again.connection.send(room, {id, text: 'Ja'});
    await customer.read(id);
  });

  it('is told when the customer ends it, and can end it itself', async () => {
    const first = await talk();
    await first.customer.depart();
    const over = await first.desk.hear('ended');
    assert.deepEqual([over.room, over.by], [first.room, 'customer']);
    first.desk.connection.leave();
    const second = await talk();
    await second.desk.connection.end(second.room);
    assert.equal(await second.customer.end(), 'adviser');
  });

  it('sees nobody during a break, and goes on with its conversations', async () => {
    const {customer, desk, room} = await talk();
    desk.connection.duty(false);
    const message = `Nästa ${randomUUID()}`;
    await waits(message);
    await customer.write(room, 'during-break', 'Hör du mig?');
    await desk.said('Hör du mig?');
    desk.connection.duty(true);
    await desk.waiting(message);
    const id = randomUUID();
    desk.connection.send(room, {id, text: 'Ja'});
    await customer.read(id);
  });
});
