import {allSources} from '../io/all-sources.js';
import {fetchJson} from '../io/manifest-loader.js';
import {inAllLanguages} from '../io/translations.js';
import {indexOf, type PlaceIndex} from '../model/adviser-code.js';
import {inSlices} from '../model/in-slices.js';
import {outlineOf} from '../model/outline.js';
import {readHelp, type Help} from '../model/read.js';

/** A service whose customers an adviser helps: all of its help, and all the places that a code can name. */
export interface AdvisedService {
  /** Absolute address of the manifest. */
  readonly url: string;
  readonly help: Help;
  readonly index: PlaceIndex;
}

/** Loads a manifest with all that belongs to it. Throws a `LoadError` when something of it cannot be had. */
export async function loadService(url: string, stop: AbortSignal): Promise<AdvisedService> {
  const json = await fetchJson(url, stop);
  const loaded = {url, text: '', sources: [{file: '', json}], outline: outlineOf([json])};
  const all = await allSources(loaded, stop);
  const sources = await inAllLanguages({...loaded, sources: all});
  return {url, help: await inSlices(readHelp(sources)), index: indexOf(sources)};
}
