import type {Cell} from './tally.js';

/*
 * What keeps a single person from being picked out of small numbers. One rule for every number: rounded down to
 * five. So a number says "this, or up to four more", and what is under five is not said. docs/report.md explains it,
 * and where it ends; protect.test.ts and protect-sums.test.ts try it.
 */

export const STEP = 5;

/** The most by which a number may be more than it is told to be; one more where it is told as if one less had been counted. */
export const UNTOLD = STEP - 1;

/** A number that is told rounded. */
export class ToldCount {
  /** What it counts. */
  readonly cells: readonly Cell[];
  readonly n: number;
  /** What is told of it; 0: nothing. */
  readonly told: number;
  /** Lists of numbers, each of which makes up this one. */
  readonly sums: (readonly ToldCount[])[] = [];
  #most: number | undefined;

  constructor(cells: readonly Cell[]) {
    this.cells = cells;
    this.n = cells.reduce((sum, {n}) => sum + n, 0);
    this.told = this.n - (this.n % STEP);
  }

  /** The most that it can be, for one who sees what is told of it and of all that it is made of. */
  get most(): number {
    return (this.#most ??= Math.min(
      this.told + UNTOLD,
      ...this.sums.map((counts) => counts.reduce((sum, {most}) => sum + most, 0)),
    ));
  }

  /** Whether it is told to be the most that its parts can be: then each of these would be known. */
  get isAtEdge(): boolean {
    return this.told > 0 && this.told >= this.most;
  }
}
