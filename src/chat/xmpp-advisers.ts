import type {ChatEvent} from './chat-provider.js';
import {shownName} from './xmpp-message.js';

/** Someone who answers, by the name that the customer sees. */
interface Adviser {
  readonly name: string;
  isBot: boolean;
  /** Seen since we came in. */
  isHere: boolean;
  /** The person was told that they are there. */
  isTold: boolean;
  isTyping: boolean;
}

/** Of more nobody hears. */
const MOST = 20;

/** The advisers of a room, those who have left, too. Tells of each change once, however often we come in again. */
export class Advisers {
  readonly #emit: (event: ChatEvent) => void;
  readonly #byNick = new Map<string, Adviser>();

  constructor(emit: (event: ChatEvent) => void) {
    this.#emit = emit;
  }

  get(nick: string): {readonly name: string; readonly isBot: boolean} | undefined {
    return this.#byNick.get(nick);
  }

  comes(nick: string, isBot: boolean): void {
    const adviser = this.#byNick.get(nick) ?? this.#add(nick, isBot);
    if (!adviser) return;
    const isNews = !adviser.isTold || adviser.isBot !== isBot;
    Object.assign(adviser, {isBot, isHere: true, isTold: true});
    if (isNews) this.#tell(adviser, 'joined');
  }

  goes(nick: string): void {
    const adviser = this.#byNick.get(nick);
    if (!adviser?.isTold) return;
    this.types(nick, false);
    Object.assign(adviser, {isHere: false, isTold: false});
    this.#tell(adviser, 'left');
  }

  types(nick: string, on: boolean): void {
    const adviser = this.#byNick.get(nick);
    if (!adviser || adviser.isTyping === on) return;
    adviser.isTyping = on;
    this.#emit({type: 'typing', on, name: adviser.name});
  }

  /** We are not in the room now: who is still there shows when we come in again. */
  lost(): void {
    for (const [nick, adviser] of this.#byNick) {
      this.types(nick, false);
      adviser.isHere = false;
    }
  }

  /** We are in again, and have seen who is there. */
  counted(): void {
    for (const [nick, {isHere}] of this.#byNick) if (!isHere) this.goes(nick);
  }

  #add(nick: string, isBot: boolean): Adviser | undefined {
    if (this.#byNick.size >= MOST) return undefined;
    const name = shownName(nick);
    const adviser = {name, isBot, isHere: true, isTold: false, isTyping: false};
    this.#byNick.set(nick, adviser);
    return adviser;
  }

  #tell({name, isBot}: Adviser, change: 'joined' | 'left'): void {
    this.#emit({type: 'adviser', change, name, isBot});
  }
}
