import xml, {type Element} from '@xmpp/xml';
import {Allowance} from '../chat/xmpp-allowance.js';
import {bareOf, resourceOf} from '../chat/xmpp-jid.js';
import {NS, TICKET} from '../chat/xmpp-names.js';
import {tame} from '../model/tame.js';
import {adviserName, isCustomer} from './adviser-name.js';
import type {ConnectionEvent, Heard, RoomEnd, Saying} from './desk-connection.js';
import {cardFrom} from './referral-card.js';
import {languageTag, parseJson, readTicket} from './ticket.js';

const ENDS: readonly string[] = ['customer', 'adviser', 'timeout', 'service'] satisfies RoomEnd[];
/** Names that are tried when our own is taken, by a ghost of ours. */
const MOST_TRIES = 5;
/** In ms: so long may the queue take to make a lost room anew and to invite us there. */
const PATIENCE = 20_000;
/** What XML 1.0 (2.2) allows nowhere: one such character ends the stream. */
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** In characters. Longer messages are cut: they come from a stranger. */
const LONGEST = 10_000;
/** Of others, in stanzas: a whole history at once, and then as much as anyone can read. */
const RATE = {most: 260, perSecond: 5};

const attr = (element: Element | undefined, name: string): string => {
  const value: unknown = element?.attrs[name];
  return typeof value === 'string' ? value : '';
};

const fromOf = (stanza: Element): string => attr(stanza, 'from');
/** Someone's name in the room. */
const nickOf = (stanza: Element): string => resourceOf(fromOf(stanza));

/** The name of what is wrong, of a stanza of type `error`. */
const conditionOf = (stanza: Element): string =>
  stanza.getChild('error')?.getChildElements()[0]?.name ?? '';

const jsonIn = (stanza: Element): unknown => parseJson(stanza.getChildText('json', NS.json));

interface Ways {
  /** What the customer sees. */
  readonly name: string;
  readonly send: (stanza: Element) => void;
  readonly tell: (event: ConnectionEvent) => void;
  /** Asks oneself through the room (XEP-0410). @returns what is wrong; empty: one is in it */
  readonly pingSelf: (occupant: string) => Promise<string>;
}

/** One room, as an adviser is in it (XEP-0045). */
export class XmppRoom {
  readonly jid: string;
  readonly #ways: Ways;
  readonly #customers = new Set<string>();
  /** The names of those who own the room: the queue. */
  readonly #owners = new Set<string>();
  #rate = new Allowance(RATE.most, RATE.perSecond);
  #wasCustomerHere: boolean | undefined;
  #password = '';
  #nick: string;
  #tries = 0;
  /** `open`: what was said before has been told. */
  #state: 'out' | 'entering' | 'open' = 'out';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(jid: string, ways: Ways) {
    this.jid = jid;
    this.#ways = ways;
    this.#nick = ways.name;
  }

  /** Comes in, also after a lost connection. With the password of an invitation, or the last one. */
  enter(password = this.#password): void {
    this.#password = password;
    this.#tries = 0;
    this.#knock();
    this.#wait();
  }

  /** Perhaps to where we are already, or to a room that was made anew under the same name. */
  async invited(password: string): Promise<void> {
    if (this.#state === 'out' || password !== this.#password) this.enter(password);
    else if (this.#state === 'open') {
      const fault = await this.#ways.pingSelf(this.#occupant);
      if (fault === 'not-acceptable' || fault === 'item-not-found') this.enter(password);
    }
  }

  /** The connection is lost, or over. */
  interrupt(): void {
    clearTimeout(this.#timer);
    this.#state = 'out';
  }

  say({id, text, lang, referral}: Saying): void {
    if (this.#state !== 'open') return;
    const json = referral && xml('json', {xmlns: NS.json}, JSON.stringify({referral}));
    const attributes = {to: this.jid, type: 'groupchat', id, ...(lang && {'xml:lang': lang})};
    const body = xml('body', {}, text.toWellFormed().replace(ILLEGAL, ''));
    this.#ways.send(
      json ? xml('message', attributes, body, json) : xml('message', attributes, body),
    );
  }

  /** XEP-0085. */
  typing(on: boolean): void {
    if (this.#state !== 'open') return;
    const state = xml(on ? 'composing' : 'paused', {xmlns: NS.chatStates});
    this.#ways.send(xml('message', {to: this.jid, type: 'groupchat'}, state));
  }

  /** What comes from the room. */
  heed(stanza: Element): void {
    if (stanza.is('presence')) this.#presence(stanza);
    else if (stanza.is('message')) this.#message(stanza);
  }

  get #occupant(): string {
    return `${this.jid}/${this.#nick}`;
  }

  #knock(): void {
    this.#state = 'entering';
    this.#customers.clear();
    this.#owners.clear();
    this.#rate = new Allowance(RATE.most, RATE.perSecond);
    this.#wasCustomerHere = undefined;
    const {name} = this.#ways;
    this.#nick = this.#tries === 0 ? name : `${name}-${this.#tries + 1}`;
    this.#ways.send(
      xml(
        'presence',
        {to: this.#occupant},
        xml(
          'x',
          {xmlns: NS.muc},
          xml('history', {maxstanzas: '200'}),
          xml('password', {}, this.#password),
        ),
        xml('adviser', {xmlns: NS.rinnalla, kind: 'human'}),
      ),
    );
  }

  /** The queue may invite us again. If it does not, the conversation is over. */
  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ended('service'), PATIENCE);
  }

  #ended(by: RoomEnd): void {
    this.interrupt();
    this.#ways.tell({type: 'ended', room: this.jid, by});
  }

  #presence(stanza: Element): void {
    const nick = nickOf(stanza);
    const x = stanza.getChild('x', NS.mucUser);
    const codes = (x?.getChildren('status') ?? []).map((status) => attr(status, 'code'));
    const isHere = attr(stanza, 'type') === '';
    if (attr(stanza, 'type') === 'error') this.#refused(stanza);
    else if (nick === this.#nick || codes.includes('110')) this.#own(isHere, codes, x);
    else if (isCustomer(nick)) this.#customer(nick, isHere);
    else this.#owner(nick, isHere && attr(x?.getChild('item'), 'affiliation') === 'owner');
  }

  #owner(nick: string, isOne: boolean): void {
    if (isOne) this.#owners.add(nick);
    else this.#owners.delete(nick);
  }

  #refused(stanza: Element): void {
    if (conditionOf(stanza) === 'conflict' && ++this.#tries < MOST_TRIES) this.#knock();
    else this.#interrupted();
  }

  #own(isHere: boolean, codes: readonly string[], x: Element | undefined): void {
    const destroyed = x?.getChild('destroy');
    if (destroyed) this.#ended(endOf(destroyed));
    else if (!isHere) this.#interrupted();
    else if (codes.includes('201')) this.#leaveOwn();
    else {
      clearTimeout(this.#timer);
      this.#ways.tell({type: 'joined', room: this.jid});
      this.#tellCustomer();
    }
  }

  #interrupted(): void {
    this.#state = 'out';
    this.#wait();
  }

  /** The room was gone, and we have just made one: the queue knows nothing of it. */
  #leaveOwn(): void {
    this.#ways.send(xml('presence', {to: this.#occupant, type: 'unavailable'}));
    this.#interrupted();
  }

  #customer(nick: string, isHere: boolean): void {
    if (isHere) this.#customers.add(nick);
    else this.#customers.delete(nick);
    this.#tellCustomer();
  }

  #tellCustomer(): void {
    const isHere = this.#customers.size > 0;
    if (isHere === this.#wasCustomerHere) return;
    this.#wasCustomerHere = isHere;
    this.#ways.tell({type: 'customer', room: this.jid, isHere});
  }

  #message(stanza: Element): void {
    const nick = nickOf(stanza);
    const type = attr(stanza, 'type');
    if (type === 'error') this.#ways.tell({type: 'failed', room: this.jid, id: attr(stanza, 'id')});
    if (type !== 'groupchat') return;
    const hasBody = stanza.getChild('body') !== undefined;
    // Comes after the history (XEP-0045, section 7.2.15).
    if (stanza.getChild('subject') && !hasBody) this.#caughtUp();
    else if (this.#owners.has(nick)) this.#queue(stanza);
    // Our own comes back to us, and is ours to stop.
    else if (nick !== this.#nick && !this.#rate.takes()) return;
    else if (hasBody) this.#heard(stanza, nick, this.#delayOf(stanza));
    else if (isCustomer(nick)) this.#typed(stanza);
  }

  /** Of the history. Anyone can write such an element: the room's own is the last, and comes before we are in. */
  #delayOf(stanza: Element): Element | undefined {
    if (this.#state === 'open') return undefined;
    return stanza
      .getChildren('delay', NS.delay)
      .findLast((delay) => bareOf(attr(delay, 'from')) === this.jid);
  }

  #caughtUp(): void {
    if (this.#state !== 'entering') return;
    this.#state = 'open';
    this.#ways.tell({type: 'caught-up', room: this.jid});
  }

  /** The queue says the ticket; and, in a room that it had to make anew, what was said in the lost one. */
  #queue(stanza: Element): void {
    const said = stanza.getChild('said', NS.rinnalla);
    if (said) this.#heard(stanza, attr(said, 'nick'), said);
    const ticket =
      said || attr(stanza, 'id') !== TICKET ? undefined : readTicket(jsonIn(stanza), Date.now());
    if (ticket) this.#ways.tell({type: 'ticket', room: this.jid, ticket});
  }

  /** @param past says when, if it was said before we came */
  #heard(stanza: Element, nick: string, past: Element | undefined): void {
    const stamp = Date.parse(attr(past, 'stamp'));
    const at = Number.isNaN(stamp) ? Date.now() : stamp;
    const from = this.#whoIs(nick);
    const heard: Heard = {
      id: attr(stanza, 'id') || `${nick} ${at}`,
      from,
      name: adviserName(nick),
      text: tame(stanza.getChildText('body') ?? '').slice(0, LONGEST),
      lang: languageTag(attr(stanza, 'xml:lang')) || undefined,
      referral: from === 'customer' ? undefined : cardFrom(jsonIn(stanza)),
      at,
      isHistory: past !== undefined,
    };
    this.#ways.tell({type: 'heard', room: this.jid, heard});
  }

  #whoIs(nick: string): Heard['from'] {
    if (isCustomer(nick)) return 'customer';
    return nick === this.#ways.name || nick === this.#nick ? 'me' : 'other';
  }

  #typed(stanza: Element): void {
    const state = stanza.getChildElements().find((child) => child.getNS() === NS.chatStates);
    if (!state) return;
    this.#ways.tell({type: 'typing', room: this.jid, on: state.name === 'composing'});
  }
}

/** Without a reason it was the service that did it. */
function endOf(destroyed: Element): RoomEnd {
  const reason = destroyed.getChildText('reason')?.trim() ?? '';
  return (ENDS.includes(reason) ? reason : 'service') as RoomEnd;
}
