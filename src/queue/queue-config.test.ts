import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {QueueConfigError, queueConfigOf, readQueueConfig} from './queue-config.js';

const RIGHT = {
  servers: ['xmpp://127.0.0.1:5347'],
  domain: 'queue.chat.test',
  rooms: 'rooms.chat.test',
  advisers: 'chat.test',
  queues: {neuvonta: {open: 'staffed', most: 100}},
  availability: {port: 5380},
};

describe('the file of the queue', () => {
  it('is read', () => {
    const {queues, availability} = queueConfigOf(RIGHT);
    assert.deepEqual(queues, {neuvonta: {open: 'staffed', most: 100}});
    assert.deepEqual(availability, {host: '127.0.0.1', port: 5380});
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['a list', [], /the file is not right/],
    ['a key that is not known', {...RIGHT, secret: 'x'}, /"secret" is not known/],
    ['a server that is no address', {...RIGHT, servers: ['127.0.0.1']}, /xmpp:\/\/HOST:PORT/],
    ['a domain that is none', {...RIGHT, rooms: 'Rooms!'}, /"rooms"/],
    ['no server', {...RIGHT, servers: []}, /"servers"/],
    ['no queue', {...RIGHT, queues: {}}, /"queues" is empty/],
    ['a name that is none', {...RIGHT, queues: {'a@b': {}}}, /"a@b"/],
    [
      'a setting that is not known',
      {...RIGHT, queues: {a: {toString: 1}}},
      /"a"\."toString" is not known\. Expected: open, most, /,
    ],
    ['a misspelt setting', {...RIGHT, queues: {a: {mots: 1}}}, /did you mean "most"\?/],
    [
      'a misspelt key',
      {...RIGHT, adviser: 'x'},
      /"adviser" is not known: did you mean "advisers"\?/,
    ],
    [
      'a setting that is no number',
      {...RIGHT, queues: {a: {most: '9'}}},
      /"a"\."most" is "9"\. Expected: a whole number/,
    ],
    [
      'a queue that opens at will',
      {...RIGHT, queues: {a: {open: 'maybe'}}},
      /"a"\."open" is "maybe"\. Expected: "staffed" or "always"/,
    ],
    ['an address of another queue', {...RIGHT, queues: {a: {jid: 'b@c'}}}, /"a"\."jid"/],
    ['a port that is none', {...RIGHT, availability: {port: 70000}}, /"availability"/],
  ];
  for (const [what, value, message] of wrong)
    it(`is refused with ${what}, in plain words`, () => {
      assert.throws(
        () => queueConfigOf(value),
        (error) => {
          assert.ok(error instanceof QueueConfigError);
          assert.equal(error.code, 'queue-config-invalid');
          assert.match(error.message, message);
          return true;
        },
      );
    });

  it('may be missing or broken, and that is said', async () => {
    await assert.rejects(readQueueConfig('/nowhere.json'), {code: 'queue-config-unreadable'});
    await assert.rejects(readQueueConfig('README.md'), {code: 'queue-config-invalid'});
  });
});
