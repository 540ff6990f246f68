// node --import tsx tools/chat-servers/fail-over.mjs
// Two nodes of ejabberd, two people who write all the time, and one node that is killed: whoever is on it is on
// the other one soon, and nothing that was said is lost, or said twice. On this computer alone.
import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {WebSocket} from 'ws';
import {connectXmpp} from '../../src/desk/xmpp-connection.ts';
import {begun, conversationIn, step} from '../../src/desk/desk-model.ts';
import {createProvider} from '../../src/chunks/chat-xmpp.ts';
import {startBalancer} from './balancer.mjs';
import {startEjabberd} from './ejabberd.mjs';
import {stopAll} from './processes.mjs';
import {startQueue} from './queue.mjs';
import {ACCOUNT, environmentOf} from './scene.mjs';

globalThis.WebSocket ??= WebSocket;
globalThis.addEventListener ??= () => {};
globalThis.removeEventListener ??= () => {};

const PLACE = environmentOf({});
/** Milliseconds: between two messages of each; before and after the end of the node; for all to arrive. */
const TIMES = {between: 100, before: 2000, after: 12_000, patience: 30_000};

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(what, isIt) {
  const late = Date.now() + TIMES.patience;
  while (!isIt()) {
    if (Date.now() > late) throw new Error(`${what} did not come to be`);
    await pause(20);
  }
}

/** The customer, as the page has one. */
function newCustomer(url) {
  const options = {
    url,
    domain: PLACE.CHAT_GUEST_DOMAIN,
    queue: PLACE.CHAT_OPEN_QUEUE,
    rooms: PLACE.CHAT_ROOMS,
  };
  const provider = createProvider({options});
  const customer = {provider, state: '', texts: [], delivered: new Set(), ended: ''};
  provider.on((event) => {
    if (event.type === 'state') customer.state = event.state;
    if (event.type === 'ended') customer.ended = event.by;
    if (event.type === 'delivered') customer.delivered.add(event.id);
    if (event.type === 'message' && event.message.from === 'adviser')
      customer.texts.push(event.message.text);
  });
  return customer;
}

/** The adviser, as the desk has one: what the room has not taken is said again. */
async function newDesk(url) {
  const settings = {
    url,
    domain: PLACE.CHAT_ADVISER_DOMAIN,
    queue: PLACE.CHAT_OPEN_QUEUE,
    rooms: PLACE.CHAT_ROOMS,
    name: '',
  };
  const desk = {model: begun('Maija'), room: ''};
  const act = (event) => (desk.model = step(desk.model, event));
  const unsent = (room) =>
    conversationIn(desk.model, room)?.lines.filter(
      ({from, state}) => from === 'me' && state !== 'delivered',
    ) ?? [];
  const login = {account: ACCOUNT.name, password: ACCOUNT.password, name: 'Maija'};
  desk.connection = await connectXmpp(settings, login, (event) => {
    act(event);
    if (event.type === 'joined') desk.room = event.room;
    if (event.type === 'caught-up')
      for (const line of unsent(event.room)) desk.connection.send(event.room, line);
  });
  desk.say = (text) => {
    const line = {
      id: randomUUID(),
      from: 'me',
      name: 'Maija',
      text,
      at: Date.now(),
      state: 'sending',
    };
    act({type: 'say', room: desk.room, line});
    desk.connection.send(desk.room, line);
  };
  desk.lines = () => conversationIn(desk.model, desk.room)?.lines ?? [];
  return desk;
}

async function meet(customer, desk) {
  const token = randomUUID().replaceAll('-', '');
  await customer.provider.start({lang: 'fi', context: {}, firstMessage: 'Hei', token});
  await until('the ticket', () => desk.model.waiting.length > 0);
  await desk.connection.take(desk.model.waiting[0].id);
  await until('the conversation', () => customer.state === 'active' && desk.lines().length > 0);
}

/** Both write until it is stopped. @returns what was written */
function writing(customer, desk) {
  const written = {customer: [], desk: []};
  const timer = setInterval(() => {
    const number = written.desk.length + 1;
    const [mine, yours] = [`asiakas ${number}`, `Maija ${number}`];
    written.customer.push(mine);
    customer.provider.send(mine, randomUUID());
    written.desk.push(yours);
    desk.say(yours);
  }, TIMES.between);
  return {written, stop: () => clearInterval(timer)};
}

const fromCustomer = (desk) =>
  desk
    .lines()
    .filter(({from, id}) => from === 'customer' && id !== '')
    .map(({text}) => text);

/** @returns milliseconds from the end of the node until both hear something new */
async function silenceAfter(kill, customer, desk) {
  const began = performance.now();
  kill();
  await pause(200); // what was on its way
  const [heard, read] = [customer.texts.length, fromCustomer(desk).length];
  await until(
    'a word after it',
    () => customer.texts.length > heard && fromCustomer(desk).length > read,
  );
  return performance.now() - began;
}

/**
 * @param customerAt which node the customer is at, 0 or 1; the adviser, the queue and the room are at 0
 * @param killed which node
 */
async function failOver({title, customerAt, deskAt, killed}) {
  const first = await startEjabberd({name: 'one'});
  const second = await startEjabberd({name: 'two', cluster: first});
  const nodes = [first, second];
  const order = (at, key) => [nodes[at][key], nodes[1 - at][key]];
  await startQueue({components: order(0, 'component')});
  const balancers = [
    await startBalancer(order(customerAt, 'url')),
    await startBalancer(order(deskAt, 'url')),
  ];
  const customer = newCustomer(balancers[0].url);
  const desk = await newDesk(balancers[1].url);
  await meet(customer, desk);
  const {written, stop} = writing(customer, desk);
  await pause(TIMES.before);
  const silence = await silenceAfter(nodes[killed].program.kill, customer, desk);
  await pause(TIMES.after - Math.min(TIMES.after, silence));
  stop();
  const said = written.desk.length;
  await until(
    'all of it',
    () => fromCustomer(desk).length >= said && customer.texts.length >= said,
  );
  await pause(500); // whatever would come twice
  assert.deepEqual(
    customer.texts.toSorted(),
    written.desk.toSorted(),
    'the customer read each once',
  );
  assert.deepEqual(
    fromCustomer(desk).toSorted(),
    written.customer.toSorted(),
    'the adviser read each once',
  );
  const isInOrder =
    String(customer.texts) === String(written.desk) &&
    String(fromCustomer(desk)) === String(written.customer);
  await customer.provider.end();
  await until('the end', () => desk.model.conversations[0].ended === 'customer');
  desk.connection.leave();
  for (const balancer of balancers) balancer.stop();
  console.log(
    `✔ ${title}: ${2 * said} messages, none lost, none twice, ${isInOrder ? 'in order' : 'not all in order'}; ` +
      `silence of ${(silence / 1000).toFixed(1)} s`,
  );
}

const CASES = [
  {title: 'the customer’s node', customerAt: 1, deskAt: 0, killed: 1},
  {title: 'the node of the queue, the room and the adviser', customerAt: 1, deskAt: 0, killed: 0},
  {title: 'the node of the queue and the room, nobody else', customerAt: 1, deskAt: 1, killed: 0},
  {title: 'the node of all', customerAt: 0, deskAt: 0, killed: 0},
];

let failures = 0;
for (const one of CASES) {
  try {
    await failOver(one);
  } catch (error) {
    failures++;
    console.log(`✘ ${one.title}: ${error.stack}`);
  } finally {
    await stopAll();
  }
}
process.exit(failures > 0 ? 1 : 0);
