import {bare} from '../model/bare.js';
import {focusedElement, parentOf} from './roots.js';

const MODAL = 'dialog:modal, [aria-modal="true"]';

const isOpen = (element: Element): boolean =>
  element.checkVisibility(bare({visibilityProperty: true})) &&
  !element.closest('[inert], [aria-hidden="true"]') &&
  !ownElement(element);

/**
 * The modal dialog that the page has open, the one on top if several. Everything outside a modal
 * `<dialog>` is inert, and ARIA dialogs keep the focus to themselves, so our place is inside.
 * @param near an element that may be in the dialog, when the focus is not
 */
export function openModal(document: Document, near?: Element): Element | undefined {
  // The one on top has taken the focus. From there it is found in a shadow root, too.
  for (const start of [focusedElement(document), near]) {
    for (let e = start ?? null; e?.ownerDocument === document; e = parentOf(e)) {
      if (e.matches(MODAL) && isOpen(e)) return e;
    }
  }
  // Of one in another, the inner.
  return [...document.querySelectorAll(MODAL)].findLast(isOpen);
}

/** Whether an element is ours. Hints, and what the page has put between our tags, are the page's. */
export function ownElement(element: Element | null): boolean {
  for (let e = element; e; e = parentOf(e)) {
    if (e.localName === 'rinnalla-hint') return false;
    if (e.localName.startsWith('rinnalla-')) return true;
    if (e.parentElement?.localName === 'rinnalla-help') return false;
  }
  return false;
}
