import type {Measure} from './measures.js';
import {markup, type Markup} from './markup.js';
import {table, type Column} from './table.js';
import {caveat, numberOf, pageName, rateText, type Telling} from './telling.js';

const TOTALS = [
  'opened',
  'afterError',
  'shown',
  'guideStarted',
  'played',
] as const satisfies readonly Measure[];

function totals({figures, words}: Telling): Markup {
  const all = TOTALS.map(
    (measure) => markup`<div>
      <dt>${words.say(`measure.${measure}`)}</dt>
      <dd>${numberOf(figures.whole.totals[measure], words)}</dd>
    </div>`,
  );
  return markup`<dl class="totals">${all}</dl>`;
}

/** In the order of the manifest; pages that it does not have, last. */
function pageOrder({figures, contents}: Telling): string[] {
  const known = Object.keys(figures.whole.pages);
  const others = known.filter((id) => !contents.pages.includes(id));
  return [...contents.pages.filter((id) => known.includes(id)), ...others];
}

function pages(telling: Telling): Markup {
  const {figures, words} = telling;
  const hasViews = figures.helpRateOf === 'views';
  const columns: Column[] = [
    {head: words.say('quantity.page')},
    {head: words.say('measure.opened'), isNumber: true},
    {head: words.say('measure.afterError'), isNumber: true},
    ...(hasViews ? [{head: words.say('quantity.rate'), isNumber: true}] : []),
  ];
  const rows = pageOrder(telling).map((id) => {
    const {numbers = {}, helpRate = null} = figures.whole.pages[id] ?? {};
    return [
      pageName(id, telling),
      numberOf(numbers.opened, words),
      numberOf(numbers.afterError, words),
      ...(hasViews ? [rateText(helpRate, words)] : []),
    ];
  });
  return table({caption: words.say('quantity.caption'), columns, rows});
}

/** How much help was given, and where. */
export function quantitySection(telling: Telling): Markup {
  const {say} = telling.words;
  return markup`<section id="quantity">
    <h2>${say('quantity.title')}</h2>
    ${totals(telling)}
    ${caveat('opened', telling.words)}
    ${pages(telling)}
    ${telling.figures.helpRateOf === 'openings' ? markup`<p>${say('quantity.no-views')}</p>` : undefined}
    ${caveat('amount', telling.words)}
  </section>`;
}
