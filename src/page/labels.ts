import type {Root} from './roots.js';

type Labelled = Element & {readonly labels?: NodeListOf<HTMLLabelElement> | null};

const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The text of a label without that of the controls inside it: their values are none of our business. */
function labelText(label: Element): string {
  const controls = label.querySelector('select, textarea, button, [contenteditable]');
  if (!controls) return textOf(label);
  const copy = label.cloneNode(true) as Element;
  for (const control of copy.querySelectorAll('select, textarea, button, [contenteditable]')) {
    control.remove();
  }
  return textOf(copy);
}

const isControl = (element: Element): boolean => element.matches('input, select, textarea, meter');

/** The element whose text names a place: a field's label, a group's legend, else the place itself. */
export function labelElement(element: Element): Element | undefined {
  const label = (element as Labelled).labels?.[0];
  if (label) return label;
  const id = element.getAttribute('aria-labelledby')?.split(/\s+/)[0];
  const named = id && (element.getRootNode() as Root).getElementById(id);
  if (named) return named;
  if (element.localName === 'fieldset') return element.querySelector('legend') ?? undefined;
  return isControl(element) ? undefined : element;
}

/** What the page calls a place: the words that people see, never what they typed. */
export function labelOf(element: Element): string {
  const label = labelElement(element);
  if (label && label !== element) return labelText(label);
  const spoken = element.getAttribute('aria-label') ?? element.getAttribute('title');
  if (spoken) return spoken.trim();
  return label ? textOf(label).slice(0, 200) : '';
}
