import {bare} from '../model/bare.js';
import type {Outline} from '../model/outline.js';
import {pageAt, type PageFacts} from '../model/page-match.js';
import {invalidPlaces, placeOf} from './errors.js';
import {guarded} from './guarded.js';
import {ownElement} from './modal.js';
import {Places} from './places.js';
import {reachableRoots, type Root} from './roots.js';

/** The share of the main thread that watching the page may take: 1/300, some 3 ms a second … */
const REST = 300;
/** … and 1/10 while the page keeps taking away the fields that have help. */
const REST_IF_MOVED = 10;
/** The longest that a change of the page may go unseen, in ms … */
const LATEST = 5000;
/** … unless looking takes so long that this many times as long is longer. */
const REST_LEAST = 20;
/** The longest that finding places may hold the main thread, in ms. */
const SLICE = 8;
const SOONEST = 16;

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

/** Both are always made with their parts in the same order. */
const isSame = (one: PageFacts, other: PageFacts): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Watches the host page: its address, our places on it, the focus, the fields it marks as wrong. */
export class PageWatcher {
  facts: PageFacts;

  readonly #document: Document;
  readonly #options: PageOptions;
  readonly #places: Places;
  readonly #observer = new MutationObserver(() => {
    this.#lookSoon();
  });
  #roots: readonly Root[] = [];
  #at: {key: string; outline: Outline; is: ReturnType<typeof pageAt>} | undefined;
  /** Names of the page's components that are not defined yet. */
  readonly #awaited = new Set<string>();
  #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When our share of the main thread allows the next look, in ms since the page began. */
  #next = 0;

  constructor(document: Document, options: PageOptions) {
    this.#document = document;
    this.#options = options;
    this.#places = new Places({roots: this.#rootsNow, missed: options.missed});
    // An attribute may be told before we are in the page: nothing is looked at until start().
    this.#stop.abort();
    this.facts = {url: '', lang: '', page: undefined, placed: [], focused: undefined, invalid: []};
  }

  /** The element of each anchor that was found. */
  get places(): ReadonlyMap<string, Element> {
    return this.#places.byAnchor;
  }

  start(): void {
    this.#stop = new AbortController();
    const view = this.#document.defaultView ?? window;
    const options = bare({signal: this.#stop.signal});
    for (const type of ['popstate', 'hashchange', 'resize']) {
      view.addEventListener(type, this.look, options);
    }
    this.#watchRoots([this.#document]);
    this.look();
  }

  stop(): void {
    this.#stop.abort();
    this.#observer.disconnect();
    this.#roots = [];
    this.#places.stop();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Looks at the page again as soon as our share of the main thread allows: it has changed. */
  #lookSoon(): void {
    // Until we look again, it does not matter what else changes; not being told is cheaper.
    this.#observer.disconnect();
    this.#places.stale = true;
    if (this.#timer !== undefined) return;
    this.#places.moved = false;
    const wait = this.#next - performance.now();
    if (wait > 0) this.#timer = setTimeout(this.#lookInTurn, wait);
    else this.#lookInTurn();
  }

  readonly #lookInTurn = (): void => {
    const from = performance.now();
    this.#next = Math.max(this.#next, from + SOONEST);
    this.#look();
    this.spent(performance.now() - from);
  };

  /** A look, or what was done because of it, took this long, in ms. */
  spent(time: number): void {
    const rest = time * (this.#places.moved ? REST_IF_MOVED : REST);
    const soon = Math.min(this.#next + rest, performance.now() + LATEST);
    this.#next = Math.max(soon, this.#next + time * REST_LEAST);
  }

  /** Looks at the page again, now. */
  readonly look = (): void => {
    this.#places.stale = true;
    this.#look();
  };

  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // What we do ourselves is no change of the page.
    this.#observer.disconnect();
    if (this.#stop.signal.aborted) return;
    this.#lookNow();
    // None, when whoever was told has stopped us.
    for (const root of this.#roots) this.#observer.observe(root, WATCHED);
  }

  readonly #lookNow = this.#guarded(() => {
    const outline = this.#options.outline();
    // Until the manifest is there, there is nothing to look for.
    if (!outline) return;
    const at = this.#pageNow(outline);
    const page = at.page?.id;
    const lang = this.#document.documentElement.lang || at.lang || '';
    const spoken = lang || outline.languages[0] || 'fi';
    const deadline = performance.now() + SLICE;
    if (!this.#places.find({outline, page, lang: spoken}, deadline)) {
      // The rest of the places first: telling costs more than finding.
      this.#timer = setTimeout(this.#lookInTurn);
      return;
    }
    const {focused = ''} = this.facts;
    const facts = {
      url: this.#document.location.href,
      lang,
      page,
      placed: [...this.places.keys()],
      focused: this.places.has(focused) ? focused : undefined,
      invalid: invalidPlaces(this.#roots, this.#places.byElement),
    };
    const changed = !isSame(facts, this.facts);
    if (changed) this.facts = facts;
    this.#options.seen(this.facts, changed);
    // It has changed while we were looking, slice by slice.
    if (this.#places.stale) this.#lookSoon();
  });

  #guarded<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
    return guarded(act, (error) => {
      this.#options.failed(error);
    });
  }

  readonly #rootsNow = (): readonly Root[] => {
    const roots = reachableRoots(this.#document);
    this.#watchRoots(roots);
    for (const root of roots) this.#awaitComponents(root);
    return roots;
  };

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

  #pageNow(outline: Outline): ReturnType<typeof pageAt> {
    const url = this.#document.location.href;
    const id = this.#options.page();
    const key = `${url} ${id ?? ''}`;
    if (this.#at?.key !== key || this.#at.outline !== outline) {
      this.#at = {key, outline, is: pageAt(outline.pages, url, id)};
    }
    return this.#at.is;
  }

  #watchRoots(roots: readonly Root[]): void {
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

  readonly #onFocus = this.#guarded((event: Event) => {
    const [target, , hint] = event.composedPath() as Partial<Element>[];
    if (!target?.localName || ownElement(target as Element)) return;
    // On a hint the person is still at its field.
    const focused =
      hint?.localName === 'rinnalla-hint'
        ? this.facts.focused
        : placeOf(target as Element, this.#places.byElement);
    const changed = focused !== this.facts.focused;
    if (changed) this.facts = {...this.facts, focused};
    this.#options.seen(this.facts, changed);
  });

  readonly #onLoad = ({target}: Event): void => {
    if ((target as Element | null)?.localName === 'iframe') this.look();
  };

  readonly #onClick = this.#guarded((event: Event) => {
    const opener = event
      .composedPath()
      .find((target) => (target as Partial<Element>).hasAttribute?.('data-rinnalla-open'));
    // The listeners of all trees around it hear of it, too.
    if (!opener || event.currentTarget !== (opener as Element).getRootNode()) return;
    this.#options.asked((opener as Element).getAttribute('data-rinnalla-open') ?? '');
  });
}
