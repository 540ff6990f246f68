import type {CountRow} from '../model/counts.js';
import type {Manifest} from '../model/manifest.js';
import type {Figures} from '../report/figures.js';
import {DAYS, figuresIn} from './counts.js';
import {edited} from './editor-drawer.js';

/** The help of the editor's tests, and a helper and a check-list. */
export const countedHelp = (): Manifest => ({
  ...edited(),
  checklists: {ready: {title: {en: 'Before you begin'}, items: []}},
  providers: {
    library: {
      kind: 'digital-support',
      name: {en: 'Library'},
      forWhom: {en: 'For all.'},
      how: {en: 'Go there.'},
    },
  },
});

const A_DAY: readonly Partial<CountRow>[] = [
  {event: 'opened', n: 1000},
  {event: 'shown', item: 'topic/rent', n: 200},
  {event: 'helpful', item: 'topic/rent', n: 41},
  {event: 'not-helpful', item: 'topic/rent', n: 62},
  {event: 'contact-after-help', item: 'topic/rent', n: 33},
  {event: 'shown', item: 'topic/water', n: 4},
  // It is no longer in the help.
  {event: 'shown', item: 'topic/old', n: 500},
  {event: 'not-helpful', item: 'topic/old', n: 400},
  {event: 'shown', item: 'guide/apply', n: 61},
  {event: 'guide-started', item: 'guide/apply', n: 52},
  {event: 'guide-step', item: 'guide/apply/rent', n: 52},
  {event: 'guide-step', item: 'guide/apply/water', n: 28},
  {event: 'guide-left', item: 'guide/apply/rent', n: 23},
  {event: 'guide-left', item: 'guide/apply/water', n: 3},
  {event: 'guide-done', item: 'guide/apply', n: 25},
  {event: 'shown', item: 'flow/scam', n: 43},
  {event: 'flow-node', item: 'flow/scam/codes', n: 43},
  {event: 'flow-node', item: 'flow/scam/bank', n: 17},
  {event: 'flow-left', item: 'flow/scam/codes', n: 11},
  {event: 'flow-referred', item: 'flow/scam', n: 17},
  {event: 'flow-solved', item: 'flow/scam', n: 8},
  {event: 'handoff-offered', item: 'contact/phone', n: 51},
  {event: 'handoff-accepted', item: 'contact/phone', n: 22},
  {event: 'referral-shown', item: 'helpers/digital-support', n: 33},
  {event: 'referral-opened', item: 'helpers/digital-support', n: 12},
  {event: 'referral-opened', item: 'provider/library', n: 6},
];

/** What a report tells of it, as `rinnalla report --format json` does. */
export const figuresOfHelp = (): Promise<Figures> =>
  figuresIn(
    A_DAY.map((given) => ({
      ...{day: DAYS.from, service: 'housing', event: 'shown', item: '', page: 'form', n: 1},
      ...{language: 'en', depth: ''},
      ...given,
    })),
    {pagesOf: () => []},
    new Map(),
  );
