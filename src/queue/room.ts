import {randomBytes} from 'node:crypto';
import type {Clock} from './clock.js';
import {Refused, type Link} from './link.js';
import {Timer} from './clock.js';
import {NS} from './namespaces.js';
import {attr, conditionOf, elementsIn, xml, type Element} from './stanzas.js';

/** The name of the queue in its rooms. */
export const QUEUE_NICK = 'jono';

/** The names that customers have in rooms: no other one, so that nobody takes them for an adviser. */
export const isCustomerNick = (nick: string): boolean => /^asiakas(?:-\d+)?$/.test(nick);

/** Why a room is destroyed, as those in it are told. */
export type Reason = 'customer' | 'adviser' | 'timeout' | 'service';

const field = (name: string, value: string): Element =>
  xml('field', {var: name}, xml('value', {}, value));

/** XEP-0045, section 10.1.3: not listed, gone with the last one in it, entered with a password. */
const configuration = (password: string): Element =>
  xml(
    'query',
    {xmlns: NS.mucOwner},
    xml(
      'x',
      {xmlns: NS.data, type: 'submit'},
      field('FORM_TYPE', 'http://jabber.org/protocol/muc#roomconfig'),
      field('muc#roomconfig_publicroom', '0'),
      field('muc#roomconfig_persistentroom', '0'),
      field('muc#roomconfig_passwordprotectedroom', '1'),
      field('muc#roomconfig_roomsecret', password),
      // Customers and advisers see no more of each other than their names.
      field('muc#roomconfig_whois', 'moderators'),
    ),
  );

/** Whether a presence of a room has this status code (XEP-0045, section 15.6). */
export const hasStatus = (presence: Element, code: string): boolean =>
  presence
    .getChild('x', NS.mucUser)
    ?.getChildren('status')
    .some((status) => attr(status, 'code') === code) ?? false;

/** One room as its owner, the queue, handles it. */
export class Room {
  readonly jid: string;
  readonly password = randomBytes(16).toString('hex');
  readonly #link: Link;
  readonly #patience: number;
  readonly #timer: Timer;
  #entered: {resolve: (isNew: boolean) => void; reject: (error: Refused) => void} | undefined;

  constructor(domain: string, link: Link, patience: number, clock: Clock) {
    this.jid = `c-${randomBytes(16).toString('hex')}@${domain}`;
    this.#link = link;
    this.#patience = patience;
    this.#timer = new Timer(clock);
  }

  /** Makes it, or comes into what is there. @returns whether it is new. Rejects with {@link Refused} */
  async open(): Promise<boolean> {
    const isNew = await this.#enter();
    await this.#link.ask('set', this.jid, configuration(this.password));
    return isNew;
  }

  /** XEP-0410. Rejects with {@link Refused} if the queue is not in it. */
  async check(): Promise<void> {
    await this.#link.ask('get', `${this.jid}/${QUEUE_NICK}`, xml('ping', {xmlns: NS.ping}));
  }

  /** Never rejects: what cannot be destroyed is gone. */
  async destroy(reason: Reason): Promise<void> {
    this.#entered?.reject(new Refused('gone'));
    const destroy = xml('destroy', {}, xml('reason', {}, reason));
    await this.#administer(NS.mucOwner, destroy);
  }

  /** Never rejects. */
  async kick(nick: string): Promise<void> {
    await this.#administer(NS.mucAdmin, xml('item', {nick, role: 'none'}));
  }

  invite(jid: string): void {
    const {password} = this;
    this.#link.message(jid, xml('x', {xmlns: NS.conference, jid: this.jid, password}));
  }

  say(id: string, lang: string | undefined, ...children: Element[]): void {
    const attributes = {from: this.#link.jid, to: this.jid, type: 'groupchat', id};
    this.#link.send(xml('message', {...attributes, 'xml:lang': lang}, ...children));
  }

  /** The queue's own presence in the room. */
  received(presence: Element): void {
    if (attr(presence, 'type') === 'error')
      this.#entered?.reject(new Refused(conditionOf(presence)));
    else if (attr(presence, 'type') === '' && hasStatus(presence, '110'))
      this.#entered?.resolve(hasStatus(presence, '201'));
  }

  #enter(): Promise<boolean> {
    const entered = new Promise<boolean>((resolve, reject) => {
      this.#entered = {resolve, reject};
      this.#timer.set(this.#patience, () => reject(new Refused('remote-server-timeout')));
    }).finally(() => this.#timer.stop());
    const to = `${this.jid}/${QUEUE_NICK}`;
    const history = xml('history', {maxstanzas: '0'});
    const x = xml('x', {xmlns: NS.muc}, history, xml('password', {}, this.password));
    this.#link.send(xml('presence', {from: this.#link.jid, to}, x));
    return entered;
  }

  async #administer(xmlns: string, item: Element): Promise<void> {
    try {
      await this.#link.ask('set', this.jid, xml('query', {xmlns}, item));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}

/** The real JID of an occupant, which the owner of a room is told (XEP-0045, section 7.2.3). */
export const realJidOf = (presence: Element): string =>
  attr(presence.getChild('x', NS.mucUser)?.getChild('item'), 'jid');

/** Whether somebody has destroyed the room (XEP-0045, section 10.9). */
export const isDestroyed = (presence: Element): boolean => {
  const x = presence.getChild('x', NS.mucUser);
  return x !== undefined && elementsIn(x).some((child) => child.is('destroy'));
};
