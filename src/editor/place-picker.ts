import {bare} from '../model/bare.js';
import {place} from '../page/anchors.js';
import {isThere, knownPlace, type KnownPlace} from '../page/known-place.js';
import {labelOf} from '../page/labels.js';
import {openModal} from '../page/modal.js';
import {focusedElement, reachableRoots} from '../page/roots.js';
import {guardEvents} from './picker-guard.js';
import {kindOf} from './picker-kinds.js';
import {PickerView, type Box, type PickerAct, type PickerWords} from './picker-view.js';
import {around, frameOf, placesOn, placeUnder, within} from './picker-walk.js';

interface PickerOptions {
  /** The page that a place is chosen on: the one we are in, or that of a frame, whose scripts may be off. */
  readonly document: Document;
  /** Called with the place; the page is then as it was, unless more are to be chosen. */
  readonly chosen: (place: Element) => void;
  /** Whether one place after the other is chosen, until the person leaves. */
  readonly several?: boolean;
  /** Called when the person leaves without a place. */
  readonly left: () => void;
  readonly words: PickerWords;
  /** What of ours covers a part of the window. */
  readonly drawer?: Element;
}

type Edges = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What the keys do. Tab goes from place to place: the page's own order of Tab is not of use under a shield. */
const KEYS: Readonly<Record<string, PickerAct | 'next' | 'previous'>> = bare({
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Tab: 'next',
  Enter: 'choose',
  Escape: 'leave',
} as const);

/**
 * Lets a person point out a place of a page by pointer, finger or keys. The page hears nothing of it, and
 * nothing of it stays on the page.
 */
export class PlacePicker {
  readonly #options: PickerOptions;
  /** The window that the shield stands in: that around the frame, if the page is in one. */
  readonly #document: Document;
  readonly #frame: Element | null;
  readonly #observer = new MutationObserver(() => {
    this.#pageChanged();
  });
  #view: PickerView | undefined;
  #guard: AbortController | undefined;
  #at: Element | undefined;
  #known: KnownPlace | undefined;
  /** What was outlined before it was widened, the last first. */
  #inner: Element[] = [];
  #before: Element | null = null;
  #drawing: number | undefined;

  constructor(options: PickerOptions) {
    this.#options = options;
    this.#frame = frameOf(options.document);
    this.#document = this.#frame?.ownerDocument ?? options.document;
  }

  /** The place that is outlined. */
  get outlined(): Element | undefined {
    return this.#at;
  }

  start(): void {
    if (this.#view) return;
    const view = this.#document.defaultView ?? window;
    this.#before = focusedElement(this.#document);
    this.#guard = guardEvents(view, this.#heard);
    this.#view = new PickerView(this.#document, this.#options.words);
    this.#raise();
    this.#watch(view, this.#guard.signal);
    this.#say('picker.begin');
  }

  /** Takes everything away again; calls nobody. */
  stop(): void {
    this.#observer.disconnect();
    (this.#document.defaultView ?? window).cancelAnimationFrame(this.#drawing ?? 0);
    this.#drawing = undefined;
    this.#view?.remove();
    const before = this.#before as HTMLElement | null;
    if (before?.isConnected && before !== before.ownerDocument.body)
      before.focus(bare({preventScroll: true}));
    // Last: that the focus goes back is not for the page to hear.
    this.#guard?.abort();
    this.#view = this.#guard = this.#at = this.#known = undefined;
    this.#before = null;
    this.#inner = [];
  }

  #watch(view: Window, signal: AbortSignal): void {
    const passive = bare({capture: true, passive: true, signal});
    for (const window of new Set([view, this.#options.document.defaultView ?? view])) {
      window.addEventListener('scroll', this.#drawSoon, passive);
      window.addEventListener('resize', this.#drawSoon, passive);
    }
    for (const root of reachableRoots(this.#options.document))
      this.#observer.observe(root, bare({childList: true, subtree: true, attributes: true}));
  }

  /** Inside of the page's modal dialog, for all else is inert then; out of it, when it has gone. */
  #raise(): void {
    const {documentElement} = this.#document;
    const into = openModal(this.#document) ?? documentElement;
    const {host, shield} = this.#view ?? {};
    if (host?.isConnected && host.parentNode === into) return;
    const box = this.#frame?.getBoundingClientRect();
    this.#view?.show(into, box && bare({x: box.x, y: box.y, width: box.width, height: box.height}));
    shield?.focus(bare({preventScroll: true}));
    this.#draw();
  }

  get #drawer(): DOMRect | undefined {
    return this.#options.drawer?.getBoundingClientRect();
  }

  /** What lies below the drawer cannot be seen. */
  #isCovered({left, top, right, bottom}: Edges): boolean {
    const drawer = this.#drawer;
    return (
      drawer !== undefined &&
      left < drawer.right &&
      right > drawer.left &&
      top < drawer.bottom &&
      bottom > drawer.top
    );
  }

  /** A screen reader presses what is under the shield itself, and nowhere. */
  #isOfDrawer(event: Event): boolean {
    const {drawer} = this.#options;
    return drawer !== undefined && event.composedPath().includes(drawer);
  }

  readonly #heard = (event: Event): void => {
    if (event instanceof KeyboardEvent) this.#key(event);
    else if (event instanceof WheelEvent) this.#wheel(event);
    else if (event.type === 'pointermove') this.#pointed(event as PointerEvent);
    else if (event.type === 'click') this.#pressed(event as PointerEvent);
    else if (['mousedown', 'contextmenu'].includes(event.type)) event.preventDefault();
  };

  #key(event: KeyboardEvent): void {
    const act = event.key === 'Tab' && event.shiftKey ? 'previous' : KEYS[event.key];
    const isOurs = act !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey;
    // What is typed is not for the page's field, if that has kept the focus.
    event.preventDefault();
    if (event.type !== 'keydown' || !isOurs || event.isComposing) return;
    if (act === 'next' || act === 'previous') this.#step(act === 'next' ? 1 : -1);
    else this.#do(act);
  }

  #do(act: PickerAct): void {
    if (act === 'leave') this.#leave();
    else if (act === 'choose') this.#choose();
    else if (act === 'wider') this.#wider();
    else this.#narrower();
  }

  #pressed(event: PointerEvent): void {
    const act = this.#view?.actOf(event);
    event.preventDefault();
    if (act) this.#do(act);
    else if (this.#view?.isOfBar(event)) return;
    // Whoever presses the drawer under the shield is done with the page.
    else if (this.#isCovered(boxAt(event)) || this.#isOfDrawer(event)) this.#leave();
    else this.#pressedAt(event);
  }

  /** A finger has no way to point before it presses: its first press outlines, the second one chooses. */
  #pressedAt(event: PointerEvent): void {
    const found = this.#under(event);
    const isKnown = found !== undefined && found === this.#at;
    if (found && !isKnown) this.#outline(found);
    if (isKnown || (found && event.pointerType === 'mouse')) this.#choose();
  }

  #pointed(event: PointerEvent): void {
    if (this.#view?.isOfBar(event)) return;
    const found = this.#under(event);
    // Widened by a key, it stays while the pointer rests on what is inside.
    if (found && found !== this.#at && !this.#inner.includes(found)) this.#outline(found);
  }

  #under(event: PointerEvent): Element | undefined {
    if (this.#isCovered(boxAt(event))) return undefined;
    const {clientX, clientY} = event;
    const {x, y} = this.#offset();
    return placeUnder(this.#options.document, clientX - x, clientY - y);
  }

  #wheel(event: WheelEvent): void {
    if (!this.#frame || this.#view?.isOfBar(event)) return;
    event.preventDefault();
    this.#options.document.defaultView?.scrollBy(event.deltaX, event.deltaY);
  }

  #step(by: 1 | -1): void {
    const all = placesOn(this.#options.document);
    const now = this.#at ? all.indexOf(this.#at) : -1;
    const start = now < 0 && by < 0 ? 0 : now;
    const next = all[(start + by + all.length) % all.length];
    if (next) this.#outline(next, true);
    else this.#say('picker.none');
  }

  #wider(): void {
    const now = this.#at;
    if (!now) this.#step(1);
    const wide = now && around(now, this.#options.document);
    if (!wide) return;
    const inner = [now, ...this.#inner];
    this.#outline(wide, true);
    this.#inner = inner;
  }

  #narrower(): void {
    const [last, ...rest] = this.#inner;
    const narrow = last && isThere(last) ? last : this.#at && within(this.#at);
    if (!narrow) return;
    this.#outline(narrow, true);
    this.#inner = rest;
  }

  #outline(element: Element, scroll = false): void {
    this.#inner = [];
    this.#at = element;
    this.#known = knownPlace(element);
    if (scroll) this.#scrollTo(element);
    this.#draw();
    const {words} = this.#options;
    const kind = words.say(`picker.kinds.${kindOf(element)}`);
    const label = labelOf(element);
    this.#view?.say(label ? words.say('picker.outlined', {kind, label}) : kind);
  }

  /** Off a drawer that takes the whole width, too. */
  #scrollTo(element: Element): void {
    element.scrollIntoView(bare({block: 'nearest', inline: 'nearest'} as const));
    const {x, y} = this.#offset();
    const {left, top, right, bottom} = element.getBoundingClientRect();
    const box = {left: left + x, right: right + x, top: top + y, bottom: bottom + y};
    const block = this.#drawer?.top === 0 ? 'end' : 'start';
    if (this.#isCovered(box)) element.scrollIntoView(bare({block, inline: 'nearest'} as const));
  }

  #choose(): void {
    this.#pageChanged();
    const element = this.#at;
    if (!element) {
      this.#say('picker.first');
      return;
    }
    if (!this.#options.several) this.stop();
    this.#options.chosen(place(element));
  }

  #leave(): void {
    this.stop();
    this.#options.left();
  }

  #say(key: string): void {
    this.#view?.say(this.#options.words.say(key));
  }

  /** The page has drawn itself anew: the same place is outlined where it stands now, or it is said that it is gone. */
  #pageChanged(): void {
    if (!this.#view) return;
    this.#raise();
    if (this.#at && !isThere(this.#at)) this.#again();
    this.#drawSoon();
  }

  #again(): void {
    const [old, known] = [this.#at, this.#known];
    const same = placesOn(this.#options.document).filter((one) => {
      const {name, label} = knownPlace(one);
      return one.localName === old?.localName && name === known?.name && label === known.label;
    });
    const [found, another] = same;
    this.#at = this.#known = undefined;
    if (found && !another) this.#outline(found);
    else this.#say('picker.gone');
  }

  /** Where the page's window begins in that of the shield, in px. */
  #offset(): {x: number; y: number} {
    const box = this.#frame?.getBoundingClientRect();
    return {
      x: (box?.x ?? 0) + (this.#frame?.clientLeft ?? 0),
      y: (box?.y ?? 0) + (this.#frame?.clientTop ?? 0),
    };
  }

  readonly #drawSoon = (): void => {
    this.#drawing ??= (this.#document.defaultView ?? window).requestAnimationFrame(() => {
      this.#drawing = undefined;
      this.#draw();
    });
  };

  #draw(): void {
    this.#view?.keepOff(this.#drawer);
    this.#view?.outline(this.#at && this.#boxOf(this.#at));
  }

  /** The box of an element in the shield: in each frame, boxes begin at the frame. */
  #boxOf(element: Element): Box {
    let {x, y} = element.getBoundingClientRect();
    const {width, height} = element.getBoundingClientRect();
    for (let document = element.ownerDocument; document !== this.#options.document;) {
      const frame = frameOf(document);
      if (!frame) break;
      const box = frame.getBoundingClientRect();
      x += box.x + frame.clientLeft;
      y += box.y + frame.clientTop;
      document = frame.ownerDocument;
    }
    const border = this.#frame;
    return {x: x + (border?.clientLeft ?? 0), y: y + (border?.clientTop ?? 0), width, height};
  }
}

const boxAt = ({clientX, clientY}: PointerEvent): Edges => ({
  left: clientX,
  right: clientX,
  top: clientY,
  bottom: clientY,
});
