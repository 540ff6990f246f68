import type {CountedEvent} from '../model/counts.js';

/*
 * What the report tells of, each from one or several of the things that are counted.
 */

/**
 * Signs that the help did not carry the person on. An error of the page before it is none: it says that the form was
 * hard, and the help may have mended that.
 */
export const TURNED_BACK = [
  'shown-again',
  'contact-after-help',
  'guide-left',
  'flow-left',
  'flow-not-solved',
] as const satisfies readonly CountedEvent[];

/**
 * Measures with the events that they are the sum of. `contact-after-not-helpful` is in none of the sums: the
 * person has been counted by their "no" already.
 */
export const MEASURES = {
  opened: ['opened'],
  afterError: ['opened-after-error'],
  shown: ['shown', 'shown-again'],
  helpful: ['helpful'],
  notHelpful: ['not-helpful'],
  turnedBack: TURNED_BACK,
  contactAfterNotHelpful: ['contact-after-not-helpful'],
  searchGood: ['search-good'],
  searchPoor: ['search-poor'],
  searchNone: ['search-none'],
  guideStarted: ['guide-started'],
  guideStep: ['guide-step'],
  guideDone: ['guide-done'],
  guideLeft: ['guide-left'],
  flowNode: ['flow-node'],
  flowSolved: ['flow-solved'],
  flowNotSolved: ['flow-not-solved'],
  flowReferred: ['flow-referred'],
  flowLeft: ['flow-left'],
  handoffOffered: ['handoff-offered'],
  handoffAccepted: ['handoff-accepted'],
  handoffClosed: ['handoff-closed'],
  handoffEnded: ['handoff-ended'],
  referralShown: ['referral-shown'],
  referralOpened: ['referral-opened'],
  played: ['played'],
  anchorMissed: ['anchor-missed'],
  error: ['error'],
} as const satisfies Readonly<Record<string, readonly CountedEvent[]>>;

export type Measure = keyof typeof MEASURES;

export const MEASURE_NAMES = Object.keys(MEASURES) as Measure[];

/** The part of the help that a step or a node belongs to: `guide/apply/send` → `guide/apply`. */
export const partOf = (item: string): string => {
  const second = item.indexOf('/', item.indexOf('/') + 1);
  return second < 0 ? item : item.slice(0, second);
};
