import type {Clock} from './clock.js';

/** After a pause, so many seconds' worth may come at once. */
const BURST = 4;
/** Of whom it remembers at most. */
const MOST_NAMES = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/** How often each may ask: a token bucket for each name. */
export class RateLimit {
  readonly #perSecond: number;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perSecond: number, clock: Clock) {
    this.#perSecond = perSecond;
    this.#clock = clock;
  }

  /** @returns whether it may go on */
  take(name: string): boolean {
    const now = this.#clock.now();
    const most = this.#perSecond * BURST;
    const {left, at} = this.#buckets.get(name) ?? {left: most, at: now};
    // A clock that is set back gives nothing, and takes nothing.
    const filled = Math.min(most, left + (Math.max(0, now - at) / 1000) * this.#perSecond);
    const allowed = filled >= 1;
    this.#keep(name, {left: allowed ? filled - 1 : filled, at: now});
    return allowed;
  }

  /** The one that was seen last is the last in the map: the first is the longest unseen. */
  #keep(name: string, bucket: Bucket): void {
    this.#buckets.delete(name);
    this.#buckets.set(name, bucket);
    const [longest] = this.#buckets.keys();
    if (this.#buckets.size > MOST_NAMES && longest !== undefined) this.#buckets.delete(longest);
  }
}
