/** After a pause, so many seconds' worth may come at once. */
const BURST = 2;

/**
 * How many requests are taken in a second, from all together. Not from each: for that one would have to keep
 * addresses, and behind a proxy all of them come from the same one.
 */
export class Rate {
  readonly #perSecond: number;
  #left: number;
  #at: number;

  /** @param now ms, of a clock that only goes forward */
  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond;
    this.#left = perSecond * BURST;
    this.#at = now;
  }

  /** @returns whether one more is taken */
  take(now: number): boolean {
    const gained = ((now - this.#at) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#perSecond * BURST, this.#left + gained);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
