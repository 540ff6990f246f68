import {GAP, overlaps} from './clearance.js';

/**
 * Moves the panel, or where it is a sheet the page, so that the field that has the focus can be seen
 * (WCAG 2.2, 2.4.11).
 */
export function uncover(panel: HTMLElement, field: Element): void {
  const over = panel.getBoundingClientRect();
  const under = field.getBoundingClientRect();
  if (under.height > innerHeight / 2 || !overlaps(over, under)) return;
  if (over.width > innerWidth * 0.8) {
    (field.ownerDocument.defaultView ?? window).scrollBy(0, under.bottom - over.top + GAP);
    return;
  }
  panel.toggleAttribute('data-start');
  // Where it would cover the field on either side, it stays.
  if (overlaps(panel.getBoundingClientRect(), under)) panel.toggleAttribute('data-start');
}

/** Whether the panel leaves next to nothing of the window: on a small one, or at a high zoom. */
export const coversAll = (panel: HTMLElement): boolean => {
  const {width, height} = panel.getBoundingClientRect();
  return width > innerWidth * 0.8 && height > innerHeight * 0.8;
};
