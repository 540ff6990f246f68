import {bare} from '../model/bare.js';
import {MOST_COUNTS, type Batch} from '../model/counts.js';
import type {Sink, Told} from './sink.js';

/** How long counts are gathered, in ms. */
const GATHER = 10_000;
/** A counter that does not answer must not keep the connections of the page's own requests, in ms. */
const LONGEST = 5000;
/** After so many batches in a row that did not arrive, this page sends none any more. */
const PATIENCE = 3;

type Counts = Map<string, Batch['counts'][number]>;

/** The authority's own counter, such as `rinnalla count`: counts are gathered and sent together. */
export class Endpoint implements Sink {
  readonly #url: string;
  #counts: Counts = new Map();
  #head: Pick<Batch, 'service' | 'version'> = {service: '', version: ''};
  /** What did not arrive, with its number: it is sent once more, and counted once. */
  #lost: string | undefined;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  start(): void {
    // The last that a page surely hears of its end.
    document.addEventListener('visibilitychange', this.#hidden);
  }

  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#lost = undefined;
    this.#counts = new Map();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#hidden);
    this.#send();
  }

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden') this.#send();
  };

  add({service, version, event, item, page, language, depth}: Told): void {
    if (this.#failures >= PATIENCE) return;
    this.#head = {service, version};
    const counted = {event, item, page, language, depth};
    const key = JSON.stringify(counted);
    const n = (this.#counts.get(key)?.n ?? 0) + 1;
    this.#counts.set(key, {...counted, n});
    if (this.#counts.size >= MOST_COUNTS) this.#send();
    else this.#timer ??= setTimeout(() => this.#send(), GATHER);
  }

  #send(): void {
    if (this.#lost) void this.#post(this.#lost, false);
    if (this.#counts.size > 0) void this.#post(this.#batch(), true);
    this.drop();
  }

  /** In the order of their letters: that of time would tell what one person did. */
  #batch(): string {
    const counts = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
    const batch: Batch = {format: 1, batch: randomHex(), ...this.#head, counts};
    return JSON.stringify(batch);
  }

  async #post(body: string, again: boolean): Promise<void> {
    const arrived = await isTaken(this.#url, body);
    this.#failures = arrived ? 0 : this.#failures + 1;
    if (!arrived && again && this.#failures < PATIENCE) this.#lost = body;
  }
}

/**
 * Not `sendBeacon`: it would send the cookies of the site and the address of the page along.
 * Text goes to another origin without asking it first; only its answer is then not to be read.
 */
async function isTaken(url: string, body: string): Promise<boolean> {
  try {
    const {status} = await fetch(
      url,
      bare({
        method: 'POST',
        body,
        // Only what outlives the page: the connection of such a request cannot be given up.
        keepalive: document.visibilityState === 'hidden',
        signal: AbortSignal.timeout(LONGEST),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        headers: bare({'content-type': 'text/plain'}),
      } as const),
    );
    // What is refused is refused again, but for what only came too soon.
    return status < 500 && status !== 429;
  } catch {
    return false;
  }
}

/** 128 bits. */
const randomHex = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))]
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('');
