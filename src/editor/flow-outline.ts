import {pointer} from '../model/problem.js';
import {rowOf, rowsOf, stringOf, type Row} from './hours-rows.js';
import {freeKey, valueAt, withValue, type Json} from './json-tree.js';

/*
 * A problem solver as an outline: each node once, below the answer that leads to it first. What leads to it again is
 * a link. Nothing of a draft need be right.
 */

/** Where a way leads: to a node below it, to one that stands elsewhere, back to one above it, or nowhere. */
export type Leads = 'below' | 'again' | 'circle' | 'gone' | 'nowhere';

/** A way from a node: an answer, "I am not sure", or what comes next. */
export interface Way {
  readonly kind: 'answer' | 'unsure' | 'to';
  /** Of the answers, from 0. */
  readonly index: number;
  /** Where the id of the next node is kept, below the flow: `/nodes/a/options/0/to`. */
  readonly at: string;
  readonly to: string;
  readonly leads: Leads;
  readonly entry?: Entry;
}

export interface Entry {
  readonly id: string;
  /** In the order of the outline, from 1. */
  readonly number: number;
  readonly ways: readonly Way[];
}

export interface FlowOutline {
  readonly start: Entry | undefined;
  /** What no way from the start leads to. */
  readonly loose: readonly Entry[];
  /** All nodes in the order of the outline. */
  readonly order: readonly string[];
}

const nodesOf = (flow: unknown): Row => rowOf(rowOf(flow)['nodes']);
export const nodeOf = (flow: unknown, id: string): Row =>
  rowOf(valueAt(flow as Json, pointer('/nodes', id)));

/** Asks something, so that each answer should lead on. */
export const isQuestion = (node: Row): boolean =>
  node['ask'] !== undefined || node['options'] !== undefined;

type Plain = Omit<Way, 'leads' | 'entry'>;

function waysOf(id: string, node: Row): Plain[] {
  const at = pointer('/nodes', id);
  const answers = rowsOf(node['options']).map((option, index) => ({
    kind: 'answer' as const,
    index,
    at: `${at}/options/${index}/to`,
    to: stringOf(rowOf(option)['to']),
  }));
  const others = (['unsure', 'to'] as const)
    .map((kind) => ({kind, index: 0, at: `${at}/${kind}`, to: stringOf(node[kind])}))
    .filter(({to}) => to !== '');
  return [...answers, ...others];
}

class Walk {
  readonly order: string[] = [];
  readonly #flow: unknown;
  readonly #above = new Set<string>();

  constructor(flow: unknown) {
    this.#flow = flow;
  }

  isKnown(id: string): boolean {
    return Object.hasOwn(nodesOf(this.#flow), id);
  }

  enter(id: string): Entry {
    this.order.push(id);
    this.#above.add(id);
    const number = this.order.length;
    const node = nodeOf(this.#flow, id);
    // Where all answers may go on with "to", an answer without a way of its own is no dead end.
    const ways = waysOf(id, node).map((way) => this.#lead(way, way.to || stringOf(node['to'])));
    this.#above.delete(id);
    return {id, number, ways};
  }

  #lead(way: Plain, goal: string): Way {
    if (way.to === '') return {...way, to: goal, leads: goal === '' ? 'nowhere' : 'again'};
    if (!this.isKnown(way.to)) return {...way, leads: 'gone'};
    if (this.#above.has(way.to)) return {...way, leads: 'circle'};
    if (this.order.includes(way.to)) return {...way, leads: 'again'};
    return {...way, leads: 'below', entry: this.enter(way.to)};
  }
}

export function flowOutline(flow: unknown): FlowOutline {
  const walk = new Walk(flow);
  const first = stringOf(rowOf(flow)['start']);
  const start = walk.isKnown(first) ? walk.enter(first) : undefined;
  const loose: Entry[] = [];
  for (const id of Object.keys(nodesOf(flow))) {
    if (!walk.order.includes(id)) loose.push(walk.enter(id));
  }
  return {start, loose, order: walk.order};
}

const BLANK = {
  question: {ask: '', options: [{text: ''}, {text: ''}]},
  advice: {advice: ''},
} as const;

/** With a new node after a way. */
export function withNode(
  flow: Json,
  at: string,
  kind: keyof typeof BLANK,
): {readonly flow: Json; readonly id: string} {
  const id = freeKey(nodesOf(flow), kind);
  return {flow: withValue(withValue(flow, pointer('/nodes', id), BLANK[kind]), at, id), id};
}

/** Without a node, and without the ways to it. If it was the start, what came after it is. */
export function withoutNode(flow: Json, id: string): Json {
  const ways = Object.entries(nodesOf(flow)).flatMap(([other, node]) => waysOf(other, rowOf(node)));
  let next = ways
    .filter(({to}) => to === id)
    .reduce((tree, {at}) => withValue(tree, at, undefined), flow);
  const after = waysOf(id, nodeOf(next, id)).find(({to}) => to !== '' && to !== id)?.to;
  next = withValue(next, pointer('/nodes', id), undefined);
  if (rowOf(flow)['start'] !== id) return next;
  const start = after ?? Object.keys(nodesOf(next))[0];
  return start === undefined ? next : withValue(next, '/start', start);
}

/** The texts that tell a node, best first. */
export const namesOf = ({ask, advice, warning}: Row): Json[] =>
  [ask, advice, warning].filter((text): text is Json => text !== undefined);
