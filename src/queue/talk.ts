import {Timer, type Clock} from './clock.js';
import {bareJid, domainOf, resourceOf} from './jid.js';
import {Refused, type Link} from './link.js';
import {NS} from './namespaces.js';
import {
  hasStatus,
  isCustomerNick,
  isDestroyed,
  QUEUE_NICK,
  realJidOf,
  Room,
  type Reason,
} from './room.js';
import {Said} from './said.js';
import type {QueueSettings} from './settings.js';
import {attr, jsonElement, xml, type Element} from './stanzas.js';
import {ticketOf, ticketText} from './ticket.js';
import type {Customer} from './waiting-list.js';

/** What a conversation needs of its queue. */
interface TalkOptions {
  readonly settings: QueueSettings;
  readonly link: Link;
  readonly clock: Clock;
  /** Called once. */
  readonly ended: (talk: Talk) => void;
}

/** A refusal of a ping to oneself that does not say that one is not in the room (XEP-0410, section 3.2). */
const UNDECIDED = new Set([
  'service-unavailable',
  'feature-not-implemented',
  'remote-server-timeout',
]);

/** A conversation: a room, a customer, and the adviser who took it. */
export class Talk {
  readonly customer: Customer;
  /** Bare JID. */
  readonly adviser: string;
  /** Milliseconds since 1970. */
  readonly began: number;
  readonly #options: TalkOptions;
  readonly #room: Room;
  readonly #said: Said;
  readonly #end: Timer;
  readonly #check: Timer;
  /** Real JIDs of those in the room besides the queue, by nick. */
  readonly #occupants = new Map<string, string>();
  /** Those at the adviser's end: every one of them is invited. */
  readonly #desks = new Set<string>();
  #isOver = false;
  /** The room is being made, or looked for: once at a time. */
  #work: Promise<boolean> | undefined;
  #customerLeft: number;

  constructor(customer: Customer, desk: string, options: TalkOptions) {
    const {settings, link, clock} = options;
    this.customer = customer;
    this.adviser = bareJid(desk);
    this.#desks.add(desk);
    this.#options = options;
    this.began = this.#customerLeft = clock.now();
    this.#room = new Room(settings.rooms, link, settings.patience, clock);
    this.#said = new Said(clock);
    this.#end = new Timer(clock);
    this.#check = new Timer(clock);
  }

  get roomJid(): string {
    return this.#room.jid;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Makes the room and invites both. Rejects with {@link Refused}. */
  async open(): Promise<void> {
    await this.#once(async () => {
      await this.#room.open();
      this.#begin();
      return true;
    });
  }

  /** The customer goes on at another place, or at the same one after a break. Never rejects. */
  async moveCustomer(jid: string): Promise<void> {
    const {customer} = this;
    const ghosts = [...this.#occupants].filter(([, real]) => real === customer.jid && real !== jid);
    customer.jid = jid;
    // Until its server notices, who was there before has the name that the customer needs.
    const kicked = ghosts.map(([nick]) => this.#room.kick(nick));
    const [isInvited] = await Promise.all([this.restore(), ...kicked]);
    if (!isInvited && !this.#isOver) this.#room.invite(jid);
  }

  /** An adviser's program that has come back. */
  inviteDesk(desk: string): void {
    this.#desks.add(desk);
    this.#room.invite(desk);
  }

  forgetDesk(desk: string): void {
    this.#desks.delete(desk);
  }

  /**
   * Makes the room anew if it is gone, with what was said there, and invites both again. Never rejects.
   * @returns whether it was made, and all are invited
   */
  async restore(): Promise<boolean> {
    try {
      return await this.#once(() => this.#restore());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return false; // The next check tries again; the times go on.
    }
  }

  end(reason: Reason): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#end.stop();
    this.#check.stop();
    void this.#room.destroy(reason);
    this.#options.ended(this);
  }

  /** It has not begun: perhaps there is half a room. */
  discard(): void {
    this.#isOver = true;
    void this.#room.destroy('service');
  }

  /** A presence or a message from the room. */
  received(stanza: Element): void {
    const nick = resourceOf(attr(stanza, 'from'));
    const isError = attr(stanza, 'type') === 'error';
    if (stanza.is('message')) this.#heard(nick, stanza);
    else if (nick === QUEUE_NICK || isError) this.#ownPresence(stanza);
    else if (nick !== '') this.#seen(nick, stanza);
  }

  #heard(nick: string, message: Element): void {
    const type = attr(message, 'type');
    // The room would not have it: perhaps there is none any more.
    if (type === 'error') void this.restore();
    const isSaid = type === 'groupchat' && nick !== '' && nick !== QUEUE_NICK;
    if (isSaid && !message.getChild('delay', NS.delay)) this.#said.add(nick, message);
  }

  #ownPresence(presence: Element): void {
    this.#room.received(presence);
    const isGone = attr(presence, 'type') === 'unavailable' && !this.#isOver;
    // What somebody has destroyed, such as who runs the server, stays so. What a restart took comes again.
    if (isGone && isDestroyed(presence)) this.end('service');
    else if (isGone) void this.restore();
  }

  #seen(nick: string, presence: Element): void {
    const type = attr(presence, 'type');
    const real = realJidOf(presence);
    if (type === '' && real !== '' && !this.#isAdviser(real) && !isCustomerNick(nick)) {
      void this.#room.kick(nick);
      return;
    }
    if (type === '') this.#occupants.set(nick, real);
    // 303: the same one under another name, of whom a presence follows.
    else if (type === 'unavailable' && !hasStatus(presence, '303')) this.#left(nick);
    this.#watch();
  }

  #left(nick: string): void {
    const real = this.#occupants.get(nick) ?? '';
    this.#occupants.delete(nick);
    if (!this.#isAdviser(real)) this.#customerLeft = this.#options.clock.now();
  }

  #isAdviser = (jid: string): boolean => domainOf(jid) === this.#options.settings.advisers;

  /** Sets the time at which it is over, by who is in the room. */
  #watch(): void {
    if (this.#isOver) return;
    const {settings, clock} = this.#options;
    const everyone = [...this.#occupants.values()];
    const adviser = everyone.some(this.#isAdviser);
    const customer = everyone.some((jid) => !this.#isAdviser(jid));
    const away = clock.now() - this.#customerLeft;
    if (adviser && customer) this.#end.stop();
    else if (adviser) this.#endIn(Math.max(0, settings.noCustomer - away), 'timeout');
    else if (customer) this.#endIn(settings.noAdviser, 'service');
    else this.#endIn(settings.nobody, 'timeout');
    if (!this.#check.isSet) this.#checkLater();
  }

  #endIn(milliseconds: number, reason: Reason): void {
    this.#end.set(milliseconds, () => this.end(reason));
  }

  /** A machine that is lost does not say so. */
  #checkLater(): void {
    this.#check.set(this.#options.settings.roomCheck, () => {
      void this.restore().then(() => {
        if (!this.#isOver) this.#checkLater();
      });
    });
  }

  #once(work: () => Promise<boolean>): Promise<boolean> {
    this.#work ??= work().finally(() => (this.#work = undefined));
    return this.#work;
  }

  async #restore(): Promise<boolean> {
    return (await this.#isLost()) && this.#reopen();
  }

  async #isLost(): Promise<boolean> {
    try {
      await this.#room.check();
      return false;
    } catch (error) {
      if (error instanceof Refused) return !UNDECIDED.has(error.condition);
      throw error;
    }
  }

  async #reopen(): Promise<boolean> {
    if (this.#isOver) return false;
    this.#occupants.clear();
    this.#customerLeft = this.#options.clock.now();
    const isNew = await this.#room.open();
    if (isNew) this.#begin();
    return isNew;
  }

  #begin(): void {
    if (this.#isOver) return;
    this.#sayTicket();
    this.#said.repeat(this.#room);
    for (const jid of [this.customer.jid, ...this.#desks]) this.#room.invite(jid);
    this.#watch();
  }

  #sayTicket(): void {
    const ticket = ticketOf(this.customer);
    const text = xml('body', {}, ticketText(this.customer));
    this.#room.say('ticket', undefined, text, jsonElement(ticket));
  }
}
