// The counter is killed under load, again and again: what it has acknowledged is there, and once.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {stopAll, temporaryFolder} from '../../tools/chat-servers/processes.mjs';
import {namesIn} from '../../tools/counter/names.mjs';
import {postgresPrograms, startPostgres} from '../../tools/counter/postgres.mjs';
import {batches, numbers, Senders} from '../../tools/counter/senders.mjs';
import {buildCounter, Counter, SMALL} from '../../tools/counter/service.mjs';
import {differences, storedIn} from '../../tools/counter/stored.mjs';

const KILLS = Number(process.env.COUNTER_KILLS ?? 100);

const NAMES = namesIn(SMALL);

before(buildCounter);
after(stopAll);

/** Kills one counter after the other while all of them are sent to, and starts it again. */
async function killed(counters, kills) {
  const random = numbers(7);
  for (const counter of counters) await counter.start();
  const urls = counters.map(({url}) => url);
  const senders = new Senders({urls, make: batches(NAMES, random), random});
  for (let i = 0; i < kills; i++) {
    // At any moment: of starting, of writing, of answering.
    await pause(10 + random(160));
    const counter = counters[i % counters.length];
    await counter.kill();
    await counter.start();
  }
  await senders.stop();
  for (const counter of counters) assert.equal(await counter.stop(), 0, counter.program.output);
  assert.ok(senders.again > 0, 'it was killed while it was sent to');
  return senders;
}

function report(what, {sent, again}) {
  console.log(`[tests] ${what}: ${sent} batches acknowledged, sent again ${again} times`);
}

describe('a counter that is killed under load', () => {
  it(`loses and doubles nothing: ${KILLS} times, with its own database`, async () => {
    const data = temporaryFolder('counts');
    const senders = await killed([new Counter(['--data', data])], KILLS);
    assert.deepEqual(differences(senders.expected, await storedIn({data}, NAMES.service)), []);
    report('own database', senders);
  });

  const skip = postgresPrograms() ? false : 'PostgreSQL is not installed';
  it(`loses and doubles nothing: ${KILLS} times, two on PostgreSQL`, {skip}, async () => {
    const {url} = await startPostgres();
    const counters = [1, 2].map(() => new Counter(['--postgres', url]));
    const senders = await killed(counters, KILLS);
    assert.deepEqual(
      differences(senders.expected, await storedIn({postgres: url}, NAMES.service)),
      [],
    );
    report('PostgreSQL', senders);
  });
});
