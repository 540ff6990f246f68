import {isRecord} from '../model/schema.js';
import type {Json} from './json-tree.js';

/*
 * Which item of a list is which item of the list that it was before: by its id where all have one, else by what it
 * says. What was only moved is so neither removed nor added.
 */

/** By the index now: the index before. */
export type Pairs = ReadonlyMap<number, number>;
type Items = readonly Json[];

/** In pairs of items: more are taken in their order, without looking at what they say. */
const MOST_COMPARED = 2500;
/** So that also what was written quite anew is changed, and not removed and added. */
const SLIGHT = 0.001;

/** The JSON of a value; the order of keys says nothing. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${(value as Items).map(canonical).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => JSON.stringify(key) + ':' + canonical(value[key] as Json)).join()}}`;
}

/** Whether two values are the same JSON. */
export const isSame = (one: Json | undefined, other: Json | undefined): boolean =>
  one === other ||
  (one !== undefined && other !== undefined && canonical(one) === canonical(other));

/** The ids of all items; `undefined` when not each has one of its own. */
function idsOf(items: Items): string[] | undefined {
  const ids = items.map((item) => (isRecord(item) ? item['id'] : undefined));
  const isEach = ids.every((id): id is string => typeof id === 'string');
  return isEach && new Set(ids).size === ids.length ? ids : undefined;
}

/** What an item is known by; the second of two that say the same is another one. */
function numbered(contents: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return contents.map((content) => {
    const nth = seen.get(content) ?? 0;
    seen.set(content, nth + 1);
    return `${nth} ${content}`;
  });
}

function byKey(before: readonly string[], after: readonly string[]): Map<number, number> {
  const known = new Map(before.map((key, index) => [key, index]));
  const found = after.map((key, to) => [to, known.get(key)] as const);
  return new Map(found.filter((pair): pair is [number, number] => pair[1] !== undefined));
}

/** Where in an ascending list a number would stand. */
function placeIn(ends: readonly number[], from: number): number {
  let low = 0;
  for (let high = ends.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The most items that are still in the order in which they were (the longest increasing run), by their index now. */
export function unmoved(pairs: Pairs): ReadonlySet<number> {
  const ends: number[] = [];
  const lengths = new Map<number, number>();
  const inTurn = [...pairs].sort(([one], [other]) => one - other);
  for (const [to, from] of inTurn) {
    const length = placeIn(ends, from);
    ends[length] = from;
    lengths.set(to, length);
  }
  const stayed = new Set<number>();
  let wanted = ends.length - 1;
  let limit = Infinity;
  for (const [to, from] of inTurn.reverse()) {
    if (lengths.get(to) !== wanted || from >= limit) continue;
    stayed.add(to);
    limit = from;
    wanted--;
  }
  return stayed;
}

const wordsOf = (item: Json): string[] => JSON.stringify(item).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of words that two items have in common: 0 to 1. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return (2 * common) / Math.max(1, one.length + other.length);
}

/** Pairs those of two short lists that are most alike, in their order. Gives indices into the two. */
function alike(before: Items, after: Items): [from: number, to: number][] {
  if (before.length * after.length > MOST_COMPARED) {
    const length = Math.min(before.length, after.length);
    return Array.from({length}, (_, index) => [index, index]);
  }
  const words = [before.map(wordsOf), after.map(wordsOf)] as const;
  const like = words[0].map((one) => words[1].map((other) => SLIGHT + likeness(one, other)));
  const best = before.map(() => after.map(() => 0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      (best[i] ?? [])[j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        at(i + 1, j + 1) + (like[i]?.[j] ?? 0),
      );
  return walked(before.length, after.length, at);
}

/** The way through the table of the best pairs. */
function walked(
  rows: number,
  columns: number,
  at: (i: number, j: number) => number,
): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (at(i, j) === at(i + 1, j)) i++;
    else if (at(i, j) === at(i, j + 1)) j++;
    else found.push([i++, j++]);
  }
  return found;
}

const between = (from: number, to: number, taken: (index: number) => boolean): number[] =>
  Array.from({length: Math.max(0, to - from)}, (_, index) => from + index).filter(
    (index) => !taken(index),
  );

/** Adds pairs of items that say other things than before, between those that stayed. */
function withRewritten(before: Items, after: Items, pairs: Map<number, number>): Pairs {
  const stayed = [...unmoved(pairs)].sort((one, other) => one - other);
  const taken = new Set(pairs.values());
  const all = new Map(pairs);
  let [from, to] = [0, 0];
  for (const end of [...stayed, after.length]) {
    const last = pairs.get(end) ?? before.length;
    const old = between(from, last, (index) => taken.has(index));
    const now = between(to, end, (index) => pairs.has(index));
    const found = alike(
      old.map((index) => before[index] as Json),
      now.map((index) => after[index] as Json),
    );
    for (const [i, j] of found) all.set(now[j] as number, old[i] as number);
    [from, to] = [last + 1, end + 1];
  }
  return all;
}

/** How many items two lists have in common from their start. */
function common(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((item, index) => item !== other[index]);
  return differs < 0 ? one.length : differs;
}

/** Of lists without ids: what is the same at the start and at the end is left where it is. */
function byContent(before: Items, after: Items): Pairs {
  const [old, now] = [before.map(canonical), after.map(canonical)];
  const start = common(old, now);
  const end = common(old.slice(start).reverse(), now.slice(start).reverse());
  const [oldEnd, nowEnd] = [old.length - end, now.length - end];
  const same = byKey(numbered(old.slice(start, oldEnd)), numbered(now.slice(start, nowEnd)));
  const all = withRewritten(before.slice(start, oldEnd), after.slice(start, nowEnd), same);
  return new Map([
    ...Array.from({length: start}, (_, index): [number, number] => [index, index]),
    ...[...all].map(([to, from]): [number, number] => [start + to, start + from]),
    ...Array.from({length: end}, (_, index): [number, number] => [nowEnd + index, oldEnd + index]),
  ]);
}

/** Which item now is which item before. */
export function pairsOf(before: Items, after: Items): Pairs {
  const ids = [idsOf(before), idsOf(after)] as const;
  return ids[0] && ids[1] ? byKey(ids[0], ids[1]) : byContent(before, after);
}
