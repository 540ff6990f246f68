import {labelElement, textsIn} from './labels.js';

/** Width and height of a hint, in px. */
const SIZE = 28;
const GAP = 4;

const CONTAINERS = 'td, th, li, dt, dd, fieldset, section, article, form, main, div, body';
const WRAPPERS = 'label, a, button, summary';

/** What the label of a tick box follows it with is often its picture, so nothing may come between. */
function outer(field: Element): Element {
  const label = labelElement(field);
  const follows = label && field.nextElementSibling === label;
  return follows ? label : (field.closest(WRAPPERS) ?? field);
}

/**
 * Where in the page's tree the hint of a place may stand, best first: right after the place, so that it
 * is next in the order of Tab and of reading.
 */
export function standsFor(place: Element): ((hint: Element) => void)[] {
  if (place.matches(CONTAINERS)) {
    const title = place.querySelector(':scope > legend');
    return [
      (hint) => (title ? title.after(hint) : place.prepend(hint)),
      (hint) => place.append(hint),
    ];
  }
  const from = outer(place);
  return [
    (hint) => from.after(hint),
    (hint) => from.parentElement?.append(hint),
    (hint) => from.parentElement?.after(hint),
  ];
}

/** Boxes of a place and its neighbours, to see whether something has moved. */
export function geometryOf(place: Element): () => string {
  const parent = place.parentElement ?? place;
  const watched = [place, parent, outer(place).nextElementSibling, parent.nextElementSibling];
  return () => {
    const base = parent.getBoundingClientRect();
    return watched
      .map((element) => element?.getBoundingClientRect())
      .map((box) => box && [box.x - base.x, box.y - base.y, box.width, box.height].join())
      .join(';');
  };
}

/** The box of the last line of an element's own text that can be seen. */
function lastLine(element: Element): DOMRect | undefined {
  const range = element.ownerDocument.createRange();
  for (const text of textsIn(element).reverse()) {
    const {width = 0, height = 0} = text.parentElement?.getBoundingClientRect() ?? {};
    // A box of one pixel: it is there for those who listen.
    if (!text.data.trim() || width <= 1 || height <= 1) continue;
    range.selectNodeContents(text);
    const box = [...range.getClientRects()].at(-1);
    if (box) return box;
  }
  return undefined;
}

/** Where the hint's left upper corner belongs, in px of the viewport: at the end of the label's text. */
export function hintPosition(place: Element): {x: number; y: number} {
  const label = labelElement(place);
  // Beside a button, not on it.
  const line = label && !place.matches(WRAPPERS) ? lastLine(label) : undefined;
  const box = place.getBoundingClientRect();
  const rtl = getComputedStyle(label ?? place).direction === 'rtl';
  const width = place.ownerDocument.documentElement.clientWidth;
  const beside = (to: DOMRect) => ({
    x: rtl ? to.left - SIZE - GAP : to.right + GAP,
    y: to.top + (to.height - SIZE) / 2,
  });
  const roomy = ({x}: {x: number}) => x >= 0 && x + SIZE <= width;
  return (
    [line, box].map((to) => to && beside(to)).find((at) => at && roomy(at)) ?? {
      x: rtl ? box.left : box.right - SIZE,
      y: box.top - SIZE,
    }
  );
}
