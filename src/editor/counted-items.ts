import {ownIn} from '../model/own.js';
import {pointer} from '../model/problem.js';
import {isRecord} from '../model/schema.js';
import type {ItemFigures} from '../report/figures.js';
import {fixFirst} from '../report/item-figures.js';
import {steps, valueAt, type Json} from './json-tree.js';
import type {ReadFigures} from './read-figures.js';

/** What the things of a manifest are counted as. Of the others nothing is counted. */
const KINDS = {
  topics: 'topic',
  guides: 'guide',
  flows: 'flow',
  checklists: 'checklist',
  selfchecks: 'selfcheck',
  contacts: 'contact',
  providers: 'provider',
} as const;

export type CountedKind = (typeof KINDS)[keyof typeof KINDS];

/** A thing of the draft, as it is counted. */
export interface Counted {
  readonly kind: CountedKind;
  /** `topic/rent` */
  readonly item: string;
  readonly figures: ItemFigures;
  /** Of a helper, those of all helpers of its kind. */
  readonly ofKind?: ItemFigures;
}

/** What is not among the figures: under five of everything. */
const FEW: ItemFigures = {
  ...{shown: null, helpful: null, notHelpful: null, turnedBack: null},
  ...{helpfulShare: null, failureShare: null, helpRate: null, priority: null},
  numbers: {},
};

export const figuresOf = (item: string, {items}: ReadFigures): ItemFigures => items[item] ?? FEW;

/** The thing at a JSON pointer; `undefined`: such things are not counted. */
export function countedAt(at: string, tree: Json, all: ReadFigures): Counted | undefined {
  const [map = '', id = ''] = steps(at);
  const kind = ownIn(KINDS, map) as CountedKind | undefined;
  // With a slash in its id, it would be taken for a step of another one.
  if (!kind || !id || id.includes('/')) return undefined;
  const item = `${kind}/${id}`;
  const counted = {kind, item, figures: figuresOf(item, all)};
  const helper = valueAt(tree, pointer(at, 'kind'));
  return kind === 'provider' && typeof helper === 'string'
    ? {...counted, ofKind: figuresOf(`helpers/${helper}`, all)}
    : counted;
}

/** So many are to be fixed first. */
const MOST = 3;

/** JSON pointers of what is to be fixed first, the first one first; of what the draft still has. */
export function firstOf(tree: Json, {items}: ReadFigures): string[] {
  const maps = Object.entries(KINDS);
  return fixFirst(items)
    .flatMap(([item]) => {
      const [kind, id = ''] = item.split('/');
      const map = maps.find(([, name]) => name === kind)?.[0] ?? '';
      const at = pointer(`/${map}`, id);
      return isRecord(valueAt(tree, at)) ? [at] : [];
    })
    .slice(0, MOST);
}
