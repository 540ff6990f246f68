import type {Clock} from './clock.js';
import {domainAt, queuesAt, recordAt, refuseUnknown, wrong} from './queue-config.js';
import type {QueueSettings} from './settings.js';

export interface EmbeddedServerOptions {
  /** `chat.test`: of the advisers. Guests are at `guest.chat.test`, queues at `queue.`, rooms at `rooms.`. */
  readonly domain: string;
  /** By name: `neuvonta` is `neuvonta@queue.chat.test`. */
  readonly queues: Readonly<Record<string, Partial<QueueSettings>>>;
  /** Passwords of advisers, by name. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Pages of these origins may connect, besides those of this very server. */
  readonly origins?: readonly string[];
  /** Proxies before it, each of which adds to `X-Forwarded-For`; left out: none. */
  readonly proxies?: number;
  /** Connections of one address (IPv6: of a /64); left out: 50. */
  readonly connectionsEach?: number;
  readonly clock?: Clock;
}

const KNOWN = ['domain', 'queues', 'accounts', 'origins', 'proxies', 'connectionsEach', 'clock'];

/** Programs in JavaScript have no types to tell them. Throws a `QueueConfigError` that names the option. */
export function checkEmbedded(options: EmbeddedServerOptions): void {
  const {domain, queues, accounts, origins = [], proxies, connectionsEach} = options;
  const more = Object.entries(options).filter(([key]) => !KNOWN.includes(key));
  refuseUnknown(Object.fromEntries(more), '', KNOWN);
  domainAt(domain, 'domain');
  queuesAt(queues);
  for (const [name, password] of Object.entries(recordAt(accounts, '"accounts"')))
    if (typeof password !== 'string' || password === '')
      throw wrong(`The password of "${name}" is missing`, '{"accounts": {"maija": "…"}}');
  if (!Array.isArray(origins) || origins.some((origin) => !isOrigin(origin)))
    throw wrong('"origins" is not right', '["https://service.example"], without a path');
  for (const [key, count] of Object.entries({proxies, connectionsEach}))
    if (count !== undefined && !(Number.isInteger(count) && count >= 0))
      throw wrong(`"${key}" is not right`, 'a whole number');
}

const isOrigin = (origin: unknown): boolean =>
  typeof origin === 'string' && URL.canParse(origin) && new URL(origin).origin === origin;
