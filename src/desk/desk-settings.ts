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
  const url = typeof value === 'string' && value ? URL.parse(value, base) : null;
  if (!url) return undefined;
  url.protocol = url.protocol.replace(/^http/, 'ws');
  return /^wss?:$/.test(url.protocol) ? url.href : undefined;
}

function nameOf(value: unknown): Text {
  if (typeof value === 'string') return value;
  const texts = Object.entries(own(value)).filter(([, text]) => typeof text === 'string');
  return Object.fromEntries(texts) as Text;
}

/**
 * Reads the settings. Throws an `Error` with the name of the setting that is missing or wrong.
 * @param base address that the addresses in it are relative to
 */
export function readSettings(json: unknown, base: string): DeskSettings {
  const {domain, queue, rooms, canned, name, ...rest} = own(json);
  const url = socketAddress(rest['url'], base);
  if (!url) throw new Error('url');
  if (!isDomain(domain)) throw new Error('domain');
  if (!isQueue(queue)) throw new Error('queue');
  if (!isDomain(rooms)) throw new Error('rooms');
  const answers = typeof canned === 'string' ? URL.parse(canned, base)?.href : undefined;
  return {url, domain, queue, rooms, canned: answers, name: nameOf(name)};
}

/** Loads the settings. Rejects when they cannot be had, or are wrong. */
export async function loadSettings(url: string, signal: AbortSignal): Promise<DeskSettings> {
  return readSettings(JSON.parse(await fetchText(url, signal)) as unknown, url);
}
