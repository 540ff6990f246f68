import type {Clock} from './clock.js';
import {bareJid} from './jid.js';
import {NS} from './namespaces.js';
import {elementsIn, readdressed, xml, type Element} from './stanzas.js';

interface Occupant {
  readonly jid: string;
  readonly nick: string;
  /** What their presence says beside the standard's own. */
  extras: readonly Element[];
}

interface Line {
  readonly message: Element;
  readonly stamp: string;
  readonly size: number;
}

/** Messages, and characters. */
const MOST = {lines: 200, size: 500_000};

/** A room of the embedded server: XEP-0045, as much as the chat needs. */
export class ChatRoom {
  readonly jid: string;
  password = '';
  readonly #owner: string;
  readonly #clock: Clock;
  readonly #send: (stanza: Element) => void;
  readonly #occupants = new Map<string, Occupant>();
  readonly #history: Line[] = [];

  constructor(jid: string, owner: string, clock: Clock, send: (stanza: Element) => void) {
    this.jid = jid;
    this.#owner = bareJid(owner);
    this.#clock = clock;
    this.#send = send;
  }

  get jids(): string[] {
    return [...this.#occupants.keys()];
  }

  get size(): number {
    return this.#occupants.size;
  }

  isOwner = (jid: string): boolean => bareJid(jid) === this.#owner;

  occupant = (jid: string): Occupant | undefined => this.#occupants.get(jid);

  called = (nick: string): Occupant | undefined =>
    [...this.#occupants.values()].find((occupant) => occupant.nick === nick);

  /** @param history how many messages they want to see at most */
  enter(occupant: Occupant, history: number): void {
    const isNew = this.size === 0;
    for (const other of this.#occupants.values()) this.#show(other, occupant);
    this.#occupants.set(occupant.jid, occupant);
    this.#showAll(occupant, {codes: isNew ? ['201'] : []});
    for (const line of history > 0 ? this.#history.slice(-history) : [])
      this.#replay(line, occupant);
    const subject = {from: this.jid, to: occupant.jid, type: 'groupchat'};
    this.#send(xml('message', subject, xml('subject', {})));
  }

  /** They say something else of themselves. */
  update(occupant: Occupant, extras: readonly Element[]): void {
    occupant.extras = extras;
    this.#showAll(occupant, {});
  }

  /** @param codes why, by XEP-0045, section 15.6 */
  leave(occupant: Occupant, codes: readonly string[] = []): void {
    this.#showAll(occupant, {codes, type: 'unavailable'});
    this.#occupants.delete(occupant.jid);
  }

  say(occupant: Occupant, message: Element): void {
    const said = readdressed(message, {from: `${this.jid}/${occupant.nick}`, to: undefined});
    said.children = elementsIn(message).filter((part) => !part.is('delay', NS.delay));
    if (message.getChild('body')) this.#keep(said);
    for (const {jid} of this.#occupants.values()) this.#send(readdressed(said, {to: jid}));
  }

  destroy(reason: string): void {
    const gone = () => xml('destroy', {}, xml('reason', {}, reason));
    for (const occupant of this.#occupants.values())
      this.#show(occupant, occupant, {type: 'unavailable', more: gone()});
    this.#occupants.clear();
  }

  #keep(message: Element): void {
    const stamp = new Date(this.#clock.now()).toISOString();
    this.#history.push({message, stamp, size: message.toString().length});
    let size = this.#history.reduce((sum, line) => sum + line.size, 0);
    while (this.#history.length > MOST.lines || size > MOST.size)
      size -= this.#history.shift()?.size ?? size;
  }

  #replay({message, stamp}: Line, {jid}: Occupant): void {
    const copy = readdressed(message, {to: jid});
    copy.children = [...message.children, xml('delay', {xmlns: NS.delay, from: this.jid, stamp})];
    this.#send(copy);
  }

  #showAll(occupant: Occupant, how: Showing): void {
    for (const other of this.#occupants.values()) this.#show(occupant, other, how);
  }

  #show(occupant: Occupant, to: Occupant, {codes = [], type, more}: Showing = {}): void {
    const isSelf = occupant.jid === to.jid;
    const shown = isSelf ? [...codes, '110'] : codes.filter((code) => code !== '201');
    const statuses = shown.map((code) => xml('status', {code}));
    const item = xml('item', {
      affiliation: this.isOwner(occupant.jid) ? 'owner' : 'none',
      role: type ? 'none' : this.isOwner(occupant.jid) ? 'moderator' : 'participant',
      jid: this.isOwner(to.jid) ? occupant.jid : undefined,
    });
    const x = xml('x', {xmlns: NS.mucUser}, item, more, ...statuses);
    const from = `${this.jid}/${occupant.nick}`;
    const extras = occupant.extras.map((extra) => readdressed(extra, {}));
    this.#send(xml('presence', {from, to: to.jid, type}, ...extras, x));
  }
}

interface Showing {
  readonly codes?: readonly string[];
  readonly type?: 'unavailable';
  readonly more?: Element;
}
