import {UNTOLD} from './told-count.js';

/** A share of something, 0–1, as it may be told. */
export interface Share {
  readonly value: number;
  /**
   * 95 % interval (Wilson), wide enough for what rounding leaves open: a share of all people who could have come,
   * not only of those who came.
   */
  readonly low: number;
  readonly high: number;
  /** Of how many, rounded down to five. */
  readonly n: number;
}

/** Of the normal distribution, for 95 %. */
const Z = 1.959964;

/**
 * The Wilson interval of a share: true in small numbers too, unlike that of the schoolbook.
 * E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209.
 * @param k how many of `n`; `n` > 0
 */
export function wilson(k: number, n: number): {readonly low: number; readonly high: number} {
  const share = k / n;
  const z2 = (Z * Z) / n;
  const middle = share + z2 / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n));
  return {
    low: Math.max(0, (middle - half) / (1 + z2)),
    high: Math.min(1, (middle + half) / (1 + z2)),
  };
}

/** The middle of what a number that was rounded down to five may be; 0 stands for what is under five. */
export const middleOf = (shown: number): number => shown + UNTOLD / 2;

/** With fewer, an interval says nothing. */
export const FEWEST = 10;

/** The share of `yes` among yes and no, both rounded down to five; `undefined` when they are too few. */
export function shareOf(yes: number, no: number): Share | undefined {
  const n = yes + no;
  if (n < FEWEST) return undefined;
  const most = yes + UNTOLD;
  return {
    value: middleOf(yes) / (middleOf(yes) + middleOf(no)),
    low: wilson(yes, n + UNTOLD).low,
    high: wilson(most, most + no).high,
    n,
  };
}

/**
 * The share of those who did not get on.
 * @param failures numbers rounded down to five; 0: under five
 * @param all rounded down to five
 */
export function failureShare(failures: readonly number[], all: number): Share | undefined {
  const told = failures.filter((n) => n > 0);
  if (all < FEWEST || told.length === 0) return undefined;
  const least = told.reduce((sum, n) => sum + n, 0);
  const middle = told.reduce((sum, n) => sum + middleOf(n), 0);
  const most = all + UNTOLD;
  return {
    // Somebody may turn back more than once.
    value: Math.min(1, middle / middleOf(all)),
    low: wilson(Math.min(least, most), most).low,
    high: wilson(Math.min(least + UNTOLD * failures.length, all), all).high,
    n: all,
  };
}
