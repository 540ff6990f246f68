import type {Root} from './roots.js';

/** The shadow hosts and frames that an element is in, the outermost first, and the element itself. */
function trail(element: Element): Element[] {
  const root = element.getRootNode() as Root;
  const around = 'host' in root ? root.host : root.defaultView?.frameElement;
  return around ? [...trail(around), element] : [element];
}

/** Compares two elements by the order of the page, through shadow roots and frames. */
function compare(one: Element, other: Element): number {
  let [a, b] = [one, other];
  if (a.getRootNode() !== b.getRootNode()) {
    const [first, second] = [trail(a), trail(b)];
    const split = first.findIndex((element, i) => element !== second[i]);
    [a, b] = [first[split] ?? one, second[split] ?? other];
  }
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
      return place ? [{anchor, place}] : [];
    })
    .sort((one, other) => compare(one.place, other.place))
    .map(({anchor}) => anchor);
