import {WRAPPERS} from './hint-place.js';
import {labelElement, textsIn} from './labels.js';

/** Width and height of a hint, in px. */
const SIZE = 28;
const GAP = 4;
/** The texts of a label are few; of a long part of the page the last ones will do. */
const TEXTS = 8;

/** A box in px of the viewport. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Touching is not overlapping. */
const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

const around = (a: Box, b: Box): Box => ({
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});

/** The lines of the text in an element, as far as it can be seen. */
function linesOf(element: Element): Box[] {
  const range = element.ownerDocument.createRange();
  const lines: Box[] = [];
  for (const text of textsIn(element).slice(-TEXTS)) {
    const {width = 0, height = 0} = text.parentElement?.getBoundingClientRect() ?? {};
    // A box of one pixel: it is there for those who listen.
    if (!text.data.trim() || width <= 1 || height <= 1) continue;
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) {
      const last = lines.at(-1);
      // In a line of two directions there are several boxes.
      if (last && box.top < last.bottom - 2 && box.bottom > last.top + 2) lines.pop();
      else if (box.width === 0) continue;
      lines.push(last && !lines.includes(last) ? around(last, box) : box);
    }
  }
  return lines;
}

const spot = (left: number, top: number): Box => ({
  left,
  right: left + SIZE,
  top,
  bottom: top + SIZE,
});

/**
 * Where the hint of a place belongs: at the end of its label's last line, or where that would cover the
 * field, its label or something that is `taken`, beside the field or above its end.
 */
export function hintPosition(place: Element, taken: readonly Box[]): Box {
  const label = labelElement(place);
  // Beside a button, not on it.
  const lines = label && !place.matches(WRAPPERS) ? linesOf(label) : [];
  const [first, last] = [lines[0], lines.at(-1)];
  const box = place.getBoundingClientRect();
  const rtl = getComputedStyle(label ?? place).direction === 'rtl';
  // The label of a group, and one that floats in its field, are inside.
  const isInside =
    last !== undefined && last.top >= box.top && last.bottom <= box.bottom && overlap(last, box);
  const beside = (to: Box, lowest = Infinity) =>
    spot(
      rtl ? to.left - SIZE - GAP : to.right + GAP,
      Math.min((to.top + to.bottom - SIZE) / 2, lowest - SIZE),
    );
  const above = ({top}: Box) => spot(rtl ? box.left : box.right - SIZE, top - SIZE);
  const isOver = last !== undefined && last.bottom <= box.top + 2;
  const spots = [
    last && beside(last, isOver ? box.top : Infinity),
    beside(box),
    above(box),
    first && above(first),
  ].filter((at) => at !== undefined);
  const width = place.ownerDocument.documentElement.clientWidth;
  const keepsOff = (boxes: readonly Box[]) => (at: Box) =>
    at.left >= 0 && at.right <= width && !boxes.some((other) => overlap(at, other));
  const own = isInside ? lines : [...lines, box];
  return spots.find(keepsOff([...own, ...taken])) ?? spots.find(keepsOff(own)) ?? above(box);
}
