/** What can only be pressed, is only heard, says where a web link leads, or stands in a second language. */
const LEFT_OUT =
  'button:not(.term), summary, select, .visually-hidden, [target] > .where, .second, [role="status"], .as-text';
/** What begins on a line of its own, and what ends one. */
const BEGINS = 'h3, h4, p, li, dt, tr';
const ENDS = 'h3, h4, p, li, dd, tr';
/** What names the thing that follows on its line. */
const NAMES = 'h4, dt, th';
/** What an empty line stands before. */
const PARTS = 'h4, .box';

/** What of a part of the help one reads, piece by piece, also in shadow roots. */
function* pieces(node: Node): Generator<string> {
  if (node instanceof Text) yield node.data.replace(/\s+/g, ' ');
  if (!(node instanceof Element) || node.matches(LEFT_OUT)) return;
  if (node.matches(PARTS)) yield '\n\n';
  if (node.matches(BEGINS)) yield '\n';
  if (node.matches('ol > li'))
    yield `${[...(node.parentElement?.children ?? [])].indexOf(node) + 1}. `;
  const isSlot = node instanceof HTMLSlotElement;
  for (const child of isSlot ? node.assignedNodes() : (node.shadowRoot ?? node).childNodes) {
    yield* pieces(child);
  }
  if (node instanceof HTMLAnchorElement && node.protocol.startsWith('http')) yield ` ${node.href}`;
  if (node.matches(NAMES)) yield ': ';
  if (node.matches(ENDS)) yield '\n';
}

/** A part of the help as plain text, a line for each thing it says: to be copied, or to be printed. */
export const plainText = (part: Element): string =>
  [...pieces(part)]
    .join('')
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/(?<=^|\n): /g, '')
    .replace(/\n{2,}/g, (lines) => (lines.length > 3 ? '\n\n' : '\n'))
    .trim();
