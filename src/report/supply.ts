import type {ItemFigures} from './figures.js';
import type {Measure} from './measures.js';
import {markup, type Markup} from './markup.js';
import {middleOf} from './share.js';
import {bar, table, type Column} from './table.js';
import {caveat, itemName, numberOf, type Telling} from './telling.js';

type Named = readonly [item: string, figures: ItemFigures];

const withAny = (telling: Telling, measures: readonly Measure[]): Named[] =>
  Object.entries(telling.figures.whole.items).filter(([, {numbers}]) =>
    measures.some((measure) => numbers[measure] !== undefined),
  );

/** How many of those to whom something was offered took it. */
function taken({numbers}: ItemFigures, [offer, take]: readonly Measure[], {words}: Telling) {
  const offered = offer && numbers[offer];
  const took = take && numbers[take];
  if (!offered || !took) return markup`<span class="few">${words.say('too-few')}</span>`;
  const share = Math.min(1, middleOf(took) / middleOf(offered));
  return markup`${bar(share)} ${words.percent(share)}`;
}

/** A line for each item: the measures as numbers, and the share of the second in the first. */
function offers(telling: Telling, key: string, measures: readonly Measure[]): Markup {
  const {words} = telling;
  const rows = withAny(telling, measures).map(([item, figures]) => [
    itemName(item, telling),
    ...measures.map((measure) => numberOf(figures.numbers[measure], words)),
    taken(figures, measures, telling),
  ]);
  const caption = words.say(`supply.${key}`);
  if (rows.length === 0) return markup`<h3>${caption}</h3><p>${words.say('nothing')}</p>`;
  const columns: Column[] = [
    {head: words.say(`supply.${key}-what`)},
    ...measures.map((measure) => ({head: words.say(`measure.${measure}`), isNumber: true})),
    {head: words.say(`supply.${key}-share`)},
  ];
  return table({caption, columns, rows});
}

/** Which channels and helpers are there, and are they used? */
export function supplySection(telling: Telling): Markup {
  const {words} = telling;
  const channels = [
    'handoffOffered',
    'handoffAccepted',
    'handoffClosed',
    'handoffEnded',
  ] as const satisfies readonly Measure[];
  return markup`<section id="supply">
    <h2>${words.say('supply.title')}</h2>
    ${offers(telling, 'channels', channels)}
    ${caveat('channels', words)}
    ${offers(telling, 'referrals', ['referralShown', 'referralOpened'])}
    ${caveat('referrals', words)}
  </section>`;
}
