import {deep, nameOf} from './mount-help.js';

/** The panel of the help, or the drawer of the editor, and what is in it. */
interface OnPage {
  readonly panel: HTMLElement | null;
  readonly document: Document;
  readonly all: (selector: string) => HTMLElement[];
}

/** What scrolls or stands on its own in the panel: things in different ones may overlap. */
const PARTS = 'header, .body, footer';
const WHOLES = ['rinnalla-panel', 'rinnalla-editor'];

/** The mark of a guide stands on the page. */
const isHidden = (element: Element): boolean =>
  !element.checkVisibility() || element.closest('.visually-hidden, .mark') !== null;

function partOf(element: Element): Element | null {
  const root = element.getRootNode() as ShadowRoot;
  return (
    element.closest(PARTS) ?? (WHOLES.includes(root.host.localName) ? null : partOf(root.host))
  );
}

interface Line {
  readonly text: string;
  readonly box: DOMRect;
  readonly part: Element | null;
}

/** The lines of text that can be seen in the panel. */
function linesOf(help: OnPage): Line[] {
  const texts = [...help.all('*')]
    .filter((element) => !isHidden(element))
    .flatMap((element) => [...element.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  return texts.flatMap((text) => {
    const range = help.document.createRange();
    range.selectNodeContents(text);
    const part = partOf(text.parentElement!);
    return [...range.getClientRects()].map((box) => ({text: text.nodeValue!.trim(), box, part}));
  });
}

/** Whether two boxes share more than rounding explains. */
const overlap = (a: DOMRect, b: DOMRect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;

function overlaps(lines: readonly Line[]): string[] {
  return lines.flatMap((one, i) =>
    lines
      .slice(i + 1)
      .filter((other) => other.part === one.part && overlap(one.box, other.box))
      .map((other) => `"${one.text}" lies over "${other.text}"`),
  );
}

/** What is cut off, lies outside of the panel or over something else. */
export function layoutFaults(help: OnPage): string[] {
  const panel = help.panel!;
  const view = help.document.defaultView!;
  const {left, right, top, bottom} = panel.getBoundingClientRect();
  const lines = linesOf(help);
  const outside = lines.filter(({box}) => box.left < left - 1 || box.right > right + 1);
  const wide = [panel, ...help.all('*')].filter(
    (element) =>
      !isHidden(element) &&
      // In a box one can go on along its text.
      !element.matches('input') &&
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 0,
  );
  const cut = help
    .all('button, input, label, h2, h3, p, li')
    .filter(
      (element) =>
        !isHidden(element) &&
        element.scrollHeight > element.clientHeight + 4 &&
        element.clientHeight > 0,
    );
  return [
    ...(left < 0 || top < 0 || right > view.innerWidth + 1 || bottom > view.innerHeight + 1
      ? [`the panel leaves the window: ${[left, top, right, bottom].join()}`]
      : []),
    ...(help.document.documentElement.scrollWidth > view.innerWidth ? ['the page got wider'] : []),
    ...outside.map(({text}) => `"${text}" leaves the panel`),
    ...wide.map((element) => `<${element.localName}> "${nameOf(element)}" is too wide`),
    ...cut.map((element) => `<${element.localName}> "${nameOf(element)}" is cut off below`),
    ...overlaps(lines),
  ];
}

/** Whether everything in the panel can be scrolled into sight. */
export function unreachable(help: OnPage): string[] {
  const {innerHeight} = help.document.defaultView!;
  return deep(help.panel!.shadowRoot!, 'button, a, input, h2, h3, p')
    .filter((element) => !isHidden(element) && element.textContent.trim())
    .filter((element) => {
      element.scrollIntoView({block: 'center'});
      const {top, bottom} = element.getBoundingClientRect();
      return bottom <= 0 || top >= innerHeight || (bottom > innerHeight + 1 && top < 0);
    })
    .map(nameOf);
}
