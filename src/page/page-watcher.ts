import {anchorsOn, type Outline} from '../model/outline.js';
import {pageAt, type PageFacts} from '../model/page-match.js';
import {bare} from '../model/bare.js';
import {findAnchor, PageIndex, place} from './anchors.js';
import {invalidPlaces, placeOf} from './errors.js';
import {labelOf} from './labels.js';
import {ownElement} from './modal.js';
import {reachableRoots, type Root} from './roots.js';

/** The share of the main thread that watching the page may take: 1/300, some 3 ms a second … */
const REST = 300;
/** … and 1/10 while the page keeps taking away the fields that have help. */
const REST_IF_OURS = 10;
/** The longest that a change of the page may go unseen, in ms. */
const LATEST = 2000;
/** The longest that finding places may hold the main thread, in ms. */
const SLICE = 8;
const SOONEST = 16;
/** Time for a page to draw a place before it is said to be missing, in ms. */
const PATIENCE = 5000;

const WATCHED = bare({
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['aria-invalid', 'aria-modal', 'hidden', 'id', 'lang', 'name', 'open'],
});

export interface PageOptions {
  readonly outline: () => Outline | undefined;
  /** The page's id, when the tag says it. */
  readonly page: () => string | undefined;
  /** Called after each look at the page, before the browser paints. */
  readonly seen: (facts: PageFacts, changed: boolean) => void;
  /** Called when the person presses something of the page that opens a topic (`data-rinnalla-open`). */
  readonly asked: (topic: string) => void;
  /** Called when a place of this page is not there, with the anchor's id. */
  readonly missed: (anchor: string) => void;
  /** Called when the page cannot be read. */
  readonly failed: (error: unknown) => void;
}

/** Whether an element is still the place that it was found to be. */
const holds = (element: Element, id: string, css: readonly string[]): boolean =>
  css.length === 0 ||
  css.some((clue) => element.matches(clue) || element.querySelector(clue) !== null) ||
  element.getAttribute('data-rinnalla') === id;

/** Watches the host page: its address, our places on it, the focus, the fields it marks as wrong. */
export class PageWatcher {
  facts: PageFacts;
  /** The element of each anchor that was found. */
  readonly places = new Map<string, Element>();

  readonly #document: Document;
  readonly #options: PageOptions;
  readonly #byElement = new Map<Element, string>();
  readonly #observer = new MutationObserver(() => {
    this.#lookSoon();
  });
  #roots: readonly Root[] = [];
  #index: PageIndex | undefined;
  #missing: string[] = [];
  #outline: Outline | undefined;
  #at: {key: string; outline: Outline | undefined; is: ReturnType<typeof pageAt>} | undefined;
  #order: readonly string[] | undefined;
  /** In which tree each place was, and what it was called. */
  readonly #found = new Map<string, {readonly tree: Root; readonly label: string}>();
  #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #next = 0;
  /** Whether a place of ours has been put back since the page changed. */
  #ours = false;

  constructor(document: Document, options: PageOptions) {
    this.#document = document;
    this.#options = options;
    this.facts = {url: '', lang: '', page: undefined, placed: [], focused: undefined, invalid: []};
  }

  start(): void {
    this.#stop = new AbortController();
    const view = this.#document.defaultView ?? window;
    // Capturing, so that the loading of a frame is heard as well.
    const options = bare({signal: this.#stop.signal, capture: true});
    for (const type of ['popstate', 'hashchange', 'resize', 'load']) {
      view.addEventListener(type, this.look, options);
    }
    const {navigation} = view as {navigation?: EventTarget};
    navigation?.addEventListener('currententrychange', this.look, options);
    this.#watchRoots();
    this.look();
  }

  stop(): void {
    this.#stop.abort();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    clearTimeout(this.#patience);
    this.#timer = undefined;
  }

  /** Looks at the page again as soon as our share of the main thread allows: it has changed. */
  #lookSoon(): void {
    // Until we look again, it does not matter what else changes; not being told is cheaper.
    this.#observer.disconnect();
    if (this.#timer !== undefined) return;
    const began = performance.now();
    const look = () => {
      const from = performance.now();
      this.#ours = false;
      this.look();
      const rest = (performance.now() - from) * (this.#ours ? REST_IF_OURS : REST);
      this.#next = from + Math.min(LATEST, Math.max(SOONEST, rest));
    };
    if (began >= this.#next) look();
    else this.#timer = setTimeout(look, this.#next - began);
  }

  /** Looks at the page again, now. */
  readonly look = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#stop.signal.aborted) return;
    try {
      this.#lookNow();
    } catch (error) {
      // Whatever the page has done to itself, our trouble is not to become its trouble.
      this.#options.failed(error);
    }
  };

  #lookNow(): void {
    const found = this.#resolve(performance.now() + SLICE);
    const facts = this.#factsNow();
    const changed = JSON.stringify(facts) !== JSON.stringify(this.facts);
    if (changed) this.facts = facts;
    this.#options.seen(this.facts, changed);
    this.#observe();
    if (!found) this.#timer = setTimeout(this.look);
  }

  /** Finds the places that are missing, until the deadline; gives whether it got through. */
  #resolve(deadline: number): boolean {
    const outline = this.#options.outline();
    if (!outline) return true;
    if (this.#index === undefined) this.#begin(outline);
    if (this.#missing.length > 0) this.#index ??= this.#fresh();
    while (this.#missing.length > 0 && performance.now() < deadline) {
      const id = this.#missing.pop() ?? '';
      const anchor = outline.anchors.get(id);
      const element = anchor && this.#index && findAnchor(id, anchor, this.#index, this.#lang());
      if (element && !this.#byElement.has(element)) this.#put(id, element);
    }
    const through = this.#missing.length === 0;
    if (through) this.#index = undefined;
    return through;
  }

  /** Which places are missing: those of a new page, and those that the page has taken away. */
  #begin(outline: Outline): void {
    const page = this.#pageNow(outline).page?.id;
    if (outline !== this.#outline || page !== this.facts.page) {
      this.places.clear();
      this.#byElement.clear();
      this.#order = undefined;
      this.#outline = outline;
      this.#tellMissing(outline, page);
    }
    for (const [id, element] of this.places) {
      const {css = []} = outline.anchors.get(id) ?? {};
      if (element.isConnected && holds(element, id, css)) continue;
      this.places.delete(id);
      this.#byElement.delete(element);
      this.#order = undefined;
      const again = this.#again(id, css);
      if (again) this.#put(id, again);
    }
    this.#missing = anchorsOn(outline, page).filter((id) => !this.places.has(id));
  }

  /** Says which places of the page are not there, once it has had time to draw them. */
  #tellMissing(outline: Outline, page: string | undefined): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      for (const id of anchorsOn(outline, page)) {
        const {page: its} = outline.anchors.get(id) ?? {};
        if (its && its !== '*' && !this.places.has(id)) this.#options.missed(id);
      }
    }, PATIENCE);
  }

  /** A page that renders itself anew puts an equal element where the old one was. */
  #again(id: string, css: readonly string[]): Element | undefined {
    const {tree, label} = this.#found.get(id) ?? {};
    for (const selector of css) {
      const [element, another] = tree?.querySelectorAll(selector) ?? [];
      const same = element && !another && place(element);
      if (same && !this.#byElement.has(same) && labelOf(same) === label) return same;
    }
    return undefined;
  }

  #fresh(): PageIndex {
    const roots = reachableRoots(this.#document);
    if (roots.some((root, i) => root !== this.#roots[i]) || roots.length !== this.#roots.length) {
      this.#watchRoots(roots);
    }
    return new PageIndex(roots);
  }

  #put(id: string, element: Element): void {
    this.places.set(id, element);
    this.#byElement.set(element, id);
    this.#ours = true;
    this.#found.set(id, {tree: element.getRootNode() as Root, label: labelOf(element)});
    this.#order = undefined;
  }

  #lang = (): string => this.#document.documentElement.lang || 'fi';

  #pageNow(outline: Outline | undefined): ReturnType<typeof pageAt> {
    const url = this.#document.location.href;
    const id = this.#options.page();
    const key = `${url} ${id ?? ''}`;
    if (this.#at?.key !== key || this.#at.outline !== outline) {
      this.#at = {key, outline, is: pageAt(outline?.pages ?? [], url, id)};
    }
    return this.#at.is;
  }

  #factsNow(): PageFacts {
    const {page, lang} = this.#pageNow(this.#options.outline());
    this.#order ??= [...this.places]
      .sort(([, a], [, b]) =>
        a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1,
      )
      .map(([id]) => id);
    const {focused} = this.facts;
    return {
      url: this.#document.location.href,
      lang: this.#document.documentElement.lang || lang || '',
      page: page?.id,
      placed: this.#order,
      focused: focused !== undefined && this.places.has(focused) ? focused : undefined,
      invalid: invalidPlaces(this.#roots, this.#byElement),
    };
  }

  #watchRoots(roots: readonly Root[] = reachableRoots(this.#document)): void {
    this.#roots = roots;
    for (const root of roots) {
      // Listening twice with the same function is listening once.
      const options = bare({signal: this.#stop.signal});
      root.addEventListener('focusin', this.#onFocus, options);
      root.addEventListener('click', this.#onClick, options);
    }
  }

  #observe(): void {
    if (this.#stop.signal.aborted) return;
    for (const root of this.#roots) this.#observer.observe(root, WATCHED);
  }

  readonly #onFocus = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(target && 'localName' in target) || ownElement(target as Element)) return;
    const focused = placeOf(target as Element, this.#byElement);
    const changed = focused !== this.facts.focused;
    if (changed) this.facts = {...this.facts, focused};
    this.#options.seen(this.facts, changed);
  };

  readonly #onClick = (event: Event): void => {
    const opener = event
      .composedPath()
      .find((target) => (target as Partial<Element>).hasAttribute?.('data-rinnalla-open'));
    if (opener) this.#options.asked((opener as Element).getAttribute('data-rinnalla-open') ?? '');
  };
}
