import type {ItemFigures} from './figures.js';
import {againstGoal} from './goal.js';
import {fixFirst} from './item-figures.js';
import {markup, type Markup} from './markup.js';
import type {Share} from './share.js';
import {bar, legend, longTable, type Column} from './table.js';
import {
  caveat,
  itemName,
  numberOf,
  pageName,
  rateText,
  sentence,
  shareText,
  type Telling,
} from './telling.js';

type Ranked = readonly [item: string, figures: ItemFigures];

/** So many are looked at together. */
const MOST = 10;

/** Where an item is met; `undefined`: on any page. Pages without a name stand for many. */
function whereOf(item: string, telling: Telling): Markup | undefined {
  const {contents, words} = telling;
  const pages = contents.pagesOf(item);
  if (pages.length === 0 || pages.some((page) => !contents.pageTitle(page))) return undefined;
  return pages.length > 2
    ? markup`${words.say('first.pages', {count: pages.length})}`
    : markup`${pages.map((page, i) => [i > 0 ? ', ' : '', pageName(page, telling)])}`;
}

/** In one look: which is the first, and why. */
function answer(first: Ranked | undefined, telling: Telling): Markup {
  const {words} = telling;
  const [item, figures] = first ?? [];
  if (item === undefined || !figures?.failureShare)
    return markup`<p class="answer">${words.say('first.none')}</p>`;
  const {low, value} = figures.failureShare;
  const where = whereOf(item, telling);
  return markup`<p class="answer">
    ${sentence(words, where ? 'first.answer' : 'first.answer-anywhere', {
      title: markup`<strong>${itemName(item, telling)}</strong>`,
      where,
      low: words.percent(low),
      value: words.percent(value),
    })}
  </p>`;
}

/** What the signs were; and errors of the page before it, for then it may be the form that is to be mended. */
function signs({notHelpful, turnedBack, numbers}: ItemFigures, {words}: Telling): Markup {
  const {say, number} = words;
  const {afterError: errors} = numbers;
  const lines = [
    markup`${say('first.no')} ${numberOf(notHelpful, words)}`,
    markup`${say('first.back')} ${numberOf(turnedBack, words)}`,
    errors ? markup`<small>${say('first.after-error', {n: number(errors)})}</small>` : undefined,
  ];
  return markup`${lines.map((line) => line && markup`<span class="line">${line}</span>`)}`;
}

const answers = (share: Share | null, {words: {say, number}}: Telling) =>
  share && markup`<small class="line">${say('first.answers', {n: number(share.n)})}</small>`;

function row([item, figures]: Ranked, place: number, telling: Telling) {
  const {words} = telling;
  const {failureShare, helpfulShare, helpRate} = figures;
  const where = whereOf(item, telling);
  const share = failureShare ?? undefined;
  return [
    markup`${place}. ${itemName(item, telling)} ${where && markup`<small class="line">${where}</small>`}`,
    rateText(helpRate, words),
    markup`${share && bar(share.value, share)} ${shareText(failureShare, words)}`,
    signs(figures, telling),
    markup`${shareText(helpfulShare, words)} ${answers(helpfulShare, telling)}
    <small class="line">${againstGoal(figures, telling)}</small>`,
  ];
}

/** Searches that found nothing belong to no field, and still say what is wanting. */
function searches({figures, words}: Telling): Markup {
  const {searchGood = 0, searchPoor = 0, searchNone = 0} = figures.whole.totals;
  const all = searchGood + searchPoor + searchNone;
  if (all === 0 || searchNone === 0) return markup``;
  const values = {none: words.number(searchNone), all: words.number(all)};
  return markup`<p>${words.say('first.searches', {...values, share: words.percent(searchNone / all)})}</p>`;
}

/** Which field do I fix first? */
export function fixFirstSection(telling: Telling): Markup {
  const {figures, words} = telling;
  const {say} = words;
  const ranked = fixFirst(figures.whole.items);
  const columns: Column[] = [
    {head: say('first.what')},
    {head: say(`first.rate-${figures.helpRateOf}`), isNumber: true},
    {head: say('first.failure')},
    {head: say('first.signs')},
    {head: say('first.helpful')},
  ];
  const rows = ranked.map((one, i) => row(one, i + 1, telling));
  return markup`<section id="first">
    <h2>${say('first.title')}</h2>
    ${answer(ranked[0], telling)}
    ${
      rows.length > 0
        ? markup`${legend(['share', 'interval'], words)}
          ${longTable({caption: say('first.caption'), columns, rows}, MOST, say('first.more'))}`
        : undefined
    }
    <p>${say(`first.order-${figures.helpRateOf}`)}</p>
    ${searches(telling)} ${caveat('failure', words)}
  </section>`;
}
