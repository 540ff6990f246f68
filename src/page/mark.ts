import {bare} from '../model/bare.js';
import {overlaps} from './clearance.js';

/** Between the place and the mark around it, in px. */
const GAP = 4;

/** The box of an element in a window around it, in px: in a frame, boxes begin at the frame. */
function boxIn(around: Window | null, element: Element): DOMRect {
  const {x, y, width, height} = element.getBoundingClientRect();
  const box = new DOMRect(x, y, width, height);
  let view = element.ownerDocument.defaultView;
  while (view && view !== around && view.frameElement) {
    const frame = view.frameElement;
    const {left, top} = frame.getBoundingClientRect();
    box.x += left + frame.clientLeft;
    box.y += top + frame.clientTop;
    view = frame.ownerDocument.defaultView;
  }
  return box;
}

/** A part of a field that can still be pressed: WCAG 2.2, 2.5.8, in px. */
const LEAST = 24;

/** The largest part of a box that the panel leaves free: at its sides, above or below it. */
function freePart(box: DOMRect, panel: DOMRect): DOMRect | undefined {
  if (!overlaps(box, panel)) return box;
  const {x, y, width, height} = box;
  return [
    new DOMRect(x, y, panel.left - x - 2 * GAP, height),
    new DOMRect(panel.right + 2 * GAP, y, box.right - panel.right - 2 * GAP, height),
    new DOMRect(x, y, width, panel.top - y - 2 * GAP),
    new DOMRect(x, panel.bottom + 2 * GAP, width, box.bottom - panel.bottom - 2 * GAP),
  ]
    .filter((part) => part.width >= LEAST && part.height >= LEAST)
    .sort((one, other) => other.width * other.height - one.width * one.height)[0];
}

/**
 * Keeps our mark around a place of the page, wherever the person scrolls it. The mark is ours and stands
 * above the page; nothing of the page is changed.
 * @param mark a popover; it gets `--_x`, `--_y`, `--_width` and `--_height`, in px
 */
export class PlaceMark {
  readonly #mark: HTMLElement;
  readonly #panel: Element;
  #place: Element | undefined;
  #stop: AbortController | undefined;
  #frame: number | undefined;
  readonly #sizes = new ResizeObserver(() => {
    this.#soon();
  });

  /** @param panel what the mark is not to lie over */
  constructor(mark: HTMLElement, panel: Element) {
    this.#mark = mark;
    this.#panel = panel;
  }

  /** Marks a place, or none. */
  show(place: Element | undefined): void {
    if (place !== this.#place) {
      this.stop();
      this.#place = place;
      if (place) this.#follow(place);
    }
    this.#draw();
  }

  stop(): void {
    this.#stop?.abort();
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame ?? 0);
    this.#frame = undefined;
    this.#place = undefined;
    if (this.#mark.matches(':popover-open')) this.#mark.hidePopover();
  }

  #follow(place: Element): void {
    this.#stop = new AbortController();
    const options = bare({capture: true, passive: true, signal: this.#stop.signal});
    const windows = new Set([
      place.ownerDocument.defaultView,
      this.#mark.ownerDocument.defaultView,
    ]);
    for (const view of windows) {
      view?.addEventListener('scroll', this.#soon, options);
      view?.addEventListener('resize', this.#soon, options);
    }
    this.#sizes.observe(place);
  }

  readonly #soon = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#draw();
    });
  };

  #draw(): void {
    const place = this.#place;
    const isSeen = place?.isConnected === true && place.checkVisibility();
    const box =
      isSeen && this.#mark.isConnected
        ? boxIn(this.#mark.ownerDocument.defaultView, place)
        : undefined;
    const free = box && freePart(box, this.#panel.getBoundingClientRect());
    if (!free) {
      if (this.#mark.matches(':popover-open')) this.#mark.hidePopover();
      return;
    }
    const {x, y, width, height} = free;
    const {style} = this.#mark;
    style.setProperty('--_x', `${x - GAP}px`);
    style.setProperty('--_y', `${y - GAP}px`);
    style.setProperty('--_width', `${width + 2 * GAP}px`);
    style.setProperty('--_height', `${height + 2 * GAP}px`);
    if (!this.#mark.matches(':popover-open')) this.#mark.showPopover();
  }
}
