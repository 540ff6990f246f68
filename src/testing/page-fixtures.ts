import {bare} from '../model/bare.js';
import type {Anchor} from '../model/manifest.js';
import {outlineOf, type Outline} from '../model/outline.js';
import type {PageFacts} from '../model/page-match.js';
import {Hints} from '../page/hints.js';
import {PageWatcher, type PageOptions} from '../page/page-watcher.js';
import {until} from './until.js';

export {until};

/*
 * Small pages of other people, to try the page part on: their HTML, their style sheet, their frames and
 * shadow roots. All of it is gone after each test.
 */

const undo: (() => unknown)[] = [];

afterEach(async () => {
  for (const back of undo.splice(0).reverse()) await back();
});

/** Something that is undone after the test. */
export function afterwards(back: () => unknown): void {
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
  const view = (into.ownerDocument ?? into).defaultView ?? window;
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

/** An address of the same origin at which a page with this HTML lies. */
export function addressOf(markup: string): string {
  const html = `<!doctype html><html lang="fi"><head></head><body>${markup}</body></html>`;
  const address = URL.createObjectURL(new Blob([html], {type: 'text/html'}));
  afterwards(() => {
    URL.revokeObjectURL(address);
  });
  return address;
}

/** The document of a frame of the same origin with HTML in it. */
export async function inFrame(markup: string, size = {width: 600, height: 400}): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.title = 'A form';
  frame.style.cssText = `width: ${size.width}px; height: ${size.height}px; border: 0`;
  frame.src = addressOf(markup);
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

/** Makes the time pass that timers wait for. */
export interface HeldTime {
  (): void;
  /** How many timers are waiting. */
  readonly waiting: () => number;
}

/** From now on, time passes only when the test says so. */
export function heldTime(): HeldTime {
  const real = {set: window.setTimeout.bind(window), clear: window.clearTimeout.bind(window)};
  const waiting = new Map<number, () => void>();
  let last = 1e6;
  Object.assign(window, {
    setTimeout: (act: () => void) => (waiting.set(++last, act), last),
    clearTimeout: (id: number) => (waiting.delete(id) ? undefined : real.clear(id)),
  });
  afterwards(() => {
    Object.assign(window, {setTimeout: real.set, clearTimeout: real.clear});
  });
  const pass = (): void => {
    for (const [id, act] of [...waiting]) {
      waiting.delete(id);
      act();
    }
  };
  return Object.assign(pass, {waiting: () => waiting.size});
}

/** What a manifest with these anchors, each with a topic, says of a page. */
export const outlineWith = (
  anchors: Readonly<Record<string, Anchor>>,
  more: object = {},
): Outline =>
  outlineOf([
    {
      format: 1,
      anchors,
      topics: Object.fromEntries(
        Object.keys(anchors).map((id) => [`about-${id}`, {anchor: id, title: id, short: id}]),
      ),
      ...more,
    },
  ]);

/** A page that is watched, and what was said of it. */
export interface Watched {
  readonly watcher: PageWatcher;
  /** Each look at the page. */
  readonly looks: {readonly facts: PageFacts; readonly changed: boolean}[];
  readonly asked: string[];
  readonly missed: string[];
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
  const missed: string[] = [];
  const failures: unknown[] = [];
  const watcher = new PageWatcher(into, {
    outline: () => outline,
    page: () => undefined,
    seen: (facts, changed) => looks.push({facts, changed}),
    asked: (topic) => asked.push(topic),
    missed: (anchor) => missed.push(anchor),
    failed: (error) => failures.push(error),
    ...options,
  });
  afterwards(() => {
    watcher.stop();
  });
  watcher.start();
  return {watcher, looks, asked, missed, failures};
}

/** In which order places are found, says nothing. */
const sorted = (is: unknown): string =>
  JSON.stringify(Array.isArray(is) ? (is as unknown[]).toSorted() : is);

/** Waits until the page that is watched shows this. */
export const shows = ({watcher}: Watched, part: keyof PageFacts, is: unknown): Promise<void> =>
  until(() => sorted(watcher.facts[part]) === sorted(is), `${part}: ${JSON.stringify(is)}`);

/** The hints beside the places that say so (`data-help`). */
export interface Hinted {
  readonly hints: Hints;
  readonly pressed: string[];
  /** How often the person came near. */
  readonly near: () => number;
  /** Looks for the places again, as after a change of the page. */
  readonly again: () => void;
  /** The hint of a place, if it has one on the page. */
  readonly of: (anchor: string) => HTMLElement | undefined;
}

/** Puts hints into the page until the test is over. */
export function hinted(root: ParentNode = document): Hinted {
  const pressed: string[] = [];
  let near = 0;
  const hints: Hints = new Hints({
    near: () => near++,
    press: (anchor) => pressed.push(anchor),
    shown: () => {
      hints.settle();
    },
  });
  const again = (): void => {
    const places = [...root.querySelectorAll('[data-help]')].map((element) => ({
      anchor: element.getAttribute('data-help') ?? '',
      element,
    }));
    hints.update(places, {name: (field) => `${field}: apua`, accent: '#0b4f9e'});
    hints.settle();
  };
  afterwards(() => {
    hints.clear();
  });
  again();
  const of = (anchor: string): HTMLElement | undefined => {
    const host = (hints.buttonOf(anchor)?.getRootNode() as ShadowRoot | undefined)?.host;
    return host?.isConnected ? (host as HTMLElement) : undefined;
  };
  return {hints, pressed, near: () => near, again, of};
}
