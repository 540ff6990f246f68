/*
 * What keeps a single person from being picked out of small numbers. One rule for every number: rounded down to
 * five. So a number says "this, or up to four more", and what is under five is not said. docs/report.md explains it,
 * and where it ends; protect.test.ts and protect-sums.test.ts try it.
 */

export const STEP = 5;

/** The most by which a number may be more than it is told to be. */
export const UNTOLD = STEP - 1;

const rounded = (n: number): number => n - (n % STEP);

const sum = (counts: readonly ToldCount[], number: 'n' | 'most' | 'told'): number =>
  counts.reduce((all, count) => all + count[number], 0);

/** A number that is told rounded, and the numbers that it is the sum of. */
export class ToldCount {
  readonly n: number;
  /** What is told of it; 0: nothing. */
  told: number;
  /** Lists of numbers, each of which makes up this one. */
  readonly sums: (readonly ToldCount[])[] = [];
  #most: number | undefined;

  constructor(n: number) {
    this.n = n;
    this.told = rounded(n);
  }

  static sumOf(counts: readonly ToldCount[]): ToldCount {
    return new ToldCount(sum(counts, 'n'));
  }

  /** The most that it can be, for one who sees it and all that it is made of rounded. */
  get most(): number {
    return (this.#most ??= Math.min(
      rounded(this.n) + UNTOLD,
      ...this.sums.map((counts) => sum(counts, 'most')),
    ));
  }

  /** Tells less, fives less, of it and of what makes it up, so that nothing says that it is more than this. */
  lessen(limit: number): void {
    this.told = Math.min(this.told, rounded(limit));
    for (const counts of this.sums)
      while (sum(counts, 'told') > limit) {
        const largest = counts.reduce((a, b) => (b.told > a.told ? b : a));
        largest.lessen(largest.told - 1);
      }
  }
}

/**
 * Were a number told to be the most that its parts can be, then each of these would be known. So it is told to be less.
 */
export function lessenAll(counts: readonly ToldCount[]): void {
  for (const count of counts) count.lessen(Math.max(0, count.most - 1));
}
