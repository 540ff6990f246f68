import {NS} from '../chat/xmpp-names.js';
import {parseElement} from '../chat/xmpp-parse.js';
import {XmlElement} from '../chat/xmpp-xml.js';

const QUEUE_JID = 'neuvonta@queue.chat.test';
export const ROOM_JID = 'c-1@rooms.chat.test';
const GUEST = 'someone@guest.chat.test/1';

export const OPTIONS = {
  url: 'wss://chat.test/xmpp-websocket',
  domain: 'guest.chat.test',
  queue: QUEUE_JID,
  rooms: 'rooms.chat.test',
};

const message = (from: string, children: string, attributes = ''): string =>
  `<message xmlns="${NS.client}" from="${from}" to="${GUEST}" ${attributes}>${children}</message>`;

/** What the queue says. */
export const queueSays = {
  status: (position: number, time: number) =>
    message(
      QUEUE_JID,
      `<queue-status xmlns="${NS.workgroup}"><position>${position}</position><time>${time}</time></queue-status>`,
    ),
  invitation: (room = ROOM_JID, from = QUEUE_JID) =>
    message(from, `<x xmlns="${NS.conference}" jid="${room}" password="sana"/>`),
  takenOver: (from = QUEUE_JID) => message(from, `<taken-over xmlns="${NS.rinnalla}"/>`),
};

/** What comes from the room. */
export const roomSays = {
  text: (nick: string, id: string, text: string, more = '', attributes = '') =>
    message(
      `${ROOM_JID}/${nick}`,
      `<body>${text}</body>${more}`,
      `type="groupchat" id="${id}" ${attributes}`,
    ),
  state: (nick: string, state: string) =>
    message(`${ROOM_JID}/${nick}`, `<${state} xmlns="${NS.chatStates}"/>`, 'type="groupchat"'),
  /** @param more inside of `<x>`; @param kind of an adviser */
  presence: (nick: string, more = '', attributes = '', kind = '') => {
    const marker = kind && `<adviser xmlns="${NS.rinnalla}" kind="${kind}"/>`;
    return `<presence xmlns="${NS.client}" from="${ROOM_JID}/${nick}" ${attributes}><x xmlns="${NS.mucUser}">${more}</x>${marker}</presence>`;
  },
  subject: () => message(ROOM_JID, '<subject/>', 'type="groupchat"'),
  error: (id: string, condition: string) =>
    message(
      ROOM_JID,
      `<error type="cancel"><${condition} xmlns="${NS.stanzas}"/></error>`,
      `type="error" id="${id}"`,
    ),
};

const delay = (stamp: string) => `<delay xmlns="${NS.delay}" stamp="${stamp}"/>`;

/** A WebSocket of the stand-in, with what the server does at its other end. */
class StandInSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: {data: unknown}) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readyState = 0;
  nick = '';
  isLoggedIn = false;

  readonly #server: StandInServer;

  constructor(server: StandInServer) {
    this.#server = server;
    queueMicrotask(() => {
      if (this.readyState === 3) return;
      if (server.isBlocked) return this.#block();
      if (server.isDown) return this.drop();
      this.readyState = 1;
      this.onopen?.();
    });
  }

  send(frame: string): void {
    if (this.readyState !== 1) throw new DOMException('not open', 'InvalidStateError');
    const element = parseElement(frame);
    this.#server.frames.push(frame);
    queueMicrotask(() => this.#server.heed(element, this));
  }

  close(): void {
    this.readyState = 3;
  }

  /** The server sends a frame. */
  receive(data: unknown): void {
    if (this.readyState === 1) this.onmessage?.({data});
  }

  /** As Chromium does it: no close follows. */
  #block(): void {
    this.readyState = 3;
    const violation = {
      disposition: 'enforce',
      effectiveDirective: 'connect-src',
      violatedDirective: 'connect-src',
      originalPolicy: "connect-src 'self'",
      documentURI: location.href,
      statusCode: 200,
      blockedURI: OPTIONS.url,
    } as const;
    document.dispatchEvent(new SecurityPolicyViolationEvent('securitypolicyviolation', violation));
    this.onerror?.();
  }

  /** The line breaks. */
  drop(): void {
    this.readyState = 3;
    this.onerror?.();
    this.onclose?.();
  }
}

/**
 * A stand-in for a WebSocket to an XMPP server with queue and room, in the page: for faults that real servers do not
 * show. What real ones do is tested with them (test/chat).
 */
export class StandInServer {
  /** No connection comes about. */
  isDown = false;
  /** The page's policy forbids the connection. */
  isBlocked = false;
  /** Pings are not answered, as on a line that is dead without a word. */
  isMute = false;
  /** By name of the payload, or `room`: the condition of its refusal. */
  readonly refuses = new Map<string, string>();
  /** It has a conversation to go on with. */
  hasTalk = false;
  /** The room was gone: it is made anew by whoever comes. */
  hasLostRoom = false;
  /** It answers to the login with this. */
  loginAnswer = `<success xmlns="${NS.sasl}"/>`;
  /** Own messages are echoed, and kept. */
  echoes = true;
  /** Frames of the history of the room, in order. */
  history: string[] = [];
  advisers: readonly string[] = ['Maija'];
  /** All frames that have come. */
  readonly frames: string[] = [];
  readonly sockets: StandInSocket[] = [];

  readonly #real = globalThis.WebSocket;

  constructor() {
    const connect = () => {
      const socket = new StandInSocket(this);
      this.sockets.push(socket);
      return socket;
    };
    const StandIn = function StandIn() {
      return connect();
    };
    globalThis.WebSocket = Object.assign(StandIn, {OPEN: 1}) as unknown as typeof WebSocket;
  }

  /** Puts the browser's own back. */
  restore(): void {
    globalThis.WebSocket = this.#real;
  }

  get socket(): StandInSocket {
    return this.sockets.at(-1) as StandInSocket;
  }

  get open(): number {
    return this.sockets.filter(({readyState}) => readyState === 1).length;
  }

  send(...frames: unknown[]): void {
    for (const frame of frames) this.socket.receive(frame);
  }

  /** Frames that have come with all of these in them. */
  came(...parts: string[]): string[] {
    return this.frames.filter((frame) => parts.every((part) => frame.includes(part)));
  }

  heed(element: XmlElement, socket: StandInSocket): void {
    const {name} = element;
    if (name === 'open') this.#open(socket);
    else if (name === 'auth') {
      socket.isLoggedIn = true;
      socket.receive(this.loginAnswer);
    } else if (name === 'iq') this.#iq(element, socket);
    else if (name === 'presence') this.#presence(element, socket);
    else if (name === 'message') this.#message(element, socket);
  }

  #open(socket: StandInSocket): void {
    const feature = socket.isLoggedIn
      ? `<bind xmlns="${NS.bind}"/>`
      : `<mechanisms xmlns="${NS.sasl}"><mechanism>ANONYMOUS</mechanism></mechanisms>`;
    socket.receive(`<open xmlns="${NS.framing}" id="1"/>`);
    socket.receive(
      `<stream:features xmlns:stream="${NS.streams}" xmlns="${NS.client}">${feature}</stream:features>`,
    );
  }

  #iq(iq: XmlElement, socket: StandInSocket): void {
    const [payload] = iq.elements;
    const {id = '', type, to} = iq.attributes;
    const name = payload?.name ?? '';
    if ((type !== 'get' && type !== 'set') || (name === 'ping' && this.isMute)) return;
    const isOnly = payload?.child('resume', NS.rinnalla)?.attributes['only'] === 'true';
    const refusal =
      this.refuses.get(name) ?? (isOnly && !this.hasTalk ? 'item-not-found' : undefined);
    const answer = new XmlElement(
      NS.client,
      'iq',
      {id, from: to, type: refusal ? 'error' : 'result'},
      ...(refusal
        ? [new XmlElement(NS.client, 'error', {}, new XmlElement(NS.stanzas, refusal))]
        : []),
    );
    socket.receive(answer.toXml());
    if (isOnly && !refusal) socket.receive(queueSays.invitation());
  }

  #presence(presence: XmlElement, socket: StandInSocket): void {
    const [room, nick = ''] = (presence.attributes['to'] ?? '').split('/');
    if (room !== ROOM_JID || presence.attributes['type']) return;
    const condition = this.refuses.get(`room/${nick}`) ?? this.refuses.get('room');
    if (condition) {
      const error = new XmlElement(NS.client, 'error', {}, new XmlElement(NS.stanzas, condition));
      const from = `${room}/${nick}`;
      socket.receive(new XmlElement(NS.client, 'presence', {from, type: 'error'}, error).toXml());
      return;
    }
    socket.nick = nick;
    const lost = this.hasLostRoom ? '<status code="201"/>' : '';
    socket.receive(roomSays.presence('jono', '<item affiliation="owner"/>'));
    for (const adviser of this.advisers) socket.receive(roomSays.presence(adviser, '<item/>'));
    socket.receive(roomSays.presence(nick, `${lost}<status code="110"/>`));
    for (const frame of this.history) socket.receive(frame);
    socket.receive(roomSays.subject());
  }

  #message(element: XmlElement, socket: StandInSocket): void {
    const {id = ''} = element.attributes;
    const text = element.child('body')?.text;
    if (text === undefined || !this.echoes) return;
    const body = new XmlElement('', 'body', {}, text).toXml().replace(/<\/?body>/g, '');
    this.history.push(roomSays.text(socket.nick, id, body, delay('2026-11-26T08:00:00Z')));
    socket.receive(roomSays.text(socket.nick, id, body));
  }

  /** Said in the room before: it is in its history. */
  keep(nick: string, id: string, text: string, stamp = '2026-11-26T08:00:00Z', more = ''): void {
    this.history.push(roomSays.text(nick, id, text, delay(stamp) + more));
  }
}
