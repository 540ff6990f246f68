import {bare} from '../model/bare.js';
import {MOST_COUNTS, type Batch} from '../model/counts.js';
import type {Sink, Told} from './sink.js';

/** How long counts are gathered, in ms. */
const GATHER = 10_000;
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
    // The last that a page surely hears of its end.
    document.addEventListener('visibilitychange', this.#hidden);
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
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lost = this.#lost;
    this.#lost = undefined;
    if (lost) void this.#post(lost, false);
    if (this.#counts.size > 0) void this.#post(this.#batch(), true);
    this.#counts = new Map();
  }

  /** In the order of their letters: that of time would tell what one person did. */
  #batch(): string {
    const counts = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
    const batch: Batch = {format: 1, batch: randomHex(), ...this.#head, counts};
    return JSON.stringify(batch);
  }

  /**
   * Not `sendBeacon`: it would send the cookies of the site and the address of the page along.
   * Text goes to another origin without asking it first; only its answer is then not to be read.
   */
  async #post(body: string, again: boolean): Promise<void> {
    const arrived = await fetch(
      this.#url,
      bare({
        method: 'POST',
        body,
        keepalive: true,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        headers: bare({'content-type': 'text/plain'}),
      } as const),
    ).then(
      // What is refused is refused again.
      ({status}) => status < 500,
      () => false,
    );
    this.#failures = arrived ? 0 : this.#failures + 1;
    if (!arrived && again) this.#lost = body;
  }
}

/** 128 bits. */
const randomHex = (): string =>
  [...crypto.getRandomValues(new Uint32Array(4))]
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('');
