import type {Answer, Flow, FlowNode} from './manifest.js';

/*
 * Problem solvers: a graph of questions and advice. Nothing is computed; what a person chooses leads to
 * the next node, and the nodes gone through are the views of the session.
 */

/** What is wrong with a flow, for its editor. */
export interface FlowFault {
  readonly code: 'unknown-reference' | 'flow-unreachable' | 'flow-circle' | 'flow-dead-end';
  /** The part of the flow: `start`, `nodes/bank/to`. */
  readonly key: string;
  readonly detail: string;
}

type Way = readonly [key: string, id: string];

/** Where a node can lead, by the part of it that says so. */
function* waysOf({options = [], unsure, to}: FlowNode): Generator<Way, void> {
  // Answers before one may be left out, so that its number is another one.
  for (const id of new Set(options.map((option) => option.to))) {
    if (id !== undefined) yield ['options', id];
  }
  if (unsure !== undefined) yield ['unsure', unsure];
  if (to !== undefined) yield ['to', to];
}

/** The node that an answer leads to, if it leads to one that is there. */
export function nextNode({nodes}: Flow, node: FlowNode, answer?: Answer): string | undefined {
  const id = answer?.to ?? node.to;
  return id !== undefined && Object.hasOwn(nodes, id) ? id : undefined;
}

/** Whether an answer to the question of a node leads nowhere. */
const isDeadEnd = ({ask, several, options = [], to}: FlowNode): boolean =>
  ask !== undefined &&
  to === undefined &&
  (several === true || options.length === 0 || options.some((option) => option.to === undefined));

/** All that is wrong with the graph of a flow: nodes that are not there, circles, dead ends. */
export function flowFaults(flow: Flow): FlowFault[] {
  const {start, nodes} = flow;
  const faults: FlowFault[] = [];
  const known = (id: string) => Object.hasOwn(nodes, id);
  if (!known(start)) faults.push({code: 'unknown-reference', key: 'start', detail: start});
  for (const [id, node] of Object.entries(nodes)) {
    for (const [key, to] of waysOf(node)) {
      if (!known(to))
        faults.push({code: 'unknown-reference', key: `nodes/${id}/${key}`, detail: to});
    }
    if (isDeadEnd(node)) {
      faults.push({
        code: 'flow-dead-end',
        key: `nodes/${id}/options`,
        detail: 'a "to" for each answer',
      });
    }
  }
  const {reached, circles} = walk(flow);
  for (const id of Object.keys(nodes)) {
    if (!reached.has(id)) {
      faults.push({code: 'flow-unreachable', key: `nodes/${id}`, detail: 'a way from the start'});
    }
  }
  return [...faults, ...circles];
}

/** Walks every way from the start once, without recursion: a flow may be deep. */
function walk({start, nodes}: Flow): {reached: ReadonlySet<string>; circles: FlowFault[]} {
  const reached = new Set<string>();
  const onTheWay = new Set<string>();
  const circles: FlowFault[] = [];
  const trail: {id: string; ways: Generator<Way, void>}[] = [];
  const enter = (id: string): void => {
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    if (!node || reached.has(id)) return;
    reached.add(id);
    onTheWay.add(id);
    trail.push({id, ways: waysOf(node)});
  };
  enter(start);
  for (let last = trail.at(-1); last; last = trail.at(-1)) {
    const way = last.ways.next();
    if (way.done) {
      onTheWay.delete(last.id);
      trail.pop();
      continue;
    }
    const [key, to] = way.value;
    if (onTheWay.has(to)) {
      circles.push({code: 'flow-circle', key: `nodes/${last.id}/${key}`, detail: to});
    } else enter(to);
  }
  return {reached, circles};
}
