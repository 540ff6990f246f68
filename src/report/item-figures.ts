import type {ItemFigures, Numbers} from './figures.js';
import {isReached} from './goal.js';
import {failureShare, middleOf, shareOf} from './share.js';

/** What a help rate needs to be known. */
export interface Reach {
  /** Page views by id of the page; empty: not known. */
  readonly views: ReadonlyMap<string, number>;
  /** What was counted on each page. */
  readonly pages: ReadonlyMap<string, Numbers>;
  /** The pages that show an item by themselves; none: any. */
  readonly pagesOf: (item: string) => readonly string[];
}

/** How often an item was shown. A guide can be begun without its first view. */
const shownIn = ({shown = 0, guideStarted = 0}: Numbers): number => Math.max(shown, guideStarted);

const sum = (all: Iterable<number>): number => [...all].reduce((total, n) => total + n, 0);

/**
 * For 1,000 page views, or for 100 times that the help was opened there.
 * @returns `undefined` when it is not known how many there were
 */
function helpRate(item: string, shown: number, {views, pages, pagesOf}: Reach): number | undefined {
  if (shown === 0) return undefined;
  const own = pagesOf(item);
  if (views.size > 0) {
    const ids = own.length > 0 ? own : [...views.keys()];
    const all = sum(ids.map((id) => views.get(id) ?? 0));
    return all > 0 ? (middleOf(shown) / all) * 1000 : undefined;
  }
  const ids = own.length > 0 ? own : [...pages.keys()];
  const all = sum(ids.map((id) => pages.get(id)?.opened ?? 0));
  return all > 0 ? (middleOf(shown) / middleOf(all)) * 100 : undefined;
}

export function itemFigures(item: string, numbers: Numbers, reach: Reach): ItemFigures {
  const {helpful = 0, notHelpful = 0, turnedBack = 0} = numbers;
  const shown = shownIn(numbers);
  const failures = failureShare([notHelpful, turnedBack], shown) ?? null;
  const rate = helpRate(item, shown, reach) ?? null;
  return {
    shown: shown || null,
    helpful: helpful || null,
    notHelpful: notHelpful || null,
    turnedBack: turnedBack || null,
    helpfulShare: shareOf(helpful, notHelpful) ?? null,
    failureShare: failures,
    helpRate: rate,
    priority: failures && rate !== null ? failures.low * rate : null,
    numbers,
  };
}

/** What may be wanting: parts of the help, not channels, helpers or views. */
const IS_PART = /^(?:topic|guide|flow|checklist|selfcheck)\/[^/]+$/;

/**
 * What to fix first: those that fail people most, at least by so much, of all who pass by. Not by volume alone: the
 * share of failures decides as much as how many meet it. What surely reaches the goal comes after all others.
 */
export const fixFirst = (
  items: Readonly<Record<string, ItemFigures>>,
): (readonly [item: string, figures: ItemFigures])[] =>
  Object.entries(items)
    .filter(([item, {failureShare: share}]) => IS_PART.test(item) && share !== null)
    .sort(
      ([, a], [, b]) =>
        Number(isReached(a.helpfulShare)) - Number(isReached(b.helpfulShare)) ||
        (b.priority ?? -1) - (a.priority ?? -1) ||
        (b.failureShare?.low ?? 0) - (a.failureShare?.low ?? 0),
    );
