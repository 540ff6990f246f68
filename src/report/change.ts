import {fixFirst} from './item-figures.js';
import type {ItemFigures, PartFigures} from './figures.js';
import {markup, type Content, type Markup} from './markup.js';
import type {Share} from './share.js';
import {longTable, type Column} from './table.js';
import {caveat, itemName, rateText, shareText, type Telling} from './telling.js';

/** So many are looked at together. */
const MOST = 10;

/** Whether the last share is surely another one than the first. */
function changeIn(all: readonly (Share | null | undefined)[]): 'better' | 'worse' | 'open' | 'few' {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return 'few';
  if (last.high < first.low) return 'better';
  return last.low > first.high ? 'worse' : 'open';
}

const sharesOf = (item: string, parts: readonly PartFigures[]) =>
  parts.map(({items}) => items[item]?.failureShare);

/** Those that have surely become worse, then better, then all others; each in the order of repair. */
function changedFirst({figures: {whole, parts}}: Telling): string[] {
  const order = ['worse', 'better', 'open', 'few'];
  const placed = fixFirst(whole.items).map(([item]) => {
    const place = order.indexOf(changeIn(sharesOf(item, parts)));
    return {item, place};
  });
  return placed.sort((a, b) => a.place - b.place).map(({item}) => item);
}

function row(item: string, parts: readonly PartFigures[], telling: Telling): Content[] {
  const {words} = telling;
  const own: (ItemFigures | undefined)[] = parts.map(({items}) => items[item]);
  const shares = sharesOf(item, parts);
  return [
    itemName(item, telling),
    ...shares.map((share) => shareText(share, words)),
    markup`<span class="line">${words.say(`change.${changeIn(shares)}`)}</span>`,
    ...own.map((one) => rateText(one?.helpRate ?? null, words)),
  ];
}

/** `Before (27.10.–13.11.2026)` */
function partName(part: PartFigures, {figures: {parts}, words}: Telling): string {
  const days = words.days(part.from, part.to);
  if (part === parts[0]) return words.say('change.before', {days});
  return part === parts.at(-1) ? words.say('change.after', {days}) : days;
}

/** What has surely become better or worse, and how many others there are. */
export function changedIn(
  telling: Telling,
): Readonly<Record<'better' | 'worse' | 'others', string[]>> {
  const found = {better: [] as string[], worse: [] as string[], others: [] as string[]};
  for (const item of changedFirst(telling)) {
    const change = changeIn(sharesOf(item, telling.figures.parts));
    found[change === 'better' || change === 'worse' ? change : 'others'].push(item);
  }
  return found;
}

/** What became of each part of the help with a release; `undefined` when nothing was parted. */
export function changeSection(telling: Telling): Markup | undefined {
  const {figures, words} = telling;
  const {parts} = figures;
  if (parts.length === 0) return undefined;
  const {say} = words;
  const of = (key: string) =>
    parts.map((part) => ({
      head: say(key, {part: partName(part, telling)}),
      isNumber: true,
    }));
  const columns: Column[] = [
    {head: say('first.what')},
    ...of('change.failure'),
    {head: say('change.verdict')},
    ...of('change.rate'),
  ];
  const rows = changedFirst(telling).map((item) => row(item, parts, telling));
  return markup`<section id="change">
    <h2>${say('change.title')}</h2>
    ${
      rows.length > 0
        ? longTable({caption: say('change.caption'), columns, rows}, MOST, say('more'))
        : markup`<p>${say('nothing')}</p>`
    }
    ${caveat('change', words)}
  </section>`;
}
