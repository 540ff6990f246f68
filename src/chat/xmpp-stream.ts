import {ChatError} from './chat-provider.js';
import {conditionOf, StanzaError} from './xmpp-failure.js';
import {NS} from './xmpp-names.js';
import {parseElement} from './xmpp-parse.js';
import {XmppSocket} from './xmpp-socket.js';
import type {XmppTimes} from './xmpp-times.js';
import {XmlElement} from './xmpp-xml.js';

interface Waiting<T> {
  /** Who was asked; `undefined`: our own server. */
  readonly to?: string | undefined;
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

const STANZAS = ['iq', 'message', 'presence'];
const client = (...rest: [string, Record<string, string | undefined>, ...XmlElement[]]) =>
  new XmlElement(NS.client, ...rest);

/**
 * An XMPP stream over a WebSocket (RFC 7395), of someone without a name (SASL ANONYMOUS, RFC 4505). The server is
 * asked for a sign of life every now and then (XEP-0199); without one the stream is lost.
 */
export class XmppStream {
  /** Called once, when a stream on which one was logged in is lost. */
  lost: (() => void) | undefined;

  readonly #domain: string;
  readonly #times: XmppTimes;
  readonly #heed: (stanza: XmlElement) => void;
  readonly #socket: XmppSocket;
  readonly #answers = new Map<string, Waiting<XmlElement>>();
  /** The step of the login that is waited for: the open socket, or an answer. */
  #step: Waiting<XmlElement | undefined> | undefined;
  #pinging: ReturnType<typeof setInterval> | undefined;
  #requests = 0;
  #isOver = false;

  /** @param heed is given each message and presence */
  constructor(
    {url, domain}: {readonly url: string; readonly domain: string},
    times: XmppTimes,
    heed: (stanza: XmlElement) => void,
  ) {
    this.#domain = domain;
    this.#times = times;
    this.#heed = heed;
    this.#socket = new XmppSocket(url, {
      opened: () => this.#step?.resolve(undefined),
      frame: (text) => this.#receive(text),
      closed: (why) => this.#end(new ChatError(why, `No WebSocket at ${url}`)),
    });
  }

  /** Rejects with a {@link ChatError}: `unreachable`, `blocked`, or `refused` by the server. */
  async login(): Promise<void> {
    const late = new ChatError('unreachable', `No login within ${this.#times.login} ms`);
    const tooLong = setTimeout(() => this.#end(late), this.#times.login);
    try {
      await this.#next(() => this.#socket.open());
      await this.#openStream();
      const auth = new XmlElement(NS.sasl, 'auth', {mechanism: 'ANONYMOUS'});
      const answer = await this.#next(() => this.#write(auth));
      if (answer?.name !== 'success')
        throw this.#refusal('nobody is let in without a name', 'domain');
      await this.#openStream();
      await this.request('set', undefined, new XmlElement(NS.bind, 'bind'));
    } catch (error) {
      const failure = error instanceof ChatError ? error : new ChatError('refused', String(error));
      this.#end(failure);
      throw failure;
    } finally {
      clearTimeout(tooLong);
    }
    this.#pinging = setInterval(() => void this.ping(), this.#times.ping);
  }

  send(stanza: XmlElement): void {
    this.#write(stanza);
  }

  /** Rejects with a {@link StanzaError}, or with a {@link ChatError} when no answer comes. */
  request(type: 'get' | 'set', to: string | undefined, child: XmlElement): Promise<XmlElement> {
    const id = `r${++this.#requests}`;
    return new Promise<XmlElement>((resolve, reject) => {
      if (this.#isOver) return reject(new ChatError('unreachable'));
      const none = () => this.#answers.get(id)?.reject(new ChatError('unreachable', 'no answer'));
      const timer = setTimeout(none, this.#times.answer);
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          this.#answers.delete(id);
          then(value);
        };
      this.#answers.set(id, {to, resolve: settle(resolve), reject: settle(reject)});
      this.#write(client('iq', {type, to, id}, child));
    });
  }

  /** Asks for a sign of life: any answer is one, an error, too. Never rejects. */
  async ping(): Promise<void> {
    try {
      await this.request('get', undefined, new XmlElement(NS.ping, 'ping'));
    } catch (error) {
      if (!(error instanceof StanzaError))
        this.#end(new ChatError('unreachable', 'No sign of life'));
    }
  }

  /** Says goodbye. Nothing is heard of the stream any more. */
  close(): void {
    this.lost = undefined;
    if (!this.#isOver) this.#write(new XmlElement(NS.framing, 'close'));
    this.#end(new ChatError('unreachable'));
  }

  #openStream(): Promise<XmlElement | undefined> {
    const header = new XmlElement(NS.framing, 'open', {to: this.#domain, version: '1.0'});
    return this.#next(() => this.#write(header));
  }

  /** Does a step of the login, and waits for what comes of it. */
  #next(act: () => void): Promise<XmlElement | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#isOver) return reject(new ChatError('unreachable'));
      this.#step = {resolve, reject};
      act();
    });
  }

  #write(element: XmlElement): void {
    this.#socket.send(element.toXml());
  }

  #receive(text: string): void {
    try {
      this.#route(parseElement(text));
    } catch {
      // What is not XML says nothing. In the login, nothing else will come.
      this.#step?.reject(new ChatError('refused', 'malformed'));
    }
  }

  #route(element: XmlElement): void {
    const {name, ns} = element;
    if (ns === NS.client && STANZAS.includes(name)) {
      if (name === 'iq') this.#iq(element);
      else this.#heed(element);
    } else if (ns === NS.framing) {
      // The answer to our <open> has no news.
      if (name === 'close') this.#end(this.#refusal('the stream is closed'));
    } else if (ns === NS.streams && name === 'error') {
      this.#end(this.#refusal(element.elements[0]?.name ?? name));
    } else {
      this.#step?.resolve(element);
    }
  }

  #iq(iq: XmlElement): void {
    const {type, id = '', from} = iq.attributes;
    const asked = this.#answers.get(id);
    // Others may guess the number of a request.
    const waiting = asked?.to === undefined || asked.to === from ? asked : undefined;
    if (type === 'result') waiting?.resolve(iq);
    else if (type === 'error') waiting?.reject(new StanzaError(conditionOf(iq)));
    else this.#answer(iq, {to: from, id});
  }

  /** Whoever asks must be answered (RFC 6120, 8.2.3): we are here, and that is all we say. */
  #answer(iq: XmlElement, address: {to: string | undefined; id: string}): void {
    if (iq.child('ping', NS.ping)) return this.send(client('iq', {...address, type: 'result'}));
    const condition = new XmlElement(NS.stanzas, 'service-unavailable');
    const error = client('error', {type: 'cancel'}, condition);
    this.send(client('iq', {...address, type: 'error'}, error));
  }

  #refusal(why: string, option = ''): ChatError {
    return new ChatError('refused', `The server says of "${this.#domain}": ${why}.`, option);
  }

  #end(error: ChatError): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#pinging);
    this.#socket.close();
    this.#step?.reject(error);
    for (const waiting of [...this.#answers.values()]) waiting.reject(error);
    const wasThere = this.#pinging !== undefined;
    if (wasThere) this.lost?.();
    this.lost = undefined;
  }
}
