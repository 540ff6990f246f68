import {ownIn} from '../model/own.js';
import {problemOf, type Report} from '../model/problem.js';
import type {Source} from '../model/read.js';
import {manifestSchema, prune} from '../model/schema.js';
import {fetchJson, type Loaded} from './manifest-loader.js';

/** More are left unread: a manifest builds on a few others, which build on a few. */
const MOST = 20;

/** What is wrong in the list is reported with the rest of the manifest. */
const reading = {checks: {}, report: () => undefined};

function addressesIn(json: unknown): readonly string[] {
  const schema = manifestSchema.properties?.['extends'] ?? {};
  const list = ownIn(json, 'extends');
  return list === undefined ? [] : ((prune(list, schema, '', reading) ?? []) as string[]);
}

/** A manifest that builds on others. */
interface Built {
  readonly json: unknown;
  /** Its absolute address, and those of what builds on it. */
  readonly path: readonly string[];
  /** As it was named; empty for the manifest itself. */
  readonly file: string;
}

/**
 * Loads the manifests and packs that a manifest builds on, and those that they build on, the nearest first.
 * One that cannot be had costs only what is in it.
 */
export async function basesOf({url, sources}: Loaded, report: Report): Promise<Source[]> {
  const known = new Set([url]);
  const found: Built[] = [];
  let level: Built[] = [{json: sources[0]?.json, path: [url], file: ''}];
  while (level.length > 0) {
    // Beside each other: a slow one holds up only those that it builds on.
    const bases = await Promise.all(
      level
        .flatMap((built) => basesNamedIn(built, known, report))
        .map((base) => load(base, report)),
    );
    level = bases.filter(({json}) => json !== undefined);
    found.push(...level);
  }
  return found.map(({file, json}) => ({file, json, base: true}));
}

/** Those that have not been named before. */
function basesNamedIn({json, path, file}: Built, known: Set<string>, report: Report): Built[] {
  return addressesIn(json).flatMap((address) => {
    const at = URL.parse(address, path[0])?.href;
    if (at === undefined) return [];
    if (path.includes(at)) report({code: 'base-circle', at: `${file}#/extends`, detail: address});
    if (known.has(at) || known.size > MOST) return [];
    known.add(at);
    return {json: undefined, path: [at, ...path], file: address};
  });
}

async function load(base: Built, report: Report): Promise<Built> {
  const [at = ''] = base.path;
  try {
    return {...base, json: await fetchJson(at, new AbortController().signal)};
  } catch (error) {
    report(problemOf(error, at));
    return base;
  }
}
