import type {ChatEnd, ChatFailure} from './chat-provider.js';
import {Advisers} from './xmpp-advisers.js';
import {conditionOf, failureOfRoom, StanzaError} from './xmpp-failure.js';
import {resourceOf} from './xmpp-jid.js';
import {CUSTOMER, NS} from './xmpp-names.js';
import {readPresence} from './xmpp-presence.js';
import {type MessageListener, type Past, RoomMessages} from './xmpp-room-messages.js';
import type {XmppStream} from './xmpp-stream.js';
import type {XmppTimes} from './xmpp-times.js';
import {XmlElement} from './xmpp-xml.js';

interface RoomListener extends MessageListener {
  /** We are in, and the history has come: messages can be sent. */
  ready(): void;
  /** A message was not let through. */
  bounced(id: string, why: ChatFailure): void;
  /** The conversation is over. */
  ended(by: ChatEnd): void;
  /** We cannot come in. */
  closed(why: ChatFailure): void;
  /** We are not in it any more, and may come in again. */
  interrupted(): void;
}

/** How much of the history is asked for, in messages. */
const HISTORY = '200';
/** How many names are tried, where our own ghosts have the first. */
const MOST_NAMES = 9;
/** These say that we are not in the room, or that there is none. */
const OUTSIDE = ['not-acceptable', 'item-not-found', 'gone'];

/**
 * The room of the conversation (XEP-0045). It outlives the streams that lead to it; and where the server lost it,
 * what was said goes on in another.
 */
export class XmppRoom {
  readonly #times: XmppTimes;
  readonly #listener: RoomListener;
  readonly #advisers: Advisers;
  readonly #messages: RoomMessages;
  #jid = '';
  #stream: XmppStream | undefined;
  #password: string | undefined;
  #names = 1;
  #isIn = false;
  #isTyping = false;
  /** Until the history is there. */
  #history: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor(past: Past, times: XmppTimes, listener: RoomListener) {
    this.#times = times;
    this.#listener = listener;
    this.#advisers = new Advisers((event) => listener.event(event));
    this.#messages = new RoomMessages(this.#advisers, past, listener);
  }

  get jid(): string {
    return this.#jid;
  }

  enter(stream: XmppStream, jid: string, password: string | undefined): void {
    this.leave();
    this.#jid = jid;
    this.#stream = stream;
    this.#password = password;
    this.#names = 1;
    this.#knock();
  }

  /** Forgets the stream, as when it is lost. */
  leave(): void {
    clearTimeout(this.#history);
    clearInterval(this.#looking);
    this.#stream = this.#history = undefined;
    this.#isIn = this.#isTyping = false;
    this.#advisers.lost();
    this.#messages.lost();
  }

  /** @returns whether it could be sent */
  say(text: string, id: string, lang: string | undefined): boolean {
    if (!this.#isReady) return false;
    this.#isTyping = false;
    const body = new XmlElement(NS.client, 'body', {}, text);
    const active = new XmlElement(NS.chatStates, 'active');
    // Without a language the server would add its own.
    const language = lang ?? this.#messages.lang;
    this.#send({id, 'xml:lang': language}, body, active);
    return true;
  }

  typing(on: boolean): void {
    if (!this.#isReady || on === this.#isTyping) return;
    this.#isTyping = on;
    this.#send({}, new XmlElement(NS.chatStates, on ? 'composing' : 'paused'));
  }

  heed(stanza: XmlElement): void {
    if (!this.#stream) return;
    const nick = resourceOf(stanza.attributes['from'] ?? '');
    const isError = stanza.attributes['type'] === 'error';
    if (stanza.name === 'message') {
      if (isError) this.#heedBounce(stanza);
      else this.#heedMessage(stanza, nick);
    } else if (isError) this.#heedRefusal(conditionOf(stanza));
    // ejabberd sends presence of the room itself, too.
    else if (nick) this.#heedPresence(stanza, nick);
  }

  get #isReady(): boolean {
    return this.#isIn && this.#history === undefined;
  }

  #knock(): void {
    const name = this.#names === 1 ? CUSTOMER : `${CUSTOMER}-${this.#names}`;
    this.#messages.ownName = name;
    const parts = [new XmlElement(NS.muc, 'history', {maxstanzas: HISTORY})];
    const password = this.#password;
    if (password !== undefined) parts.push(new XmlElement(NS.muc, 'password', {}, password));
    const muc = new XmlElement(NS.muc, 'x', {}, ...parts);
    this.#stream?.send(new XmlElement(NS.client, 'presence', {to: `${this.#jid}/${name}`}, muc));
  }

  #send(attributes: Record<string, string | undefined>, ...children: XmlElement[]): void {
    const all = {to: this.#jid, type: 'groupchat', ...attributes};
    this.#stream?.send(new XmlElement(NS.client, 'message', all, ...children));
  }

  #heedRefusal(condition: string): void {
    if (this.#isIn) return;
    if (condition !== 'conflict') return this.#listener.closed(failureOfRoom(condition));
    this.#names++;
    if (this.#names > MOST_NAMES) this.#listener.closed('refused');
    else this.#knock();
  }

  #heedPresence(stanza: XmlElement, nick: string): void {
    const occupant = readPresence(stanza, nick);
    if (occupant.destroyed) this.#listener.ended(occupant.destroyed);
    else if (occupant.isSelf) {
      if (!occupant.isHere) this.#heedRemoval(occupant.isInterrupted);
      // The room was gone, and the server has made another one for us.
      else if (occupant.isNewRoom) this.#listener.closed('expired');
      else if (!this.#isIn) this.#come(nick);
    } else if (occupant.role === 'queue') this.#messages.queueName = nick;
    else if (occupant.role === undefined && this.#messages.isOwn(nick)) return;
    else if (occupant.isHere) this.#advisers.comes(nick, occupant.role === 'bot');
    else this.#advisers.goes(nick);
  }

  #heedRemoval(isInterrupted: boolean): void {
    if (isInterrupted) this.#listener.interrupted();
    else this.#listener.ended('service');
  }

  /** Our own presence comes after that of all others (XEP-0045, 7.2.2). */
  #come(nick: string): void {
    this.#isIn = true;
    this.#messages.ownName = nick;
    this.#history = setTimeout(this.#settle, this.#times.history);
    this.#looking = setInterval(() => void this.#look(), this.#times.ping);
    this.#advisers.counted();
    this.#listener.event({type: 'state', state: 'active'});
  }

  #settle = (): void => {
    clearTimeout(this.#history);
    this.#history = undefined;
    this.#messages.settled();
    this.#listener.ready();
  };

  /** Are we still in it? A room may be gone without a word (XEP-0410). */
  async #look(): Promise<void> {
    const own = `${this.#jid}/${this.#messages.ownName}`;
    try {
      await this.#stream?.request('get', own, new XmlElement(NS.ping, 'ping'));
    } catch (error) {
      if (this.#isIn && error instanceof StanzaError && OUTSIDE.includes(error.condition))
        this.#listener.interrupted();
    }
  }

  #heedBounce(stanza: XmlElement): void {
    const condition = conditionOf(stanza);
    const {id} = stanza.attributes;
    if (OUTSIDE.includes(condition)) this.#listener.interrupted();
    else if (id) this.#listener.bounced(id, failureOfRoom(condition));
  }

  #heedMessage(stanza: XmlElement, nick: string): void {
    if (!this.#isIn || stanza.attributes['type'] !== 'groupchat') return;
    // The subject ends the history (XEP-0045, 7.2.15), be there one or not.
    if (stanza.child('subject') && !stanza.child('body')) {
      if (!this.#isReady) this.#settle();
    } else if (nick) this.#messages.heed(stanza, nick);
  }
}
