import {Timer, type Clock} from './clock.js';
import type {Link} from './link.js';
import {NS} from './namespaces.js';
import {jsonElement, xml, type Element} from './stanzas.js';
import {ticketOf} from './ticket.js';
import type {Customer, WaitingList} from './waiting-list.js';

/** Characters of JSON about those who wait: whoever is further back is told of later. */
const MOST_JSON = 32_000;

interface AnnouncerOptions {
  readonly link: Link;
  readonly clock: Clock;
  readonly waiting: WaitingList;
  readonly desks: ReadonlySet<string>;
  /** Seconds until it is the turn of who is at a position. */
  readonly seconds: (position: number) => number;
  /** Milliseconds between two rounds. */
  readonly between: number;
}

/** Tells at each change how things stand: those who wait, and those on duty. */
export class Announcer {
  readonly #options: AnnouncerOptions;
  readonly #timer: Timer;
  /** What each was told last. */
  #told = new WeakMap<Customer, string>();
  readonly #toldDesks = new Map<string, string>();
  #isDue = false;

  constructor(options: AnnouncerOptions) {
    this.#options = options;
    this.#timer = new Timer(options.clock);
  }

  /** At once; but many changes in a short time are told together. */
  changed(): void {
    this.#isDue = true;
    if (!this.#timer.isSet) this.#round();
  }

  /** To one who has come, or has come back. */
  tell(customer: Customer, position: number): void {
    const {link, seconds} = this.#options;
    const time = seconds(position);
    this.#told.set(customer, `${position} ${time}`);
    link.message(customer.jid, statusElement(position, time));
  }

  /** To one who comes on duty, or has come back. */
  greet(desk: string): void {
    this.#toldDesks.delete(desk);
    this.#tellDesks([desk]);
  }

  /** To all, who may have missed what was said: whoever is gone is noticed by that, too. */
  changedForAll(): void {
    this.#told = new WeakMap();
    this.#toldDesks.clear();
    this.changed();
  }

  stop(): void {
    this.#timer.stop();
  }

  #round(): void {
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#timer.set(this.#options.between, () => this.#round());
    this.#tellCustomers();
    const {desks} = this.#options;
    for (const desk of this.#toldDesks.keys()) if (!desks.has(desk)) this.#toldDesks.delete(desk);
    this.#tellDesks(desks);
  }

  #tellCustomers(): void {
    const {waiting, seconds} = this.#options;
    for (const [position, customer] of waiting.all.entries()) {
      const status = `${position} ${seconds(position)}`;
      if (this.#told.get(customer) !== status && !customer.away) this.tell(customer, position);
    }
  }

  #tellDesks(desks: Iterable<string>): void {
    const {link, waiting} = this.#options;
    const tickets = firstTickets(waiting.all);
    const state = JSON.stringify([waiting.length, tickets]);
    for (const desk of desks) {
      if (this.#toldDesks.get(desk) === state) continue;
      this.#toldDesks.set(desk, state);
      link.message(desk, detailsElement(waiting.length, tickets));
    }
  }
}

/** XEP-0142, section 4.1.4. */
export const statusElement = (position: number, seconds: number): Element =>
  xml(
    'queue-status',
    {xmlns: NS.workgroup},
    xml('position', {}, String(position)),
    xml('time', {}, String(seconds)),
  );

type Ticket = ReturnType<typeof ticketOf>;

const detailsElement = (waiting: number, tickets: readonly Ticket[]): Element =>
  xml(
    'notify-queue-details',
    {xmlns: NS.workgroup, waiting: String(waiting)},
    jsonElement(tickets),
  );

/** As many as one stanza may have; one at least. */
function firstTickets(customers: readonly Customer[]): Ticket[] {
  const tickets: Ticket[] = [];
  let size = 0;
  for (const customer of customers) {
    const ticket = ticketOf(customer);
    size += JSON.stringify(ticket).length;
    if (size > MOST_JSON && tickets.length > 0) break;
    tickets.push(ticket);
  }
  return tickets;
}
