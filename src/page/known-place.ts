import {labelOf} from './labels.js';
import type {Root} from './roots.js';

/** What was found at a place: in which tree it is, its id or name, and what the page calls it. */
export interface KnownPlace {
  readonly tree: Root;
  readonly name: string;
  readonly label: string;
}

const nameOf = (element: Element): string => element.id || (element.getAttribute('name') ?? '');

export const knownPlace = (element: Element): KnownPlace => ({
  tree: element.getRootNode() as Root,
  name: nameOf(element),
  label: labelOf(element),
});

/** Whether the clues of an anchor still say that an element is its place. */
export const holds = (element: Element, id: string, css: readonly string[]): boolean =>
  css.length === 0 ||
  css.some((clue) => element.matches(clue) || element.querySelector(clue) !== null) ||
  element.getAttribute('data-rinnalla') === id;

/** In a frame that has gone on to another page, an element is connected, but the page is not shown. */
export const isThere = ({isConnected, ownerDocument}: Element): boolean =>
  isConnected && ownerDocument.defaultView?.document === ownerDocument;

/** Whether an element is on the page and still the place that it was found to be. */
export function remains(
  element: Element,
  id: string,
  css: readonly string[],
  known: KnownPlace | undefined,
): boolean {
  if (!isThere(element)) return false;
  // To see that the id or name has stayed is much quicker than to try the clues.
  const name = nameOf(element);
  return (name !== '' && name === known?.name) || holds(element, id, css);
}
