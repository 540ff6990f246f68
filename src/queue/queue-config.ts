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

/** @param at what is not right */
export const wrong = (at: string, expected: string): QueueConfigError =>
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
  refuseUnknown(more, '', ['servers', 'domain', 'rooms', 'advisers', 'queues', 'availability']);
  const domains = {
    domain: domainAt(domain, 'domain'),
    rooms: domainAt(rooms, 'rooms'),
    advisers: domainAt(advisers, 'advisers'),
  };
  const where = availability === undefined ? {} : {availability: addressAt(availability)};
  return {servers: serversAt(servers), ...domains, queues: queuesAt(queues), ...where};
}

/** Throws a {@link QueueConfigError} for the first of them. `more`: the settings that are left when those that are known are taken. */
export function refuseUnknown(more: object, at: string, known: readonly string[]): void {
  const [unknown] = Object.keys(more);
  if (unknown === undefined) return;
  throw wrong(`${at}"${unknown}" is not known${hint(unknown, known)}`, known.join(', '));
}

/** Letters that were changed, left out or added are the same mistake; of two or more nobody knows. */
function hint(unknown: string, known: readonly string[]): string {
  const letters = (text: string) => [...text.toLowerCase()].sort().join('');
  const isNear = (one: string) =>
    letters(one) === letters(unknown) || without(one, unknown) || without(unknown, one);
  const near = known.find(isNear);
  return near ? `: did you mean "${near}"?` : '';
}

/** Whether `shorter` is `longer` without one of its letters. */
const without = (longer: string, shorter: string): boolean =>
  [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter);

/** The settings of each queue, by its name. Throws a {@link QueueConfigError}. */
export function queuesAt(value: unknown): Record<string, Partial<QueueSettings>> {
  const queues = Object.entries(recordAt(value, '"queues"')).map(
    ([name, settings]) => [queueName(name), settingsAt(settings, `"queues"."${name}".`)] as const,
  );
  if (queues.length > 0) return Object.fromEntries(queues);
  throw wrong('"queues" is empty', 'one at least, such as {"neuvonta": {}}');
}

/** Throws a {@link QueueConfigError}. */
export function recordAt(value: unknown, at: string): Record<string, unknown> {
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

/** Throws a {@link QueueConfigError}. */
export function domainAt(value: unknown, key: string): string {
  if (typeof value === 'string' && /^[a-z\d-]+(\.[a-z\d-]+)*$/.test(value)) return value;
  throw wrong(`"${key}" is not right`, 'a domain in small letters');
}

function queueName(name: string): string {
  if (/^[a-z\d][a-z\d._-]*$/.test(name)) return name;
  throw wrong(`The queue "${name}" has no right name`, 'small letters, digits, ".", "_", "-"');
}

function settingsAt(value: unknown, at: string): Partial<QueueSettings> {
  const settings = recordAt(value, at.slice(0, -1));
  const known = Object.keys(DEFAULTS);
  for (const [key, own] of Object.entries(settings)) {
    if (!known.includes(key)) refuseUnknown({[key]: own}, at, known);
    const isOpen = key === 'open';
    const isRight = isOpen
      ? own === 'always' || own === 'staffed'
      : Number.isInteger(own) && Number(own) > 0;
    const expected = isOpen ? '"staffed" or "always"' : 'a whole number above 0';
    if (!isRight) throw wrong(`${at}"${key}" is ${JSON.stringify(own)}`, expected);
  }
  return settings;
}

function addressAt(value: unknown): {host: string; port: number} {
  const {host = '127.0.0.1', port} = recordAt(value, '"availability"');
  const isPort = Number.isInteger(port) && Number(port) > 0 && Number(port) < 65_536;
  if (typeof host === 'string' && isPort) return {host, port: Number(port)};
  throw wrong('"availability" is not right', '{"host": "127.0.0.1", "port": 5380}');
}
