import type {Page} from '../model/manifest.js';
import {LoadError, type Report} from '../model/problem.js';
import {addPart, checkReferences, readManifest, readPart, type Help} from '../model/read.js';
import {fetchText} from './fetch-text.js';

/** The longest that reading a manifest may hold the main thread at a time, in ms. */
const SLICE = 8;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Runs the steps to their end in slices, so that the page can answer in between. */
async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const {done, value} = steps.next();
      if (done) return value;
    }
    await pause();
  }
}

function parse(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const html = /^\s*</.test(text);
    throw new LoadError(html ? 'manifest-html' : 'manifest-not-json', at, String(error));
  }
}

/** Reads a manifest from its text. Throws {@link LoadError}; broken parts are reported and left out. */
export async function readText(text: string, url: string, report: Report): Promise<Help> {
  const help = await inSlices(readManifest(parse(text, url), report));
  await inSlices(checkReferences(help, report));
  return help;
}

/** Loads the file of a page and adds it. Throws {@link LoadError}. */
export async function loadPart(
  help: Help,
  {file = ''}: Page,
  manifest: string,
  stop: AbortSignal,
  report: Report,
): Promise<Help> {
  const url = new URL(file, manifest).href;
  const text = await fetchText(url, stop);
  return addPart(help, await inSlices(readPart(parse(text, url), file, report)));
}
