import type {ItemFigures} from './figures.js';
import {markup, type Content, type Markup} from './markup.js';
import {bar, table, type Column} from './table.js';
import {itemName, numberOf, phrase, type Telling} from './telling.js';

/** A question or an advice of a problem solver. Numbers are rounded down to five; 0: under five. */
interface Node {
  readonly item: string;
  readonly isStart: boolean;
  readonly reached: number;
  readonly left: number;
}

/** All nodes, the first one first: of that one it is told that the problem solver itself was shown, or left. */
function nodesOf(flow: string, {figures, contents}: Telling): Node[] {
  const numbersOf = (item: string) => figures.whole.items[item]?.numbers ?? {};
  return contents.stepsOf(flow).map((item, i) => {
    const {flowNode = 0, flowLeft = 0} = numbersOf(item);
    if (i > 0) return {item, isStart: false, reached: flowNode, left: flowLeft};
    const {shown = 0, flowLeft: leftAtOnce = 0} = numbersOf(flow);
    return {item, isStart: true, reached: Math.max(shown, flowNode), left: leftAtOnce + flowLeft};
  });
}

/** The problem solvers, those first that most surely do not carry people on. */
export const solversIn = ({figures}: Telling): (readonly [item: string, figures: ItemFigures])[] =>
  Object.entries(figures.whole.items)
    .filter(([item]) => /^flow\/[^/]+$/.test(item))
    .sort(([, a], [, b]) => (b.failureShare?.low ?? 0) - (a.failureShare?.low ?? 0));

/** What a node says; where another one says the same, also the answer that leads to it. */
function nodeName({item, isStart}: Node, all: readonly Node[], telling: Telling): Content {
  const {contents, words} = telling;
  const name = itemName(item, telling);
  if (isStart) return markup`${name} <small class="line">${words.say('journeys.start')}</small>`;
  const text = contents.titleOf(item)?.text;
  const answer = contents.answerTo(item);
  const isAlone = all.every(
    (one) => one.item === item || contents.titleOf(one.item)?.text !== text,
  );
  if (isAlone || !answer) return name;
  return markup`${name} <small class="line">${words.say('journeys.answer')} ${phrase(answer, words)}</small>`;
}

/** How many came to a node; and how many left at it, where it is not under five as at most of them. */
function reachedAt({reached, left}: Node, most: number, {words}: Telling): Markup {
  const {say, number} = words;
  return markup`${bar(reached / most)} ${numberOf(reached || null, words)} ${
    left > 0
      ? markup`<small class="line">${say('journeys.left', {n: number(left)})}</small>`
      : undefined
  }`;
}

/** The nodes that people came to. */
export function nodeTable(flow: string, telling: Telling): Markup | undefined {
  const {say} = telling.words;
  const all = nodesOf(flow, telling);
  const nodes = all.filter(({reached, left}) => reached + left > 0);
  if (nodes.length === 0) return undefined;
  const most = Math.max(1, ...nodes.map(({reached}) => reached));
  const columns: Column[] = [{head: say('journeys.node')}, {head: say('journeys.reached')}];
  const rows = nodes.map((node) => [
    nodeName(node, nodes, telling),
    reachedAt(node, most, telling),
  ]);
  const few = all.length - nodes.length;
  return markup`${table({caption: say('journeys.caption'), columns, rows})}
    <p>${say('journeys.left-few')} ${few > 0 ? say('journeys.dropped', {count: few}) : undefined}</p>`;
}
