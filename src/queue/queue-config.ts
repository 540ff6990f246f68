import {readFile} from 'node:fs/promises';
import {DEFAULTS, type QueueSettings} from './settings.js';

/** What `rinnalla queue` is told in its file. */
export interface QueueConfig {
  readonly servers: readonly string[];
  readonly domain: string;
  readonly rooms: string;
  readonly advisers: string;
  readonly queues: Readonly<Record<string, Partial<QueueSettings>>>;
  /** Where `GET /chat/availability` is answered; left out: nowhere. */
  readonly availability?: {readonly host: string; readonly port: number};
}

export class QueueConfigError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

const SERVER = /^xmpp:\/\/[^/]+:\d+$/;

const wrong = (at: string, expected: string): QueueConfigError =>
  new QueueConfigError(
    'queue-config-invalid',
    `${at}. Expected: ${expected} (docs/chat-servers.md)`,
  );

/** Rejects with a {@link QueueConfigError}. */
export async function readQueueConfig(path: string): Promise<QueueConfig> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const {message} = cause as Error;
    throw new QueueConfigError('queue-config-unreadable', message, {cause});
  }
  try {
    return queueConfigOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw wrong(`${path} is no JSON: ${error.message}`, 'JSON');
    throw error;
  }
}

/** Throws a {@link QueueConfigError}. */
export function queueConfigOf(value: unknown): QueueConfig {
  const {servers, domain, rooms, advisers, queues, availability, ...more} = recordAt(
    value,
    'the file',
  );
  const [unknown] = Object.keys(more);
  if (unknown !== undefined) throw wrong(`"${unknown}" is not known`, 'no such setting');
  const domains = {
    domain: domainAt(domain, 'domain'),
    rooms: domainAt(rooms, 'rooms'),
    advisers: domainAt(advisers, 'advisers'),
  };
  const known = Object.entries(recordAt(queues, '"queues"')).map(
    ([name, settings]) => [queueName(name), settingsAt(settings, `"queues"."${name}"`)] as const,
  );
  if (known.length === 0)
    throw wrong('"queues" is empty', 'one at least, such as {"neuvonta": {}}');
  const where = availability === undefined ? {} : {availability: addressAt(availability)};
  return {servers: serversAt(servers), ...domains, queues: Object.fromEntries(known), ...where};
}

function recordAt(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(`${at} is not right`, 'an object');
  return value as Record<string, unknown>;
}

function serversAt(value: unknown): string[] {
  const servers: unknown[] = Array.isArray(value) ? value : [];
  const right = servers.filter((one) => typeof one === 'string' && SERVER.test(one));
  if (right.length > 0 && right.length === servers.length) return right as string[];
  throw wrong('"servers" is not right', '["xmpp://HOST:PORT"]');
}

function domainAt(value: unknown, key: string): string {
  if (typeof value === 'string' && /^[a-z\d-]+(\.[a-z\d-]+)*$/.test(value)) return value;
  throw wrong(`"${key}" is not right`, 'a domain in small letters');
}

function queueName(name: string): string {
  if (/^[a-z\d][a-z\d._-]*$/.test(name)) return name;
  throw wrong(`The queue "${name}" has no right name`, 'small letters, digits, ".", "_", "-"');
}

function settingsAt(value: unknown, at: string): Partial<QueueSettings> {
  const settings = recordAt(value, at);
  for (const [key, own] of Object.entries(settings)) {
    const usual: unknown = Object.hasOwn(DEFAULTS, key)
      ? DEFAULTS[key as keyof typeof DEFAULTS]
      : '';
    const isRight =
      key === 'open'
        ? own === 'always' || own === 'staffed'
        : typeof usual === 'number' && Number.isInteger(own) && Number(own) > 0;
    if (!isRight) throw wrong(`${at}."${key}" is not right`, 'a setting of a queue');
  }
  return settings;
}

function addressAt(value: unknown): {host: string; port: number} {
  const {host = '127.0.0.1', port} = recordAt(value, '"availability"');
  const isPort = Number.isInteger(port) && Number(port) > 0 && Number(port) < 65_536;
  if (typeof host === 'string' && isPort) return {host, port: Number(port)};
  throw wrong('"availability" is not right', '{"host": "127.0.0.1", "port": 5380}');
}
