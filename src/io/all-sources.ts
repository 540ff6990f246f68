import type {Source} from '../model/read.js';
import {LoadError, type Problem} from '../model/problem.js';
import {basesOf} from './bases.js';
import {fetchJson, type Loaded} from './manifest-loader.js';

/** What is gone is gone for everyone: the help is the same without it. */
const GONE = 'manifest-not-found';

/**
 * A manifest with the files of all its pages and all that it builds on: what is not loaded yet is loaded.
 * Throws {@link LoadError} when something of it cannot be had now.
 */
export async function allSources(loaded: Loaded, stop: AbortSignal): Promise<Source[]> {
  const {outline, sources, url} = loaded;
  const known = new Set(sources.map(({file}) => file));
  const named = new Set(outline.pages.flatMap(({file}) => file ?? []));
  const missing = [...named].filter((file) => !known.has(file));
  const lost: Problem[] = [];
  const [parts, bases] = await Promise.all([
    Promise.all(missing.map((file) => part(file, url, stop))),
    basesOf(loaded, (problem) => lost.push(problem)),
  ]);
  // What is wrong with what was read is no matter here.
  const [failed] = lost.filter(({code}) => code.startsWith('manifest-') && code !== GONE);
  if (failed) throw new LoadError(failed.code, failed.at, failed.detail);
  return [...sources, ...parts.flat(), ...bases];
}

async function part(file: string, url: string, stop: AbortSignal): Promise<Source[]> {
  try {
    return [{file, json: await fetchJson(new URL(file, url).href, stop)}];
  } catch (error) {
    if (error instanceof LoadError && error.code === GONE) return [];
    throw error;
  }
}
