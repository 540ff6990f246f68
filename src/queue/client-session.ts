import {randomUUID} from 'node:crypto';
import type {Accounts} from './accounts.js';
import {frameOf} from './frame.js';
import {NS} from './namespaces.js';
import {attr, readdressed, refusalOf, resultOf, xml, type Element} from './stanzas.js';

/** What a session speaks through. */
interface Wire {
  /** Where the other end is: an IP address. */
  readonly address: string;
  send(text: string): void;
  /** After what was sent. */
  close(): void;
}

/** What a session needs of its server. */
export interface SessionHost {
  /** Whoever logs in here is a guest. */
  readonly guests: string;
  /** Whoever logs in here has an account. */
  readonly advisers: string;
  readonly accounts: Accounts;
  /** It has a JID now. */
  bound(session: ClientSession): void;
  /** A stanza with the true `from`. */
  route(stanza: Element): void;
}

/** RFC 6120, section 4.9.3: those that we give. */
type StreamError =
  | 'conflict'
  | 'connection-timeout'
  | 'host-unknown'
  | 'not-authorized'
  | 'not-well-formed'
  | 'policy-violation'
  | 'system-shutdown'
  | 'unsupported-stanza-type';

const RESOURCE = /^[\w.-]{1,64}$/;
const STANZAS = new Set(['iq', 'message', 'presence']);

/** One client at the embedded server: RFC 7395, RFC 6120. */
export class ClientSession {
  /** Full; '' until it is bound. */
  jid = '';
  readonly #wire: Wire;
  readonly #host: SessionHost;
  #domain = '';
  #user = '';
  #isClosed = false;

  constructor(wire: Wire, host: SessionHost) {
    this.#wire = wire;
    this.#host = host;
  }

  /** A WebSocket message. */
  receive(text: string): void {
    if (this.#isClosed) return;
    const element = frameOf(text);
    if (!element) this.fail('not-well-formed');
    else if (element.is('open', NS.framing)) this.#open(element);
    else if (element.is('close', NS.framing)) this.#close();
    else if (element.is('auth', NS.sasl)) void this.#authenticate(element);
    else if (!this.#isLoggedIn) this.fail('not-authorized');
    else if (STANZAS.has(element.name)) this.#stanza(element);
    else this.fail('unsupported-stanza-type');
  }

  deliver(stanza: Element): void {
    this.#send(readdressed(stanza, {xmlns: NS.client}));
  }

  fail(condition: StreamError): void {
    if (this.#isClosed) return;
    const error = xml(condition, {xmlns: NS.streams});
    this.#send(xml('stream:error', {'xmlns:stream': NS.stream}, error));
    this.#close();
  }

  #send(element: Element): void {
    if (!this.#isClosed) this.#wire.send(element.toString());
  }

  #close(): void {
    this.#send(xml('close', {xmlns: NS.framing}));
    this.#isClosed = true;
    this.#wire.close();
  }

  #open(open: Element): void {
    const {guests, advisers} = this.#host;
    const to = attr(open, 'to');
    const isKnown = to === guests || to === advisers;
    const from = isKnown ? to : advisers;
    this.#send(xml('open', {xmlns: NS.framing, from, id: randomUUID(), version: '1.0'}));
    // Who has logged in at one domain does not become somebody at the other one.
    if (!isKnown || (this.#isLoggedIn && to !== this.#domain)) this.fail('host-unknown');
    else {
      this.#domain = to;
      this.#send(xml('stream:features', {'xmlns:stream': NS.stream}, this.#feature()));
    }
  }

  #feature(): Element {
    if (this.#isLoggedIn) return xml('bind', {xmlns: NS.bind});
    const mechanism = xml('mechanism', {}, this.#mechanism);
    return xml('mechanisms', {xmlns: NS.sasl}, mechanism);
  }

  get #isLoggedIn(): boolean {
    return this.#user !== '';
  }

  get #mechanism(): string {
    return this.#domain === this.#host.guests ? 'ANONYMOUS' : 'PLAIN';
  }

  async #authenticate(auth: Element): Promise<void> {
    if (this.#domain === '' || this.#isLoggedIn) this.fail('policy-violation');
    else if (attr(auth, 'mechanism') !== this.#mechanism) this.#refuse('invalid-mechanism');
    else if (this.#mechanism === 'ANONYMOUS') this.#authenticated(randomUUID());
    else {
      const name = await this.#accountOf(auth.getText());
      if (name === undefined) this.#refuse('not-authorized');
      else this.#authenticated(name);
    }
  }

  /** RFC 4616. @returns the name of an account whose password it is */
  async #accountOf(base64: string): Promise<string | undefined> {
    const text = Buffer.from(base64, 'base64').toString('utf8');
    const [, name = '', password = ''] = text.split('\0');
    const isRight = await this.#host.accounts.check(name, password, this.#wire.address);
    return isRight ? name : undefined;
  }

  #authenticated(user: string): void {
    if (this.#isLoggedIn) return;
    this.#user = user;
    this.#send(xml('success', {xmlns: NS.sasl}));
  }

  #refuse(condition: string): void {
    this.#send(xml('failure', {xmlns: NS.sasl}, xml(condition, {})));
  }

  #stanza(stanza: Element): void {
    const isBind = stanza.is('iq') && stanza.getChild('bind', NS.bind) !== undefined;
    if (this.jid === '' && isBind) this.#bind(stanza);
    else if (this.jid === '') this.fail('not-authorized');
    else if (isBind) this.deliver(refusalOf(stanza, 'not-allowed'));
    else this.#host.route(readdressed(stanza, {from: this.jid, xmlns: undefined}));
  }

  /** Of a guest the resource is ours to choose (RFC 6120, section 7.7.2.2): nobody can take another's. */
  #bind(iq: Element): void {
    const wanted = iq.getChild('bind', NS.bind)?.getChildText('resource') ?? '';
    const isAdviser = this.#domain === this.#host.advisers;
    const resource = isAdviser && RESOURCE.test(wanted) ? wanted : randomUUID();
    this.jid = `${this.#user}@${this.#domain}/${resource}`;
    this.#host.bound(this);
    const bound = xml('bind', {xmlns: NS.bind}, xml('jid', {}, this.jid));
    this.deliver(resultOf(iq, bound));
  }
}
