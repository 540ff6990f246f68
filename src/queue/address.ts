import type {IncomingMessage} from 'node:http';
import {isIP} from 'node:net';

/**
 * Where somebody is: an IPv4 address, or the network of an IPv6 one, of which anybody has a whole /64.
 *
 * @param proxies how many proxies stand before us. Each adds to `X-Forwarded-For`, on the right, whom it heard; what
 * is further left anybody may have written.
 */
export function addressOf({headers, socket}: IncomingMessage, proxies: number): string {
  const own = socket.remoteAddress ?? '';
  const [told = ''] = [headers['x-forwarded-for'] ?? ''].flat();
  const hops = [...told.split(',').map((hop) => hop.trim()), own].filter(Boolean);
  const address = hops.at(-1 - proxies) ?? hops[0] ?? '';
  return networkOf(isIP(address) ? address : own);
}

function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped || !address.includes(':')) return mapped ?? address;
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  const groups = [...head, ...zeros, ...tail].slice(0, 4);
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
