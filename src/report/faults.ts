import {markup, type Markup} from './markup.js';
import {table, type Column} from './table.js';
import {caveat, itemName, numberOf, type Telling} from './telling.js';

function faults(telling: Telling, measure: 'anchorMissed' | 'error', key: string): Markup {
  const {figures, words} = telling;
  const rows = Object.entries(figures.whole.items)
    .filter(([, {numbers}]) => numbers[measure] !== undefined)
    .map(([item, {numbers}]) => [itemName(item, telling), numberOf(numbers[measure], words)]);
  const caption = words.say(`faults.${key}`);
  if (rows.length === 0) return markup`<h3>${caption}</h3><p>${words.say('nothing')}</p>`;
  const columns: Column[] = [
    {head: words.say(`faults.${key}-what`)},
    {head: words.say('quality.times'), isNumber: true},
  ];
  return table({caption, columns, rows});
}

/** Where the help itself failed. */
export function faultsSection(telling: Telling): Markup {
  const {words} = telling;
  return markup`<section id="faults">
    <h2>${words.say('faults.title')}</h2>
    ${faults(telling, 'anchorMissed', 'anchors')}
    ${caveat('anchors', words)}
    ${faults(telling, 'error', 'errors')}
    ${caveat('errors', words)}
  </section>`;
}
