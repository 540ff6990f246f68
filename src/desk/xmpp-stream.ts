import {Client} from '@xmpp/client-core';
import iqCallee from '@xmpp/iq/callee.js';
import iqCaller from '@xmpp/iq/caller.js';
import middleware from '@xmpp/middleware';
import resourceBinding from '@xmpp/resource-binding';
import sasl from '@xmpp/sasl';
import plain from '@xmpp/sasl-plain';
import scramSha1 from '@xmpp/sasl-scram-sha-1';
import streamFeatures from '@xmpp/stream-features';
import websocket from '@xmpp/websocket';
import xml, {type Element} from '@xmpp/xml';
import SASLFactory from 'saslmechanisms';
import {NS} from '../chat/xmpp-names.js';
import {DeskError, type DeskFailure} from './desk-connection.js';

/** In ms. */
const LONGEST = {login: 20_000, answer: 10_000, pause: 30_000};
/** The same for each desk of an account: a new one takes the place of the one before. */
const RESOURCE = 'rinnalla-desk';

export interface StreamOptions {
  /** ws or wss. */
  readonly url: string;
  readonly domain: string;
  readonly account: string;
  readonly password: string;
}

interface Watch {
  readonly heed: (stanza: Element) => void;
  /** Told once: `replaced` if the account has logged in elsewhere. */
  readonly closed: (why: DeskFailure) => void;
}

/** A connection on which one is logged in. It does not come back. */
export interface Stream {
  readonly send: (stanza: Element) => void;
  /** Rejects with an error that has the `condition` of RFC 6120, or none when no answer comes. */
  readonly ask: (to: string, payload: Element) => Promise<void>;
  /** XEP-0199. @returns the `condition` of a refusal; empty: it was answered, or nothing came */
  readonly ping: (to: string) => Promise<string>;
  /** Ends it without a word to `closed`. */
  readonly close: () => void;
}

function conditionOf(error: unknown): string {
  const {condition} = error as {condition?: unknown};
  return typeof condition === 'string' ? condition : '';
}

/** What the package calls in truth: its types know only the first. */
type Authenticate = (
  credentials: {readonly username: string; readonly password: string},
  mechanism: string,
) => Promise<void>;

/** The way of logging in: one that does not tell the password, or only over an encrypted connection. */
function mechanism(offered: readonly string[], isSecure: boolean): string {
  if (offered.includes('SCRAM-SHA-1')) return 'SCRAM-SHA-1';
  if (!isSecure) throw new DeskError('insecure');
  return 'PLAIN';
}

function failureOf(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  const isRefused = (error as {name?: unknown} | undefined)?.name === 'SASLError';
  return new DeskError(isRefused ? 'refused' : 'unreachable', error);
}

function makeClient({url, domain, account, password}: StreamOptions) {
  const entity = new Client({service: url, domain, timeout: LONGEST.answer});
  websocket({entity});
  const all = middleware({entity});
  const features = streamFeatures({middleware: all});
  const iq = iqCaller({middleware: all, entity});
  iqCallee({middleware: all, entity});
  const saslFactory = new SASLFactory();
  scramSha1(saslFactory);
  plain(saslFactory);
  sasl({streamFeatures: features, saslFactory}, async (authenticate: Authenticate, offered) => {
    const chosen = mechanism(offered, entity.isSecure());
    await authenticate({username: account, password}, chosen);
  });
  resourceBinding({streamFeatures: features, iqCaller: iq}, RESOURCE);
  return {entity, iq};
}

/** Rejects when the client says that it is online no longer, or never will be. */
function online(entity: Client): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const outcome = new Promise<void>((resolve, reject) => {
    timer = setTimeout(() => reject(new DeskError('unreachable')), LONGEST.login);
    entity.on('online', () => resolve());
    entity.on('error', reject);
    entity.on('disconnect', () => reject(new DeskError('unreachable')));
  });
  return outcome.finally(() => clearTimeout(timer));
}

async function start(entity: Client, {url, domain}: StreamOptions): Promise<void> {
  await entity.connect(url);
  await entity.open({domain});
}

/** Logs in. Rejects with a {@link DeskError}. */
export async function openStream(options: StreamOptions, watch: Watch): Promise<Stream> {
  const {entity, iq} = makeClient(options);
  try {
    await Promise.all([online(entity), start(entity, options)]);
  } catch (error) {
    // It may be half open.
    entity.disconnect().catch(() => undefined);
    throw failureOf(error);
  }
  return watched(entity, iq, watch);
}

type Caller = ReturnType<typeof makeClient>['iq'];

function watched(entity: Client, iq: Caller, {heed, closed}: Watch): Stream {
  const {domain} = entity.options;
  let why: DeskFailure | undefined = 'unreachable';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const over = (): void => {
    // To end it says again that it has ended.
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    entity.disconnect().catch(() => undefined);
    if (why) closed(why);
    why = undefined;
  };
  const ping = (to: string | undefined) =>
    iq.get(xml('ping', {xmlns: NS.ping}), to, LONGEST.answer);
  // A network that is gone says nothing: one has to ask.
  const watchOver = (): void => {
    const refused = (error: unknown) => (conditionOf(error) ? watchOver() : over());
    timer = setTimeout(() => void ping(domain).then(watchOver, refused), LONGEST.pause);
  };
  entity.on('stanza', heed);
  entity.on('disconnect', over);
  entity.on('error', (error) => {
    if (conditionOf(error) === 'conflict') why &&= 'replaced';
  });
  watchOver();
  return {
    send: (stanza) => void entity.send(stanza).catch(over),
    ask: async (to, payload) => {
      await iq.set(payload, to, LONGEST.answer);
    },
    ping: (to) => ping(to).then(() => '', conditionOf),
    close: () => {
      why = undefined;
      over();
    },
  };
}
