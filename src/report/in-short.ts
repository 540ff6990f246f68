import {changedIn} from './change.js';
import {guidesIn, stepsOf, worstStep} from './guides.js';
import {fixFirst} from './item-figures.js';
import {languageVerdict} from './languages.js';
import {markup, type Content, type Markup} from './markup.js';
import {chatsByNeed} from './supply.js';
import {itemName, sentence, type Telling} from './telling.js';

/** A sentence is named with so many things at most. */
const MOST = 3;

function first(telling: Telling): Markup {
  const {figures, words} = telling;
  const [item] = fixFirst(figures.whole.items)[0] ?? [];
  if (item === undefined) return markup`${words.say('first.none')}`;
  return sentence(words, 'short.first', {title: itemName(item, telling)});
}

/** A sentence with the first few of several items; nothing when there are none. */
function named(key: 'better' | 'worse', items: readonly string[], telling: Telling): Content {
  if (items.length === 0) return undefined;
  const names = items
    .slice(0, MOST)
    .map((item, i) => markup`${i > 0 ? '; ' : ''}${itemName(item, telling)}`);
  const more = items.length > MOST ? ' …' : '';
  return [' ', sentence(telling.words, `short.${key}`, {names: [names, more]})];
}

function change(telling: Telling): Content {
  const {figures, words} = telling;
  if (figures.parts.length === 0) return undefined;
  const {better, worse, others} = changedIn(telling);
  const {say, number} = words;
  const [ups, downs, rest] = [better, worse, others].map(({length}) => number(length));
  const counted = say('short.change', {better: ups ?? '', worse: downs ?? '', others: rest ?? ''});
  return [counted, named('better', better, telling), named('worse', worse, telling)];
}

/** The step at which people most surely stop, of all guides. */
function guide(telling: Telling): Content {
  const {words} = telling;
  const worst = worstStep(guidesIn(telling).flatMap(([item]) => stepsOf(item, telling)));
  if (!worst) return undefined;
  return sentence(words, 'short.guide', {
    guide: itemName(worst.guide, telling),
    step: itemName(worst.item, telling),
    place: worst.place,
    stopped: words.number(worst.stopped),
    reached: words.number(worst.reached),
  });
}

function channel(telling: Telling): Content {
  const {words} = telling;
  const [item, figures, nobody] = chatsByNeed(telling)[0] ?? [];
  const n = figures?.numbers.handoffClosed;
  if (item === undefined || n === undefined || !nobody) return undefined;
  const values = {n: words.number(n), share: words.percent(nobody.value)};
  return sentence(words, 'short.channel', {...values, channel: itemName(item, telling)});
}

function languages(telling: Telling): Content {
  return languageVerdict(telling)?.verdict;
}

/** One sentence for each question, with the way to its part. */
export function inShort(telling: Telling): Markup {
  const answers: readonly (readonly [id: string, answer: Content])[] = [
    ['first', first(telling)],
    ['change', change(telling)],
    ['journeys', guide(telling)],
    ['supply', channel(telling)],
    ['skills', languages(telling)],
  ];
  return markup`<section class="short" aria-labelledby="short">
    <h2 id="short">${telling.words.say('short.title')}</h2>
    <ul>
      ${answers.map(([id, answer]) => answer && markup`<li><a href="#${id}">${answer}</a></li>`)}
    </ul>
  </section>`;
}
