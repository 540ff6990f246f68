import {ownElement} from './modal.js';

/** Between the help button and what it keeps clear of, in px. */
export const GAP = 8;

/** A box in px of the viewport. */
export interface Spot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const overlaps = (a: Spot, b: Spot): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const isFixed = (element: Element): boolean =>
  ['fixed', 'sticky'].includes(getComputedStyle(element).position);

/** The fixed thing of the page that covers a point, if there is one. A full-window layer is no thing. */
function fixedAt(document: Document, x: number, y: number): Spot | undefined {
  for (const hit of document.elementsFromPoint(x, y)) {
    if (ownElement(hit) || !isFixed(hit)) continue;
    const rect = hit.getBoundingClientRect();
    if (rect.height < innerHeight * 0.9) return rect;
  }
  return undefined;
}

function obstacle(document: Document, spot: Spot, focused: Element | null): Spot | undefined {
  const field = focused && !ownElement(focused) ? focused.getBoundingClientRect() : undefined;
  if (field && field.height < innerHeight / 2 && overlaps(spot, field)) return field;
  const middle = (spot.top + spot.bottom) / 2;
  for (const x of [spot.left, (spot.left + spot.right) / 2, spot.right - 1]) {
    for (const y of [spot.top, middle, spot.bottom - 1]) {
      const found = fixedAt(document, x, y);
      if (found) return found;
    }
  }
  return undefined;
}

/**
 * How far the help button must move up from its corner, in px, so that it covers neither a fixed thing
 * of the page (a consent banner, a chat button) nor the field that has the focus (WCAG 2.2, 2.4.11).
 * 0 when nothing in the lower half is free: then it stays where people look for it.
 */
export function clearance(document: Document, corner: Spot, focused: Element | null): number {
  let lift = 0;
  for (let tries = 0; tries < 6; tries++) {
    const spot = {...corner, top: corner.top - lift, bottom: corner.bottom - lift};
    if (spot.top < innerHeight / 3) return 0;
    const found = obstacle(document, spot, focused);
    if (!found) return lift;
    lift = corner.bottom - found.top + GAP;
  }
  return 0;
}
