import {fetchText} from '../io/fetch-text.js';
import type {Text} from '../model/manifest.js';
import {own} from '../model/own.js';

/** Where the chat service is, as `desk.json` has it. */
export interface DeskSettings {
  /** Absolute, ws or wss. */
  readonly url: string;
  /** Of the advisers' accounts. */
  readonly domain: string;
  /** JID of the queue. */
  readonly queue: string;
  /** The domain of the rooms: into no other does the desk go. */
  readonly rooms: string;
  /** Absolute address of the canned answers, if there are any. */
  readonly canned?: string | undefined;
  /** The service's name, in one or several languages. */
  readonly name: Text;
}

const DOMAIN = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;
const isDomain = (value: unknown): value is string =>
  typeof value === 'string' && DOMAIN.test(value);

function isQueue(value: unknown): value is string {
  const [name = '', domain, ...rest] = typeof value === 'string' ? value.split('@') : [];
  return /^[^\s/"&'<>]+$/.test(name) && isDomain(domain) && rest.length === 0;
}

/** `https://…` → `wss://…`, for a path beside the page. */
function socketAddress(value: unknown, base: string): string | undefined {
  // One rule with the help of the customers: an address of its own is that of a WebSocket.
  if (typeof value !== 'string' || !value || /^\s*https?:/i.test(value)) return undefined;
  const url = URL.parse(value, base);
  if (!url) return undefined;
  url.protocol = url.protocol.replace(/^http/, 'ws');
  return /^wss?:$/.test(url.protocol) ? url.href : undefined;
}

function nameOf(value: unknown): Text {
  if (typeof value === 'string') return value;
  const texts = Object.entries(own(value)).filter(([, text]) => typeof text === 'string');
  return Object.fromEntries(texts) as Text;
}

/** What is expected of each. */
const EXPECTED = {
  url: 'the address of a WebSocket: wss://…, or one relative to this file',
  domain: "the domain of the advisers' accounts",
  queue: 'name@domain',
  rooms: 'the domain of the rooms',
} as const;

const KNOWN = [...Object.keys(EXPECTED), 'canned', 'name'];

function wrong(key: keyof typeof EXPECTED, value: unknown): Error {
  const given = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`;
  return new Error(`"${key}" ${given}. Expected: ${EXPECTED[key]}`);
}

/**
 * Reads the settings. Throws an `Error` with the name of the setting that is missing or wrong.
 * @param base address that the addresses in it are relative to
 * @param warn is told of a setting that is passed over
 */
export function readSettings(
  json: unknown,
  base: string,
  warn: (text: string) => void = () => undefined,
): DeskSettings {
  const {url: address, domain, queue, rooms, canned, name, ...more} = own(json);
  for (const key of Object.keys(more)) warn(`"${key}" is not known. Known: ${KNOWN.join(', ')}`);
  const url = socketAddress(address, base);
  if (!url) throw wrong('url', address);
  if (!isDomain(domain)) throw wrong('domain', domain);
  if (!isQueue(queue)) throw wrong('queue', queue);
  if (!isDomain(rooms)) throw wrong('rooms', rooms);
  const answers = typeof canned === 'string' ? URL.parse(canned, base)?.href : undefined;
  return {url, domain, queue, rooms, canned: answers, name: nameOf(name)};
}

/** Says to those who host the desk what is wrong with one of its files. */
export function warnOfSettings(url: string, why: unknown): void {
  const detail = why instanceof Error ? why.message : String(why);
  console.warn(`rinnalla: desk-settings (${url}: ${detail}). See docs/errors.md#desk-settings`);
}

/** Loads the settings. Rejects when they cannot be had, or are wrong. */
export async function loadSettings(url: string, signal: AbortSignal): Promise<DeskSettings> {
  const json = JSON.parse(await fetchText(url, signal)) as unknown;
  return readSettings(json, url, (text) => warnOfSettings(url, text));
}
