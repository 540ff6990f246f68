import type {ItemFigures} from './figures.js';
import type {Share} from './share.js';
import type {Words} from './words.js';

/** The share of helpful answers that is aimed at. */
export const GOAL = 0.7;

/** Whether it is reached for certain. */
export const isReached = (share: Share | null): boolean => share !== null && share.low > GOAL;

/** Whether the goal is reached, as far as one can tell; empty: nobody can tell. */
export function againstGoal(
  {helpfulShare}: Pick<ItemFigures, 'helpfulShare'>,
  {words: {say}}: {readonly words: Pick<Words, 'say'>},
): string {
  if (!helpfulShare) return '';
  if (helpfulShare.high < GOAL) return say('goal.below');
  return say(isReached(helpfulShare) ? 'goal.above' : 'goal.open');
}
