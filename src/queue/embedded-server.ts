import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {Duplex} from 'node:stream';
import {WebSocketServer, type WebSocket} from 'ws';
import {Accounts} from './accounts.js';
import {addressOf} from './address.js';
import {answerAvailability} from './availability.js';
import {ClientSession, type SessionHost} from './client-session.js';
import {systemClock, Timer, type Clock} from './clock.js';
import {checkEmbedded, type EmbeddedServerOptions} from './embedded-options.js';
import {Queue, type QueueState} from './queue.js';
import {RateLimit} from './rate-limit.js';
import {RoomService} from './room-service.js';
import {Router, type Domains} from './router.js';
import {settingsOf} from './settings.js';

/** Bytes. */
const LARGEST_STANZA = 64 * 1024;
const MOST_UNSENT = 1024 * 1024;
/** In a second, of one connection. */
const MOST_FRAMES = 20;
const MOST_CONNECTIONS = {all: 2_000, each: 50};
/** Milliseconds: until one has logged in; between two pings; until one that is closed is cut off. */
const TIMES = {login: 15_000, ping: 30_000, closing: 2_000};

const PATHS = {socket: '/xmpp-websocket', availability: '/chat/availability'};

/**
 * A small XMPP server over WebSocket with its queues, in the process of a web server: for demos, tests, and
 * an authority with a few advisers. All is in memory, and on one machine.
 */
export class EmbeddedServer {
  readonly #options: EmbeddedServerOptions;
  readonly #clock: Clock;
  readonly #domains: Domains;
  readonly #router: Router;
  readonly #accounts: Accounts;
  readonly #queues = new Map<string, Queue>();
  readonly #limit: RateLimit;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_STANZA,
    perMessageDeflate: false,
    handleProtocols: () => 'xmpp',
  });
  readonly #sessions = new Set<ClientSession>();
  /** How many there are, by address. */
  readonly #connections = new Map<string, number>();
  #number = 0;

  /** Throws a `QueueConfigError` that names the option which is wrong. */
  constructor(options: EmbeddedServerOptions) {
    checkEmbedded(options);
    const {domain, accounts, clock = systemClock} = options;
    this.#options = options;
    this.#clock = clock;
    this.#domains = {
      advisers: domain,
      guests: `guest.${domain}`,
      queues: `queue.${domain}`,
      rooms: `rooms.${domain}`,
    };
    this.#router = new Router(this.#domains);
    this.#accounts = new Accounts(accounts, clock);
    this.#limit = new RateLimit(MOST_FRAMES, clock);
    this.#addServices();
  }

  /** Answers what is for the chat on this web server; what else it is asked for it leaves alone. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => {
      // Without it, who hangs up before they are answered ends the whole process.
      socket.on('error', () => socket.destroy());
      if (pathOf(request) === PATHS.socket) this.#upgrade(request, socket, head);
      else if (server.listenerCount('upgrade') === 1) refuse(socket, '404 Not Found');
    });
  }

  /** @returns whether it was a request for the chat */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (pathOf(request) !== PATHS.availability) return false;
    answerAvailability(request, response, (name) => this.state(name));
    return true;
  }

  /** @param name of a queue; left out: of the first */
  state(name = ''): QueueState | undefined {
    const [first = ''] = this.#queues.keys();
    return this.#queues.get(name || first)?.state;
  }

  /** Ends all conversations and connections. */
  close(): void {
    for (const queue of this.#queues.values()) queue.close();
    for (const session of this.#sessions) session.fail('system-shutdown');
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }

  #addServices(): void {
    const {queues, rooms, advisers, guests} = this.#domains;
    const send = (stanza: Parameters<Router['route']>[0]) => this.#router.route(stanza);
    this.#router.setRooms(new RoomService({makers: queues, guests, clock: this.#clock, send}));
    for (const [name, options] of Object.entries(this.#options.queues)) {
      const settings = settingsOf({...options, jid: `${name}@${queues}`, rooms, advisers});
      const queue = new Queue(settings, this.#clock, send);
      this.#queues.set(name, queue);
      this.#router.addQueue(queue);
    }
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const address = addressOf(request, this.#options.proxies ?? 0);
    const refusal = this.#refusal(request, address);
    if (refusal) refuse(socket, refusal);
    else
      this.#sockets.handleUpgrade(request, socket, head, (accepted) =>
        this.#connected(accepted, address),
      );
  }

  #refusal({headers}: IncomingMessage, address: string): string | undefined {
    const protocols = (headers['sec-websocket-protocol'] ?? '').split(/,\s*/);
    if (!protocols.includes('xmpp')) return '400 Bad Request';
    if (!this.#isAllowed(headers.origin, headers.host)) return '403 Forbidden';
    if (this.#sockets.clients.size >= MOST_CONNECTIONS.all) return '503 Service Unavailable';
    const {connectionsEach = MOST_CONNECTIONS.each} = this.#options;
    if (this.#connectionsOf(address) >= connectionsEach) return '429 Too Many Requests';
    return undefined;
  }

  #connectionsOf = (address: string): number => this.#connections.get(address) ?? 0;

  #count(address: string, change: 1 | -1): void {
    const count = this.#connectionsOf(address) + change;
    if (count > 0) this.#connections.set(address, count);
    else this.#connections.delete(address);
  }

  /** A page may be anyone's. A program that is no browser says no origin, or what it likes. */
  #isAllowed(origin: string | undefined, host = ''): boolean {
    if (origin === undefined || this.#options.origins?.includes(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }

  #connected(socket: WebSocket, address: string): void {
    const name = String(++this.#number);
    const session = new ClientSession(wireOf(socket, address, this.#clock), this.#host);
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary || !this.#limit.take(name)) session.fail('policy-violation');
      else session.receive(data.toString('utf8'));
    });
    this.#sessions.add(session);
    this.#count(address, 1);
    const stop = this.#watch(socket, session);
    socket.on('close', () => {
      stop();
      this.#sessions.delete(session);
      this.#count(address, -1);
      if (session.jid) this.#router.remove(session);
    });
    // Of what is wrong with a frame, `ws` itself tells the other end; then it closes.
    socket.on('error', () => socket.terminate());
  }

  get #host(): SessionHost {
    const {advisers, guests} = this.#domains;
    return {
      advisers,
      guests,
      accounts: this.#accounts,
      bound: (session) => this.#bound(session),
      route: (stanza) => this.#router.route(stanza),
    };
  }

  /** The same program of an adviser once more, as after a reload: it takes the place of the one before. */
  #bound(session: ClientSession): void {
    const before = [...this.#sessions].find((one) => one !== session && one.jid === session.jid);
    if (before) {
      this.#router.remove(before);
      before.fail('conflict');
    }
    this.#router.add(session);
  }

  /** Whoever does not log in, or is not there any more, is let go. @returns what stops it */
  #watch(socket: WebSocket, session: ClientSession): () => void {
    const timer = new Timer(this.#clock);
    let isThere = true;
    for (const sign of ['pong', 'message']) socket.on(sign, () => (isThere = true));
    const check = () => {
      if (isThere) ping();
      else socket.terminate();
    };
    const ping = () => {
      isThere = false;
      socket.ping();
      timer.set(TIMES.ping, check);
    };
    timer.set(TIMES.login, () => {
      if (session.jid === '') session.fail('connection-timeout');
      else ping();
    });
    return () => timer.stop();
  }
}

const refuse = (socket: Duplex, status: string): void => {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
};

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1)[0] ?? '';

const wireOf = (socket: WebSocket, address: string, clock: Clock) => ({
  address,
  send(text: string) {
    // Whoever does not read what they are sent must not fill our memory.
    if (socket.bufferedAmount > MOST_UNSENT) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(text);
  },
  close() {
    socket.close();
    const stop = clock.after(TIMES.closing, () => socket.terminate());
    socket.once('close', stop);
  },
});
