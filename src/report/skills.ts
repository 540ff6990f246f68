import {DEPTHS} from '../model/depth.js';
import type {Numbers} from './figures.js';
import {languageLabel, languagesIn, languageVerdict} from './languages.js';
import {markup, type Content, type Markup} from './markup.js';
import {failureShare, shareOf} from './share.js';
import {shareBeside} from './share-of-whole.js';
import {longTable, table, type Column} from './table.js';
import {caveat, itemName, numberOf, shareText, type Telling} from './telling.js';

/** The rows of a table whose columns are groups: languages, or depths. */
function figuresInColumns(groups: readonly Numbers[], {words}: Telling): Content[][] {
  const {say} = words;
  const row = (key: string, cell: (numbers: Numbers) => Content) => [say(key), ...groups.map(cell)];
  return [
    row('measure.opened', ({opened}) => numberOf(opened, words)),
    row('measure.shown', ({shown}) => numberOf(shown, words)),
    row('quality.helpful', ({helpful = 0, notHelpful = 0}) =>
      shareText(shareOf(helpful, notHelpful), words),
    ),
    row('first.failure', ({notHelpful = 0, turnedBack = 0, shown = 0}) =>
      shareText(failureShare([notHelpful, turnedBack], shown), words),
    ),
    row('skills.search-none', ({searchGood = 0, searchPoor = 0, searchNone = 0}) =>
      shareText(shareBeside(searchNone, [searchGood, searchPoor]), words),
    ),
  ];
}

function languages(telling: Telling): Markup {
  const {figures, words} = telling;
  const all = languagesIn(telling);
  const columns: Column[] = [
    {head: words.say('skills.figure')},
    ...all.map((tag) => ({head: languageLabel(tag, telling), isNumber: true})),
  ];
  const rows = figuresInColumns(
    all.map((tag) => figures.whole.languages[tag] ?? {}),
    telling,
  );
  const told = languageVerdict(telling);
  return markup`${
    told &&
    markup`<p>${words.say('first.failure')}: ${told.all}. <strong>${told.verdict}</strong></p>`
  } ${table({caption: words.say('skills.languages'), columns, rows})}`;
}

function depths(telling: Telling): Markup {
  const {figures, words} = telling;
  const names = ['', ...DEPTHS];
  const columns: Column[] = [
    {head: words.say('skills.figure')},
    ...names.map((depth) => ({head: words.say(`depth.${depth || 'all'}`), isNumber: true})),
  ];
  const rows = figuresInColumns(
    names.map((depth) => figures.whole.depths[depth] ?? {}),
    telling,
  );
  return table({caption: words.say('skills.depths'), columns, rows});
}

/** So many are looked at together. */
const MOST = 10;

/** Tests of one's own skills, and videos: each with what it does not tell. */
function tried(telling: Telling, pattern: RegExp, key: string, measure: 'shown' | 'played') {
  const {figures, words} = telling;
  const rows = Object.entries(figures.whole.items)
    .filter(([item, {numbers}]) => pattern.test(item) && numbers[measure] !== undefined)
    .map(([item, one]) => [itemName(item, telling), numberOf(one.numbers[measure], words)]);
  if (rows.length === 0) return undefined;
  const columns: Column[] = [
    {head: words.say('first.what')},
    {head: words.say('quality.times'), isNumber: true},
  ];
  const all = {caption: words.say(`skills.${key}`), columns, rows};
  return markup`${longTable(all, MOST, words.say('more'))} ${caveat(key, words)}`;
}

/** In which languages and at which depth help is needed. */
export function skillsSection(telling: Telling): Markup {
  const {words} = telling;
  return markup`<section id="skills">
    <h2>${words.say('skills.title')}</h2>
    ${languages(telling)}
    ${caveat('language', words)}
    ${depths(telling)}
    ${caveat('depth', words)}
    ${tried(telling, /^selfcheck\//, 'selfchecks', 'shown')}
    ${tried(telling, /./, 'played', 'played')}
  </section>`;
}
