import type {Json} from './json-tree.js';

/** As many steps can be undone; older ones are forgotten. */
const MOST = 200;
/** In ms: what is typed at one place within this time is one step. */
const TOGETHER = 800;

/** What the editor has done: trees share what is the same, so that two hundred of them are small. */
export interface EditHistory {
  readonly past: readonly Json[];
  readonly now: Json;
  readonly future: readonly Json[];
  /** Where something was typed last, and when (ms). */
  readonly typed?: {readonly at: string; readonly time: number} | undefined;
}

export const begun = (tree: Json): EditHistory => ({past: [], now: tree, future: []});

/** After a step. */
export function changed({past, now}: EditHistory, tree: Json): EditHistory {
  return {past: [...past, now].slice(-MOST), now: tree, future: []};
}

/** After a key was pressed in a box: one step with those before, if it went on at the same place. */
export function typed(history: EditHistory, tree: Json, at: string, time: number): EditHistory {
  const before = history.typed;
  const goesOn = before?.at === at && time - before.time < TOGETHER && history.future.length === 0;
  const next = goesOn ? {...history, now: tree} : changed(history, tree);
  return {...next, typed: {at, time}};
}

export function undone({past, now, future}: EditHistory): EditHistory {
  const before = past.at(-1);
  return before === undefined
    ? {past, now, future}
    : {past: past.slice(0, -1), now: before, future: [now, ...future]};
}

export function redone({past, now, future}: EditHistory): EditHistory {
  const [next, ...rest] = future;
  return next === undefined ? {past, now, future} : {past: [...past, now], now: next, future: rest};
}
