import type {Anchor} from '../model/manifest.js';
import {anchorOf, anchorsOn, type Outline} from '../model/outline.js';
import {findAnchor, PageIndex, place} from './anchors.js';
import {holds, isThere, knownPlace, remains, type KnownPlace} from './known-place.js';
import {labelOf} from './labels.js';
import type {Root} from './roots.js';

/** Up to how many places are asked at each look whether they still are called what they were. */
const FEW = 200;
/** Time for a page to draw a place before it is said to be missing, in ms. */
const PATIENCE = 5000;

/** The page as it is now. */
export interface PageNow {
  readonly outline: Outline;
  /** The page's id, if it is a page of the manifest. */
  readonly page: string | undefined;
  /** BCP 47 tag of the page's language. */
  readonly lang: string;
}

interface PlacesOptions {
  /** The trees that places can be in. */
  readonly roots: () => readonly Root[];
  /** Called when a place of the page is not there, with the anchor's id. */
  readonly missed: (anchor: string) => void;
}

/** The places of the manifest's anchors on the page, also while the page renders itself anew. */
export class Places {
  /** The element of each anchor that was found. */
  readonly byAnchor = new Map<string, Element>();
  /** The id of the anchor that was found at an element. */
  readonly byElement = new Map<Element, string>();
  /** Whether a place has been found or put back since this was set to `false`. */
  moved = false;
  /** Whether the page has changed since the search for its places began. */
  stale = true;

  readonly #options: PlacesOptions;
  readonly #anchors = new Map<string, Anchor>();
  readonly #known = new Map<string, KnownPlace>();
  #index: PageIndex | undefined;
  #missing: string[] = [];
  /** What the places belong to. */
  #now: PageNow | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PlacesOptions) {
    this.#options = options;
  }

  stop(): void {
    clearTimeout(this.#patience);
  }

  /** Read when it is looked for: of a large manifest, most anchors are on other pages. */
  #anchorAt(id: string): Anchor {
    const known = this.#anchors.get(id) ?? anchorOf(this.#now?.outline.anchors.get(id));
    this.#anchors.set(id, known);
    return known;
  }

  /** Finds the places that are missing, until the deadline; gives whether it got through. */
  find(now: PageNow, deadline: number): boolean {
    const {outline, page, lang} = now;
    if (outline !== this.#now?.outline || page !== this.#now.page) this.#turn(now);
    if (this.#index === undefined) this.#begin(now);
    while (this.#missing.length > 0 && performance.now() < deadline) {
      const id = this.#missing.shift() ?? '';
      const anchor = this.#anchorAt(id);
      this.#index ??= new PageIndex(this.#options.roots());
      const element = findAnchor(id, anchor, this.#index, lang);
      if (element && this.#isFree(element, anchor)) this.#put(id, element);
    }
    if (this.#missing.length > 0) return false;
    this.#index = undefined;
    return true;
  }

  /** Another page, or other help: all its places are missing. */
  #turn(now: PageNow): void {
    this.#now = now;
    this.#index = undefined;
    this.#anchors.clear();
    this.#known.clear();
    this.byAnchor.clear();
    this.byElement.clear();
    this.#tellMissing(now);
  }

  /** Which places are missing: those not found yet, and those that the page has taken away. */
  #begin({outline, page}: PageNow): void {
    this.stale = false;
    const few = this.byAnchor.size <= FEW;
    // A copy: what is put back into a map while it is walked is met again, without end.
    for (const [id, element] of [...this.byAnchor]) {
      const {css = []} = this.#anchorAt(id);
      const known = this.#known.get(id);
      const renamed = few && labelOf(element) !== known?.label;
      if (!renamed && remains(element, id, css, known)) continue;
      this.byAnchor.delete(id);
      this.byElement.delete(element);
      const again = this.#again(id, css);
      if (again) this.#put(id, again);
    }
    this.#missing = anchorsOn(outline, page).filter((id) => !this.byAnchor.has(id));
  }

  /** Says which places of the page are not there, once it has had time to draw them. */
  #tellMissing({outline, page}: PageNow): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      for (const id of anchorsOn(outline, page)) {
        if (this.#anchorAt(id).page && !this.byAnchor.has(id)) this.#options.missed(id);
      }
    }, PATIENCE);
  }

  /** A page that renders itself anew puts an equal element where the old one was. */
  #again(id: string, css: readonly string[]): Element | undefined {
    const {tree, label} = this.#known.get(id) ?? {};
    for (const selector of css) {
      const [element, another] = tree?.querySelectorAll(selector) ?? [];
      const same = element && !another && place(element);
      if (!same || !isThere(same) || this.byElement.has(same)) continue;
      if (labelOf(same) === label) return same;
    }
    return undefined;
  }

  /** Whether no other anchor has the place, or has it by its words alone, which are no better known. */
  #isFree(element: Element, {css = []}: Anchor): boolean {
    const other = this.byElement.get(element);
    if (other === undefined) return true;
    const {css: theirs = []} = this.#anchorAt(other);
    if (holds(element, other, theirs) || !holds(element, '', css)) return false;
    this.byAnchor.delete(other);
    return true;
  }

  #put(id: string, element: Element): void {
    this.byAnchor.set(id, element);
    this.byElement.set(element, id);
    this.moved = true;
    this.#known.set(id, knownPlace(element));
  }
}
