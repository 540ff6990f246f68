import type {ItemFigures} from './figures.js';
import type {Measure} from './measures.js';
import {markup, type Content, type Markup} from './markup.js';
import type {Share} from './share.js';
import {mostUntold, shareOfWhole} from './share-of-whole.js';
import {bar, legend, table, type Column} from './table.js';
import {caveat, itemName, numberOf, shareText, type Telling} from './telling.js';

type Named = readonly [item: string, figures: ItemFigures];

const withAny = ({figures}: Telling, measures: readonly Measure[]): Named[] =>
  Object.entries(figures.whole.items).filter(([, {numbers}]) =>
    measures.some((measure) => numbers[measure] !== undefined),
  );

const CHANNEL = [
  'handoffOffered',
  'handoffAccepted',
  'handoffEnded',
  'handoffClosed',
] as const satisfies readonly Measure[];

/** Of a chat it is counted whether somebody was there; of a phone number only that it was pressed. */
function isChat([item, {numbers}]: Named, {contents}: Telling): boolean {
  const kind = contents.channelOf(item);
  const {handoffOffered, handoffClosed, handoffEnded} = numbers;
  return (
    kind === 'chat' || (kind !== 'call-back' && !!(handoffOffered ?? handoffClosed ?? handoffEnded))
  );
}

/** How often nobody was there, of all times that a chat was asked for. */
const nobody = ({numbers: {handoffOffered = 0, handoffClosed = 0}}: ItemFigures) =>
  shareOfWhole(handoffClosed, handoffOffered);

/** The chats, those first at which people most surely found nobody. */
export const chatsByNeed = (
  telling: Telling,
): (readonly [item: string, figures: ItemFigures, nobody: Share | undefined])[] =>
  withAny(telling, CHANNEL)
    .filter((one) => isChat(one, telling))
    .map(([item, figures]) => [item, figures, nobody(figures)] as const)
    .sort(
      ([, a, first], [, b, second]) =>
        (second?.low ?? 0) - (first?.low ?? 0) ||
        (b.numbers.handoffOffered ?? 0) - (a.numbers.handoffOffered ?? 0),
    );

/** A share with its bar; of what is under five, the most that it can be. */
function shareCell(part: number | undefined, whole: number | undefined, {words}: Telling): Markup {
  const share = shareOfWhole(part ?? 0, whole ?? 0);
  if (!share || !whole) return shareText(undefined, words);
  if (part === undefined)
    return markup`${words.say('supply.at-most', {share: words.percentUp(mostUntold(whole))})}`;
  return markup`${bar(share.value, share)} ${shareText(share, words)}`;
}

interface Part {
  /** Of its sentences. */
  readonly key: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Content[])[];
}

function part({key, columns, rows}: Part, {words}: Telling): Markup {
  const {say} = words;
  const caption = say(`supply.${key}`);
  const what = {head: say(key === 'referrals' ? 'supply.referrals-what' : 'supply.channel')};
  return markup`${
    rows.length > 0
      ? table({caption, columns: [what, ...columns], rows})
      : markup`<h3>${caption}</h3><p>${say('nothing')}</p>`
  } ${caveat(key, words)}`;
}

function chats(telling: Telling): Markup {
  const {words} = telling;
  const columns: Column[] = [
    ...CHANNEL.map((measure) => ({head: words.say(`measure.${measure}`), isNumber: true})),
    {head: words.say('supply.nobody')},
  ];
  const rows = chatsByNeed(telling).map(([item, {numbers}]) => [
    itemName(item, telling),
    ...CHANNEL.map((measure) => numberOf(numbers[measure], words)),
    shareCell(numbers.handoffClosed, numbers.handoffOffered, telling),
  ]);
  return part({key: 'channels', columns, rows}, telling);
}

/** Phones, service points and others: whether anybody answered is not known. */
function ways(telling: Telling): Markup {
  const {words} = telling;
  const columns: Column[] = [{head: words.say('supply.pressed'), isNumber: true}];
  const rows = withAny(telling, ['handoffAccepted'])
    .filter((one) => !isChat(one, telling))
    .sort(([, a], [, b]) => (b.numbers.handoffAccepted ?? 0) - (a.numbers.handoffAccepted ?? 0))
    .map(([item, {numbers}]) => [
      itemName(item, telling),
      numberOf(numbers.handoffAccepted, words),
    ]);
  return part({key: 'ways', columns, rows}, telling);
}

/** Those first that are the surest to be passed by. */
const passedBy = ({numbers: {referralShown = 0, referralOpened = 0}}: ItemFigures): number =>
  shareOfWhole(referralOpened, referralShown)?.high ?? 2;

function referrals(telling: Telling): Markup {
  const {words} = telling;
  const measures = ['referralShown', 'referralOpened'] as const;
  const columns: Column[] = [
    ...measures.map((measure) => ({head: words.say(`measure.${measure}`), isNumber: true})),
    {head: words.say('supply.referrals-share')},
  ];
  const rows = withAny(telling, measures)
    .sort(([, a], [, b]) => passedBy(a) - passedBy(b))
    .map(([item, {numbers}]) => [
      itemName(item, telling),
      ...measures.map((measure) => numberOf(numbers[measure], words)),
      shareCell(numbers.referralOpened, numbers.referralShown, telling),
    ]);
  return part({key: 'referrals', columns, rows}, telling);
}

/** Which channels and helpers are there, and are they used? */
export function supplySection(telling: Telling): Markup {
  const {words} = telling;
  const hasChart = withAny(telling, ['handoffOffered', 'referralShown']).length > 0;
  return markup`<section id="supply">
    <h2>${words.say('supply.title')}</h2>
    ${hasChart ? legend(['share', 'interval'], words) : undefined}
    ${chats(telling)} ${ways(telling)} ${referrals(telling)}
  </section>`;
}
