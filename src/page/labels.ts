import type {Root} from './roots.js';

type Labelled = Element & {readonly labels?: NodeListOf<HTMLLabelElement> | null};

/** What people type into or choose from: what stands inside is theirs, and none of our business. */
const ENTERED =
  'input, select, textarea, output, meter, progress, [contenteditable], [aria-haspopup="listbox"], ' +
  '[role="spinbutton"], [role$="box"]:not([role="checkbox"])';
const TITLES = 'legend, caption, h1, h2, h3, h4, h5, h6';

const OTHERS = `${ENTERED}, button, script, style`;

// As in `Node` (DOM Standard), whose names would take more room.
const ELEMENT = 1;
const TEXT = 3;

/** By hand: a tree walker, which asks a function of ours at each node, takes twice as long and more. */
function collect(node: Node, texts: Text[]): Text[] {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT) texts.push(child as Text);
    else if (child.nodeType === ELEMENT && !(child as Element).matches(OTHERS))
      collect(child, texts);
  }
  return texts;
}

/** The texts of the page inside an element, without those that belong to a person. */
export const textsIn = (element: Element): Text[] =>
  element.closest(ENTERED) ? [] : collect(element, []);

const textOf = (element: Element): string =>
  textsIn(element)
    .map(({data}) => data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The first label of each field that is known: asking for `labels` walks the page from its beginning. */
const labels = new WeakMap<Element, HTMLLabelElement>();

const holds = (label: HTMLLabelElement | undefined, field: Element): boolean =>
  label?.isConnected === true && label.control === field;

function firstLabel(field: Labelled): Element | undefined {
  const known = labels.get(field);
  if (holds(known, field)) return known;
  const first = field.labels?.[0];
  if (first) labels.set(field, first);
  return first;
}

/** Learns the field of a label. Told of all labels of a page in their order, it knows each first one. */
export function learnLabel(label: HTMLLabelElement): void {
  const {control} = label;
  if (control && !holds(labels.get(control), control)) labels.set(control, label);
}

/** The element whose text names a place: a field's label, a group's legend, else the place itself. */
export function labelElement(element: Element): Element | undefined {
  const label = firstLabel(element);
  if (label) return label;
  const id = element.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const named = id && (element.getRootNode() as Root).getElementById(id);
  if (named) return named;
  if (element.matches(ENTERED)) return undefined;
  return element.querySelector(TITLES) ?? (element.localName === 'fieldset' ? undefined : element);
}

/** What the page calls a place: the words that people see, never what they typed. */
export function labelOf(element: Element): string {
  const label = labelElement(element);
  const isInside = label !== undefined && element.contains(label);
  if (label && (!isInside || element.localName === 'fieldset')) return textOf(label);
  const spoken = element.getAttribute('aria-label') ?? element.getAttribute('title');
  if (spoken) return spoken.trim();
  return label ? textOf(label).slice(0, 200) : '';
}

/** What `compareDocumentPosition` says of what comes before an element, and not around it. */
const BEFORE = 2;

/** The nearest heading, or legend of a group, that a place stands under; its own label is none. */
export function headingOf(element: Element): string {
  const label = labelElement(element) ?? null;
  const over = [...(element.getRootNode() as Root).querySelectorAll(TITLES)].findLast(
    (title) =>
      element.compareDocumentPosition(title) === BEFORE &&
      !title.contains(label) &&
      title.closest('fieldset')?.contains(element) !== false,
  );
  return over ? labelOf(over) : '';
}
