import type {Words} from '../io/words.js';
import {bare} from '../model/bare.js';
import {pickerStyle} from './picker-style.js';

/** What the person can do with what is outlined; words under `picker.do` in locales/editor. */
export type PickerAct = 'choose' | 'wider' | 'narrower' | 'leave';

const ACTS: readonly PickerAct[] = ['choose', 'wider', 'narrower', 'leave'];

/** The texts of the editor. */
export type PickerWords = Pick<Words, 'say'>;

/** A box in px of the window that the shield stands in. */
export type Box = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

/** In px: the line of the outline, and the gap between it and the place. */
const OFF = 7;
const NO_BOX: Box = {x: 0, y: 0, width: 0, height: 0};

/**
 * What is drawn while a place is chosen: one element of ours in the top layer, with all of it in a shadow root.
 * Styles are set by CSSOM alone, which the strictest Content-Security-Policy allows.
 */
export class PickerView {
  readonly host: HTMLElement;
  readonly shield: HTMLElement;
  readonly #outline: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #said: HTMLElement;
  /** At which side of the window a drawer takes the whole width. */
  #sheet: 'top' | 'bottom' | undefined;

  /** @param document where the shield stands: the page's, or that around its frame */
  constructor(document: Document, words: PickerWords) {
    const make = (name: string, part: string): HTMLElement => {
      const element = document.createElement(name);
      element.className = part;
      return element;
    };
    this.host = document.createElement('rinnalla-edit-picker');
    this.host.popover = 'manual';
    this.shield = make('div', 'shield');
    this.#outline = make('div', 'outline');
    this.#bar = make('div', 'bar');
    this.#said = make('p', 'said');
    const keys = make('p', 'keys');
    keys.id = 'keys';
    keys.textContent = words.say('picker.keys');
    this.shield.tabIndex = 0;
    this.shield.role = 'application';
    this.shield.ariaLabel = words.say('picker.name');
    this.shield.setAttribute('aria-describedby', 'keys');
    this.#said.role = 'status';
    this.#said.dir = 'auto';
    this.#outline.hidden = true;
    this.#bar.append(this.#said, keys, ...ACTS.map((act) => button(make, act, words)));
    const root = this.host.attachShadow(bare({mode: 'open', delegatesFocus: false} as const));
    root.append(this.shield, this.#outline, this.#bar);
  }

  /** Puts the shield over a box, or over the whole window, above all else. */
  show(into: Element, over: Box | undefined): void {
    const {host} = this;
    if (host.parentNode !== into) into.append(host);
    const document = host.ownerDocument;
    const root = host.shadowRoot;
    if (root && root.adoptedStyleSheets.length === 0) {
      const sheet = new (document.defaultView ?? window).CSSStyleSheet();
      sheet.replaceSync(pickerStyle);
      root.adoptedStyleSheets = [sheet];
    }
    const dir = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
    // Also what stays the same would be a change of the page, when it is set.
    if (host.dir !== dir) host.dir = dir;
    place(host, over, ['--_left', '--_top', '--_width', '--_height']);
    if (!host.matches(':popover-open')) host.showPopover();
  }

  /**
   * Puts the bar into what a drawer leaves free of the window; over a drawer that takes the whole width, for that is
   * not needed while a place is chosen.
   * @param drawer in px of the window
   */
  keepOff(drawer: Box | undefined): void {
    const {innerWidth, innerHeight} = this.host.ownerDocument.defaultView ?? window;
    const {x, y, width, height} = drawer ?? NO_BOX;
    const isSheet = width >= innerWidth;
    const isBefore = x + width / 2 < innerWidth / 2;
    this.#sheet = isSheet ? (y + height / 2 < innerHeight / 2 ? 'top' : 'bottom') : undefined;
    const {style} = this.#bar;
    style.setProperty('--_bar-left', `${!isSheet && isBefore ? x + width : 0}px`);
    style.setProperty('--_bar-right', `${isSheet || isBefore ? 0 : innerWidth - x}px`);
  }

  /** Draws the outline at a box, in px of the shield; none is no outline. */
  outline(box: Box | undefined): void {
    this.#outline.hidden = !box;
    place(this.#outline, box && this.#around(box), ['--_x', '--_y', '--_w', '--_h']);
    this.#bar.toggleAttribute(
      'data-top',
      this.#sheet ? this.#sheet === 'top' : this.#isHiding(box),
    );
  }

  /** A little off what is outlined, so that its own border is seen; not out of the window. */
  #around({x, y, width, height}: Box): Box {
    const {clientWidth, clientHeight} = this.host;
    const left = Math.min(x, Math.max(0, x - OFF));
    const top = Math.min(y, Math.max(0, y - OFF));
    const right = Math.max(x + width, Math.min(clientWidth, x + width + OFF));
    const bottom = Math.max(y + height, Math.min(clientHeight, y + height + OFF));
    return {x: left, y: top, width: right - left, height: bottom - top};
  }

  /** Whether the bar would hide what is outlined, and has room at the top. */
  #isHiding(box: Box | undefined): boolean {
    if (!box) return false;
    const {offsetHeight} = this.#bar;
    const top = box.y + this.host.getBoundingClientRect().y;
    const {innerHeight} = this.host.ownerDocument.defaultView ?? window;
    return top + box.height > innerHeight - offsetHeight && top > offsetHeight;
  }

  say(text: string): void {
    if (this.#said.textContent !== text) this.#said.textContent = text;
  }

  /** The act of the button that was pressed; nothing where it was the shield. */
  actOf(event: Event): PickerAct | undefined {
    const [target] = event.composedPath() as Partial<HTMLElement>[];
    return ACTS.find((act) => act === target?.dataset?.['act']);
  }

  /** Whether an event is of the bar, which has a scroll and words of its own. */
  isOfBar = (event: Event): boolean => event.composedPath().includes(this.#bar);

  remove(): void {
    this.host.remove();
  }
}

function button(
  make: (name: string, part: string) => HTMLElement,
  act: PickerAct,
  words: PickerWords,
): HTMLElement {
  const element = make('button', act) as HTMLButtonElement;
  element.type = 'button';
  // Tab goes from place to place; each act has a key.
  element.tabIndex = -1;
  element.dataset['act'] = act;
  element.textContent = words.say(`picker.do.${act}`);
  return element;
}

function place({style}: HTMLElement, box: Box | undefined, names: readonly string[]): void {
  const sizes = box && [box.x, box.y, box.width, box.height];
  names.forEach((name, i) => {
    if (sizes) style.setProperty(name, `${sizes[i] ?? 0}px`);
    else style.removeProperty(name);
  });
}
