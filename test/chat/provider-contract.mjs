// What a customer may count on, at any XMPP server: `npm run test:chat` starts it, and says where it is.
import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, afterEach, before, describe, it} from 'node:test';
import {env} from 'node:process';
import {tsImport} from 'tsx/esm/api';
import {WebSocket} from 'ws';
import {Adviser} from './provider-adviser.mjs';
import {Heard} from './provider-heard.mjs';

const {CHAT_URL, CHAT_GUEST_DOMAIN, CHAT_ADVISER_DOMAIN, CHAT_QUEUE, CHAT_ROOMS} = env;
const {CHAT_ADVISER, CHAT_ADVISER_PASSWORD, CHAT_SERVER} = env;

/** The sockets of this process, so that a test can pull the plug. */
const sockets = [];
globalThis.WebSocket = class extends WebSocket {
  constructor(...given) {
    super(...given);
    sockets.push(this);
  }
};
const unplug = () => sockets.findLast(({readyState}) => readyState === WebSocket.OPEN).terminate();

const unhandled = [];
process.on('unhandledRejection', (reason) => unhandled.push(reason));

const {createProvider} = await tsImport('../../src/chunks/chat-xmpp.ts', import.meta.url);

const OPTIONS = {
  url: CHAT_URL,
  domain: CHAT_GUEST_DOMAIN,
  queue: CHAT_QUEUE,
  rooms: CHAT_ROOMS,
};
const token = () => randomUUID().replaceAll('-', '');
const startOf = (message, more = {}) => ({
  lang: 'fi',
  context: {page: 'Asumistuki', field: 'Vuokra kuukaudessa'},
  firstMessage: message,
  token: token(),
  ...more,
});

let adviser;
let customers = [];

function customer(options = {}) {
  const provider = createProvider({options: {...OPTIONS, ...options}});
  const heard = new Heard();
  provider.on(heard.add);
  const one = {provider, heard, until: (isIt) => heard.until(isIt)};
  customers.push(one);
  return one;
}

const isState = (state) => (event) => event.type === 'state' && event.state === state;
const isMessage = (text) => (event) => event.type === 'message' && event.message.text === text;
const isDelivered = (id) => (event) => event.type === 'delivered' && event.id === id;
const isEnd = (event) => event.type === 'ended';
const texts = ({heard}) =>
  heard.events.filter(({type}) => type === 'message').map(({message}) => message.text);

/** A customer with an adviser in the room. */
async function talking(message, how) {
  const one = customer();
  const start = startOf(message);
  await one.provider.start(start);
  await adviser.take(message, how);
  await one.until(isState('active'));
  await one.until(({type, change}) => type === 'adviser' && change === 'joined');
  return {...one, token: start.token};
}

describe(`a chat at ${CHAT_SERVER}`, {timeout: 60_000}, () => {
  before(async () => {
    adviser = new Adviser({
      url: CHAT_URL,
      domain: CHAT_ADVISER_DOMAIN,
      username: CHAT_ADVISER,
      password: CHAT_ADVISER_PASSWORD,
      queue: CHAT_QUEUE,
    });
    await adviser.start();
    await adviser.heard.until(({type}) => type === 'waiting');
  });

  afterEach(async () => {
    await Promise.all(customers.map(({provider}) => provider.end()));
    customers = [];
    assert.deepEqual(unhandled, [], 'no promise is left alone');
  });

  after(() => adviser.stop());

  it('tells how many are before one, and moves up', async () => {
    const [first, second] = [customer(), customer()];
    await first.provider.start(startOf('ensin'));
    const {position} = await first.until(({type}) => type === 'queue');
    assert.equal(position, 0);
    await second.provider.start(startOf('sitten'));
    await second.until(({type, position: before}) => type === 'queue' && before === 1);
    await first.provider.end();
    const moved = await second.until(
      ({type, position: before}) => type === 'queue' && before === 0,
    );
    assert.equal(typeof moved.waitSeconds, 'number');
  });

  it('gives the adviser what the person left ticked, and no token', async () => {
    const one = customer();
    const start = startOf('Mikä on vuokra? <b>&amp;</b> "ä" 🙂');
    await one.provider.start(start);
    const ticket = await adviser.take(start.firstMessage);
    assert.deepEqual(ticket.context, start.context);
    assert.equal(ticket.lang, 'fi');
    assert.ok(!JSON.stringify(adviser.heard.events).includes(start.token));
  });

  it('tells who answers, by name, and whether it is a bot', async () => {
    const one = await talking('onko siellä ketään', {nick: 'Botti Åke', kind: 'bot'});
    const joined = one.heard.events.find(({type}) => type === 'adviser');
    assert.deepEqual(joined, {type: 'adviser', change: 'joined', name: 'Botti Åke', isBot: true});
    await adviser.say('Hei! Olen botti.', {lang: 'fi'});
    const {message} = await one.until(isMessage('Hei! Olen botti.'));
    assert.deepEqual(
      [message.from, message.name, message.isBot, message.lang, message.isOld],
      ['adviser', 'Botti Åke', true, 'fi', false],
    );
    await adviser.leaveRoom('Botti Åke');
    await one.until(({type, change}) => type === 'adviser' && change === 'left');
  });

  it('carries words both ways, as they are, and says that they arrived', async () => {
    const one = await talking('sanat');
    const text = 'rivi 1\nrivi 2 <script>alert(1)</script> &lt; ]]> مرحبا 🙂\u0000\u0008 \ud800!';
    one.provider.send(text, 'c-1');
    await one.until(isDelivered('c-1'));
    const said = await adviser.heard.until(({id}) => id === 'c-1');
    assert.equal(said.text, text.replace('\u0000\u0008', '').toWellFormed());
    assert.equal(said.lang, 'fi');
    await adviser.say('<img src=x onerror=alert(1)> & "ok"');
    await one.until(isMessage('<img src=x onerror=alert(1)> & "ok"'));
    assert.deepEqual(
      texts(one),
      ['<img src=x onerror=alert(1)> & "ok"'],
      'one’s own is not repeated',
    );
  });

  it('shows that the other one writes', async () => {
    const one = await talking('kirjoittaa');
    await adviser.typing(true);
    await one.until(({type, on, name}) => type === 'typing' && on && name === 'Maija');
    await adviser.typing(false);
    await one.until(({type, on}) => type === 'typing' && !on);
    one.provider.typing(true);
    await adviser.heard.until(({type, on}) => type === 'typing' && on);
    one.provider.typing(false);
    await adviser.heard.until(({type, on}) => type === 'typing' && !on);
  });

  it('hands on a card of someone else who helps', async () => {
    const one = await talking('kuka auttaa');
    const referral = {name: 'Kela', how: 'Soita', number: '020 692 210', url: 'https://kela.fi/'};
    await adviser.say('Kela: soita', {json: {referral}});
    const {message} = await one.until(isMessage('Kela: soita'));
    assert.deepEqual(message.referral, referral);
  });

  it('delivers once what is written while the line is down', async () => {
    const one = await talking('katko');
    await adviser.say('ennen');
    await one.until(isMessage('ennen'));
    unplug();
    await one.until(isState('reconnecting'));
    one.provider.send('katkon aikana', 'c-2');
    await adviser.say('sillä välin');
    await one.until(isDelivered('c-2'));
    const {message} = await one.until(isMessage('sillä välin'));
    assert.equal(message.isOld, false, 'it is news to the person');
    one.provider.send('katkon jälkeen', 'c-3');
    await one.until(isDelivered('c-3'));
    await adviser.heard.until(({id}) => id === 'c-3');
    assert.equal(adviser.heard.events.filter(({id}) => id === 'c-2').length, 1);
    assert.deepEqual(texts(one), ['ennen', 'sillä välin']);
    const joined = one.heard.events.filter(({type}) => type === 'adviser');
    assert.equal(joined.length, 1, 'the adviser was there all the time');
  });

  it('delivers once what was on its way when the line broke', async () => {
    const one = await talking('matkalla');
    one.provider.send('matkalla', 'c-4');
    unplug();
    await one.until(isDelivered('c-4'));
    one.provider.send('perillä', 'c-5');
    await adviser.heard.until(({id}) => id === 'c-5');
    assert.equal(adviser.heard.events.filter(({id}) => id === 'c-4').length, 1);
  });

  it('keeps one’s place in the queue over a reload', async () => {
    const [first, second] = [customer(), customer()];
    await first.provider.start(startOf('edellä'));
    const start = startOf('ladataan uudelleen');
    await second.provider.start(start);
    second.provider.leave();
    const again = customer();
    assert.equal(await again.provider.resume(start.token), true);
    const {position} = await again.until(({type}) => type === 'queue');
    assert.equal(position, 1);
    assert.ok(again.heard.events.some(isState('queued')));
  });

  it('goes on after a reload, with what was said', async () => {
    const one = await talking('Ensimmäinen kysymys');
    one.provider.send('toinen', 'c-6');
    await one.until(isDelivered('c-6'));
    await adviser.say('vastaus');
    await one.until(isMessage('vastaus'));
    one.provider.leave();
    const again = customer();
    assert.equal(await again.provider.resume(one.token), true);
    await again.until(isMessage('vastaus'));
    await again.until(isState('active'));
    const shown = again.heard.events
      .filter(({type}) => type === 'message')
      .map(({message: {from, text, isOld}}) => [from, text, isOld]);
    assert.deepEqual(shown, [
      ['me', 'Ensimmäinen kysymys', true],
      ['me', 'toinen', true],
      ['adviser', 'vastaus', true],
    ]);
    await adviser.say('ja vielä');
    const {message} = await again.until(isMessage('ja vielä'));
    assert.equal(message.isOld, false);
    again.provider.send('kiitos', 'c-7');
    await again.until(isDelivered('c-7'));
  });

  it('tells the first tab when another one goes on', async () => {
    const one = await talking('kaksi välilehteä');
    const other = customer();
    assert.equal(await other.provider.resume(one.token), true);
    assert.equal((await one.until(isEnd)).by, 'taken-over');
    await other.until(isState('active'));
    other.provider.send('täällä', 'c-8');
    await other.until(isDelivered('c-8'));
  });

  it('tells that the adviser ended it, and then there is nothing to go on with', async () => {
    const one = await talking('adviser ends');
    await adviser.endTalk();
    assert.equal((await one.until(isEnd)).by, 'adviser');
    assert.equal(await customer().provider.resume(one.token), false);
  });

  it('ends it for the adviser when the person does, and then there is nothing to go on with', async () => {
    const one = await talking('customer ends');
    await one.provider.end();
    assert.equal((await one.until(isEnd)).by, 'customer');
    await adviser.heard.until(({type, nick}) => type === 'gone' && nick === 'Maija');
    assert.equal(await customer().provider.resume(one.token), false);
  });

  it('ends it for the adviser even when the line is down', async () => {
    const one = await talking('customer ends offline');
    unplug();
    await one.until(isState('reconnecting'));
    await one.provider.end();
    await adviser.heard.until(({type, nick}) => type === 'gone' && nick === 'Maija');
    assert.equal(await customer().provider.resume(one.token), false);
  });

  it('goes on with nothing where nothing was', async () => {
    assert.equal(await customer().provider.resume(token()), false);
  });

  it('says that nobody is there', async () => {
    await adviser.duty(false);
    try {
      await assert.rejects(customer().provider.start(startOf('suljettu')), {code: 'closed'});
    } finally {
      adviser.heard.clear();
      await adviser.duty(true);
      await adviser.heard.until(({type}) => type === 'waiting');
    }
  });

  it('says that there is no service', async () => {
    const there = {url: CHAT_URL.replace(/:\d+/, ':9')};
    await assert.rejects(customer(there).provider.start(startOf('')), {code: 'unreachable'});
    const elsewhere = {domain: CHAT_ADVISER_DOMAIN};
    await assert.rejects(customer(elsewhere).provider.start(startOf('')), {code: 'refused'});
  });
});
