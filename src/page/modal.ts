import {parentOf} from './roots.js';

const isVisible = (element: Element): boolean => element.checkVisibility();

/**
 * The modal dialog that the page has open, the innermost if several. Everything outside a modal
 * `<dialog>` is inert, and ARIA dialogs keep the focus to themselves, so our place is inside.
 */
export function openModal(document: Document): Element | undefined {
  const modals = [...document.querySelectorAll('dialog:modal, [aria-modal="true"]')].filter(
    (element) => isVisible(element) && !ownElement(element),
  );
  return modals.findLast(
    (modal) => !modals.some((other) => other !== modal && modal.contains(other)),
  );
}

/** Whether an element is ours. What the page has put between our tags is its own. */
export function ownElement(element: Element | null): boolean {
  for (let e = element; e; e = parentOf(e)) {
    if (e.localName.startsWith('rinnalla-')) return true;
    if (e.parentElement?.localName === 'rinnalla-help') return false;
  }
  return false;
}
