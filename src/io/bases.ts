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

/**
 * Loads the manifests and packs that a manifest builds on, and those that they build on, the nearest first.
 * One that cannot be had costs only what is in it.
 */
export async function basesOf({url, sources}: Loaded, report: Report): Promise<Source[]> {
  const known = new Set([url]);
  const found: Source[] = [];
  let waiting = [{json: sources[0]?.json, from: url, file: ''}];
  while (waiting.length > 0) {
    const next: typeof waiting = [];
    for (const {json, from, file} of waiting) {
      for (const address of addressesIn(json)) {
        const at = URL.parse(address, from)?.href;
        if (at === from) report({code: 'base-circle', at: `${file}#/extends`, detail: address});
        if (at === undefined || known.has(at) || known.size > MOST) continue;
        known.add(at);
        const base = await load(at, report);
        if (base !== undefined) next.push({json: base, from: at, file: address});
      }
    }
    found.push(...next.map(({json, file}) => ({file, json, base: true})));
    waiting = next;
  }
  return found;
}

async function load(at: string, report: Report): Promise<unknown> {
  try {
    return await fetchJson(at, new AbortController().signal);
  } catch (error) {
    report(problemOf(error, at));
    return undefined;
  }
}
