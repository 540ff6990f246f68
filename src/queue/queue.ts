import {randomUUID} from 'node:crypto';
import {Advisers} from './advisers.js';
import {Announcer, statusElement} from './announcer.js';
import {Timer, type Clock} from './clock.js';
import {bareJid, domainOf} from './jid.js';
import {joinRequestOf, type JoinRequest, type Shared} from './join-request.js';
import {Link, Refused} from './link.js';
import {NS} from './namespaces.js';
import {Pace} from './pace.js';
import {RateLimit} from './rate-limit.js';
import type {QueueSettings} from './settings.js';
import {
  attr,
  elementsIn,
  isAnswer,
  refusalOf,
  resultOf,
  xml,
  type Condition,
  type Element,
} from './stanzas.js';
import {Talk} from './talk.js';
import {WaitingList, type Customer} from './waiting-list.js';

/** How things stand, for whoever thinks of joining. */
export interface QueueState {
  readonly open: boolean;
  /** On duty. */
  readonly advisers: number;
  /** How many of them could take one more. */
  readonly free: number;
  readonly waiting: number;
  /** Left out while nobody is on duty: nobody knows then. */
  readonly waitSeconds?: number;
  readonly minutes?: number;
}

/** What a request comes to: undefined if it is granted. */
type Outcome = Condition | undefined;

/**
 * The waiting queue of docs/chat-protocol.md, over any link to a server: stanzas in, stanzas out. All is in
 * memory, and nothing of what is said goes anywhere else.
 */
export class Queue {
  readonly settings: QueueSettings;
  readonly #clock: Clock;
  readonly #link: Link;
  readonly #limit: RateLimit;
  readonly #pace: Pace;
  readonly #announcer: Announcer;
  readonly #waiting = new WaitingList();
  readonly #advisers = new Advisers();
  /** Conversations, by room. */
  readonly #talks = new Map<string, Talk>();
  readonly #leaving = new Map<Customer, Timer>();
  #count = 0;

  constructor(settings: QueueSettings, clock: Clock, send: (stanza: Element) => void) {
    this.settings = settings;
    this.#clock = clock;
    this.#link = new Link(settings.jid, settings.patience, clock, send);
    this.#limit = new RateLimit(settings.perSecond, clock);
    this.#pace = new Pace(settings.talkTime);
    this.#announcer = new Announcer({
      link: this.#link,
      clock,
      waiting: this.#waiting,
      desks: this.#advisers.desks,
      seconds: (position) => this.#seconds(position),
      between: settings.between,
    });
  }

  get state(): QueueState {
    const {people} = this.#advisers;
    const {talksEach} = this.settings;
    const waitSeconds = this.#seconds(this.#waiting.length);
    return {
      open: this.#isOpen,
      advisers: people.size,
      free: [...people].filter((adviser) => this.#talksOf(adviser).length < talksEach).length,
      waiting: this.#waiting.length,
      ...(people.size > 0 && {waitSeconds, minutes: Math.ceil(waitSeconds / 60)}),
    };
  }

  /** A stanza that the server has for this queue. Its `from` is what the server says, not the sender. */
  receive(stanza: Element): void {
    const from = attr(stanza, 'from');
    if (domainOf(from) === this.settings.rooms) this.#fromRoom(from, stanza);
    else if (stanza.is('iq') && isAnswer(stanza)) this.#link.answer(stanza);
    else if (stanza.is('iq')) this.#request(from, stanza);
    else if (stanza.is('presence')) this.#presence(from, stanza);
    // What was said to somebody could not be said: they are not there.
    else if (attr(stanza, 'type') === 'error') this.#gone(from);
  }

  /** To be called when the link to the server was lost and is there again: rooms may be gone. */
  reconnected(): void {
    for (const talk of this.#talks.values()) void talk.restore();
    this.#announcer.changedForAll();
  }

  /** Ends all conversations. */
  close(): void {
    this.#announcer.stop();
    for (const timer of this.#leaving.values()) timer.stop();
    for (const talk of this.#talks.values()) talk.end('service');
  }

  get #isOpen(): boolean {
    return this.settings.open === 'always' || this.#advisers.desks.size > 0;
  }

  get #isFull(): boolean {
    return this.#waiting.length >= this.settings.most;
  }

  #talksOf = (adviser: string): Talk[] =>
    [...this.#talks.values()].filter((talk) => talk.adviser === adviser);

  #seconds(position: number): number {
    return this.#pace.wait(position, this.#advisers.people.size * this.settings.talksEach);
  }

  #isAdviser = (jid: string): boolean => domainOf(jid) === this.settings.advisers;

  #fromRoom(from: string, stanza: Element): void {
    if (!stanza.is('iq')) this.#talks.get(bareJid(from))?.received(stanza);
    else if (isAnswer(stanza)) this.#link.answer(stanza);
    else this.#question(from, stanza, elementsIn(stanza)[0]); // its own ping comes back through the room
  }

  #request(from: string, iq: Element): void {
    const [payload] = elementsIn(iq);
    if (!this.#limit.take(from)) this.#link.send(refusalOf(iq, 'policy-violation'));
    else if (!payload) this.#link.send(refusalOf(iq, 'bad-request'));
    else if (attr(iq, 'type') === 'get') this.#question(from, iq, payload);
    else this.#command(from, iq, payload);
  }

  #command(from: string, iq: Element, payload: Element): void {
    const answer = (outcome: Outcome) =>
      this.#link.send(outcome ? refusalOf(iq, outcome) : resultOf(iq));
    if (payload.is('join-queue', NS.workgroup)) this.#join(from, payload, answer);
    else if (payload.is('depart-queue', NS.workgroup)) answer(this.#depart(from));
    else if (payload.is('take', NS.rinnalla))
      void this.#take(from, attr(payload, 'ticket')).then(answer);
    else if (payload.is('end', NS.rinnalla)) answer(this.#endBy(from, attr(payload, 'room')));
    else answer('service-unavailable');
  }

  #question(from: string, iq: Element, payload: Element | undefined): void {
    const customer = this.#waiting.at(from);
    if (payload?.is('ping', NS.ping)) this.#link.send(resultOf(iq));
    else if (!payload?.is('queue-status', NS.workgroup))
      this.#link.send(refusalOf(iq, 'service-unavailable'));
    else if (customer) {
      const position = this.#waiting.positionOf(customer);
      this.#link.send(resultOf(iq, statusElement(position, this.#seconds(position))));
    } else this.#link.send(refusalOf(iq, 'item-not-found'));
  }

  #join(from: string, join: Element, answer: (outcome: Outcome) => void): void {
    const request = joinRequestOf(join);
    const outcome = request ? this.#obstacle(from, request) : 'not-acceptable';
    answer(outcome);
    if (request && !outcome) this.#goOn(from, request);
  }

  /** Why somebody cannot join, if they cannot. */
  #obstacle(from: string, {token, shared}: JoinRequest): Outcome {
    const known = this.#waiting.withToken(token) ?? this.#talkWith(token)?.customer;
    const isOther = this.#isKnown(from) && known?.jid !== from;
    if (known) return isOther ? 'conflict' : undefined;
    if (!shared) return 'item-not-found';
    if (!this.#isOpen) return 'service-unavailable';
    if (this.#isFull && this.#leaving.size === 0) return 'resource-constraint';
    return isOther ? 'conflict' : undefined;
  }

  #goOn(from: string, {token, shared}: JoinRequest): void {
    const waiting = this.#waiting.withToken(token);
    const talk = this.#talkWith(token);
    if (waiting) this.#goOnWaiting(waiting, from);
    else if (talk) this.#goOnTalking(talk, from);
    else if (shared) this.#add(from, token, shared);
  }

  #talkWith = (token: string): Talk | undefined =>
    [...this.#talks.values()].find(({customer}) => customer.token === token);

  #talkOf = (jid: string): Talk | undefined =>
    [...this.#talks.values()].find(({customer}) => customer.jid === jid);

  #isKnown = (jid: string): boolean =>
    this.#waiting.at(jid) !== undefined || this.#talkOf(jid) !== undefined;

  #add(jid: string, token: string, shared: Shared): void {
    // Who has been away longest is the first: they give their place, so that nobody fills the queue and goes.
    const [away] = this.#leaving.keys();
    if (this.#isFull && away) this.#remove(away);
    const now = this.#clock.now();
    const number = ++this.#count;
    const known = {ticket: randomUUID(), token, shared, number, since: now};
    const customer: Customer = {...known, jid, away: false};
    this.#waiting.add(customer);
    this.#announcer.tell(customer, this.#waiting.length - 1);
    this.#announcer.changed();
  }

  #goOnWaiting(customer: Customer, from: string): void {
    this.#takenOver(customer, from);
    this.#waiting.move(customer, from);
    this.#back(customer);
    this.#announcer.tell(customer, this.#waiting.positionOf(customer));
    this.#announcer.changed();
  }

  #goOnTalking(talk: Talk, from: string): void {
    this.#takenOver(talk.customer, from);
    void talk.moveCustomer(from);
  }

  /** Whoever went on before is told. If they are gone, their server knows. */
  #takenOver({jid, away}: Customer, from: string): void {
    if (jid !== from && !away) this.#link.message(jid, xml('taken-over', {xmlns: NS.rinnalla}));
  }

  #depart(from: string): Outcome {
    const customer = this.#waiting.at(from);
    const talk = this.#talkOf(from);
    if (customer) this.#remove(customer);
    talk?.end('customer');
    return customer || talk ? undefined : 'item-not-found';
  }

  #remove(customer: Customer): void {
    this.#back(customer);
    this.#waiting.remove(customer);
    this.#announcer.changed();
  }

  async #take(from: string, ticket: string): Promise<Outcome> {
    if (!this.#isAdviser(from)) return 'forbidden';
    const customer = this.#waiting.withTicket(ticket);
    if (!customer) return 'item-not-found';
    this.#remove(customer);
    const talk = this.#newTalk(customer, from);
    try {
      await talk.open();
      return talk.isOver ? 'item-not-found' : undefined;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (talk.isOver) return 'item-not-found';
      this.#putBack(talk);
      return 'internal-server-error';
    }
  }

  #newTalk(customer: Customer, desk: string): Talk {
    const {settings} = this;
    const ended = (over: Talk) => {
      this.#talks.delete(over.roomJid);
      this.#pace.add(this.#clock.now() - over.began);
      this.#announcer.changed();
    };
    const talk = new Talk(customer, desk, {settings, link: this.#link, clock: this.#clock, ended});
    this.#talks.set(talk.roomJid, talk);
    return talk;
  }

  /** The room could not be made: the customer waits on, where they were. */
  #putBack(talk: Talk): void {
    talk.discard();
    this.#talks.delete(talk.roomJid);
    this.#waiting.putBack(talk.customer);
    this.#announcer.changed();
  }

  #endBy(from: string, room: string): Outcome {
    if (!this.#isAdviser(from)) return 'forbidden';
    const talk = this.#talks.get(room);
    // Of somebody else's conversation an adviser is told nothing.
    if (talk?.adviser !== bareJid(from)) return 'item-not-found';
    talk.end('adviser');
    return undefined;
  }

  #presence(from: string, presence: Element): void {
    const type = attr(presence, 'type');
    if (type === 'unavailable' || type === 'error') this.#gone(from);
    else if (type === '' && this.#limit.take(from)) this.#present(from, presence);
  }

  #present(from: string, presence: Element): void {
    const customer = this.#waiting.at(from);
    if (customer?.away) {
      this.#back(customer);
      this.#announcer.changed();
    }
    if (this.#isAdviser(from) && presence.getChild('agent-status', NS.workgroup))
      this.#onDuty(from);
  }

  #onDuty(desk: string): void {
    this.#advisers.add(desk);
    this.#announcer.greet(desk);
    this.#announcer.changed(); // it goes faster for those who wait
    for (const talk of this.#talksOf(bareJid(desk))) talk.inviteDesk(desk);
  }

  #gone(jid: string): void {
    if (this.#advisers.remove(jid)) {
      for (const talk of this.#talksOf(bareJid(jid))) talk.forgetDesk(jid);
      this.#announcer.changed();
    }
    const customer = this.#waiting.at(jid);
    if (customer && !customer.away) this.#away(customer);
  }

  #away(customer: Customer): void {
    customer.away = true;
    const timer = new Timer(this.#clock);
    timer.set(this.settings.keepPlace, () => this.#remove(customer));
    this.#leaving.set(customer, timer);
    this.#announcer.changed();
  }

  #back(customer: Customer): void {
    customer.away = false;
    this.#leaving.get(customer)?.stop();
    this.#leaving.delete(customer);
  }
}
