import {bare} from '../model/bare.js';
import {outlineOf, type Outline, type OutlinePage} from '../model/outline.js';
import {LoadError, problemOf, type Report} from '../model/problem.js';
import type {Source} from '../model/read.js';
import {fetchText} from './fetch-text.js';

/** The manifest and the files of pages that are loaded. */
export interface Loaded {
  /** Absolute address of the manifest. */
  readonly url: string;
  /** The manifest's text, to be kept; empty when it is a kept one, for want of a network. */
  readonly text: string;
  readonly sources: readonly Source[];
  readonly outline: Outline;
}

interface ManifestLoaderOptions {
  readonly report: Report;
  readonly loaded: (loaded: Loaded) => void;
  readonly failed: () => void;
}

/** The JSON of a text, which must be an object. Throws {@link LoadError}. */
async function parse(text: string, at: string): Promise<unknown> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const code = /^\s*</.test(text) ? 'manifest-html' : 'manifest-not-json';
    throw new LoadError(code, at, String(error));
  }
  if (!json || typeof json !== 'object' || Array.isArray(json)) {
    throw new LoadError('manifest-invalid', at, 'an object');
  }
  // Two megabytes are enough for one task; what is done with them is another.
  await new Promise((resolve) => setTimeout(resolve));
  return json;
}

/** The JSON at an address. Throws {@link LoadError}. */
export const fetchJson = async (at: string, stop: AbortSignal): Promise<unknown> =>
  parse(await fetchText(at, stop), at);

/** Loads a manifest, and the files of the pages that are shown. */
export class ManifestLoader {
  #loaded: Loaded | undefined;
  #url = '';
  readonly #options: ManifestLoaderOptions;
  #asked = new Set<string>();
  #stop: AbortController | undefined;

  constructor(options: ManifestLoaderOptions) {
    this.#options = options;
  }

  /** Listens for the network to come back; goes on with what was stopped. */
  start(): void {
    this.#stop = new AbortController();
    addEventListener('online', this.#again, bare({signal: this.#stop.signal}));
    this.#again();
  }

  stop(): void {
    this.#stop?.abort();
    this.#stop = undefined;
  }

  /** Loads a manifest. When it cannot be had, one that was kept stands in, unless it is gone (404, 410). */
  async load(url: string): Promise<void> {
    this.#url = url;
    this.#loaded = undefined;
    this.#asked.clear();
    // Out of the page nothing is loaded; start() goes on with it.
    if (!this.#stop) return;
    const {signal} = this.#stop;
    try {
      const text = await fetchText(url, signal);
      const sources = [{file: '', json: await parse(text, url)}];
      if (this.#isMeant(url, signal)) this.#done({url, text, sources});
    } catch (error) {
      if (!this.#isMeant(url, signal)) return;
      this.#options.report(problemOf(error, url));
      const json = await kept(url, error);
      // The network may have come back meanwhile.
      if (!this.#isMeant(url, signal) || this.#isLoaded()) return;
      if (json) this.#done({url, text: '', sources: [{file: '', json}]});
      else this.#options.failed();
    }
  }

  /** Loads the file of a page, once, if it has one. */
  async open({file}: Pick<OutlinePage, 'file'> = {}): Promise<void> {
    const url = this.#url;
    if (!file || !this.#stop || this.#asked.has(file)) return;
    const {signal} = this.#stop;
    this.#asked.add(file);
    try {
      const at = new URL(file, url).href;
      const json = await fetchJson(at, signal);
      const before = this.#loaded;
      if (!before || !this.#isMeant(url, signal)) return;
      this.#done({...before, sources: [...before.sources, {file, json}]});
    } catch (error) {
      if (this.#isMeant(url, signal)) this.#options.report(problemOf(error, url));
    }
  }

  readonly #again = (): void => {
    // What failed or was stopped may be asked for again.
    this.#asked = new Set(this.#loaded?.sources.map(({file}) => file));
    if (this.#url && !this.#loaded?.text) void this.load(this.#url);
  };

  #isLoaded = (): boolean => this.#loaded !== undefined;

  /** After each wait: are we still there, and is it still this manifest? */
  #isMeant = (url: string, signal: AbortSignal): boolean => !signal.aborted && this.#url === url;

  #done(loaded: Omit<Loaded, 'outline'>): void {
    this.#loaded = {...loaded, outline: outlineOf(loaded.sources.map(({json}) => json))};
    this.#options.loaded(this.#loaded);
  }
}

/** The manifest as it was kept, unless the authority has taken it away. */
async function kept(url: string, error: unknown): Promise<unknown> {
  try {
    const {standIn} = await import('../chunks/memory.js');
    const text = await standIn(url, (error as Partial<LoadError>).code);
    return text && (await parse(text, url));
  } catch {
    return undefined; // the network is gone, and the browser has not kept our file either
  }
}
