import {place} from '../page/anchors.js';
import {ownElement} from '../page/modal.js';
import {parentOf, type Root} from '../page/roots.js';

/*
 * The ways through a page while a place is chosen: what lies under a point, what comes next, what is around and
 * within; through open shadow roots and frames of the same origin.
 */

/** What people know as one thing of a page. */
const THINGS =
  'input:not([type="hidden"]), select, textarea, button, a[href], summary, fieldset, h1, h2, h3, h4, h5, h6, ' +
  '[role="button"], [role="link"], [role="textbox"], [role="combobox"], [role="listbox"], [role="checkbox"], ' +
  '[role="switch"], [role="radiogroup"], [role="heading"], [role="spinbutton"], [data-rinnalla]';
/** What a person means who points at something inside of it. */
const WHOLE = 'label, button, a[href], summary, select, [data-rinnalla]';

const frameDocument = (element: Element): Document | null =>
  element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;

/** The frame that a document is shown in, if we may look at it. */
export function frameOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null; // of another origin
  }
}

/** Our hints stand in the page, and are no place of it: they go when the help does. */
const isOurs = (element: Element): boolean =>
  element.closest('rinnalla-hint') !== null || ownElement(element);

/** The parent, out of shadow roots and frames too; nothing above the body of the page that is chosen on. */
export function around(element: Element, page: Document): Element | undefined {
  const parent = parentOf(element);
  const isTop = !parent || parent === parent.ownerDocument.body;
  if (!isTop) return parent;
  return element.ownerDocument === page ? undefined : (frameOf(element.ownerDocument) ?? undefined);
}

/** The first element that is seen inside of another. */
export function within(element: Element): Element | undefined {
  const inner = frameDocument(element)?.body ?? element.shadowRoot ?? element;
  return [...inner.children].find((child) => child.checkVisibility() && !isOurs(child));
}

/** The place that an element belongs to: a label's field, the button around an icon. */
function meant(element: Element): Element {
  const whole = element.closest(WHOLE) ?? element;
  return place(whole.localName === 'legend' ? (whole.parentElement ?? whole) : whole);
}

/** The innermost element under a point, in px of the root's window; nothing of ours. */
function hit(root: Root, x: number, y: number): Element | undefined {
  const found = root.elementsFromPoint(x, y).find((one) => !isOurs(one));
  if (!found || found === (root as ShadowRoot).host) return undefined;
  const {left, top} = found.getBoundingClientRect();
  const frame = frameDocument(found);
  const inner = frame
    ? hit(frame, x - left - found.clientLeft, y - top - found.clientTop)
    : found.shadowRoot && hit(found.shadowRoot, x, y);
  return inner ?? found;
}

/** The place under a point, in px of the page's window, if there is one. */
export function placeUnder(page: Document, x: number, y: number): Element | undefined {
  const found = hit(page, x, y);
  const isPage = found === page.documentElement || found === page.body;
  return found && !isPage ? meant(found) : undefined;
}

function* walk(root: Root): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    if (isOurs(element)) continue;
    if (element.matches(THINGS)) yield element;
    const inner = frameDocument(element) ?? element.shadowRoot;
    if (inner) yield* walk(inner);
  }
}

/** What can be chosen, in the order of the page, each once. */
export const placesOn = (page: Document): Element[] => [
  ...new Set(
    [...walk(page)].filter((element) => element.checkVisibility()).map((one) => place(one)),
  ),
];
