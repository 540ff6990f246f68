import {bare} from '../model/bare.js';
import {GAP, overlaps} from './clearance.js';

const covers = (panel: Element, field: Element): boolean =>
  overlaps(panel.getBoundingClientRect(), field.getBoundingClientRect());

/** Scrolls the page so that a field is beside a sheet that covers the lower, or upper, part of it. */
function scrollOff(panel: Element, field: Element): void {
  const over = panel.getBoundingClientRect();
  const under = field.getBoundingClientRect();
  const top = panel.hasAttribute('data-start')
    ? under.top - over.bottom - GAP
    : under.bottom - over.top + GAP;
  (field.ownerDocument.defaultView ?? window).scrollBy(bare({top, behavior: 'instant'} as const));
}

/**
 * Moves the page, where the panel is a sheet, or else the panel to the other side, so that the field that
 * has the focus can be seen (WCAG 2.2, 2.4.11).
 */
export function uncover(panel: HTMLElement, field: Element): void {
  if (field.getBoundingClientRect().height > innerHeight / 2 || !covers(panel, field)) return;
  const isSheet = panel.getBoundingClientRect().width > innerWidth * 0.8;
  if (isSheet) scrollOff(panel, field);
  // At its end a page cannot be scrolled.
  if (!covers(panel, field)) return;
  panel.toggleAttribute('data-start');
  if (isSheet) scrollOff(panel, field);
  // Where it would cover the field on either side, it stays.
  if (covers(panel, field)) panel.toggleAttribute('data-start');
}

/** Whether the panel leaves next to nothing of the window: on a small one, or at a high zoom. */
export const coversAll = (panel: HTMLElement): boolean => {
  const {width, height} = panel.getBoundingClientRect();
  return width > innerWidth * 0.8 && height > innerHeight * 0.8;
};
