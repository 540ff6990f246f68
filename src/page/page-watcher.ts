import type {Anchor} from '../model/manifest.js';
import {anchorsOn, type Outline} from '../model/outline.js';
import {pageAt, type PageFacts} from '../model/page-match.js';
import {bare} from '../model/bare.js';
import {findAnchor, PageIndex, place} from './anchors.js';
import {invalidPlaces, placeOf} from './errors.js';
import {holds, isThere, knownPlace, remains, type KnownPlace} from './known-place.js';
import {labelOf} from './labels.js';
import {ownElement} from './modal.js';
import {inOrder, reachableRoots, type Root} from './roots.js';

/** The share of the main thread that watching the page may take: 1/300, some 3 ms a second … */
const REST = 300;
/** … and 1/10 while the page keeps taking away the fields that have help. */
const REST_IF_OURS = 10;
/** The longest that a change of the page may go unseen, in ms. */
const LATEST = 5000;
/** The longest that finding places may hold the main thread, in ms. */
const SLICE = 8;
const SOONEST = 16;
/** Up to how many places are asked at each look whether they still are called what they were. */
const FEW = 200;
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

const isSame = (one: PageFacts, other: PageFacts): boolean =>
  (Object.keys(one) as (keyof PageFacts)[]).every(
    (key) => one[key] === other[key] || JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );

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
  /** The id of the page that the places belong to. */
  #page: string | undefined;
  #at: {key: string; outline: Outline | undefined; is: ReturnType<typeof pageAt>} | undefined;
  #order: readonly string[] | undefined;
  readonly #known = new Map<string, KnownPlace>();
  /** Names of the page's components that are not defined yet. */
  readonly #awaited = new Set<string>();
  #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #next = 0;
  /** Whether a place of ours has been put back since the page changed. */
  #ours = false;

  constructor(document: Document, options: PageOptions) {
    this.#document = document;
    this.#options = options;
    // An attribute may be told before we are in the page: nothing is looked at until start().
    this.#stop.abort();
    this.facts = {url: '', lang: '', page: undefined, placed: [], focused: undefined, invalid: []};
  }

  start(): void {
    this.#stop = new AbortController();
    const view = this.#document.defaultView ?? window;
    const options = bare({signal: this.#stop.signal});
    for (const type of ['popstate', 'hashchange', 'resize', 'load']) {
      view.addEventListener(type, this.look, options);
    }
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
    const wait = this.#next - performance.now();
    const look = () => {
      const from = performance.now();
      this.#next = from + SOONEST;
      this.#ours = false;
      this.look();
      this.spent(performance.now() - from);
    };
    if (wait <= 0) look();
    else this.#timer = setTimeout(look, wait);
  }

  /** A look, or what was done because of it, took this long, in ms. */
  spent(time: number): void {
    const rest = time * (this.#ours ? REST_IF_OURS : REST);
    this.#next = Math.min(this.#next + rest, performance.now() + LATEST);
  }

  /** Looks at the page again, now. */
  readonly look = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // What we do ourselves is no change of the page.
    this.#observer.disconnect();
    if (this.#stop.signal.aborted) return;
    try {
      this.#lookNow();
    } catch (error) {
      // Whatever the page has done to itself, our trouble is not to become its trouble.
      this.#options.failed(error);
    } finally {
      this.#observe();
    }
  };

  #lookNow(): void {
    if (!this.#resolve(performance.now() + SLICE)) {
      // The rest of the places first: telling costs more than finding.
      this.#timer = setTimeout(this.look);
      return;
    }
    const facts = this.#factsNow();
    const changed = !isSame(facts, this.facts);
    if (changed) this.facts = facts;
    this.#options.seen(this.facts, changed);
  }

  /** Finds the places that are missing, until the deadline; gives whether it got through. */
  #resolve(deadline: number): boolean {
    const outline = this.#options.outline();
    if (!outline) return true;
    const page = this.#pageNow(outline).page?.id;
    if (outline !== this.#outline || page !== this.#page) this.#turn(outline, page);
    if (this.#index === undefined) this.#begin(outline);
    if (this.#missing.length > 0) this.#index ??= this.#fresh();
    while (this.#missing.length > 0 && performance.now() < deadline) {
      const id = this.#missing.pop() ?? '';
      const anchor = outline.anchors.get(id);
      const lang = this.#lang(outline) || (outline.languages[0] ?? 'fi');
      const element = anchor && this.#index && findAnchor(id, anchor, this.#index, lang);
      if (element && this.#isFree(element, anchor)) this.#put(id, element);
    }
    const through = this.#missing.length === 0;
    if (through) this.#index = undefined;
    return through;
  }

  /** Another page, or other help: all its places are missing. */
  #turn(outline: Outline, page: string | undefined): void {
    this.#outline = outline;
    this.#page = page;
    this.#index = undefined;
    this.places.clear();
    this.#byElement.clear();
    this.#order = undefined;
    this.#tellMissing(outline, page);
  }

  /** Which places are missing: those not found yet, and those that the page has taken away. */
  #begin(outline: Outline): void {
    const few = this.places.size <= FEW;
    // A copy: what is put back into a map while it is walked is met again, without end.
    for (const [id, element] of [...this.places]) {
      const {css = []} = outline.anchors.get(id) ?? {};
      const known = this.#known.get(id);
      const renamed = few && labelOf(element) !== known?.label;
      if (!renamed && remains(element, id, css, known)) continue;
      this.places.delete(id);
      this.#byElement.delete(element);
      this.#order = undefined;
      const again = this.#again(id, css);
      if (again) this.#put(id, again);
    }
    this.#missing = anchorsOn(outline, this.#page).filter((id) => !this.places.has(id));
  }

  /** Says which places of the page are not there, once it has had time to draw them. */
  #tellMissing(outline: Outline, page: string | undefined): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      for (const id of anchorsOn(outline, page)) {
        const {page: its} = outline.anchors.get(id) ?? {};
        if (its && !this.places.has(id)) this.#options.missed(id);
      }
    }, PATIENCE);
  }

  /** A page that renders itself anew puts an equal element where the old one was. */
  #again(id: string, css: readonly string[]): Element | undefined {
    const {tree, label} = this.#known.get(id) ?? {};
    for (const selector of css) {
      const [element, another] = tree?.querySelectorAll(selector) ?? [];
      const same = element && !another && place(element);
      if (!same || !isThere(same) || this.#byElement.has(same)) continue;
      if (labelOf(same) === label) return same;
    }
    return undefined;
  }

  /** Whether no other anchor has the place, or has it by its words alone, which are no better known. */
  #isFree(element: Element, {css = []}: Anchor): boolean {
    const other = this.#byElement.get(element);
    if (other === undefined) return true;
    const theirs = this.#outline?.anchors.get(other)?.css ?? [];
    if (holds(element, other, theirs) || !holds(element, '', css)) return false;
    this.places.delete(other);
    return true;
  }

  #fresh(): PageIndex {
    const roots = reachableRoots(this.#document);
    if (roots.some((root, i) => root !== this.#roots[i]) || roots.length !== this.#roots.length) {
      this.#watchRoots(roots);
    }
    for (const root of roots) this.#awaitComponents(root);
    return new PageIndex(roots);
  }

  /** A component that is defined later gets its shadow root without a change that could be seen. */
  #awaitComponents(root: Root): void {
    for (const {localName, ownerDocument} of root.querySelectorAll(':not(:defined)')) {
      if (this.#awaited.has(localName) || localName.startsWith('rinnalla-')) continue;
      this.#awaited.add(localName);
      void ownerDocument.defaultView?.customElements
        .whenDefined(localName)
        .then(this.look, () => undefined);
    }
  }

  #put(id: string, element: Element): void {
    this.places.set(id, element);
    this.#byElement.set(element, id);
    this.#ours = true;
    this.#known.set(id, knownPlace(element));
    this.#order = undefined;
  }

  #lang = (outline: Outline | undefined): string =>
    this.#document.documentElement.lang || this.#pageNow(outline).lang || '';

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
    const outline = this.#options.outline();
    const {page} = this.#pageNow(outline);
    this.#order ??= [...this.places].sort(([, a], [, b]) => inOrder(a, b)).map(([id]) => id);
    const {focused} = this.facts;
    return {
      url: this.#document.location.href,
      lang: this.#lang(outline),
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
      const options = bare({signal: this.#stop.signal, capture: true});
      // Capturing: WebKit sends no focusin when Tab comes to a date, and the loading of a frame, which
      // does not bubble, is not told to the window at all.
      root.addEventListener('focus', this.#onFocus, options);
      root.addEventListener('load', this.#onLoad, options);
      root.addEventListener('click', this.#onClick, options);
    }
  }

  #observe(): void {
    if (this.#stop.signal.aborted) return;
    for (const root of this.#roots) this.#observer.observe(root, WATCHED);
  }

  readonly #onFocus = (event: Event): void => {
    const [target, , hint] = event.composedPath() as Partial<Element>[];
    if (!target?.localName || ownElement(target as Element)) return;
    // On a hint the person is still at its field.
    const focused =
      hint?.localName === 'rinnalla-hint'
        ? this.facts.focused
        : placeOf(target as Element, this.#byElement);
    const changed = focused !== this.facts.focused;
    if (changed) this.facts = {...this.facts, focused};
    this.#options.seen(this.facts, changed);
  };

  readonly #onLoad = ({target}: Event): void => {
    if ((target as Element | null)?.localName === 'iframe') this.look();
  };

  readonly #onClick = (event: Event): void => {
    const opener = event
      .composedPath()
      .find((target) => (target as Partial<Element>).hasAttribute?.('data-rinnalla-open'));
    // The listeners of all trees around it hear of it, too.
    if (!opener || event.currentTarget !== (opener as Element).getRootNode()) return;
    this.#options.asked((opener as Element).getAttribute('data-rinnalla-open') ?? '');
  };
}
