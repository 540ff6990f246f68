import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {EmbeddedServer} from './embedded-server.js';

const RIGHT = {domain: 'chat.test', accounts: {maija: 'secret'}, queues: {neuvonta: {}}};
const open = (more: object) => new EmbeddedServer({...RIGHT, ...more});

describe('what the embedded server is told', () => {
  it('may be all that there is', () => {
    open({origins: ['https://service.example'], proxies: 1, connectionsEach: 10});
  });

  const wrong: readonly (readonly [string, object, RegExp])[] = [
    ['a password that is not set', {accounts: {maija: undefined}}, /The password of "maija"/],
    ['no accounts', {accounts: undefined}, /"accounts"/],
    ['a misspelt option', {origin: []}, /"origin" is not known: did you mean "origins"\?/],
    ['a misspelt setting', {queues: {a: {talkEach: 1}}}, /did you mean "talksEach"\?/],
    ['no queue', {queues: {}}, /"queues" is empty/],
    ['a domain that is none', {domain: 'https://chat.test'}, /"domain"/],
    ['an origin with a path', {origins: ['https://service.example/']}, /"origins"/],
    ['a number that is none', {proxies: '1'}, /"proxies"/],
  ];
  for (const [what, more, message] of wrong)
    it(`is refused with ${what}, in plain words`, () => {
      assert.throws(() => open(more), {code: 'queue-config-invalid', message});
    });
});
