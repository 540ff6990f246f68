import {bareJid, domainOf} from './jid.js';
import {NS} from './namespaces.js';
import type {Queue} from './queue.js';
import type {RoomService} from './room-service.js';
import {attr, isAnswer, refusalOf, resultOf, xml, type Element} from './stanzas.js';

export interface Domains {
  readonly advisers: string;
  readonly guests: string;
  readonly queues: string;
  readonly rooms: string;
}

/** A client. */
interface Recipient {
  /** Full. */
  readonly jid: string;
  deliver(stanza: Element): void;
}

/** Takes each stanza to whom it is for. Clients talk to queues and rooms alone, never to each other. */
export class Router {
  readonly #domains: Domains;
  readonly #sessions = new Map<string, Recipient>();
  /** Queues that a client has shown its presence to: they are told when it goes. */
  readonly #seenBy = new Map<string, Set<Queue>>();
  readonly #queues = new Map<string, Queue>();
  #rooms: RoomService | undefined;
  /** One after the other: an answer must not overtake what it answers. */
  readonly #pending: Element[] = [];

  constructor(domains: Domains) {
    this.#domains = domains;
  }

  addQueue(queue: Queue): void {
    this.#queues.set(queue.settings.jid, queue);
  }

  setRooms(rooms: RoomService | undefined): void {
    this.#rooms = rooms;
  }

  add(session: Recipient): void {
    this.#sessions.set(session.jid, session);
  }

  remove(session: Recipient): void {
    const {jid} = session;
    // Another one may have taken its place.
    if (this.#sessions.get(jid) !== session) return;
    this.#sessions.delete(jid);
    this.#rooms?.gone(jid);
    for (const {settings} of this.#seenBy.get(jid) ?? [])
      this.route(xml('presence', {from: jid, to: settings.jid, type: 'unavailable'}));
    this.#seenBy.delete(jid);
  }

  /** Not at once: who is in the middle of something is not asked for the next thing. */
  route(stanza: Element): void {
    if (this.#pending.push(stanza) === 1) queueMicrotask(() => this.#routeAll());
  }

  #routeAll(): void {
    for (const stanza of this.#pending) this.#routeOne(stanza);
    this.#pending.length = 0;
  }

  #routeOne(stanza: Element): void {
    try {
      this.#take(stanza);
    } catch (error) {
      // One stanza that we cannot handle must not end the conversations of all. It is not shown: it is private.
      console.error(error instanceof Error ? error.stack : error);
    }
  }

  #take(stanza: Element): void {
    const domain = domainOf(attr(stanza, 'to'));
    if (domain === this.#domains.queues) this.#toQueue(stanza);
    else if (domain === this.#domains.rooms) this.#rooms?.receive(stanza);
    else if (this.#isFromClient(stanza)) this.#toServer(stanza);
    else this.#toClient(stanza);
  }

  #isFromClient(stanza: Element): boolean {
    const domain = domainOf(attr(stanza, 'from'));
    return domain === this.#domains.guests || domain === this.#domains.advisers;
  }

  #toQueue(stanza: Element): void {
    const queue = this.#queues.get(bareJid(attr(stanza, 'to')));
    if (!queue) return this.#refuse(stanza, 'item-not-found');
    if (stanza.is('presence') && this.#isFromClient(stanza)) this.#note(stanza, queue);
    queue.receive(stanza);
  }

  #note(presence: Element, queue: Queue): void {
    const from = attr(presence, 'from');
    if (!this.#sessions.has(from)) return;
    const seenBy = this.#seenBy.get(from) ?? new Set();
    if (attr(presence, 'type') === '') seenBy.add(queue);
    else seenBy.delete(queue);
    this.#seenBy.set(from, seenBy);
  }

  #toServer(stanza: Element): void {
    // Presence to everybody is presence to nobody: there are no contacts.
    if (stanza.is('presence')) return;
    // Whoever has an address is not the server: others are not told whether they are there.
    const isOurs = !attr(stanza, 'to').includes('@');
    const isPing = isOurs && attr(stanza, 'type') === 'get' && stanza.getChild('ping', NS.ping);
    if (stanza.is('iq') && isPing) this.#toClient(resultOf(stanza));
    else this.#refuse(stanza, 'service-unavailable');
  }

  #toClient(stanza: Element): void {
    const session = this.#sessions.get(attr(stanza, 'to'));
    if (session) session.deliver(stanza);
    else if (!stanza.is('presence')) this.#refuse(stanza, 'service-unavailable');
  }

  #refuse(stanza: Element, condition: 'item-not-found' | 'service-unavailable'): void {
    if (isAnswer(stanza)) return;
    const refusal = refusalOf(stanza, condition);
    if (this.#isFromClient(stanza)) this.#toClient(refusal);
    else this.route(refusal);
  }
}
