// For tests: a chat server without connections, whose time passes when a test says so.
import {randomBytes} from 'node:crypto';
import {setImmediate} from 'node:timers/promises';
import type {Clock} from './clock.js';
import {NS} from './namespaces.js';
import {Queue} from './queue.js';
import {QUEUE_NICK} from './room.js';
import {RoomService} from './room-service.js';
import {Router} from './router.js';
import {settingsOf, type QueueSettings} from './settings.js';
import {attr, conditionOf, jsonElement, xml, type Element} from './stanzas.js';

/** What is to happen at some time. */
interface Later {
  readonly at: number;
  readonly call: () => void;
}

export class ToldClock implements Clock {
  #now = Date.UTC(2026, 10, 26, 8);
  #later: Later[] = [];

  now = (): number => this.#now;

  after(milliseconds: number, call: () => void): () => void {
    const one = {at: this.#now + milliseconds, call};
    this.#later.push(one);
    return () => (this.#later = this.#later.filter((other) => other !== one));
  }

  /** Lets the time pass; whatever comes of one thing comes before the next one. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await setImmediate();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#now = next.at;
      next.call();
      await setImmediate();
    }
    this.#now = end;
  }

  #next(end: number): Later | undefined {
    const [first] = this.#later.filter(({at}) => at <= end).sort((a, b) => a.at - b.at);
    this.#later = this.#later.filter((other) => other !== first);
    return first;
  }
}

export const randomToken = (): string => randomBytes(16).toString('hex');

const DOMAINS = {
  advisers: 'chat.test',
  guests: 'guest.chat.test',
  queues: 'queue.chat.test',
  rooms: 'rooms.chat.test',
};

export const QUEUE_JID = 'neuvonta@queue.chat.test';

interface Invitation {
  readonly room: string;
  readonly password: string;
}

/** Somebody with a connection. */
export class Person {
  readonly jid: string;
  readonly heard: Element[] = [];
  readonly #router: Router;
  #asked = 0;

  constructor(jid: string, router: Router) {
    this.jid = jid;
    this.#router = router;
    router.add(this);
  }

  deliver(stanza: Element): void {
    this.heard.push(stanza);
  }

  async say(stanza: Element): Promise<void> {
    stanza.attrs.from = this.jid;
    this.#router.route(stanza);
    await setImmediate();
  }

  /** @returns '' if it is granted, or the condition of the refusal; undefined: no answer */
  async ask(payload: Element, to = QUEUE_JID, type = 'set'): Promise<string | undefined> {
    const id = `a${++this.#asked}`;
    await this.say(xml('iq', {type, id, to}, payload));
    const answer = this.heard.find((stanza) => stanza.is('iq') && attr(stanza, 'id') === id);
    return answer && conditionOf(answer);
  }

  async leave(): Promise<void> {
    this.#router.remove(this);
    await setImmediate();
  }

  join(token: string, shared: unknown = {lang: 'fi'}): Promise<string | undefined> {
    return this.ask(joinElement(token, shared));
  }

  /** Shows itself to the queue, which is told then when it goes. */
  show = (...children: Element[]): Promise<void> =>
    this.say(xml('presence', {to: QUEUE_JID}, ...children));

  enter(room: string, password: string, nick: string): Promise<void> {
    const x = xml('x', {xmlns: NS.muc}, xml('password', {}, password));
    return this.say(xml('presence', {to: `${room}/${nick}`}, x));
  }

  write = (room: string, id: string, text: string): Promise<void> =>
    this.say(xml('message', {to: room, type: 'groupchat', id}, xml('body', {}, text)));

  /** What the queue has said of the place in it, in order. */
  get positions(): number[] {
    return this.payloads('queue-status').map((status) => Number(status.getChildText('position')));
  }

  /** Those who wait, as an adviser was told last. */
  get tickets(): {ticket: string; message: string; away: boolean}[] {
    const last = this.payloads('notify-queue-details').at(-1);
    return JSON.parse(last?.getChildText('json') ?? '[]') as [];
  }

  get invitations(): Invitation[] {
    return this.payloads('x')
      .filter((x) => x.is('x', NS.conference))
      .map((x) => ({room: attr(x, 'jid'), password: attr(x, 'password')}));
  }

  /** What was said in rooms by others than the queue, in order. */
  get texts(): string[] {
    return this.heard
      .filter((stanza) => attr(stanza, 'type') === 'groupchat' && stanza.getChild('body'))
      .filter((stanza) => !attr(stanza, 'from').endsWith(`/${QUEUE_NICK}`))
      .map((stanza) => stanza.getChildText('body') ?? '');
  }

  /** Why rooms were destroyed. */
  get ends(): string[] {
    return this.heard.flatMap((stanza) => {
      const destroy = stanza.getChild('x', NS.mucUser)?.getChild('destroy');
      return destroy ? [destroy.getChildText('reason') ?? ''] : [];
    });
  }

  payloads = (name: string): Element[] =>
    this.heard.flatMap((stanza) => stanza.getChildren(name)).filter((child) => child.name === name);
}

export function joinElement(token: string, shared?: unknown, only?: boolean): Element {
  const resume = xml('resume', {xmlns: NS.rinnalla, token, only: only ? 'true' : undefined});
  const json = shared === undefined ? undefined : jsonElement(shared);
  return xml('join-queue', {xmlns: NS.workgroup}, xml('queue-notifications', {}), resume, json);
}

/** A server with one queue, and people. */
export class Rehearsal {
  readonly clock = new ToldClock();
  readonly queue: Queue;
  readonly #router = new Router(DOMAINS);
  #rooms: RoomService;
  #count = 0;

  constructor(options: Partial<QueueSettings> = {}) {
    const settings = settingsOf({
      open: 'always',
      ...options,
      jid: QUEUE_JID,
      rooms: DOMAINS.rooms,
      advisers: DOMAINS.advisers,
    });
    this.queue = new Queue(settings, this.clock, (stanza) => this.#router.route(stanza));
    this.#router.addQueue(this.queue);
    this.#rooms = this.loseRooms();
  }

  /** As when the machine that has the rooms is lost: nobody is told. */
  loseRooms(): RoomService {
    const send = (stanza: Element) => this.#router.route(stanza);
    this.#rooms = new RoomService({makers: DOMAINS.queues, clock: this.clock, send});
    this.#router.setRooms(this.#rooms);
    return this.#rooms;
  }

  /** As when it is there and answers nothing. */
  stopRooms(): void {
    this.#router.setRooms(undefined);
  }

  get rooms(): number {
    return this.#rooms.size;
  }

  guest = (): Person => new Person(`g${++this.#count}@guest.chat.test/tab`, this.#router);

  /** On duty. */
  async adviser(name: string): Promise<Person> {
    const person = new Person(`${name}@chat.test/desk${++this.#count}`, this.#router);
    await person.show(xml('agent-status', {xmlns: NS.workgroup}));
    return person;
  }

  /** A guest who has joined. */
  async waiting(token = randomToken(), shared: unknown = {lang: 'fi'}): Promise<Person> {
    const person = this.guest();
    await person.show();
    await person.join(token, shared);
    return person;
  }

  /** The adviser takes the first, and both go into the room. */
  async talk(customer: Person, adviser: Person): Promise<Invitation> {
    await this.clock.pass(this.queue.settings.between);
    const ticket = adviser.tickets[0]?.ticket ?? '';
    await adviser.ask(xml('take', {xmlns: NS.rinnalla, ticket}));
    await this.clock.pass(0);
    const invitation = customer.invitations.at(-1) ?? {room: '', password: ''};
    await customer.enter(invitation.room, invitation.password, 'asiakas');
    await adviser.enter(invitation.room, invitation.password, 'Maija');
    return invitation;
  }
}
