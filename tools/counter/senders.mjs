// Senders of batches that send each one until it is acknowledged, as the help does, and know what they have sent.
import {Agent, request} from 'node:http';
import {setTimeout as pause} from 'node:timers/promises';

const EVENTS = ['opened', 'shown', 'helpful', 'not-helpful', 'closed', 'guide-step'];
const LANGUAGES = ['fi', 'sv', 'en'];
const DEPTHS = ['', 'short', 'steps', 'show'];

/** Numbers that are the same in each run (mulberry32). */
export function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What makes two counts the same, whatever the day. */
export const keyOf = ({page, item, event, language, depth}) =>
  [page, item, event, language, depth].join(' ');

/**
 * Batches of a service, of which many add to the same rows.
 * @param names pages and items to choose from
 */
export function batches({service, version, pages, items}, random, size = 5) {
  const one = (list) => list[random(list.length)];
  return () => {
    const counts = new Map();
    while (counts.size < size) {
      const count = {
        event: one(EVENTS),
        item: one(items),
        page: one(pages),
        language: one(LANGUAGES),
        depth: one(DEPTHS),
        n: 1 + random(3),
      };
      counts.set(keyOf(count), count);
    }
    const batch = Array.from({length: 8}, () =>
      random(2 ** 16)
        .toString(16)
        .padStart(4, '0'),
    ).join('');
    return {format: 1, batch, service, version, counts: [...counts.values()]};
  };
}

const agent = new Agent({keepAlive: true, maxSockets: 512});

/** @returns the status of the answer; 0 if there was none */
export function post(url, body) {
  return new Promise((resolve) => {
    const headers = {'content-type': 'text/plain', 'content-length': Buffer.byteLength(body)};
    const asked = request(url, {method: 'POST', agent, headers}, (response) => {
      response.resume();
      response.once('error', () => resolve(0));
      response.once('end', () => resolve(response.statusCode));
    });
    asked.once('error', () => resolve(0));
    asked.end(body);
  });
}

/**
 * Sends at several places at a time until it is stopped.
 * @param urls of one batch after the other; sent again, a batch goes to the next one
 */
export class Senders {
  /** What must be in the store: by key, from all batches that were acknowledged. */
  expected = new Map();
  sent = 0;
  again = 0;
  #stopped = false;
  #running;

  constructor({urls, make, random, count = 12}) {
    this.#running = Promise.all(
      Array.from({length: count}, (_, i) => this.#send(urls, make, random, i)),
    );
  }

  /** Is done when each batch that was begun has been acknowledged. */
  async stop() {
    this.#stopped = true;
    await this.#running;
  }

  async #send(urls, make, random, first) {
    let at = first;
    while (!this.#stopped) {
      const batch = make();
      const body = JSON.stringify(batch);
      let status = 0;
      while (status !== 204) {
        status = await post(urls[at++ % urls.length], body);
        if (status === 204) break;
        if (status !== 0 && status !== 429 && status !== 503) throw new Error(`answered ${status}`);
        this.again++;
        await pause(25);
      }
      // Now and then one that was acknowledged comes again, perhaps elsewhere.
      if (random(20) === 0) await post(urls[at++ % urls.length], body);
      this.sent++;
      for (const count of batch.counts) {
        const key = keyOf(count);
        this.expected.set(key, (this.expected.get(key) ?? 0) + count.n);
      }
    }
  }
}
