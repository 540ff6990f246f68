import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ReferralCard} from '../chat/chat-provider.js';
import type {Words} from '../io/words.js';
import {bare} from '../model/bare.js';
import {
  DeskError,
  type Connect,
  type ConnectionEvent,
  type DeskConnection,
  type DeskFailure,
  type Login,
} from './desk-connection.js';
import type {DeskIntent} from './desk-intent.js';
import {begun, conversationIn, step, type Desk, type DeskEvent, type Line} from './desk-model.js';
import type {DeskSettings} from './desk-settings.js';
import {DESK_LANGUAGES} from './desk-words.js';
import {cardText} from './referral-card.js';

/** What did not work, until the adviser does something else. */
export type Trouble =
  {readonly key: 'taken' | 'failed'} | {readonly key: 'end'; readonly room: string};

interface Watch {
  /** After each change. */
  readonly stepped: (before: Desk, after: Desk) => void;
  /** Logged in. */
  readonly opened: () => void;
  /** Logged out, or thrown out. */
  readonly closed: () => void;
}

/** The desk, in the adviser's language. */
type Host = ReactiveControllerHost & {readonly words?: Words | undefined};

/** Without a letter of another script. */
const LATIN = /^[\p{Script=Latin}\P{L}]*$/u;

/**
 * What an adviser writes in: the customer's language where the desk has texts in it, or else their own, as far
 * as it is written in its letters.
 */
function writtenIn(text: string, customer: string | undefined, own: string | undefined) {
  const theirs = DESK_LANGUAGES.find((one) => one === customer?.split('-')[0]);
  return theirs ?? (LATIN.test(text) ? own : undefined);
}

/** The desk and its connection: what happens goes through `step`, then come the effects. */
export class DeskController implements ReactiveController {
  /** As long as one is logged in. */
  desk: Desk | undefined;
  isBusy = false;
  failure: DeskFailure | undefined;
  trouble: Trouble | undefined;

  readonly #host: Host;
  readonly #watch: Watch;
  #connection: DeskConnection | undefined;
  #stop: AbortController | undefined;

  constructor(host: Host, watch: Watch) {
    this.#host = host;
    this.#watch = watch;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const {signal} = this.#stop;
    document.addEventListener('visibilitychange', this.#looked, bare({signal}));
    addEventListener('beforeunload', this.#leaving, bare({signal}));
  }

  hostDisconnected(): void {
    this.#stop?.abort();
    this.#leave();
  }

  /** Does what the adviser asked for. */
  act(intent: DeskIntent, settings: DeskSettings, connect: Connect): void {
    switch (intent.type) {
      case 'log-in':
        void this.#logIn(settings, intent.login, connect);
        break;
      case 'log-out':
        this.#out(undefined);
        break;
      case 'take':
        void this.#take(intent.ticket);
        break;
      case 'write':
        this.#say(intent.room, intent.text);
        break;
      case 'refer':
        this.#say(intent.room, cardText(intent.card), intent.card);
        break;
      case 'end':
        void this.#end(intent.room);
        break;
      case 'typing':
        this.#connection?.typing(intent.room, intent.on);
        break;
      default:
        this.#step(intent);
        if (intent.type === 'duty') this.#connection?.duty(intent.on);
        if (intent.type === 'again') this.#send(intent.room, ({id}) => id === intent.id);
    }
  }

  #step(event: DeskEvent): void {
    const before = this.desk;
    if (!before) return;
    this.desk = step(before, event);
    this.#host.requestUpdate();
    this.#watch.stepped(before, this.desk);
  }

  async #logIn(settings: DeskSettings, login: Login, connect: Connect): Promise<void> {
    this.isBusy = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    let connection: DeskConnection | undefined;
    // Of a connection that was left nothing is heard any more.
    const heed = (event: ConnectionEvent) => {
      if (connection === undefined || connection === this.#connection) this.#heed(event);
    };
    try {
      connection = await connect(settings, login, heed);
      this.#open(connection, login.name);
    } catch (error) {
      this.failure = failureOf(error);
    }
    this.isBusy = false;
    this.#host.requestUpdate();
  }

  #open(connection: DeskConnection, name: string): void {
    if (this.#stop?.signal.aborted) {
      connection.leave();
      return;
    }
    this.#connection = connection;
    this.desk = {...begun(name), isVisible: !document.hidden};
    this.trouble = undefined;
    this.#watch.opened();
  }

  #heed(event: ConnectionEvent): void {
    if (event.type === 'out') this.#out(event.why);
    this.#step(event);
    // What the room has not got is said again; what it has got came back with the history.
    if (event.type === 'caught-up') this.#send(event.room, () => true);
  }

  async #take(ticket: string): Promise<void> {
    this.trouble = undefined;
    this.#step({type: 'take', ticket});
    try {
      await this.#connection?.take(ticket);
    } catch (error) {
      const isTaken = error instanceof DeskError && error.code === 'taken';
      this.trouble = {key: isTaken ? 'taken' : 'failed'};
      this.#step({type: 'not-taken'});
    }
  }

  async #end(room: string): Promise<void> {
    this.trouble = undefined;
    try {
      await this.#connection?.end(room);
      this.#step({type: 'ended', room, by: 'adviser'});
    } catch {
      this.trouble = {key: 'end', room};
      this.#host.requestUpdate();
    }
  }

  #say(room: string, text: string, referral?: ReferralCard): void {
    const {desk} = this;
    if (!desk) return;
    const id = crypto.randomUUID();
    const customer = conversationIn(desk, room)?.ticket?.lang;
    const lang = writtenIn(text, customer, this.#host.words?.lang);
    const {name} = desk;
    const line: Line = {
      id,
      from: 'me',
      name,
      text,
      lang,
      referral,
      at: Date.now(),
      state: 'sending',
    };
    this.#step({type: 'say', room, line});
    this.#connection?.send(room, line);
  }

  /** Of what is on its way, that which is wanted. */
  #send(room: string, isWanted: (line: Line) => boolean): void {
    const lines = (this.desk && conversationIn(this.desk, room)?.lines) ?? [];
    for (const line of lines) {
      const isSending = line.from === 'me' && line.state === 'sending';
      if (isSending && isWanted(line)) this.#connection?.send(room, line);
    }
  }

  #out(why: DeskFailure | undefined): void {
    this.#leave();
    this.failure = why;
    this.#host.requestUpdate();
    this.#watch.closed();
  }

  #leave(): void {
    this.#connection?.leave();
    this.#connection = undefined;
    this.desk = undefined;
  }

  readonly #looked = (): void => this.#step({type: 'visible', on: !document.hidden});

  /** Whoever reloads by mistake leaves customers without a word. */
  readonly #leaving = (event: BeforeUnloadEvent): void => {
    if (this.desk?.conversations.some(({ended}) => !ended)) event.preventDefault();
  };
}

const failureOf = (error: unknown): DeskFailure => {
  const code = error instanceof DeskError ? error.code : 'unreachable';
  return code === 'taken' || code === 'failed' ? 'unreachable' : code;
};
