import {ownElement} from './modal.js';

const GAP = 8;

/**
 * Moves the panel, or where it is a sheet the page, so that the field that has the focus can be seen
 * (WCAG 2.2, 2.4.11).
 */
export function uncover(panel: HTMLElement, field: Element | null): void {
  if (!field || ownElement(field)) return;
  const over = panel.getBoundingClientRect();
  const under = field.getBoundingClientRect();
  if (under.height > innerHeight / 2 || !overlap(over, under)) return;
  const sheet = over.width > innerWidth * 0.8;
  if (sheet) (field.ownerDocument.defaultView ?? window).scrollBy(0, under.bottom - over.top + GAP);
  else panel.toggleAttribute('data-start');
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
