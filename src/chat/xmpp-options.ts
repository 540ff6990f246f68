import {own} from '../model/own.js';
import {ChatError, type ChatSettings} from './chat-provider.js';
import {isBareOf} from './xmpp-jid.js';

/** Where the chat is. */
export interface XmppOptions {
  /** Of the WebSocket (RFC 7395): wss, or ws to this very device. */
  readonly url: string;
  /** Where customers log in without a name. */
  readonly domain: string;
  /** Address of the queue. */
  readonly queue: string;
  /** Domain of the rooms. */
  readonly rooms: string;
}

/** What is expected of each. */
const EXPECTED = {
  url: 'the address of a WebSocket: wss://…, /… on this site, or ws:// to this device',
  domain: 'the domain of the guests',
  queue: 'name@domain',
  rooms: 'the domain of the rooms',
} as const;

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
const DOMAIN = /^[^\s/@]+$/;

function isSocket(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const {protocol, hostname, username, password} = new URL(address);
  const isSafe = protocol === 'wss:' || (protocol === 'ws:' && LOOPBACK.test(hostname));
  return isSafe && !username && !password;
}

/** @throws a {@link ChatError} `refused` that names the option which is missing or wrong */
export function readOptions({options}: ChatSettings): XmppOptions {
  const given = own(options);
  const text = (key: string) => (typeof given[key] === 'string' ? given[key] : '');
  // Servers write addresses in small letters (RFC 7622, 3.2 and 3.3).
  const address = (key: string) => text(key).toLowerCase();
  const [url, domain, queue, rooms] = [
    text('url'),
    address('domain'),
    address('queue'),
    address('rooms'),
  ];
  const wrong =
    (!isSocket(url) && 'url') ||
    (!DOMAIN.test(domain) && 'domain') ||
    (!isBareOf(queue.split('@')[1] ?? '', queue) && 'queue') ||
    (!DOMAIN.test(rooms) && 'rooms');
  if (wrong)
    throw new ChatError('refused', `Expected ${EXPECTED[wrong]}, not "${text(wrong)}".`, wrong);
  return {url, domain, queue, rooms};
}
