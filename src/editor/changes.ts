import {pointer} from '../model/problem.js';
import {isRecord} from '../model/schema.js';
import {isSame, pairsOf, unmoved, type Pairs} from './changes-items.js';
import type {EditIntent} from './edit-intent.js';
import type {Json} from './json-tree.js';

/** Something in which the draft is not what is published. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** JSON pointer into the draft; of what was removed, where it would be. */
  readonly at: string;
  /** Of what was added, nothing; `after`: of what was removed, nothing. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** Takes it back, in the draft as it is now. */
  readonly back: EditIntent;
}

type JsonMap = Readonly<Record<string, Json>>;
type Items = readonly Json[];

const isMap = (value: Json | undefined): value is JsonMap => isRecord(value);
const isList = (value: Json | undefined): value is Items => Array.isArray(value);
const set = (at: string, value: Json | undefined): EditIntent => ({type: 'set', at, value});
const own = (map: JsonMap, key: string): Json | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

/** All changes of a draft against what is published, in the order of the published one. */
export function changesOf(base: Json, draft: Json): Change[] {
  if (!isMap(base) || !isMap(draft)) return [...compared(base, draft, '')];
  return keysOf(base, draft).flatMap((key) => {
    const at = pointer('', key);
    const parts = [own(base, key), own(draft, key)] as const;
    return [...(inParts(...parts, at) ?? entry(base, draft, '', key))];
  });
}

const keysOf = (base: JsonMap, draft: JsonMap): string[] => [
  ...new Set([...Object.keys(base), ...Object.keys(draft)]),
];

/** A map of things (`/topics`) that is new, or gone, is told thing by thing. */
function inParts(
  base: Json | undefined,
  draft: Json | undefined,
  at: string,
): Change[] | undefined {
  const there = base ?? draft;
  if ((base === undefined) === (draft === undefined)) return undefined;
  if (isList(there) && there.length > 0) return inItems(base, draft, at);
  if (!isMap(there) || !Object.values(there).every((one) => isMap(one))) return undefined;
  const entries = Object.entries(there);
  if (entries.length === 0) return undefined;
  return entries.map(([key, value]) =>
    base === undefined
      ? added(pointer(at, key), value, entries.length > 1 ? pointer(at, key) : at)
      : removed(pointer(at, key), value, set(pointer(at, key), value)),
  );
}

function inItems(base: Json | undefined, draft: Json | undefined, at: string): Change[] {
  const [before, after] = [base ?? [], draft ?? []] as [Items, Items];
  if (base === undefined && after.length === 1) return [added(`${at}/0`, after[0] as Json, at)];
  return items(before, after, at);
}

const added = (at: string, after: Json, gone = at): Change => ({
  kind: 'added',
  at,
  before: undefined,
  after,
  back: set(gone, undefined),
});

const removed = (at: string, before: Json, back: EditIntent): Change => ({
  kind: 'removed',
  at,
  before,
  after: undefined,
  back,
});

function compared(base: Json, draft: Json, at: string): Change[] {
  if (base === draft) return [];
  if (isList(base) && isList(draft)) return items(base, draft, at);
  if (isMap(base) && isMap(draft))
    return keysOf(base, draft).flatMap((key) => entry(base, draft, at, key));
  return isSame(base, draft)
    ? []
    : [{kind: 'changed', at, before: base, after: draft, back: set(at, base)}];
}

function entry(base: JsonMap, draft: JsonMap, parent: string, key: string): Change[] {
  const at = pointer(parent, key);
  const [before, after] = [own(base, key), own(draft, key)];
  if (before !== undefined && after !== undefined) return compared(before, after, at);
  if (after !== undefined) return [added(at, after)];
  return before === undefined
    ? []
    : [removed(at, before, set(parent, withKeyOf(draft, base, key)))];
}

/** The map with a key of another one, behind the key that it stood behind there. */
function withKeyOf(map: JsonMap, other: JsonMap, key: string): Json {
  const keys = Object.keys(other);
  const earlier = keys.slice(0, keys.indexOf(key)).reverse();
  const neighbour = earlier.find((one) => Object.hasOwn(map, one));
  const entries = Object.entries(map);
  const place = entries.findIndex(([name]) => name === neighbour) + 1;
  return Object.fromEntries(entries.toSpliced(place, 0, [key, other[key] as Json]));
}

/** In a list: where an item of before belongs now, behind the last before it that has stayed. */
function placeOf(from: number, pairs: Pairs, stayed: ReadonlySet<number>): number {
  let place = 0;
  for (const [to, old] of pairs) if (old < from && stayed.has(to)) place = Math.max(place, to + 1);
  return place;
}

function items(before: Items, after: Items, at: string): Change[] {
  const pairs = pairsOf(before, after);
  const stayed = unmoved(pairs);
  const kept = new Set(pairs.values());
  const gone = before.flatMap((item, from): Change[] => {
    if (kept.has(from)) return [];
    const index = placeOf(from, pairs, stayed);
    return [removed(pointer(at, index), item, {type: 'insert', at, item, index})];
  });
  const now = after.flatMap((item, to): Change[] => {
    const here = pointer(at, to);
    const from = pairs.get(to);
    if (from === undefined) return [added(here, item)];
    const inside = compared(before[from] as Json, item, here);
    return stayed.has(to)
      ? inside
      : [moved(here, item, placeOf(from, pairs, stayed) - to), ...inside];
  });
  return [...gone, ...now];
}

/** @param by steps back, counted with the item still in its place */
const moved = (at: string, item: Json, by: number): Change => ({
  kind: 'moved',
  at,
  before: item,
  after: item,
  back: {type: 'move', at, by: by > 0 ? by - 1 : by},
});
