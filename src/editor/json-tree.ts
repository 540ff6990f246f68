import {isRecord} from '../model/schema.js';

/*
 * A manifest as a tree of JSON that never changes: each change gives a new tree, which shares what is the same with
 * the one before. Places are JSON pointers (RFC 6901).
 */

export type Json =
  null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** `/topics/rent/title` → `['topics', 'rent', 'title']`. */
export const steps = (at: string): string[] =>
  at
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The place that this one is in, and its key there. */
export function parentOf(at: string): {readonly parent: string; readonly key: string} {
  const end = at.lastIndexOf('/');
  return {parent: at.slice(0, end), key: steps(at).at(-1) ?? ''};
}

const child = (value: unknown, key: string): unknown => {
  if (Array.isArray(value)) return value[Number(key)] as unknown;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
};

/** What is at a place; `undefined`: nothing. */
export const valueAt = (tree: Json | undefined, at: string): Json | undefined =>
  steps(at).reduce<unknown>(child, tree) as Json | undefined;

/** `__proto__` is a key like any other. */
function withEntry(map: object, key: string, value: Json | undefined): Json {
  const entries = Object.entries(map).filter(([name]) => name !== key || value !== undefined);
  const isNew = value !== undefined && !Object.hasOwn(map, key);
  const changed = entries.map(([name, old]) => [name, name === key ? value : (old as Json)]);
  if (isNew) changed.push([key, value]);
  return Object.fromEntries(changed) as Json;
}

function put(
  tree: Json | undefined,
  [key, ...rest]: readonly string[],
  value?: Json,
): Json | undefined {
  if (key === undefined) return value;
  if (Array.isArray(tree)) {
    const list: readonly Json[] = tree;
    const index = Number(key);
    const now = put(list[index], rest, value);
    return now === undefined ? list.toSpliced(index, 1) : Object.assign([...list], {[index]: now});
  }
  const map = isRecord(tree) ? tree : {};
  const now = put(child(map, key) as Json | undefined, rest, value);
  return withEntry(map, key, now);
}

/** The tree with a value at a place. Maps on the way are made. Without a value, what is there is taken out. */
export const withValue = (tree: Json, at: string, value: Json | undefined): Json =>
  put(tree, steps(at), value) ?? {};

/** With an item in the list at a place, which is made if need be; at its end, if no index is given. */
export function withItem(tree: Json, at: string, item: Json, index?: number): Json {
  const list = valueAt(tree, at);
  const items = Array.isArray(list) ? (list as readonly Json[]) : [];
  return withValue(tree, at, items.toSpliced(index ?? items.length, 0, item));
}

/** With the item at a place moved in its list, by −1 or 1; the same tree when it cannot be. */
export function withMoved(tree: Json, at: string, by: number): Json {
  const {parent, key} = parentOf(at);
  const list = valueAt(tree, parent);
  const from = Number(key);
  const to = from + by;
  if (!Array.isArray(list) || to < 0 || to >= list.length) return tree;
  const item = list[from] as Json;
  return withValue(tree, parent, list.toSpliced(from, 1).toSpliced(to, 0, item) as Json[]);
}

/** A key that a map does not have yet: `rent`, `rent-2`, … (the schema's ids) */
export function freeKey(map: Json | undefined, wanted: string): string {
  const id = wanted
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '')
    .slice(0, 40);
  const taken = isRecord(map) ? map : {};
  const first = id || 'item';
  for (let n = 1; ; n++) {
    const key = n === 1 ? first : `${first}-${n}`;
    if (!Object.hasOwn(taken, key)) return key;
  }
}
