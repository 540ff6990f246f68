/** The same numbers in each run, from 0 to 1 (mulberry32). */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = seed;
  }

  number() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Whether something happens that does so many times of one. */
  happens(share) {
    return this.number() < share;
  }

  /** One of the names of a record of weights. */
  among(weights) {
    const all = Object.entries(weights);
    let left = this.number() * all.reduce((sum, [, weight]) => sum + weight, 0);
    return all.find(([, weight]) => (left -= weight) < 0)?.[0] ?? all.at(-1)[0];
  }

  one(list) {
    return list[Math.floor(this.number() * list.length)];
  }

  /** A whole number about this one, so that the mean of many is right. */
  about(mean) {
    return Math.floor(mean) + Number(this.happens(mean % 1));
  }
}
