import type {Root} from './roots.js';

/** The shadow hosts and frames that an element is in, the outermost first, and the element itself. */
function trail(element: Element): Element[] {
  const root = element.getRootNode() as Root;
  const around = 'host' in root ? root.host : root.defaultView?.frameElement;
  return around ? [...trail(around), element] : [element];
}

/** Compares two elements, by their trails, by the order of the page through shadow roots and frames. */
function compare(one: readonly Element[], other: readonly Element[]): number {
  const split = one.findIndex((element, i) => element !== other[i]);
  const [a, b] = [one[split], other[split]];
  // One is inside the other.
  if (!a || !b) return one.length - other.length;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}

/** Anchors in the order of the page: as a person meets their places. */
export const inPageOrder = (
  anchors: readonly string[],
  placeAt: (anchor: string) => Element | undefined,
): string[] =>
  anchors
    .flatMap((anchor) => {
      const place = placeAt(anchor);
      return place ? [{anchor, at: trail(place)}] : [];
    })
    .sort((one, other) => compare(one.at, other.at))
    .map(({anchor}) => anchor);
