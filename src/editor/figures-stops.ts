import type {Measure} from '../report/measures.js';
import {figuresOf, type Counted} from './counted-items.js';
import type {Editing} from './editing.js';
import {flowOutline, namesOf, nodeOf} from './flow-outline.js';
import {rowOf, rowsOf, stringOf} from './hours-rows.js';
import {valueAt} from './json-tree.js';
import {saidIn} from './named-things.js';
import type {ReadFigures} from './read-figures.js';

/** A step of a guide, or a node of a problem solver, and how many came and left there. */
export interface Stop {
  readonly name: {readonly text: string; readonly lang: string};
  /** `undefined`: under five. */
  readonly reached: number | undefined;
  readonly left: number | undefined;
}

type Place = readonly [id: string, texts: readonly unknown[]];

const stepsOf = (guide: unknown): Place[] =>
  rowsOf(rowOf(guide)['steps']).map((step) => {
    const {id, text} = rowOf(step);
    return [stringOf(id), [text]];
  });

const nodesOf = (flow: unknown): Place[] =>
  flowOutline(flow).order.map((id) => [id, namesOf(nodeOf(flow, id))]);

/** Where people stop; none: it has no steps, or nothing was counted of them. */
export function stopsOf(
  {kind, item}: Counted,
  at: string,
  editing: Editing,
  figures: ReadFigures,
): Stop[] {
  if (kind !== 'guide' && kind !== 'flow') return [];
  const isGuide = kind === 'guide';
  const thing = valueAt(editing.tree, at);
  const places = isGuide ? stepsOf(thing) : nodesOf(thing);
  const isKnown = ([id]: Place) => Object.hasOwn(figures.items, `${item}/${id}`);
  if (!places.some(isKnown)) return [];
  const reached: Measure = isGuide ? 'guideStep' : 'flowNode';
  const left: Measure = isGuide ? 'guideLeft' : 'flowLeft';
  // The steps of a guide are one row; of a problem solver, few nodes may have been met.
  return places
    .filter((place) => isGuide || isKnown(place))
    .map(([id, texts]) => {
      const {numbers} = figuresOf(`${item}/${id}`, figures);
      const name = texts.map((text) => saidIn(text, editing)).find(({text}) => text.trim());
      return {
        name: name ?? {text: id, lang: ''},
        reached: numbers[reached],
        left: numbers[left],
      };
    });
}
