import {Parser} from '@xmpp/xml';
import {elementsIn, ILLEGAL, type Element} from './stanzas.js';

/** Elements in elements. Whoever goes deeper wants to exhaust who reads it. */
const DEEPEST = 16;
/** No prefixes: nothing in the chat needs them, and each would have to be taken along to other streams. */
const NAME = /^[A-Za-z_][\w.-]*$/;
const ATTRIBUTE = /^(xml:)?[A-Za-z_][\w.-]*$/;

/**
 * The one element that a WebSocket message is (RFC 7395, section 3.3).
 * @returns undefined if it is anything else
 */
export function frameOf(text: string): Element | undefined {
  if (text.search(ILLEGAL) >= 0) return undefined;
  try {
    const element = parsed(text);
    return element && isSound(element) ? element : undefined;
  } catch {
    return undefined; // an entity that does not exist, an end without a beginning
  }
}

/** The parser is made for streams: its root is our element, and what it calls elements are children. */
function parsed(text: string): Element | undefined {
  const parser = new Parser();
  const roots: Element[] = [];
  const problems: unknown[] = [];
  parser.on('element', (child: Element) => {
    parser.root?.append(child);
    if (roots.length > 0) problems.push(child);
  });
  parser.on('end', (root: Element) => roots.push(root));
  parser.on('error', (error) => problems.push(error));
  parser.write(text.trim());
  return roots.length === 1 && problems.length === 0 ? roots[0] : undefined;
}

/** Level by level: a function that called itself would be what they want. */
function isSound(root: Element): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === DEEPEST || !level.every(hasSoundNames)) return false;
    level = level.flatMap(elementsIn);
  }
  return true;
}

const hasSoundNames = ({name, attrs}: Element): boolean =>
  NAME.test(name) && Object.keys(attrs as object).every((attribute) => ATTRIBUTE.test(attribute));
