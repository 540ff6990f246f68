import {ChatRoom} from './chat-room.js';
import type {Clock} from './clock.js';
import {bareJid, domainOf, resourceOf} from './jid.js';
import {NS} from './namespaces.js';
import {isCustomerNick} from './room.js';
import {
  attr,
  elementsIn,
  isAnswer,
  refusalOf,
  resultOf,
  type Condition,
  type Element,
} from './stanzas.js';

interface RoomServiceOptions {
  /** Whoever is of this domain may make a room. */
  readonly makers: string;
  /** Whoever is of this domain has the name of a customer. */
  readonly guests?: string;
  readonly clock: Clock;
  readonly send: (stanza: Element) => void;
}

const LONGEST_NICK = 64;
/** As nobody writes in the help or at the desk; a customer must not fill an adviser's memory. */
const LONGEST_BODY = 8_000;
const MOST_OCCUPANTS = 20;
const MOST_HISTORY = 200;

/** The rooms of the embedded server: those of XEP-0045 that the queue makes, and no others. */
export class RoomService {
  readonly #options: RoomServiceOptions;
  readonly #rooms = new Map<string, ChatRoom>();
  /** In which rooms each is. */
  readonly #places = new Map<string, Set<ChatRoom>>();

  constructor(options: RoomServiceOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#rooms.size;
  }

  /** A stanza for a room, with the true `from`. */
  receive(stanza: Element): void {
    const outcome = this.#handled(stanza);
    if (outcome && !isAnswer(stanza)) this.#options.send(refusalOf(stanza, outcome));
  }

  /** A connection is gone. */
  gone(jid: string): void {
    for (const room of this.#places.get(jid) ?? []) this.#leave(room, jid);
  }

  #handled(stanza: Element): Condition | undefined {
    const to = attr(stanza, 'to');
    const room = this.#rooms.get(bareJid(to));
    if (stanza.is('presence') && attr(stanza, 'type') === '') return this.#enter(room, stanza);
    if (!room) return stanza.is('presence') ? undefined : 'item-not-found';
    if (stanza.is('presence')) return this.#leaveBy(room, stanza);
    return stanza.is('message') ? this.#say(room, stanza) : this.#command(room, stanza);
  }

  #enter(known: ChatRoom | undefined, presence: Element): Condition | undefined {
    const [to, from] = [attr(presence, 'to'), attr(presence, 'from')];
    const nick = resourceOf(to);
    const here = known?.occupant(from);
    if (known && here?.nick === nick) {
      known.update(here, extrasOf(presence));
      return undefined;
    }
    if (here || nick === '' || nick.length > LONGEST_NICK) return 'not-acceptable';
    if (domainOf(from) === this.#options.guests && !isCustomerNick(nick)) return 'not-acceptable';
    if (!known && domainOf(from) !== this.#options.makers) return 'item-not-found';
    const room = known ?? this.#make(bareJid(to), from);
    const x = presence.getChild('x', NS.muc);
    if (room.password && room.password !== (x?.getChildText('password') ?? ''))
      return 'not-authorized';
    if (room.called(nick)) return 'conflict';
    if (room.size >= MOST_OCCUPANTS) return 'service-unavailable';
    this.#placesOf(from).add(room);
    room.enter({jid: from, nick, extras: extrasOf(presence)}, historyWanted(x));
    return undefined;
  }

  #make(jid: string, owner: string): ChatRoom {
    const room = new ChatRoom(jid, owner, this.#options.clock, this.#options.send);
    this.#rooms.set(jid, room);
    return room;
  }

  #placesOf(jid: string): Set<ChatRoom> {
    const places = this.#places.get(jid) ?? new Set();
    this.#places.set(jid, places);
    return places;
  }

  #leaveBy(room: ChatRoom, presence: Element): Condition | undefined {
    const type = attr(presence, 'type');
    if (type === 'unavailable' || type === 'error') this.#leave(room, attr(presence, 'from'));
    return undefined;
  }

  #leave(room: ChatRoom, jid: string, codes?: readonly string[]): void {
    const occupant = room.occupant(jid);
    if (occupant) room.leave(occupant, codes);
    this.#left(room, jid);
    // XEP-0045, section 10.1: a temporary room is gone with the last one in it.
    if (room.size === 0) this.#rooms.delete(room.jid);
  }

  #left(room: ChatRoom, jid: string): void {
    const places = this.#places.get(jid);
    places?.delete(room);
    if (places?.size === 0) this.#places.delete(jid);
  }

  #say(room: ChatRoom, message: Element): Condition | undefined {
    const occupant = room.occupant(attr(message, 'from'));
    if (!occupant) return 'not-acceptable';
    // There is nothing to say in private: whoever is in the room hears it.
    if (attr(message, 'type') !== 'groupchat') return 'not-allowed';
    if ((message.getChildText('body') ?? '').length > LONGEST_BODY) return 'not-acceptable';
    room.say(occupant, message);
    return undefined;
  }

  #command(room: ChatRoom, iq: Element): Condition | undefined {
    const from = attr(iq, 'from');
    const [payload] = elementsIn(iq);
    if (payload?.is('ping', NS.ping)) return this.#ping(room, iq);
    const isAdmin = payload?.is('query', NS.mucAdmin) ?? false;
    if (!payload || !(isAdmin || payload.is('query', NS.mucOwner))) return 'service-unavailable';
    if (!room.isOwner(from)) return 'forbidden';
    const outcome = isAdmin ? this.#kick(room, payload) : this.#configure(room, payload);
    if (!outcome) this.#options.send(resultOf(iq));
    return outcome;
  }

  /** XEP-0410: to one's own nick. */
  #ping(room: ChatRoom, iq: Element): Condition | undefined {
    const occupant = room.occupant(attr(iq, 'from'));
    if (occupant?.nick !== resourceOf(attr(iq, 'to'))) return 'not-acceptable';
    this.#options.send(resultOf(iq));
    return undefined;
  }

  #kick(room: ChatRoom, query: Element): Condition | undefined {
    const item = query.getChild('item');
    const occupant = room.called(attr(item, 'nick'));
    if (!occupant) return 'item-not-found';
    if (attr(item, 'role') !== 'none') return 'not-allowed';
    this.#leave(room, occupant.jid, ['307']);
    return undefined;
  }

  #configure(room: ChatRoom, query: Element): Condition | undefined {
    const destroy = query.getChild('destroy');
    if (destroy) this.#destroy(room, destroy.getChildText('reason') ?? '');
    const fields = query.getChild('x', NS.data)?.getChildren('field') ?? [];
    const secret = fields.find((field) => attr(field, 'var') === 'muc#roomconfig_roomsecret');
    room.password = secret?.getChildText('value') ?? room.password;
    return undefined;
  }

  #destroy(room: ChatRoom, reason: string): void {
    for (const jid of room.jids) this.#left(room, jid);
    room.destroy(reason);
    this.#rooms.delete(room.jid);
  }
}

/** What a presence says beside what is the room's to say. */
const extrasOf = (presence: Element): Element[] =>
  elementsIn(presence).filter((child) => !child.is('x', NS.muc) && !child.is('x', NS.mucUser));

function historyWanted(x: Element | undefined): number {
  const wanted = attr(x?.getChild('history'), 'maxstanzas');
  return /^\d{1,4}$/.test(wanted) ? Math.min(Number(wanted), MOST_HISTORY) : MOST_HISTORY;
}
