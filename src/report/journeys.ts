import type {ItemFigures} from './figures.js';
import {markup, type Markup} from './markup.js';
import type {Measure} from './measures.js';
import {bar, table, type Column} from './table.js';
import {caveat, itemName, numberOf, type Telling} from './telling.js';

/** What is told of a guide or of a problem solver: of each place in it, and of the whole. */
interface Kind {
  readonly pattern: RegExp;
  readonly reached: Measure;
  readonly left: Measure;
  readonly whole: readonly Measure[];
  readonly words: string;
}

const GUIDE: Kind = {
  pattern: /^guide\/[^/]+$/,
  reached: 'guideStep',
  left: 'guideLeft',
  whole: ['guideStarted', 'guideDone'],
  words: 'journeys.step',
};
const FLOW: Kind = {
  pattern: /^flow\/[^/]+$/,
  reached: 'flowNode',
  left: 'flowLeft',
  whole: ['shown', 'flowSolved', 'flowNotSolved', 'flowReferred'],
  words: 'journeys.node',
};

function places(item: string, kind: Kind, telling: Telling): Markup | undefined {
  const {figures, contents, words} = telling;
  const {say} = words;
  const numbersOf = (step: string) => figures.whole.items[step]?.numbers ?? {};
  // The steps of a guide are one row; of a problem solver, few nodes may have been met.
  const steps = contents
    .stepsOf(item)
    .filter((step) => kind === GUIDE || step in figures.whole.items);
  const most = Math.max(1, ...steps.map((step) => numbersOf(step)[kind.reached] ?? 0));
  const rows = steps.map((step, i) => {
    const {[kind.reached]: reached = 0, [kind.left]: left = 0} = numbersOf(step);
    return [
      markup`${kind === GUIDE ? `${i + 1}. ` : ''}${itemName(step, telling)}`,
      markup`${bar(reached / most)} ${numberOf(reached || null, words)}`,
      numberOf(left || null, words),
    ];
  });
  if (rows.length === 0) return undefined;
  const columns: Column[] = [
    {head: say(kind.words)},
    {head: say('journeys.reached')},
    {head: say('journeys.left'), isNumber: true},
  ];
  return table({caption: say('journeys.caption'), columns, rows});
}

function journey([item, {numbers}]: readonly [string, ItemFigures], kind: Kind, telling: Telling) {
  const {words} = telling;
  const ends = kind.whole.map(
    (measure, i) => markup`<div>
      <dt>${words.say(i === 0 ? 'journeys.begun' : `measure.${measure}`)}</dt>
      <dd>${numberOf(numbers[measure], words)}</dd>
    </div>`,
  );
  return markup`<h3>${itemName(item, telling)}</h3>
    <dl class="totals">${ends}</dl>
    ${places(item, kind, telling)}`;
}

function journeysOf(kind: Kind, telling: Telling): Markup[] {
  return Object.entries(telling.figures.whole.items)
    .filter(([item]) => kind.pattern.test(item))
    .map((one) => journey(one, kind, telling));
}

/** Where people stop in guides and problem solvers. */
export function journeysSection(telling: Telling): Markup {
  const {words} = telling;
  const all = [...journeysOf(GUIDE, telling), ...journeysOf(FLOW, telling)];
  return markup`<section id="journeys">
    <h2>${words.say('journeys.title')}</h2>
    ${caveat('journeys', words)}
    ${all.length > 0 ? all : markup`<p>${words.say('nothing')}</p>`}
  </section>`;
}
