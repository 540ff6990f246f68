// A year of a large service, made up: the same in each run.
import {LARGE} from '../../tools/counter/service.mjs';
import {namesIn} from '../../tools/counter/names.mjs';
import {numbers} from '../../tools/counter/senders.mjs';
import {openStore} from '../../src/counter/store.ts';

const NAMES = namesIn(LARGE);
const DAY = 86_400_000;
const FIRST = Date.UTC(2025, 0, 1);
const DAYS = 365;
/** Rows of a day, and how often its things were done: in all a million rows, and 50 million events. */
const ROWS = 2740;
const EVENTS = 137_000;
const IN_A_BATCH = 100;

const LANGUAGES = ['fi', 'fi', 'fi', 'fi', 'sv', 'en'];
const DEPTHS = ['', '', 'short', 'steps', 'show'];
const BY_KIND = {
  topic: [
    'shown',
    'shown-again',
    'helpful',
    'not-helpful',
    'opened',
    'opened-after-error',
    'closed',
    'contact-after-help',
  ],
  guide: ['guide-step', 'guide-left', 'closed'],
  contact: ['handoff-offered', 'handoff-accepted', 'handoff-closed', 'handoff-ended'],
  '': ['opened', 'closed'],
};

/** The counts of a day, each once. Few things are done often, and most are done seldom. */
function countsOf(random) {
  const one = (list) => list[random(list.length)];
  const counts = new Map();
  while (counts.size < ROWS) {
    const item = one(NAMES.items);
    const count = {
      event: one(BY_KIND[item.split('/')[0]]),
      item,
      page: one(NAMES.pages),
      language: one(LANGUAGES),
      depth: one(DEPTHS),
    };
    counts.set(JSON.stringify(count), count);
  }
  const shares = Array.from(counts, (_, i) => 1 / (1 + i / 20));
  const all = shares.reduce((sum, share) => sum + share, 0);
  return [...counts.values()].map((count, i) => ({
    ...count,
    n: Math.max(1, Math.round((shares[i] / all) * EVENTS)),
  }));
}

/** Writes the year into a store. @returns how many rows and events it has */
export async function writeYear(place) {
  const store = await openStore(place);
  const random = numbers(2025);
  let [rows, events, batch] = [0, 0, 0];
  for (let i = 0; i < DAYS; i++) {
    const day = new Date(FIRST + i * DAY).toISOString().slice(0, 10);
    const counts = countsOf(random);
    const group = [];
    for (let at = 0; at < counts.length; at += IN_A_BATCH) {
      const id = (batch++).toString(16).padStart(32, '0');
      const part = counts.slice(at, at + IN_A_BATCH);
      group.push({
        day,
        version: i < 200 ? '1' : '2',
        batch: {format: 1, batch: id, service: NAMES.service, version: '', counts: part},
      });
    }
    await store.add(group);
    rows += counts.length;
    events += counts.reduce((sum, {n}) => sum + n, 0);
  }
  while (await store.forget('2030-01-01'));
  await store.close();
  return {rows, events};
}
