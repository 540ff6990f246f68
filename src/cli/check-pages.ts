import {readFile, stat} from 'node:fs/promises';
import {checkPlaces, type Snapshot} from '../checks/check-places.js';
import type {Finding} from '../checks/finding.js';
import type {Subject} from '../checks/subject.js';
import {CheckError} from './check-error.js';
import type {SavedPage} from './check-options.js';

/** Larger pages have their pictures in them, in bytes. */
const LARGEST = 20_000_000;

/** What of happy-dom is needed; it is a peer that may be missing. */
interface Dom {
  readonly DOMParser: new () => DOMParser;
  readonly Node: typeof Node;
  readonly NodeFilter: typeof NodeFilter;
  readonly happyDOM: {close(): Promise<void>};
}

/** Nothing of a page is run or fetched, whatever is in it. */
const SETTINGS = {
  enableJavaScriptEvaluation: false,
  disableJavaScriptFileLoading: true,
  disableCSSFileLoading: true,
  disableIframePageLoading: true,
  handleDisabledFileLoadingAsSuccess: true,
};

async function newDom(): Promise<Dom> {
  try {
    const {Window} = await import('happy-dom');
    return new Window({settings: SETTINGS}) as unknown as Dom;
  } catch (cause) {
    const message =
      'To check saved pages the package happy-dom is needed: npm install --save-dev happy-dom';
    throw new CheckError('check-no-dom', message, {cause});
  }
}

async function readPage(file: string): Promise<string> {
  const {size} = await stat(file).catch((cause: unknown) => {
    const message = `The saved page ${file} cannot be read (${(cause as Error).message}).`;
    throw new CheckError('check-file-unreadable', message, {cause});
  });
  if (size <= LARGEST) return readFile(file, 'utf8');
  const [is, most] = [Math.round(size / 1e6), LARGEST / 1e6];
  throw new CheckError(
    'check-page-too-large',
    `The saved page ${file} has ${is} MB. Expected: at most ${most} MB. Save it as “HTML only”.`,
  );
}

/** Throws `check-no-dom`, `check-file-unreadable` and `check-page-too-large`. */
export async function checkPages(
  subject: Subject,
  pages: readonly SavedPage[],
): Promise<Finding[]> {
  const texts = await Promise.all(
    pages.map(async ({id, file}) => ({id, file, text: await readPage(file)})),
  );
  const dom = await newDom();
  const parser = new dom.DOMParser();
  const snapshots = texts.map(({id, file, text}): Snapshot => {
    return {id, file, document: parser.parseFromString(text, 'text/html')};
  });
  try {
    return withDom(dom, () => checkPlaces(subject, snapshots));
  } finally {
    await dom.happyDOM.close();
  }
}

/** The code of the widget asks the platform itself for these, and not the page. */
function withDom<T>({Node: node, NodeFilter: filter}: Dom, act: () => T): T {
  const world = globalThis as {Node?: unknown; NodeFilter?: unknown};
  const {Node: oldNode, NodeFilter: oldFilter} = world;
  Object.assign(world, {Node: node, NodeFilter: filter});
  try {
    return act();
  } finally {
    Object.assign(world, {Node: oldNode, NodeFilter: oldFilter});
  }
}
