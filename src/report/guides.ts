import type {ItemFigures} from './figures.js';
import {markup, type Markup} from './markup.js';
import {shareOfWhole} from './share-of-whole.js';
import {bar, table, type Column} from './table.js';
import {itemName, numberOf, type Telling} from './telling.js';

/** A step of a guide. Numbers are rounded down to five; 0: under five. */
interface GuideStep {
  readonly guide: string;
  readonly item: string;
  /** From 1. */
  readonly place: number;
  readonly reached: number;
  /** By how much fewer came to the next one, or to the end. Who closes the page is in no other number. */
  readonly stopped: number;
  /** Left the guide for something else in the help. */
  readonly left: number;
}

export function stepsOf(guide: string, {figures, contents}: Telling): GuideStep[] {
  const {items} = figures.whole;
  const steps = contents.stepsOf(guide);
  const reachedAt = (step: string | undefined) =>
    (step === undefined ? items[guide]?.numbers.guideDone : items[step]?.numbers.guideStep) ?? 0;
  return steps.map((item, i) => {
    const reached = reachedAt(item);
    const stopped = Math.max(0, reached - reachedAt(steps[i + 1]));
    return {guide, item, place: i + 1, reached, stopped, left: items[item]?.numbers.guideLeft ?? 0};
  });
}

export const guidesIn = ({figures}: Telling): (readonly [item: string, figures: ItemFigures])[] =>
  Object.entries(figures.whole.items).filter(([item]) => /^guide\/[^/]+$/.test(item));

/** At least so many of those who came to a step stopped at it. */
const least = ({stopped, reached}: GuideStep): number =>
  stopped === 0 ? 0 : (shareOfWhole(stopped, reached)?.low ?? 0);

/** Where people most surely stop; `undefined`: nowhere that one could tell of. */
export const worstStep = (steps: readonly GuideStep[]): GuideStep | undefined =>
  [...steps].sort((a, b) => least(b) - least(a)).find((step) => least(step) > 0);

/** The steps of a guide, one below the other. */
export function stepTable(guide: string, telling: Telling): Markup | undefined {
  const {words} = telling;
  const {say} = words;
  const steps = stepsOf(guide, telling);
  if (steps.length === 0) return undefined;
  const worst = worstStep(steps);
  const most = Math.max(1, ...steps.map(({reached}) => reached));
  const columns: Column[] = [
    {head: say('journeys.step')},
    {head: say('journeys.reached')},
    {head: say('journeys.stopped'), isNumber: true},
    {head: say('journeys.left-guide'), isNumber: true},
  ];
  const rows = steps.map((step) => [
    markup`${step.place}. ${itemName(step.item, telling)}`,
    markup`${bar(step.reached / most)} ${numberOf(step.reached || null, words)}`,
    markup`${numberOf(step.stopped || null, words)} ${
      step === worst ? markup`<strong class="line">${say('journeys.worst')}</strong>` : undefined
    }`,
    numberOf(step.left || null, words),
  ]);
  return table({caption: say('journeys.caption'), columns, rows});
}
