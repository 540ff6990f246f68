import type {ItemFigures} from './figures.js';
import {guidesIn, stepTable} from './guides.js';
import {markup, type Markup} from './markup.js';
import type {Measure} from './measures.js';
import {nodeTable, solversIn} from './solvers.js';
import {legend} from './table.js';
import {caveat, itemName, numberOf, type Telling} from './telling.js';

/** What became of a guide or of a problem solver as a whole. */
const GUIDE = ['guideStarted', 'guideDone'] as const satisfies readonly Measure[];
const SOLVER = [
  'shown',
  'flowSolved',
  'flowNotSolved',
  'flowReferred',
] as const satisfies readonly Measure[];

/** So many problem solvers are looked at together: the worst. */
const MOST = 2;

type Named = readonly [item: string, figures: ItemFigures];

function journey([item, {numbers}]: Named, ends: readonly Measure[], telling: Telling): Markup {
  const {words} = telling;
  const list = ends.map(
    (measure, i) => markup`<div>
      <dt>${words.say(i === 0 ? 'journeys.begun' : `measure.${measure}`)}</dt>
      <dd>${numberOf(numbers[measure], words)}</dd>
    </div>`,
  );
  return markup`<h3>${itemName(item, telling)}</h3>
    <dl class="totals">${list}</dl>
    ${ends === GUIDE ? stepTable(item, telling) : nodeTable(item, telling)}`;
}

function solvers(all: readonly Named[], telling: Telling): Markup {
  const {say} = telling.words;
  const each = all.map((one) => journey(one, SOLVER, telling));
  const others = each.slice(MOST);
  return markup`${caveat('flows', telling.words)} ${each.slice(0, MOST)} ${
    others.length > 0
      ? markup`<details>
          <summary>${say('journeys.others')} (${others.length})</summary>
          ${others}
        </details>`
      : undefined
  }`;
}

/** Where people stop in guides and problem solvers. */
export function journeysSection(telling: Telling): Markup {
  const {words} = telling;
  const guides = guidesIn(telling);
  const flows = solversIn(telling);
  return markup`<section id="journeys">
    <h2>${words.say('journeys.title')}</h2>
    ${
      guides.length + flows.length > 0
        ? legend(['amount'], words)
        : markup`<p>${words.say('nothing')}</p>`
    }
    ${caveat('journeys', words)}
    ${guides.map((one) => journey(one, GUIDE, telling))}
    ${flows.length > 0 ? solvers(flows, telling) : undefined}
  </section>`;
}
