import type {ItemFigures} from '../report/figures.js';
import {againstGoal, GOAL} from '../report/goal.js';
import type {Measure} from '../report/measures.js';
import type {Share} from '../report/share.js';
import {interval} from '../report/telling.js';
import type {Words} from '../report/words.js';
import type {Counted, CountedKind} from './counted-items.js';
import type {ReadFigures} from './read-figures.js';

/** A figure in words, and what the documents themselves say against it. */
export interface Fact {
  readonly name: string;
  readonly said: string;
  readonly caveat: string;
}

/** What is counted of some kinds alone. */
const OWN: Readonly<Partial<Record<CountedKind, readonly Measure[]>>> = {
  guide: ['guideStarted', 'guideDone'],
  flow: ['flowSolved', 'flowNotSolved', 'flowReferred'],
  contact: ['handoffOffered', 'handoffAccepted', 'handoffClosed', 'handoffEnded'],
  provider: ['referralOpened'],
};

const CAVEATS: Readonly<Record<string, string>> = {
  ...{shown: 'opened', helped: 'helped', back: 'back', failure: 'failure'},
  ...{handoffAccepted: 'channels', referralOpened: 'referrals'},
};

/** After a check-list and a self-check nobody is asked. */
const isAsked = (kind: CountedKind): boolean => kind === 'topic' || kind === 'guide';

/** These are not parts of the help, but ways on from it. */
const isWayOn = (kind: CountedKind): boolean => kind === 'contact' || kind === 'provider';

/** What is not told is under five. */
export const numberSaid = (n: number | null | undefined, {say, number}: Words): string =>
  n == null ? say('few') : number(n);

/** `1 June 2026 – 21 June 2026` */
export const daysSaid = ({from, to}: ReadFigures, {say, day}: Words): string =>
  say('days', {from: day(from), to: day(to)});

const shareValues = (share: Share, words: Words) => ({
  share: words.percent(share.value),
  interval: interval(share, words),
  n: words.number(share.n),
});

/** How often people did not get on, in one sentence; empty: too few to tell. */
export function failureSaid({failureShare, shown}: ItemFigures, words: Words): string {
  if (!failureShare) return '';
  const values = shareValues(failureShare, words);
  return words.say('first.failure', {...values, n: numberSaid(shown, words)});
}

/** In one line: how often, whether it helped, how often people turned back. */
export function lineSaid({kind, figures, ofKind}: Counted, words: Words): string {
  const {numbers, helpfulShare} = figures;
  const times = (key: string, n: number | null | undefined) =>
    words.say(`line.${key}`, {n: numberSaid(n, words)});
  const helped = () =>
    helpfulShare
      ? words.say('line.helped', shareValues(helpfulShare, words))
      : words.say('line.helped-few');
  const opened = times('opened', numbers.referralOpened);
  if (kind === 'contact')
    return `${times('offered', numbers.handoffOffered)} ${times('accepted', numbers.handoffAccepted)}`;
  if (kind === 'provider') return ofKind ? `${opened} ${kindSaid(ofKind, words)}` : opened;
  return [
    times('shown', figures.shown),
    ...(isAsked(kind) ? [helped()] : []),
    ...(kind === 'flow' ? [times('solved', numbers.flowSolved)] : []),
    times('back', figures.turnedBack),
  ].join(' ');
}

const kindSaid = ({numbers}: ItemFigures, words: Words): string =>
  words.say('line.kind', {
    shown: numberSaid(numbers.referralShown, words),
    opened: numberSaid(numbers.referralOpened, words),
  });

function helpedSaid(figures: ItemFigures, words: Words): string {
  const {helpfulShare: share} = figures;
  if (!share) return words.say('box.few-answers');
  const values = {goal: words.percent(GOAL), verdict: againstGoal(figures, {words})};
  return words.say('box.helpful', {...shareValues(share, words), ...values});
}

const failedSaid = ({failureShare: share}: ItemFigures, words: Words): string =>
  share ? words.say('box.share', shareValues(share, words)) : words.say('box.few-times');

/** All that is told of a thing. */
export function factsOf({kind, figures, ofKind}: Counted, words: Words): Fact[] {
  const {numbers, shown, turnedBack} = figures;
  const times = (n: number | null | undefined) => words.say('box.times', {n: numberSaid(n, words)});
  const helped = ['helped', helpedSaid(figures, words)] as const;
  const whole = [
    ['shown', times(shown)],
    ...(isAsked(kind) ? [helped] : []),
    ['back', times(turnedBack)],
    ['failure', failedSaid(figures, words)],
  ] as const;
  const facts = [
    ...(isWayOn(kind) ? [] : whole),
    ...(OWN[kind] ?? []).map((measure) => [measure, times(numbers[measure])] as const),
    ...(ofKind ? ([['kindShown', times(ofKind.numbers.referralShown)]] as const) : []),
    ...(ofKind ? ([['kindOpened', times(ofKind.numbers.referralOpened)]] as const) : []),
  ];
  return facts.map(([key, said]) => {
    const caveat = CAVEATS[key];
    return {
      name: words.say(`fact.${key}`),
      said,
      caveat: caveat ? words.say(`caveat.${caveat}`) : '',
    };
  });
}
