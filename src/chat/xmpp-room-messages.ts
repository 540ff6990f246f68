import {Allowance} from './xmpp-allowance.js';
import type {ChatEvent, ChatMessage} from './chat-provider.js';
import type {Advisers} from './xmpp-advisers.js';
import {
  readMessage,
  readRepeated,
  readTicket,
  type RoomMessage,
  shownName,
} from './xmpp-message.js';
import {CUSTOMER, NS, QUEUE, TICKET} from './xmpp-names.js';
import {SeenMessages} from './xmpp-seen.js';
import type {XmlElement} from './xmpp-xml.js';

/** A whole history at once, and then as much as anyone can read. What comes faster is not shown. */
const RATE = {most: 260, perSecond: 5};
const OWN_NAME = new RegExp(`^${CUSTOMER}(?:-\\d)?$`);

export interface MessageListener {
  event(event: ChatEvent): void;
  /** Our own message has come to the room. @returns whether that was waited for */
  echo(id: string): boolean;
}

/** What this page knows of the conversation when it comes to it. */
export interface Past {
  /** The person comes back, to a page that has not shown what they told. */
  readonly isBack: boolean;
  /** Nor has it shown what the history has. */
  readonly isOld: boolean;
}

/** What is said in a room, each message once. */
export class RoomMessages {
  ownName = CUSTOMER;
  queueName = QUEUE;
  /** Of the person: what they chose before the conversation, in BCP 47. */
  lang: string | undefined;

  readonly #advisers: Advisers;
  readonly #listener: MessageListener;
  readonly #seen = new SeenMessages();
  #rate = new Allowance(RATE.most, RATE.perSecond);
  readonly #isBack: boolean;
  #isOld: boolean;
  #isLive = false;

  constructor(advisers: Advisers, {isBack, isOld}: Past, listener: MessageListener) {
    this.#advisers = advisers;
    this.#isBack = isBack;
    this.#isOld = isOld;
    this.#listener = listener;
  }

  /** Whether it is us, or a ghost of ours from before. */
  isOwn(nick: string): boolean {
    return nick === this.ownName || (OWN_NAME.test(nick) && !this.#advisers.get(nick));
  }

  /** The history is there: what comes is said now. */
  settled(): void {
    this.#isLive = true;
    this.#isOld = false;
  }

  /** A history comes again, with what was said meanwhile. */
  lost(): void {
    this.#isLive = false;
    this.#rate = new Allowance(RATE.most, RATE.perSecond);
  }

  heed(stanza: XmlElement, nick: string): void {
    if (!this.#rate.takes()) return;
    const message = readMessage(stanza);
    if (this.#isLive) this.#heedTyping(stanza, nick, message !== undefined);
    if (!message) return;
    const repeated = nick === this.queueName ? readRepeated(stanza) : undefined;
    if (repeated) this.#heedWords({...message, stamp: repeated.stamp}, repeated.nick);
    else if (nick === this.queueName && message.id === TICKET) this.#heedTicket(stanza);
    else this.#heedWords(message, nick);
  }

  #heedWords(message: RoomMessage, nick: string): void {
    const isOwn = this.isOwn(nick);
    // Our own name changes when a ghost of ours still has it.
    const isNew = this.#seen.adds(isOwn ? CUSTOMER : nick, message.id);
    const isAwaited = isOwn && this.#listener.echo(message.id);
    if (isNew && !isAwaited) this.#show(message, nick, isOwn);
  }

  #heedTyping(stanza: XmlElement, nick: string, hasSaid: boolean): void {
    const state = stanza.elements.find(({ns}) => ns === NS.chatStates)?.name;
    if (state || hasSaid) this.#advisers.types(nick, state === 'composing');
  }

  /** The queue says first what the person told. On a page that has not shown it, it is their first message. */
  #heedTicket(stanza: XmlElement): void {
    const ticket = readTicket(stanza);
    this.lang ??= ticket.lang;
    if (!ticket.text || !this.#isBack || !this.#seen.adds(this.queueName, TICKET)) return;
    const at = ticket.stamp ?? Date.now();
    this.#tell({id: TICKET, from: 'me', text: ticket.text, lang: ticket.lang, at, isOld: true});
  }

  #show({id, stamp, ...said}: RoomMessage, nick: string, isOwn: boolean): void {
    const isHistory = !this.#isLive && stamp !== undefined;
    const at = isHistory ? stamp : Date.now();
    const when = {at, isOld: isHistory && this.#isOld};
    if (isOwn) return this.#tell({id, from: 'me', ...said, ...when});
    const isService = nick === this.queueName && !this.#advisers.get(nick);
    const from = isService ? 'service' : 'adviser';
    const {name, isBot} = this.#advisers.get(nick) ?? {name: shownName(nick), isBot: undefined};
    // Two people may use the same id.
    const whole = `${nick}/${id}`;
    this.#tell({id: whole, from, name: isService ? undefined : name, isBot, ...said, ...when});
  }

  #tell(message: ChatMessage): void {
    this.#listener.event({type: 'message', message});
  }
}
