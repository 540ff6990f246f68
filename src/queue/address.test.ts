import assert from 'node:assert/strict';
import type {IncomingMessage} from 'node:http';
import {describe, it} from 'node:test';
import {addressOf} from './address.js';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: {remoteAddress},
    headers: {'x-forwarded-for': forwarded},
  }) as unknown as IncomingMessage;

describe('the address of who connects', () => {
  const cases: readonly (readonly [string, IncomingMessage, number, string])[] = [
    ['is that of the connection', from('192.0.2.1'), 0, '192.0.2.1'],
    ['is not what they say without a proxy', from('192.0.2.1', '198.51.100.9'), 0, '192.0.2.1'],
    ['is what the proxy says', from('127.0.0.1', '192.0.2.1'), 1, '192.0.2.1'],
    ['is not what they told the proxy', from('127.0.0.1', '9.9.9.9, 192.0.2.1'), 1, '192.0.2.1'],
    ['is told through two', from('127.0.0.1', '9.9.9.9, 192.0.2.1, 10.0.0.1'), 2, '192.0.2.1'],
    ['is the first there is', from('127.0.0.1'), 1, '127.0.0.1'],
    ['is an address', from('127.0.0.1', 'x\n'.repeat(9000)), 1, '127.0.0.1'],
    ['is the same in both writings', from('::ffff:192.0.2.1'), 0, '192.0.2.1'],
    ['is a whole network of IPv6', from('2001:db8:0:1::5'), 0, '2001:db8:0:1::/64'],
    ['is so however it is written', from('::1', '2001:0DB8::1:a:b:c:d'), 1, '2001:db8:0:1::/64'],
    ['may be this computer', from('::1'), 0, '0:0:0:0::/64'],
  ];
  for (const [what, request, proxies, address] of cases)
    it(what, () => assert.equal(addressOf(request, proxies), address));
});
