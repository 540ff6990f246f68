import {checkCoordinates} from '../model/coordinates.js';
import {inSlices} from '../model/in-slices.js';
import type {Directory, Provider} from '../model/manifest.js';
import {ownIn} from '../model/own.js';
import type {Report} from '../model/problem.js';
import {readHelp} from '../model/read.js';
import {prune} from '../model/schema.js';
import {fetchJson} from './manifest-loader.js';

type Providers = Readonly<Record<string, Provider>>;

/** What was loaded, or is being loaded, by its absolute address; after a failure it may be asked for again. */
class Loads<T> {
  readonly #known = new Map<string, Promise<T>>();

  once(at: string, load: () => Promise<T>): Promise<T> {
    const known = this.#known.get(at);
    if (known) return known;
    const loading = load();
    this.#known.set(at, loading);
    loading.catch(() => this.#known.delete(at));
    return loading;
  }
}

// Beyond the view that shows them: who comes back to it need not wait again.
const indexes = new Loads<Directory>();
const files = new Loads<Providers>();

const ask = (at: string): Promise<unknown> => fetchJson(at, new AbortController().signal);

/**
 * The index of a directory. What is wrong in it is left out and reported. Throws a `LoadError` when it cannot
 * be had.
 * @param at absolute address
 */
export const loadDirectory = (at: string, report: Report): Promise<Directory> =>
  indexes.once(at, async () => {
    const reading = {checks: {coordinates: checkCoordinates}, report};
    const read = prune(await ask(at), {$ref: '#/definitions/directory'}, `${at}#`, reading);
    const index = (read ?? {municipalities: {}}) as Directory;
    const isEmpty = Object.keys(index.municipalities).length === 0 && index.national === undefined;
    if (isEmpty) report({code: 'directory-empty', at, detail: 'a municipality or a national file'});
    return index;
  });

/**
 * The helpers of a file of a directory, read in slices. What is wrong is left out and reported. Throws a
 * `LoadError` when it cannot be had.
 * @param file as the index names it
 * @param index absolute address of the index
 */
export function loadProviders(file: string, index: string, report: Report): Promise<Providers> {
  const at = new URL(file, index).href;
  return files.once(at, async () => {
    const providers = await providersIn(await ask(at), at, report);
    if (Object.keys(providers).length === 0) {
      report({code: 'directory-empty', at, detail: 'a helper'});
    }
    return providers;
  });
}

/** Reads a file of a directory as one reads what a manifest builds on. */
async function providersIn(json: unknown, at: string, report: Report): Promise<Providers> {
  const base = {base: true, file: at, json: {providers: ownIn(json, 'providers')}};
  // It builds on nothing of its own; that its municipalities are known is the directory's to say.
  const nothing = {file: '', json: {directory: 'index.json'}};
  const steps = readHelp([nothing, base], (problem) => {
    if (problem.at.startsWith(`${at}#`)) report(problem);
  });
  return (await inSlices(steps)).providers;
}
