import {inSlices} from '../model/in-slices.js';
import {LoadError, problemOf, type Report} from '../model/problem.js';
import type {Source} from '../model/read.js';
import {wantedTranslations, withTranslation} from '../model/translations.js';
import {fetchText} from './fetch-text.js';
import type {Loaded} from './manifest-loader.js';

const mismatch = (at: string, detail: string): LoadError =>
  new LoadError('translation-mismatch', at, detail);

/** The SHA-384 of a text in UTF-8, as W3C Subresource Integrity writes it. */
async function integrityOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-384', new TextEncoder().encode(text));
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/** A file of another language, and what it is a translation of. */
export interface Wanted {
  readonly source: Source;
  /** Its absolute address. */
  readonly at: string;
  readonly integrity: string;
}

/** The files that these languages need. */
export const wantedBy = ({sources, url}: Loaded, languages: readonly string[]): Wanted[] =>
  sources.flatMap((source) =>
    wantedTranslations(source.json, languages).map(({file, integrity}) => ({
      source,
      at: new URL(file, url).href,
      integrity,
    })),
  );

async function load({at, integrity}: Wanted): Promise<unknown> {
  const text = await fetchText(at, new AbortController().signal);
  // Without https a browser knows no hashes; that both are of the same build is seen in any case.
  const isSame = !isSecureContext || (await integrityOf(text)) === integrity;
  if (!isSame) throw mismatch(at, integrity);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new LoadError('manifest-not-json', at, String(error));
  }
}

/** Files of other languages, by their absolute addresses. They are asked for once; after a failure, again. */
export class Translations {
  readonly #loads = new Map<string, Promise<unknown>>();
  /** `undefined`: it is of no use. */
  readonly #known = new Map<string, unknown>();
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  isMissing(wanted: readonly Wanted[]): boolean {
    return wanted.some(({at}) => !this.#known.has(at));
  }

  /** Loads what is missing. What cannot be had is reported, and costs only itself. Gives whether any came. */
  async load(wanted: readonly Wanted[]): Promise<boolean> {
    const missing = wanted.filter(({at}) => !this.#known.has(at));
    const came = await Promise.all(missing.map((one) => this.#once(one)));
    return came.includes(true);
  }

  /** The sources with all of it that is loaded. */
  async translated(sources: readonly Source[], wanted: readonly Wanted[]): Promise<Source[]> {
    const translated = [];
    for (const source of sources) {
      let {json} = source;
      const files = wanted.filter((one) => one.source === source);
      for (const {at} of files) json = await this.#merged(json, at);
      translated.push({...source, json});
    }
    return translated;
  }

  async #once(wanted: Wanted): Promise<boolean> {
    const {at} = wanted;
    const loading = this.#loads.get(at) ?? load(wanted);
    this.#loads.set(at, loading);
    try {
      this.#known.set(at, await loading);
      return true;
    } catch (error) {
      this.#loads.delete(at);
      this.#report(problemOf(error, at));
      return false;
    }
  }

  /** What does not fit costs only itself. */
  async #merged(json: unknown, at: string): Promise<unknown> {
    const translated = this.#known.get(at);
    if (translated === undefined) return json;
    try {
      return await inSlices(withTranslation(json, translated));
    } catch (error) {
      this.#known.set(at, undefined);
      this.#report(mismatch(at, String(error)));
      return json;
    }
  }
}

/**
 * All that a manifest has, in all its languages: for an adviser, who may be asked in any of them. A language that
 * cannot be had is missing.
 */
export async function inAllLanguages(loaded: Loaded): Promise<Source[]> {
  const {sources, outline} = loaded;
  // What it builds on names its files from where it lies itself, and is not built by language.
  const own = sources.filter(({base}) => !base);
  const wanted = wantedBy({...loaded, sources: own}, outline.languages);
  const translations = new Translations(() => undefined);
  await translations.load(wanted);
  return translations.translated(sources, wanted);
}
