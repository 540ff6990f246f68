import {waitUntil} from '@open-wc/testing';
import {bare} from '../model/bare.js';
import type {Anchor} from '../model/manifest.js';
import {outlineOf, type Outline} from '../model/outline.js';
import type {PageFacts} from '../model/page-match.js';
import {PageWatcher, type PageOptions} from '../page/page-watcher.js';

/*
 * Small pages of other people, to try the page part on: their HTML, their style sheet, their frames and
 * shadow roots. All of it is gone after each test.
 */

const undo: (() => void)[] = [];

afterEach(() => {
  for (const back of undo.splice(0).reverse()) back();
});

/** Something that is undone after the test. */
export function afterwards(back: () => void): void {
  undo.push(back);
}

/** Puts HTML into a document; gives the element around it. */
export function page(markup: string, into: Document = document): HTMLElement {
  const main = into.createElement('main');
  main.innerHTML = markup;
  into.body.append(main);
  afterwards(() => {
    main.remove();
  });
  return main;
}

/** A style sheet of the page, after those that it has. */
export function styled(css: string, into: Document | ShadowRoot = document): void {
  const view = (into.ownerDocument ?? (into as Document)).defaultView ?? window;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  into.adoptedStyleSheets.push(sheet);
  afterwards(() => {
    into.adoptedStyleSheets = into.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}

/** The language and direction of the page. */
export function spoken(lang: string, dir: 'ltr' | 'rtl' = 'ltr'): void {
  const {documentElement: html} = document;
  const before = {lang: html.lang, dir: html.dir};
  Object.assign(html, {lang, dir});
  afterwards(() => Object.assign(html, before));
}

/** HTML inside an open shadow root, on the page. */
export function inShadow(markup: string, into: Element = page('')): ShadowRoot {
  const component = document.createElement('host-component');
  const root = component.attachShadow({mode: 'open'});
  root.innerHTML = markup;
  into.append(component);
  return root;
}

/** The document of a frame of the same origin with HTML in it. */
export async function inFrame(markup: string, size = {width: 600, height: 400}): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.title = 'A form';
  frame.style.cssText = `width: ${size.width}px; height: ${size.height}px; border: 0`;
  frame.srcdoc = `<!doctype html><html lang="fi"><head></head><body>${markup}</body></html>`;
  document.body.append(frame);
  afterwards(() => {
    frame.remove();
  });
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, bare({once: true}));
  });
  return frame.contentDocument!;
}

/** The one element that a selector finds. */
export function one(selector: string, root: ParentNode = document): HTMLElement {
  const [found, ...others] = root.querySelectorAll<HTMLElement>(selector);
  if (!found || others.length > 0) throw new Error(`Not one element: ${selector}`);
  return found;
}

/** Waits until something is so, and says what did not become so. */
export const until = (condition: () => unknown, what: string): Promise<void> =>
  waitUntil(condition, what, {interval: 10, timeout: 8000});

/** Two frames: what was asked for before the next painting has been done. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** What a manifest with these anchors, each with a topic, says of a page. */
export const outlineWith = (
  anchors: Readonly<Record<string, Anchor>>,
  more: object = {},
): Outline =>
  outlineOf([
    {
      format: 1,
      anchors,
      topics: Object.fromEntries(Object.keys(anchors).map((id) => [`about-${id}`, {anchor: id}])),
      ...more,
    },
  ]);

/** A page that is watched, and what was said of it. */
export interface Watched {
  readonly watcher: PageWatcher;
  /** Each look at the page. */
  readonly looks: {readonly facts: PageFacts; readonly changed: boolean}[];
  readonly asked: string[];
  readonly failures: unknown[];
}

/** Watches the page until the test is over. */
export function watching(
  outline: Outline | undefined,
  options: Partial<PageOptions> = {},
  into: Document = document,
): Watched {
  const looks: Watched['looks'] = [];
  const asked: string[] = [];
  const failures: unknown[] = [];
  const watcher = new PageWatcher(into, {
    outline: () => outline,
    page: () => undefined,
    seen: (facts, changed) => looks.push({facts, changed}),
    asked: (topic) => asked.push(topic),
    failed: (error) => failures.push(error),
    ...options,
  });
  afterwards(() => {
    watcher.stop();
  });
  watcher.start();
  return {watcher, looks, asked, failures};
}
