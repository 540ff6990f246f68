import {
  type ChatEnd,
  ChatError,
  type ChatEvent,
  type ChatFailure,
  type ChatStart,
} from './chat-provider.js';
import {BackOff} from './xmpp-back-off.js';
import {failureOfQueue, StanzaError} from './xmpp-failure.js';
import {bareOf} from './xmpp-jid.js';
import type {XmppOptions} from './xmpp-options.js';
import {Outbox} from './xmpp-outbox.js';
import {departQueue, joinQueue, presenceTo, type QueueNews, readQueue} from './xmpp-queue.js';
import {XmppRoom} from './xmpp-room.js';
import {XmppStream} from './xmpp-stream.js';
import type {XmppTimes} from './xmpp-times.js';
import type {XmlElement} from './xmpp-xml.js';

type State = Extract<ChatEvent, {type: 'state'}>['state'];

/** To go on is not tried again for these. */
const IN_VAIN: readonly ChatFailure[] = ['expired', 'refused', 'blocked'];

/** As the caller hears of it. */
const asChatError = (error: unknown): ChatError =>
  error instanceof StanzaError
    ? new ChatError(failureOfQueue(error.condition), error.condition)
    : (error as ChatError);

/** Of a first request: nothing is there yet that could be over. */
const whyNotBegun = (error: unknown): ChatError =>
  error instanceof StanzaError && error.condition === 'item-not-found'
    ? new ChatError('refused', 'There is no such queue.', 'queue')
    : asChatError(error);

/** One conversation, from the queue to its end, over as many connections as that takes. */
export class XmppSession {
  readonly #options: XmppOptions;
  readonly #times: XmppTimes;
  readonly #emit: (event: ChatEvent) => void;
  readonly #outbox: Outbox;
  #token: string;
  #lang: string | undefined;
  /** The person has come back, to a page that has shown nothing of it. */
  #isBack = false;
  #hasWaited = false;
  #state: State | undefined;
  #stream: XmppStream | undefined;
  #room: XmppRoom | undefined;
  #backOff: BackOff | undefined;
  #isConnected = false;
  #connectedAt = 0;
  #isOver = false;

  constructor(
    options: XmppOptions,
    times: XmppTimes,
    token: string,
    emit: (event: ChatEvent) => void,
  ) {
    this.#options = options;
    this.#times = times;
    this.#token = token;
    this.#emit = emit;
    this.#outbox = new Outbox(emit);
    (globalThis as Partial<typeof globalThis>).addEventListener?.('online', this.#heedOnline);
  }

  /** Rejects with a {@link ChatError}. */
  async begin(start: ChatStart): Promise<void> {
    this.#lang = start.lang;
    this.#setState('connecting');
    try {
      await this.#connect(start);
    } catch (error) {
      throw whyNotBegun(error);
    }
    if (!this.#room) this.#setState('queued');
  }

  /**
   * Where the network is away, it is tried for as long as a conversation that is lost.
   * @returns whether there was something to go on with. Rejects with a {@link ChatError}.
   */
  async goOn(): Promise<boolean> {
    this.#isBack = true;
    this.#setState('connecting');
    try {
      await this.#connect();
      return true;
    } catch (error) {
      if (this.#isOver) throw error;
      const {code} = asChatError(error);
      const why = IN_VAIN.includes(code) ? code : await this.#tryAgain();
      if (!why || why === 'expired') return !why;
      throw new ChatError(why);
    }
  }

  send(text: string, id: string): void {
    if (this.#outbox.adds(text, id)) this.#room?.say(text, id, this.#lang);
  }

  typing(on: boolean): void {
    this.#room?.typing(on);
  }

  /** Tells the service that the person ends it, if need be over a connection of its own. */
  async end(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#room?.leave();
    this.#backOff?.stop();
    if (!this.#isConnected) this.#stream?.close();
    const tooLong = setTimeout(() => this.#stream?.close(), this.#times.farewell);
    try {
      if (!this.#isConnected) await this.#connect();
      await this.#stream?.request('set', this.#options.queue, departQueue());
    } catch {
      // For want of a word, the service ends it after a time.
    }
    clearTimeout(tooLong);
    this.leave();
    this.#emit({type: 'ended', by: 'customer'});
  }

  /** Lets go of everything. It can be gone on with, with the token. */
  leave(): void {
    this.#isOver = true;
    (globalThis as Partial<typeof globalThis>).removeEventListener?.('online', this.#heedOnline);
    this.#backOff?.stop();
    this.#room?.leave();
    this.#stream?.close();
    this.#room = this.#stream = undefined;
    this.#outbox.clear();
    this.#token = '';
  }

  /** @param start what the person told; without it, one goes on with what there is */
  async #connect(start?: ChatStart): Promise<void> {
    const {queue} = this.#options;
    const stream = new XmppStream(this.#options, this.#times, (stanza) => this.#heed(stanza));
    this.#stream = stream;
    try {
      await stream.login();
      stream.send(presenceTo(queue));
      await stream.request('set', queue, joinQueue(this.#token, start));
    } catch (error) {
      stream.close();
      throw error;
    }
    stream.lost = () => this.#reconnect();
    this.#isConnected = true;
    this.#connectedAt = performance.now();
  }

  #reconnect(): void {
    if (this.#isOver) return;
    this.#stream?.close();
    this.#room?.leave();
    this.#isConnected = false;
    void this.#tryAgain().then((why) => {
      if (why) this.#finish('timeout', why);
    });
  }

  /** Connects, sooner or later. @returns why it is given up */
  async #tryAgain(): Promise<ChatFailure | undefined> {
    this.#setState('reconnecting');
    // A line that is lost again and again is not tried any faster for it.
    const wasSteady = performance.now() - this.#connectedAt > this.#times.longestPause;
    const known = wasSteady ? undefined : this.#backOff;
    const backOff = (this.#backOff = known ?? new BackOff(this.#times));
    for (;;) {
      if (!(await backOff.pause())) return 'unreachable';
      try {
        await this.#connect();
        return undefined;
      } catch (error) {
        if (asChatError(error).code === 'expired') return 'expired';
        if (backOff.isOver) return 'unreachable';
      }
    }
  }

  /** The network is back: a connection that seems to be there may be dead. */
  #heedOnline = (): void => {
    if (this.#isConnected) void this.#stream?.ping();
    else this.#backOff?.now();
  };

  #heed(stanza: XmlElement): void {
    if (this.#isOver) return;
    const news = readQueue(stanza, this.#options);
    if (news) this.#heedQueue(news);
    else if (bareOf(stanza.attributes['from'] ?? '') === this.#room?.jid) this.#room.heed(stanza);
  }

  #heedQueue(news: QueueNews): void {
    if (news.type === 'taken-over') this.#finish('taken-over');
    else if (news.type === 'invitation') this.#enter(news.room, news.password);
    else if (!this.#room) {
      this.#hasWaited = true;
      this.#setState('queued');
      const {position, waitSeconds} = news;
      this.#emit({type: 'queue', position, waitSeconds});
    }
  }

  #enter(jid: string, password: string | undefined): void {
    const past = {isBack: this.#isBack, isOld: this.#isBack && !this.#hasWaited};
    this.#room ??= new XmppRoom(past, this.#times, this.#roomListener);
    if (this.#stream) this.#room.enter(this.#stream, jid, password);
  }

  readonly #roomListener = {
    event: (event: ChatEvent): void => {
      if (event.type === 'state') this.#setState(event.state);
      else this.#emit(event);
    },
    ready: (): void => {
      // What came back in the history is not among them any more.
      for (const [id, text] of this.#outbox.waiting) this.#room?.say(text, id, this.#lang);
    },
    echo: (id: string): boolean => this.#outbox.delivers(id),
    bounced: (id: string, why: ChatFailure): void => this.#outbox.fails(id, why),
    ended: (by: ChatEnd): void => this.#finish(by),
    closed: (why: ChatFailure): void => this.#finish('service', why),
    interrupted: (): void => this.#reconnect(),
  };

  #setState(state: State): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#emit({type: 'state', state});
  }

  #finish(by: ChatEnd, why?: ChatFailure): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const [id] of this.#outbox.waiting) this.#outbox.fails(id, 'expired');
    this.leave();
    if (why) this.#emit({type: 'failed', code: why});
    this.#emit({type: 'ended', by});
  }
}
