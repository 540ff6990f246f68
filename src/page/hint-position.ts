import {overlaps, type Spot} from './clearance.js';
import {WRAPPERS} from './hint-place.js';
import {labelElement, textsIn} from './labels.js';

/** Width and height of a hint, in px. */
const SIZE = 28;
const GAP = 4;

/** The box of the last line of an element's own text that can be seen. */
function lastLine(element: Element): Spot | undefined {
  const range = element.ownerDocument.createRange();
  const boxes = textsIn(element).flatMap((text) => {
    range.selectNodeContents(text);
    // A box of one pixel: it is there for those who listen.
    const isSeen = (text.parentElement?.offsetWidth ?? 2) > 1;
    return [...range.getClientRects()].filter(({width}) => isSeen && width > 1);
  });
  const last = boxes.at(-1);
  if (!last) return undefined;
  const {top, bottom} = last;
  // In a line of two directions there are several boxes.
  const line = boxes.filter((box) => box.top < bottom && box.bottom > top);
  const left = Math.min(...line.map((box) => box.left));
  return {left, right: Math.max(...line.map((box) => box.right)), top, bottom};
}

const spot = (left: number, top: number): Spot => ({
  left,
  right: left + SIZE,
  top,
  bottom: top + SIZE,
});

/**
 * Where a hint belongs, in px of the viewport: at the end of the label's text; where that would cover the
 * field, beside the field or over its end.
 */
export function hintPosition(place: Element): Spot {
  const label = labelElement(place);
  // Beside a button, not on it.
  const line = label && !place.matches(WRAPPERS) ? lastLine(label) : undefined;
  const box = place.getBoundingClientRect();
  const rtl = getComputedStyle(label ?? place).direction === 'rtl';
  const width = place.ownerDocument.documentElement.clientWidth;
  const beside = (to: Spot, lowest = Infinity) =>
    spot(
      rtl ? to.left - SIZE - GAP : to.right + GAP,
      Math.min((to.top + to.bottom - SIZE) / 2, lowest),
    );
  const above = spot(rtl ? box.left : box.right - SIZE, box.top - SIZE);
  const spots = [
    ...(line ? [beside(line, line.bottom <= box.top + 2 ? above.top : undefined)] : []),
    beside(box),
  ];
  // The title of a group stands inside it.
  const field = place.contains(label ?? null) ? undefined : box;
  const isFree = (at: Spot) =>
    at.left >= 0 &&
    at.right <= width &&
    ![line, field].some((other) => other && overlaps(at, other));
  return spots.find(isFree) ?? above;
}
