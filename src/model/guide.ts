import type {Anchor, Guide, Step} from './manifest.js';
import type {PageFacts} from './page-match.js';
import type {Help} from './read.js';

/** Where a person is in a guide. */
export interface Position {
  readonly step: Step;
  /** 1 for the first step. */
  readonly number: number;
  readonly count: number;
  /** Ids of the steps before and after this one. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The position of a step; of one that is not there any more, `undefined`. */
export function positionOf({steps}: Guide, id: string): Position | undefined {
  const i = steps.findIndex((step) => step.id === id);
  const step = steps[i];
  if (!step) return undefined;
  return {
    step,
    number: i + 1,
    count: steps.length,
    before: steps[i - 1]?.id,
    after: steps[i + 1]?.id,
  };
}

const anchorOf = (help: Help, {anchor}: Step): Anchor | undefined =>
  anchor === undefined ? undefined : help.anchors[anchor];

/** The page on which a step is done; `undefined` when it can be any. */
export const pageOf = (help: Help, step: Step): string | undefined =>
  step.page ?? anchorOf(help, step)?.page;

/**
 * The step that what the person did leads to: they left the field of a step, or came to the page of the
 * next one. What they typed is not asked.
 * @param before what was known of the page before; none right after it was loaded
 */
export function reached(
  help: Help,
  guide: Guide,
  id: string,
  now: PageFacts,
  before?: PageFacts,
): string | undefined {
  const position = positionOf(guide, id);
  const next = guide.steps[position?.number ?? -1];
  if (!position || !next) return undefined;
  const {step} = position;
  if (step.advance === 'field-left') {
    const left = before?.focused === step.anchor && now.focused !== step.anchor;
    return left && before?.page === now.page && step.anchor ? next.id : undefined;
  }
  // Who has chosen the step on the page of the next one has not come there by doing it.
  if (step.advance !== 'next-page' || before?.page === now.page) return undefined;
  const page = pageOf(help, next);
  const came = page !== undefined && page === now.page && page !== pageOf(help, step);
  return came ? next.id : undefined;
}
