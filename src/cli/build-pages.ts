import {ownIn} from '../model/own.js';
import {isRecord} from '../model/schema.js';

type Values = Readonly<Record<string, unknown>>;
type Changing = Record<string, unknown>;

/** A manifest with the files of its pages, by the ids of the pages. */
export interface Parted {
  readonly manifest: Values;
  readonly parts: ReadonlyMap<string, Values>;
}

/** What the file of a page may hold and this moves there. Notices are short, and the glossary is for all pages. */
const MOVABLE = ['anchors', 'topics', 'guides', 'checklists', 'flows', 'selfchecks'] as const;
type Movable = (typeof MOVABLE)[number];

/** By which property things name others, and what those are. */
const NAMES: Readonly<Record<string, Movable>> = {
  anchor: 'anchors',
  topic: 'topics',
  related: 'topics',
  topics: 'topics',
  guide: 'guides',
  guides: 'guides',
  checklist: 'checklists',
  checklists: 'checklists',
  flow: 'flows',
  flows: 'flows',
  selfchecks: 'selfchecks',
};

/** On all pages, or on one that we do not know. */
const EVERYWHERE = '*';

interface Thing {
  readonly json: unknown;
  /** The pages where it is needed. */
  readonly pages: Set<string>;
  /** Keys of the things that it names: `topics/rent`. */
  readonly named: readonly string[];
}

const mapIn = (json: unknown, name: string): Values => {
  const map = ownIn(json, name);
  return isRecord(map) ? map : {};
};

/** All properties of a value and of what is in it. */
function* propertiesIn(value: unknown): Generator<[key: string, value: unknown]> {
  if (Array.isArray(value)) for (const item of value) yield* propertiesIn(item);
  else if (isRecord(value))
    for (const [key, part] of Object.entries(value)) {
      yield [key, part];
      yield* propertiesIn(part);
    }
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

function namesIn(json: unknown): string[] {
  return [...propertiesIn(json)].flatMap(([key, value]) => {
    const map = Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
    return map ? texts(value).map((id) => `${map}/${id}`) : [];
  });
}

const pagesNamedIn = (json: unknown): string[] =>
  [...propertiesIn(json)].flatMap(([key, value]) => (key === 'page' ? texts(value) : []));

function thingsIn(manifest: Values): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>();
  for (const map of MOVABLE)
    for (const [id, json] of Object.entries(mapIn(manifest, map))) {
      const pages = new Set(pagesNamedIn(json));
      const isUrgent = ownIn(json, 'urgent') === true;
      if (isUrgent || (map === 'anchors' && pages.size === 0)) pages.add(EVERYWHERE);
      things.set(`${map}/${id}`, {json, pages, named: namesIn(json)});
    }
  return things;
}

/** A topic stands where its place is, so it is needed there; else nobody names a page. */
function addAnchored(things: ReadonlyMap<string, Thing>): void {
  for (const [key, {json, pages}] of things) {
    const anchor = ownIn(json, 'anchor');
    if (!key.startsWith('topics/') || typeof anchor !== 'string') continue;
    for (const page of things.get(`anchors/${anchor}`)?.pages ?? []) pages.add(page);
  }
}

/** What is named is needed wherever that is which names it. */
function spread(key: string, page: string, things: ReadonlyMap<string, Thing>): void {
  const waiting = [key];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const thing = things.get(next);
    if (!thing) continue;
    thing.pages.add(page);
    for (const name of thing.named) if (!things.get(name)?.pages.has(page)) waiting.push(name);
  }
}

const pagesIn = (manifest: Values): Values[] => {
  const pages = manifest['pages'];
  return Array.isArray(pages) ? pages.filter(isRecord) : [];
};

/** The page where alone each thing is needed, of those that have such a one. */
function homes(manifest: Values): ReadonlyMap<string, string> {
  const things = thingsIn(manifest);
  addAnchored(things);
  for (const page of pagesIn(manifest))
    for (const name of namesIn(page)) spread(name, String(page['id']), things);
  for (const [key, {pages}] of things) for (const page of [...pages]) spread(key, page, things);
  const known = new Set(pagesIn(manifest).map(({id}) => id));
  const found = new Map<string, string>();
  for (const [key, {pages}] of things) {
    const [page, ...more] = pages;
    if (page !== undefined && more.length === 0 && known.has(page)) found.set(key, page);
  }
  return found;
}

/**
 * Moves what is needed on one page alone to the file of that page. What is needed on several, on all, or is only found
 * by searching stays, so that it is there.
 */
export function byPages({manifest, parts}: Parted): Parted {
  const home = homes(manifest);
  const rest: Changing = {...manifest};
  const files = new Map<string, Record<string, Changing>>();
  for (const map of MOVABLE) {
    if (!isRecord(manifest[map])) continue;
    const kept: Changing = {};
    for (const [id, json] of Object.entries(manifest[map])) {
      const page = home.get(`${map}/${id}`);
      if (page === undefined) {
        kept[id] = json;
        continue;
      }
      const file = files.get(page) ?? {};
      files.set(page, file);
      (file[map] ??= {})[id] = json;
    }
    rest[map] = kept;
  }
  return {manifest: rest, parts: joined(parts, files)};
}

/** What both have stays as the manifest had it. */
function joined(
  parts: Parted['parts'],
  files: ReadonlyMap<string, Readonly<Record<string, Values>>>,
): Parted['parts'] {
  const all = new Map<string, Values>(parts);
  for (const [page, file] of files) {
    const before = parts.get(page) ?? {};
    const maps = Object.entries(file).map(([map, things]) => {
      const both = {...mapIn(before, map), ...things};
      return [map, both] as const;
    });
    all.set(page, {...before, ...Object.fromEntries(maps)});
  }
  return all;
}
