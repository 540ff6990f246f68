import {ATTRIBUTE, END_TAG, START_TAG, TEXT, unescapeXml} from '../model/xml-lexis.js';

/** Nothing that a translation file needs lies deeper. */
const DEEPEST = 64;

const COMMENT = /<!--[\s\S]*?-->/y;
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y;
const DECLARATION = /^\ufeff?\s*<\?xml\s[^<>]*\?>/;
// What XML 1.0 (2.2) allows nowhere, not even as a reference.
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** An element, by its local name: prefixes are left out. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
}

/** As the text of an element or the value of an attribute. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(ILLEGAL, '')
    .replace(/[<>&"'\r]/g, (character) => `&#${character.charCodeAt(0)};`);

const malformed = (what: string): SyntaxError => new SyntaxError(what);

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function attributesIn(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', quoted = ''] of source.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) throw malformed(`the attribute ${name} stands twice`);
    attributes.set(name, unescapeXml(quoted.slice(1, -1)));
  }
  return attributes;
}

interface Open extends Element {
  readonly tag: string;
  readonly children: (Element | string)[];
}

/** Reads a document piece by piece. */
class Scanner {
  readonly #source: string;
  #at: number;

  constructor(source: string) {
    this.#source = source;
    this.#at = DECLARATION.exec(source)?.[0].length ?? 0;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** The line that it has come to, from 1. */
  get line(): number {
    return this.#source.slice(0, this.#at).split('\n').length;
  }

  next(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match) this.#at = pattern.lastIndex;
    return match;
  }
}

/**
 * Reads XML 1.0 without document types, entities of one's own and processing instructions: a translation file
 * has none, and they are how a file reads others (XXE) or grows without end. Node has no parser of its own.
 * @throws a `SyntaxError` for all that is not well-formed
 */
export function parseXml(source: string): Element {
  const scanner = new Scanner(source);
  try {
    return rootOf(scanner);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw malformed(`${error.message}, at line ${scanner.line}`);
  }
}

function rootOf(scanner: Scanner): Element {
  const root: Open = {tag: '', name: '', attributes: new Map(), children: []};
  const stack = [root];
  while (!scanner.isAtEnd) readPiece(scanner, stack);
  const [first, ...more] = root.children.filter((child) => typeof child !== 'string');
  const hasText = root.children.some((child) => typeof child === 'string' && child.trim());
  if (stack.length > 1) throw malformed('the file ends before its last element does');
  if (!first || more.length > 0 || hasText) throw malformed('there has to be one element');
  return first;
}

function readPiece(scanner: Scanner, stack: Open[]): void {
  const parent = stack.at(-1);
  if (!parent) throw malformed('an end without a beginning');
  if (scanner.next(COMMENT)) return;
  const text = scanner.next(TEXT);
  const cdata = text ? null : scanner.next(CDATA);
  const start = (text ?? cdata) ? null : scanner.next(START_TAG);
  if (text) parent.children.push(unescapeXml(text[0]).replaceAll('\r\n', '\n'));
  else if (cdata) parent.children.push(cdata[1] ?? '');
  else if (start) open(start, parent, stack);
  else if (stack.length > 1 && scanner.next(END_TAG)?.[1] === parent.tag) stack.pop();
  else throw malformed('this is no element, and document types and instructions are not read');
}

function open(
  [, tag = '', source = '', isEmpty]: RegExpExecArray,
  parent: Open,
  stack: Open[],
): void {
  const element = {tag, name: localName(tag), attributes: attributesIn(source), children: []};
  parent.children.push(element);
  if (isEmpty) return;
  stack.push(element);
  if (stack.length > DEEPEST) throw malformed('too deep');
}
