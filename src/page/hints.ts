import {bare} from '../model/bare.js';
import {hintStyle} from '../styles/hint.js';
import {standingOf} from './hint-place.js';
import {hintPosition} from './hint-position.js';
import {labelOf} from './labels.js';

/** More than a person can use; a page with more fields has them at those that were found first. */
const MOST = 200;

/** A place that gets a hint. */
export interface HintedPlace {
  readonly anchor: string;
  readonly element: Element;
}

interface Hint {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  element: Element;
  /** Which of the places that it may stand at it stands at. */
  stand: number;
}

/** How hints look and what they are called, which follow the page and the manifest. */
export interface HintLook {
  /** The name of a hint, from that of the field: "Rent a month: help". */
  readonly name: (field: string) => string;
  readonly accent: string;
}

export interface HintOptions {
  /** Called when the person comes near a hint. */
  readonly near: () => void;
  /** Called when the person presses the hint of an anchor. */
  readonly press: (anchor: string) => void;
  /** Called when the page has shown or hidden a hint. */
  readonly shown: () => void;
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** A style sheet belongs to one document; frames need their own. */
function sheetFor(document: Document): CSSStyleSheet {
  const known = sheets.get(document);
  if (known) return known;
  const sheet = new (document.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(hintStyle);
  sheets.set(document, sheet);
  return sheet;
}

/**
 * The small buttons beside the page's fields. Each stands right after its field in the page's own tree,
 * out of the flow, so that nothing of the page moves; where something would, it stands elsewhere.
 */
export class Hints {
  readonly #hints = new Map<string, Hint>();
  readonly #options: HintOptions;
  /** A part of the page that is shown or hidden takes its hints with it; then they have to move. */
  readonly #shown = new ResizeObserver(() => {
    this.#options.shown();
  });

  constructor(options: HintOptions) {
    this.#options = options;
  }

  /** Makes the hints those of the given places. Where they are on the screen, `settle` sees to. */
  update(places: readonly HintedPlace[], {name, accent}: HintLook): void {
    const wanted = new Map(places.slice(0, MOST).map(({anchor, element}) => [anchor, element]));
    for (const anchor of this.#hints.keys()) if (!wanted.has(anchor)) this.#remove(anchor);
    const fresh: Hint[] = [];
    for (const [anchor, element] of wanted) {
      const known = this.#hints.get(anchor);
      // In a page that has rendered itself anew it stands as it stood before.
      if (known && known.element.ownerDocument === element.ownerDocument) follow(known, element);
      else fresh.push(this.#add(anchor, element));
    }
    insert(fresh);
    for (const {button, element, host} of this.#hints.values()) {
      const called = name(labelOf(element));
      if (button.ariaLabel !== called) button.ariaLabel = called;
      host.style.setProperty('--_accent', accent);
    }
  }

  /** Puts each hint at the end of its field's label, wherever the page's layout has that now. */
  settle(): void {
    const hints = [...this.#hints.values()].filter(({host}) => host.checkVisibility());
    // All reading before all writing: one layout, not one for each hint.
    const moves = hints.map(({host, element}) => {
      const is = host.getBoundingClientRect();
      const wanted = hintPosition(element);
      return {x: wanted.left - is.left, y: wanted.top - is.top};
    });
    hints.forEach(({host}, i) => {
      shift(host, '--_x', moves[i]?.x ?? 0);
      shift(host, '--_y', moves[i]?.y ?? 0);
    });
  }

  /** The button of an anchor, to give the focus back to. */
  buttonOf(anchor: string): HTMLButtonElement | undefined {
    return this.#hints.get(anchor)?.button;
  }

  clear(): void {
    for (const anchor of this.#hints.keys()) this.#remove(anchor);
  }

  #add(anchor: string, element: Element): Hint {
    this.#remove(anchor);
    const hint = build(anchor, element, this.#options);
    this.#hints.set(anchor, hint);
    this.#shown.observe(hint.host);
    return hint;
  }

  #remove(anchor: string): void {
    const {host} = this.#hints.get(anchor) ?? {};
    if (!host) return;
    this.#shown.unobserve(host);
    host.remove();
    this.#hints.delete(anchor);
  }
}

function follow(hint: Hint, element: Element): void {
  if (hint.element === element && hint.host.isConnected) return;
  hint.element = element;
  standingOf(element).stands[hint.stand]?.(hint.host);
}

function shift(host: HTMLElement, property: string, by: number): void {
  if (Math.abs(by) < 0.5) return;
  const now = parseFloat(host.style.getPropertyValue(property)) || 0;
  host.style.setProperty(property, `${now + by}px`);
}

function build(anchor: string, element: Element, {near, press}: HintOptions): Hint {
  const document = element.ownerDocument;
  // Not a registered element: it can stand in a frame, where nothing of ours is registered.
  const host = document.createElement('rinnalla-hint');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '?';
  button.addEventListener('click', () => {
    press(anchor);
  });
  button.addEventListener('pointerenter', near);
  button.addEventListener('focus', near);
  host.attachShadow(bare({mode: 'open'})).append(button);
  return {element, host, button, stand: 0};
}

/** WebKit (2.50) lays out without a sheet that was adopted before the element came to the document. */
function dress({shadowRoot, ownerDocument}: HTMLElement): void {
  if (shadowRoot) shadowRoot.adoptedStyleSheets = [sheetFor(ownerDocument)];
}

/** Puts new hints into the page, each where it changes nothing. One that would is not shown. */
function insert(hints: readonly Hint[]): void {
  let waiting = hints.map((hint) => ({hint, ...standingOf(hint.element)}));
  // The last stand is none.
  for (let stand = 0; stand <= 3 && waiting.length > 0; stand++) {
    const before = waiting.map(({looks}) => looks());
    for (const {hint, stands} of waiting) {
      hint.stand = stand;
      stands[stand]?.(hint.host);
      dress(hint.host);
    }
    waiting = waiting.filter(({looks}, i) => looks() !== before[i]);
    for (const {hint} of waiting) hint.host.remove();
  }
}
