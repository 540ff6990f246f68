/** A tree in which a place of the host page can be. */
export type Root = Document | ShadowRoot;

/** The document of a frame, if the page may look into it and it is not one that a person writes. */
const frameDocument = ({contentDocument}: HTMLIFrameElement): Document | null =>
  contentDocument?.designMode === 'on' ? null : contentDocument;

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
  // Asked of the platform: in a form, a field may have the name `parentElement`.
  const parent = Reflect.get(Node.prototype, 'parentElement', element) as Element | null;
  if (parent) return parent;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
