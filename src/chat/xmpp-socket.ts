import {Allowance} from './xmpp-allowance.js';
import type {ChatFailure} from './chat-provider.js';

/** In characters. Servers allow stanzas of 64 to 256 kB; what is larger is no message to a person. */
const LONGEST_FRAME = 256 * 1024;
/** What comes faster is dropped unread: history with all its presence fits in. */
const FRAMES = {most: 1000, perSecond: 100};
const CHARACTERS = {most: 2 * 1024 * 1024, perSecond: 128 * 1024};

interface SocketListener {
  opened(): void;
  /** One WebSocket message. */
  frame(text: string): void;
  /** Called once, unless we closed it. */
  closed(why: ChatFailure): void;
}

/** A WebSocket for XMPP (RFC 7395) that never throws, and says nothing any more when it is closed. */
export class XmppSocket {
  readonly #listener: SocketListener;
  readonly #url: string;
  readonly #frames = new Allowance(FRAMES.most, FRAMES.perSecond);
  readonly #characters = new Allowance(CHARACTERS.most, CHARACTERS.perSecond);
  #socket: WebSocket | undefined;
  #why: ChatFailure = 'unreachable';

  constructor(url: string, listener: SocketListener) {
    this.#url = url;
    this.#listener = listener;
  }

  open(): void {
    this.#watchPolicy(true);
    try {
      const socket = (this.#socket = new WebSocket(this.#url, 'xmpp'));
      socket.onopen = () => {
        this.#watchPolicy(false);
        this.#listener.opened();
      };
      socket.onmessage = ({data}) => this.#receive(data);
      // Chromium closes without a word what the page's policy forbids: there is only the error.
      socket.onerror = socket.onclose = () => this.#lose();
    } catch {
      // A page of https may open nothing but wss.
      this.#why = 'blocked';
      this.#lose();
    }
  }

  send(frame: string): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }

  close(): void {
    this.#watchPolicy(false);
    const socket = this.#socket;
    this.#socket = undefined;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.onerror = () => undefined; // In Node, an error that nobody heeds is thrown.
    socket.close();
  }

  #receive(data: unknown): void {
    if (typeof data !== 'string' || data.length > LONGEST_FRAME) return;
    if (this.#frames.takes() && this.#characters.takes(data.length)) this.#listener.frame(data);
  }

  #lose(): void {
    this.close();
    this.#listener.closed(this.#why);
  }

  /** That the page's policy forbids it, only this event tells: the socket itself just fails. */
  #watchPolicy(on: boolean): void {
    const page = (globalThis as Partial<typeof globalThis>).document;
    const event = 'securitypolicyviolation';
    if (on) page?.addEventListener(event, this.#heedPolicy);
    else page?.removeEventListener(event, this.#heedPolicy);
  }

  #heedPolicy = (violation: SecurityPolicyViolationEvent): void => {
    const {disposition, effectiveDirective, blockedURI} = violation;
    const isOurs = effectiveDirective === 'connect-src' && this.#url.startsWith(blockedURI);
    if (disposition === 'enforce' && isOurs) this.#why = 'blocked';
  };
}
