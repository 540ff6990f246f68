import type {Root} from './roots.js';

type Labelled = Element & {readonly labels?: NodeListOf<HTMLLabelElement> | null};

/** What people type into or choose from: what stands inside is theirs, and none of our business. */
const ENTERED =
  'input, select, textarea, output, meter, progress, [contenteditable], [aria-haspopup="listbox"], ' +
  ':is([role="textbox"], [role="searchbox"], [role="combobox"], [role="listbox"], [role="spinbutton"])';
const TITLES = 'legend, caption, h1, h2, h3, h4, h5, h6';

/** The texts of the page inside an element, without those that belong to a person. */
export function textsIn(element: Element): Text[] {
  const found: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
      const passedOver = (node as Element).matches(`${ENTERED}, button, script, style`);
      return passedOver ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

const textOf = (element: Element): string =>
  textsIn(element)
    .map(({data}) => data)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The element whose text names a place: a field's label, a group's legend, else the place itself. */
export function labelElement(element: Element): Element | undefined {
  const label = (element as Labelled).labels?.[0];
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
