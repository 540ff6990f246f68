import type {Words} from '../io/words.js';

/** What is inside and not said: it is hidden, or says nothing. */
const SILENT = 'style, script, template, svg, [hidden], [aria-hidden="true"]';
const CONTROLS: readonly (readonly [selector: string, key: string])[] = [
  ['button, summary, [role="button"]', 'part.button'],
  ['a[href]', 'part.link'],
  ['input[type="checkbox"]', 'part.tick'],
  ['input, textarea, select', 'part.box'],
];
const HEADING = /^h([1-6])$/;

const nameOf = (element: Element): string =>
  (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();

/** How an element is said, when it is said as one. */
function asOne(element: Element, {say}: Words): string | undefined {
  const level = HEADING.exec(element.localName)?.[1];
  if (level) return `${nameOf(element)}, ${say('part.heading', {level})}`;
  const control = CONTROLS.find(([selector]) => element.matches(selector));
  if (!control) return undefined;
  const labels = [...((element as HTMLInputElement).labels ?? [])].map(nameOf).join(' ');
  return `${labels || nameOf(element)}, ${say(control[1])}`;
}

const childrenOf = (node: Node): readonly Node[] => {
  if (node instanceof HTMLSlotElement) return node.assignedNodes({flatten: true});
  const root = node instanceof Element ? node.shadowRoot : null;
  return [...(root ?? node).childNodes];
};

const BLOCKS = /^(?:p|li|dt|dd|div|section|label|legend|td|th|rinnalla-[a-z-]+)$/;

/** What has no box of its own, as a slot, is seen by what is in it. */
const isSeen = (element: Element): boolean =>
  element.checkVisibility() || getComputedStyle(element).display === 'contents';

function gather(node: Node, words: Words, lines: string[], open: {line: string}): void {
  if (node.nodeType === Node.TEXT_NODE) {
    open.line += node.nodeValue ?? '';
    return;
  }
  if (!(node instanceof Element) || node.matches(SILENT) || !isSeen(node)) return;
  const close = () => {
    const line = open.line.replace(/\s+/g, ' ').trim();
    if (line) lines.push(line);
    open.line = '';
  };
  const said = asOne(node, words);
  const isBlock =
    said !== undefined || BLOCKS.test(node.localName) || /^[uo]l$/.test(node.localName);
  if (isBlock) close();
  if (said !== undefined) {
    lines.push(said);
    return;
  }
  if (/^[uo]l$/.test(node.localName))
    lines.push(words.say('part.list', {count: node.querySelectorAll(':scope > li').length}));
  for (const child of childrenOf(node)) gather(child, words, lines, open);
  if (isBlock) close();
}

/** What a screen reader would say of an element, line by line; its shadow roots too. About so: each says it its way. */
export function spokenText(element: Element, words: Words): string[] {
  const lines: string[] = [];
  const open = {line: ''};
  gather(element, words, lines, open);
  return open.line.trim() ? [...lines, open.line.trim()] : lines;
}
