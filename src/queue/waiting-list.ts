import type {Shared} from './join-request.js';

/** A customer: one who waits, or who is talking. */
export interface Customer {
  /** What advisers call them by. Not the token: who has that is the customer. */
  readonly ticket: string;
  readonly token: string;
  readonly shared: Shared;
  /** Who came first has the smaller one. A clock may jump, and this does not. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Where they are now. */
  jid: string;
  /** They went away while waiting, and have the place for a while. */
  away: boolean;
}

/** Those who wait, in the order in which they came. */
export class WaitingList {
  #customers: Customer[] = [];
  readonly #byToken = new Map<string, Customer>();
  readonly #byTicket = new Map<string, Customer>();
  readonly #byJid = new Map<string, Customer>();

  get length(): number {
    return this.#customers.length;
  }

  get all(): readonly Customer[] {
    return this.#customers;
  }

  withToken = (token: string): Customer | undefined => this.#byToken.get(token);
  withTicket = (ticket: string): Customer | undefined => this.#byTicket.get(ticket);
  at = (jid: string): Customer | undefined => this.#byJid.get(jid);

  /** How many are before them. */
  positionOf = (customer: Customer): number => this.#customers.indexOf(customer);

  add(customer: Customer): void {
    this.#customers.push(customer);
    this.#index(customer);
  }

  /** To where they were. */
  putBack(customer: Customer): void {
    const later = this.#customers.findIndex(({number}) => number > customer.number);
    this.#customers.splice(later < 0 ? this.length : later, 0, customer);
    this.#index(customer);
  }

  remove(customer: Customer): void {
    this.#customers = this.#customers.filter((other) => other !== customer);
    this.#byToken.delete(customer.token);
    this.#byTicket.delete(customer.ticket);
    this.#byJid.delete(customer.jid);
  }

  /** The same customer at another place. */
  move(customer: Customer, jid: string): void {
    this.#byJid.delete(customer.jid);
    customer.jid = jid;
    this.#byJid.set(jid, customer);
  }

  #index(customer: Customer): void {
    this.#byToken.set(customer.token, customer);
    this.#byTicket.set(customer.ticket, customer);
    this.#byJid.set(customer.jid, customer);
  }
}
