// npm run bench:chat: how fast the chat is, and how many it holds. On this computer alone. Figures, no assertions.
//   npm run bench:chat -- round-trip many cluster   only these parts
import {readFileSync} from 'node:fs';
import {cpus, loadavg} from 'node:os';
import {startEjabberd} from '../../tools/chat-servers/ejabberd.mjs';
import {startEmbedded} from '../../tools/chat-servers/embedded.mjs';
import {stopAll} from '../../tools/chat-servers/processes.mjs';
import {startProsody} from '../../tools/chat-servers/prosody.mjs';
import {startQueue} from '../../tools/chat-servers/queue.mjs';
import {environmentOf, QUEUES} from '../../tools/chat-servers/scene.mjs';
import {median} from '../numbers.mjs';
import {crowd} from './crowd.mjs';

const GUESTS = 'guest.chat.test';

// Who they are is read from the environment when they are loaded.
Object.assign(process.env, environmentOf({url: '', availability: '', server: 'bench'}));
const {Adviser, Customer, PLACE} = await import('../../test/chat/people.mjs');

const row = (what, figure, budget = '') =>
  console.log(`| ${what.padEnd(62)} | ${figure.padStart(10)} | ${budget.padStart(9)} |`);
const ms = (number) => `${number.toFixed(number < 10 ? 1 : 0)} ms`;

/** MB of memory that a process has in use; with those that it has started. */
function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024;
}
const mb = (pid) => `${Math.round(memory(pid))} MB`;

async function withQueue(start) {
  const server = await start();
  const queue = await startQueue({components: [server.component]});
  return {...server, queue};
}

const SERVERS = {
  embedded: startEmbedded,
  prosody: () => withQueue(startProsody),
  ejabberd: () => withQueue(startEjabberd),
};

async function meet(desk, guest, queue) {
  const message = guest.jid;
  await guest.join(guest.token, {lang: 'fi', message}, queue);
  const {ticket} = await desk.ticket((one) => one.message === message);
  await desk.take(ticket, queue);
  const {room, password} = await guest.invitation();
  await guest.enter(room, password, 'asiakas');
  await desk.enter(room, password, 'Maija');
  await guest.seen('Maija');
  await desk.seen('asiakas');
  return room;
}

const tokenOf = (number) => number.toString(16).padStart(32, '0');

/** From what the customer says to the adviser's answer, as soon as that one has read it. */
async function roundTrip() {
  for (const [name, start] of Object.entries(SERVERS)) {
    const {url} = await start();
    PLACE.url = url;
    const [desk, guest] = [await Adviser.arrive(), await Customer.arrive()];
    guest.token = tokenOf(1);
    const room = await meet(desk, guest, PLACE.queue);
    const times = [];
    for (let number = 0; number < 200; number++) {
      const began = performance.now();
      const answered = guest.read(`a${number}`);
      await guest.write(room, `c${number}`, `Kysymys ${number}`);
      await desk.read(`c${number}`);
      await desk.write(room, `a${number}`, `Vastaus ${number}`);
      await answered;
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 60)); // within what a server lets one send
    }
    row(`${name}: question and answer, median of 200`, ms(median(times)), '50 ms');
    row(`${name}: the slowest of 20`, ms(times.toSorted((a, b) => a - b)[190]));
    await stopAll();
  }
}

/** 500 who wait and 50 conversations on the embedded server. */
async function many() {
  const queue = 'kuorma@queue.chat.test';
  // All of them come from this computer.
  const {url, program} = await startEmbedded(1000);
  PLACE.url = url;
  row('embedded: memory with nobody', mb(program.child.pid));
  const desk = await Adviser.arrive(queue);
  const rooms = [];
  for (let number = 0; number < 50; number++) {
    const guest = await Customer.arrive();
    guest.token = tokenOf(number);
    rooms.push([guest, await meet(desk, guest, queue)]);
  }
  const began = performance.now();
  const waiting = await crowd(500, {url, domain: GUESTS, queueOf: () => queue});
  row('embedded: 500 come, until all know their place', ms(performance.now() - began));
  for (let round = 0; round < 40; round++)
    for (const [guest, room] of rooms)
      await guest.write(room, `m${round}`, `Viesti ${round} `.repeat(10));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  row('embedded: 500 waiting, 50 conversations of 40 messages', mb(program.child.pid), '200 MB');
  for (const one of waiting) one.leave();
  await stopAll();
}

/** 5,000 who wait on one node of ejabberd, with two queue components. */
async function cluster() {
  const domains = ['queue-1.chat.test', 'queue-2.chat.test'];
  const server = await startEjabberd({domains});
  const queues = {kuorma: QUEUES.kuorma};
  const components = [server.component];
  const started = [];
  for (const domain of domains) started.push(await startQueue({components, domain, queues}));
  const began = performance.now();
  const queueOf = (number) => `kuorma@${domains[number % 2]}`;
  const waiting = await crowd(5000, {url: server.url, domain: GUESTS, queueOf});
  row('ejabberd: 5,000 come, until all know their place', ms(performance.now() - began));
  const states = await Promise.all(
    started.map(async ({availability}) => (await fetch(availability)).json()),
  );
  row('ejabberd: who wait in the two queues', states.map((state) => state.waiting).join(' + '));
  for (const [number, {program}] of started.entries())
    row(`ejabberd: memory of queue ${number + 1}`, mb(program.child.pid));
  row('ejabberd: memory of the server', mb(server.program.child.pid));
  const people = waiting.filter((_, number) => number % 2 === 0);
  const first = people.find(({place}) => place === 0);
  const moved = people.filter((one) => one !== first).map((one) => one.hear('<queue-status'));
  const left = performance.now();
  await first.depart(queueOf(0));
  await Promise.all(moved);
  row(
    'ejabberd: the first leaves, until 2,499 know that they moved up',
    ms(performance.now() - left),
  );
  for (const one of waiting) one.leave();
  await stopAll();
}

const PARTS = {'round-trip': roundTrip, many, cluster};

const wanted = process.argv.slice(2);
const [{model}] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${model}\n`);
row('what', 'figure', 'budget');
for (const name of wanted.length > 0 ? wanted : Object.keys(PARTS)) await PARTS[name]();
if (loadavg()[0] > cpus().length) console.log('The machine was busy: the times are too long.');
process.exit(0);
