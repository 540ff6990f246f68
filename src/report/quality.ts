import type {ItemFigures} from './figures.js';
import {againstGoal, GOAL} from './goal.js';
import {markup, type Markup} from './markup.js';
import {TURNED_BACK} from './measures.js';
import {shareOf} from './share.js';
import {bar, legend, longTable, table, type Column} from './table.js';
import {caveat, interval, itemName, numberOf, shareText, type Telling} from './telling.js';

/** So many are looked at together. */
const MOST = 15;

/** Those first that are the surest to be below the goal. */
const byHelpfulness = (items: Readonly<Record<string, ItemFigures>>) =>
  Object.entries(items)
    .filter(([, {helpfulShare}]) => helpfulShare !== null)
    .sort(([, a], [, b]) => (a.helpfulShare?.high ?? 0) - (b.helpfulShare?.high ?? 0));

function helpfulness(telling: Telling): Markup {
  const {figures, words} = telling;
  const {say} = words;
  const columns: Column[] = [
    {head: say('first.what')},
    {head: say('quality.helpful')},
    {head: say('quality.answers'), isNumber: true},
    {head: say('quality.goal', {goal: words.percent(GOAL)})},
  ];
  const rows = byHelpfulness(figures.whole.items).map(([item, one]) => {
    const share = one.helpfulShare ?? undefined;
    return [
      itemName(item, telling),
      markup`${share && bar(share.value, {...share, goal: GOAL})} ${shareText(share, words)}`,
      numberOf(share?.n, words),
      againstGoal(one, telling),
    ];
  });
  if (rows.length === 0) return markup`<p>${say('nothing')}</p>`;
  return markup`${legend(['share', 'interval', 'goal'], words, {goal: words.percent(GOAL)})}
    ${longTable({caption: say('quality.caption'), columns, rows}, MOST, say('more'))}`;
}

/** The service as a whole: one sentence. */
function overall({figures, words}: Telling): Markup {
  const {helpful = 0, notHelpful = 0} = figures.whole.totals;
  const share = shareOf(helpful, notHelpful);
  if (!share) return markup``;
  const {percent, number, say} = words;
  const values = {interval: interval(share, words), n: number(share.n)};
  return markup`<p>${say('quality.overall', {...values, value: percent(share.value), goal: percent(GOAL)})}</p>`;
}

function whyTurnedBack({figures, words}: Telling): Markup {
  const {say} = words;
  const {notHelpful, contactAfterNotHelpful, afterError} = figures.whole.totals;
  const columns: Column[] = [
    {head: say('quality.sign')},
    {head: say('quality.times'), isNumber: true},
  ];
  const rows = [
    [say('event.not-helpful'), numberOf(notHelpful, words)],
    ...TURNED_BACK.map((event) => [
      say(`event.${event}`),
      numberOf(figures.whole.turnedBack[event], words),
    ]),
    [say('event.contact-after-not-helpful'), numberOf(contactAfterNotHelpful, words)],
    [say('event.opened-after-error'), numberOf(afterError, words)],
  ];
  return table({caption: say('quality.failure'), columns, rows});
}

function searches({figures, words}: Telling): Markup {
  const {say} = words;
  const columns: Column[] = [
    {head: say('quality.search')},
    {head: say('quality.times'), isNumber: true},
  ];
  const rows = (['searchGood', 'searchPoor', 'searchNone'] as const).map((measure) => [
    say(`measure.${measure}`),
    numberOf(figures.whole.totals[measure], words),
  ]);
  return table({caption: say('quality.searches'), columns, rows});
}

/** Did it help, and where did it fail people? */
export function qualitySection(telling: Telling): Markup {
  const {words} = telling;
  return markup`<section id="quality">
    <h2>${words.say('quality.title')}</h2>
    ${overall(telling)}
    ${helpfulness(telling)}
    ${caveat('helpful', words)}
    ${whyTurnedBack(telling)}
    ${caveat('failure', words)}
    ${searches(telling)}
    ${caveat('search', words)}
  </section>`;
}
