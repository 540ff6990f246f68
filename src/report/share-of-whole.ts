import {UNTOLD} from './told-count.js';
import {FEWEST, middleOf, wilson, type Share} from './share.js';

/**
 * How large a part is of its whole, 95 %.
 * @param part rounded down to five; 0: under five
 * @param whole rounded down to five
 * @returns `undefined` when the whole is too small
 */
export function shareOfWhole(part: number, whole: number): Share | undefined {
  if (whole < FEWEST) return undefined;
  const most = whole + UNTOLD;
  return {
    value: Math.min(1, middleOf(part) / middleOf(whole)),
    low: wilson(Math.min(part, most), most).low,
    high: wilson(Math.min(part + UNTOLD, whole), whole).high,
    n: whole,
  };
}

/** The same of a whole that is known by its parts only: each of them has been rounded. */
export function shareBeside(part: number, others: readonly number[]): Share | undefined {
  const rest = others.reduce((sum, n) => sum + n, 0);
  if (part + rest < FEWEST) return undefined;
  const middle = others.reduce((sum, n) => sum + middleOf(n), middleOf(part));
  const untold = UNTOLD * others.length;
  return {
    value: middleOf(part) / middle,
    low: wilson(part, part + rest + untold).low,
    high: wilson(part + UNTOLD, part + UNTOLD + rest).high,
    n: part + rest,
  };
}

/** The most that a part can be which is under five itself: an answer, too. */
export const mostUntold = (whole: number): number => Math.min(1, UNTOLD / whole);
