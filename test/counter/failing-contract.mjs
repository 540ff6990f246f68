// A store that cannot be written to: the counter says so (503), keeps what it has acknowledged, and goes on afterwards.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {stopAll, temporaryFolder} from '../../tools/chat-servers/processes.mjs';
import {namesIn} from '../../tools/counter/names.mjs';
import {postgresPrograms, startPostgres} from '../../tools/counter/postgres.mjs';
import {batches, keyOf, numbers, post} from '../../tools/counter/senders.mjs';
import {buildCounter, Counter, SMALL} from '../../tools/counter/service.mjs';
import {differences, storedIn} from '../../tools/counter/stored.mjs';

const NAMES = namesIn(SMALL);

before(buildCounter);
after(stopAll);

/**
 * Sends, twenty at a time, until something else is answered than that it is kept.
 * @returns what that was, and all that was kept
 */
async function sendUntilRefused(url, expected = new Map(), most = 1000) {
  const make = batches(NAMES, numbers(3 + expected.size), 50);
  for (let i = 0; i < most; i++) {
    const sent = Array.from({length: 20}, make);
    const statuses = await Promise.all(sent.map((batch) => post(url, JSON.stringify(batch))));
    for (const {counts} of sent.filter((_, at) => statuses[at] === 204))
      for (const count of counts)
        expected.set(keyOf(count), (expected.get(keyOf(count)) ?? 0) + count.n);
    const refused = statuses.find((status) => status !== 204);
    if (refused !== undefined) return {status: refused, expected};
  }
  return {status: 204, expected};
}

async function code(url) {
  const body = JSON.stringify(batches(NAMES, numbers(1))());
  const headers = {'content-type': 'text/plain'};
  const response = await fetch(url, {method: 'POST', body, headers});
  return response.status === 204 ? 204 : `${response.status} ${(await response.json()).code}`;
}

describe('a counter whose store fails', () => {
  it('on a full disk: says so, keeps what it has acknowledged, and goes on when there is room', async () => {
    const data = temporaryFolder('full');
    // The shell's limit on files makes writing fail, as a full disk does: at any place of any file.
    const shell = ['bash', '-c', 'ulimit -f 600; exec "$@"', 'limited'];
    const limited = await new Counter(['--data', data], {before: shell}).start();
    const {status, expected} = await sendUntilRefused(limited.url);
    assert.equal(status, 503);
    assert.match(limited.program.output, /^rinnalla count: store-(?:full|failed): /m);
    await limited.kill();
    assert.deepEqual(differences(expected, await storedIn({data}, NAMES.service)), []);
    const roomy = await new Counter(['--data', data]).start();
    await sendUntilRefused(roomy.url, expected, 5);
    assert.equal(await roomy.stop(), 0);
    assert.deepEqual(differences(expected, await storedIn({data}, NAMES.service)), []);
  });

  const skip = postgresPrograms() ? false : 'PostgreSQL is not installed';
  it('without its PostgreSQL server: says so, and goes on when that is back', {skip}, async () => {
    const {url, program, begin} = await startPostgres();
    const counter = await new Counter(['--postgres', url]).start();
    const {expected} = await sendUntilRefused(counter.url, new Map(), 5);
    program.kill();
    await program.ended;
    assert.equal(await code(counter.url), '503 store-unreachable');
    await begin();
    await sendUntilRefused(counter.url, expected, 5);
    assert.deepEqual(differences(expected, await storedIn({postgres: url}, NAMES.service)), []);
    assert.equal(await counter.stop(), 0);
  });
});
