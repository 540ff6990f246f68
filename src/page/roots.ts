/** A tree in which a place of the host page can be. */
export type Root = Document | ShadowRoot;

/** The document of a frame, if the page may look into it. */
function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/**
 * The document, and the open shadow roots and same-origin frames inside it, at any depth. Our own
 * elements are passed over.
 */
export function reachableRoots(document: Document): Root[] {
  const roots: Root[] = [document];
  // The list grows while it is walked.
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      const inner =
        element.localName === 'iframe'
          ? frameDocument(element as HTMLIFrameElement)
          : element.shadowRoot;
      if (inner && !element.localName.startsWith('rinnalla-')) roots.push(inner);
    }
  }
  return roots;
}

/** The element that has the focus, inside shadow roots and frames too. */
export function focusedElement(root: Root): Element | null {
  const active = root.activeElement;
  if (!active) return null;
  const inner =
    active.localName === 'iframe' ? frameDocument(active as HTMLIFrameElement) : active.shadowRoot;
  return (inner && focusedElement(inner)) ?? active;
}

/** The parent, out of shadow roots too. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** The shadow hosts and frames that an element is in, the outermost first, and the element itself. */
function trail(element: Element): Element[] {
  const root = element.getRootNode() as Root;
  const around = 'host' in root ? root.host : root.defaultView?.frameElement;
  return around ? [...trail(around), element] : [element];
}

/** Compares two elements by the order of the page, through shadow roots and frames. */
export function inOrder(one: Element, other: Element): number {
  let [a, b] = [one, other];
  if (a.getRootNode() !== b.getRootNode()) {
    const [first, second] = [trail(a), trail(b)];
    const split = first.findIndex((element, i) => element !== second[i]);
    [a, b] = [first[split] ?? one, second[split] ?? other];
  }
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}
