import {component} from '@xmpp/component';
import {Attempts} from './attempts.js';
import {systemClock, type Clock} from './clock.js';
import {bareJid} from './jid.js';
import {Queue, type QueueState} from './queue.js';
import {settingsOf, type QueueSettings} from './settings.js';
import {attr, elementsIn, isAnswer, refusalOf, type Element} from './stanzas.js';

export interface QueueComponentOptions {
  /** `xmpp://127.0.0.1:5347`: where the server lets components in; of a cluster: each node, the first first. */
  readonly servers: readonly string[];
  /** What it shares with the server. */
  readonly secret: string;
  /** Its own domain: `queue.chat.test`. */
  readonly domain: string;
  /** The domain of the rooms. */
  readonly rooms: string;
  /** The domain of the advisers. */
  readonly advisers: string;
  /** By name: `neuvonta` is `neuvonta@queue.chat.test`. */
  readonly queues: Readonly<Record<string, Partial<QueueSettings>>>;
  /** Told in plain words how the connection is. Never what is said in the chat. */
  readonly report: (text: string) => void;
  readonly clock?: Clock;
}

/** Milliseconds between two attempts to connect. */
const PAUSE = {first: 500, most: 15_000};

/** Queues beside a server, whichever it is: XEP-0114. */
export class QueueComponent {
  readonly #options: QueueComponentOptions;
  readonly #queues = new Map<string, Queue>();
  readonly #connection: ReturnType<typeof component>;
  readonly #attempts: Attempts;
  /** Which of the servers it is at, or tries next. */
  #at = 0;

  constructor(options: QueueComponentOptions) {
    const {domain, secret, clock = systemClock} = options;
    this.#options = options;
    this.#connection = component({service: this.#server, domain, password: secret});
    const giveUp = () => this.#connection.socket?.destroy();
    this.#attempts = new Attempts({domain, clock, report: options.report, giveUp});
    for (const [name, own] of Object.entries(options.queues)) {
      const {rooms, advisers} = options;
      const settings = settingsOf({...own, jid: `${name}@${domain}`, rooms, advisers});
      this.#queues.set(settings.jid, new Queue(settings, clock, (stanza) => this.#send(stanza)));
    }
    this.#listen();
  }

  /** Connects, and connects again whenever that is lost. @returns when it is there for the first time */
  start(): Promise<void> {
    const {reconnect} = this.#connection;
    reconnect.delay = PAUSE.first;
    const online = new Promise<void>((resolve) => this.#connection.once('online', resolve));
    // What went wrong is told of by an event; the next attempt comes by itself.
    this.#connection.start().catch(() => undefined);
    return online;
  }

  /** @param name of a queue; left out: of the first */
  state(name = ''): QueueState | undefined {
    const [first = ''] = this.#queues.keys();
    return this.#queues.get(name ? `${name}@${this.#options.domain}` : first)?.state;
  }

  /** Ends all conversations, and the connection. */
  async stop(): Promise<void> {
    for (const queue of this.#queues.values()) queue.close();
    this.#attempts.stop();
    this.#connection.reconnect.stop();
    await this.#connection.stop().catch(() => undefined);
  }

  get #server(): string {
    const {servers} = this.#options;
    return servers[this.#at % servers.length] ?? '';
  }

  #nextServer(): string {
    this.#at++;
    return this.#server;
  }

  #send(stanza: Element): void {
    // While there is no connection nobody is there: queues tell again how things stand when it is back.
    if (this.#connection.status === 'online') this.#connection.send(stanza).catch(() => undefined);
  }

  #listen(): void {
    const connection = this.#connection;
    const {servers} = this.#options;
    connection.on('stanza', (stanza: Element) => this.#receive(stanza));
    // The package answers each request itself, unless a handler does: ours answer later, and say so never.
    connection.middleware.use(() => new Promise(() => undefined));
    connection.on('connecting', () => this.#attempts.begin(this.#server));
    connection.on('online', () => {
      connection.reconnect.delay = PAUSE.first;
      this.#attempts.succeeded();
      for (const queue of this.#queues.values()) queue.reconnected();
    });
    // The next attempt is at the next server; when all were tried, a longer pause comes first.
    connection.on('disconnect', () => {
      this.#attempts.over();
      const {reconnect, options} = connection;
      options.service = this.#nextServer();
      if (this.#at % servers.length === 0)
        reconnect.delay = Math.min(PAUSE.most, reconnect.delay * 2);
    });
    connection.on('error', (error: Error) => this.#attempts.failed(error));
  }

  #receive(stanza: Element): void {
    // A request with no child, or with two, the package has refused.
    if (stanza.is('iq') && !isAnswer(stanza) && elementsIn(stanza).length !== 1) return;
    const queue = this.#queues.get(bareJid(attr(stanza, 'to')));
    if (queue) queue.receive(stanza);
    else if (stanza.is('iq') && !isAnswer(stanza)) this.#send(refusalOf(stanza, 'item-not-found'));
  }
}
