import {hintStyle} from '../styles/hint.js';
import {geometryOf, hintPosition, standsFor} from './hint-place.js';
import {labelOf} from './labels.js';

/** More than a person can use; a page with more fields gets the first ones. */
const MOST = 200;

/** A place that gets a hint. */
export interface HintedPlace {
  readonly anchor: string;
  readonly element: Element;
}

interface Hint extends HintedPlace {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
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
  readonly #hints = new Map<Element, Hint>();
  readonly #options: HintOptions;

  constructor(options: HintOptions) {
    this.#options = options;
  }

  /** Makes the hints those of the given places, and puts them where they belong. */
  update(places: readonly HintedPlace[], {name, accent}: HintLook): void {
    const wanted = new Map(places.slice(0, MOST).map((place) => [place.element, place]));
    for (const [element, {host, anchor}] of this.#hints) {
      if (wanted.get(element)?.anchor === anchor && host.isConnected) continue;
      host.remove();
      this.#hints.delete(element);
    }
    const missing = [...wanted.values()].filter(({element}) => !this.#hints.has(element));
    insert(missing.map((place) => build(place, this.#options))).forEach((hint) =>
      this.#hints.set(hint.element, hint),
    );
    for (const {button, element, host} of this.#hints.values()) {
      const called = name(labelOf(element));
      if (button.ariaLabel !== called) button.ariaLabel = called;
      host.style.setProperty('--_accent', accent);
    }
    this.settle();
  }

  /** Puts each hint beside its field again, after the page has changed its layout. */
  settle(): void {
    const hints = [...this.#hints.values()];
    // All reading before all writing: one layout, not one for each hint.
    const moves = hints.map(({host, element}) => {
      const is = host.getBoundingClientRect();
      const wanted = hintPosition(element);
      return {x: wanted.x - is.x, y: wanted.y - is.y};
    });
    hints.forEach(({host}, i) => {
      shift(host, '--_x', moves[i]?.x ?? 0);
      shift(host, '--_y', moves[i]?.y ?? 0);
    });
  }

  /** The button of an anchor, to give the focus back to. */
  buttonOf(anchor: string): HTMLButtonElement | undefined {
    return [...this.#hints.values()].find((hint) => hint.anchor === anchor)?.button;
  }

  clear(): void {
    for (const {host} of this.#hints.values()) host.remove();
    this.#hints.clear();
  }
}

function shift(host: HTMLElement, property: string, by: number): void {
  if (Math.abs(by) < 0.5) return;
  const now = parseFloat(host.style.getPropertyValue(property)) || 0;
  host.style.setProperty(property, `${now + by}px`);
}

function build({anchor, element}: HintedPlace, {near, press}: HintOptions): Hint {
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
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [sheetFor(document)];
  root.append(button);
  return {anchor, element, host, button};
}

/** Puts hints into the page; gives those that found a stand where they move nothing. */
function insert(hints: readonly Hint[]): Hint[] {
  const placed: Hint[] = [];
  let waiting = hints;
  for (let stand = 0; stand < 3 && waiting.length > 0; stand++) {
    const before = waiting
      .map(({element}) => geometryOf(element))
      .map((now) => ({now, was: now()}));
    waiting.forEach(({element, host}) => standsFor(element)[stand]?.(host));
    const moved = waiting.filter((hint, i) => {
      const still = hint.host.isConnected && before[i]?.now() === before[i]?.was;
      if (still) placed.push(hint);
      return !still;
    });
    moved.forEach(({host}) => {
      host.remove();
    });
    waiting = moved;
  }
  return placed;
}
