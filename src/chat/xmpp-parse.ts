import {XmlElement, type XmlNode} from './xmpp-xml.js';

/** Nothing that we heed lies deeper. */
const DEEPEST = 32;
/** Each element would copy them all. */
const MOST_PREFIXES = 16;

const NAME = '[A-Za-z_][\\w.:-]*';
const VALUE = `"[^"<]*"|'[^'<]*'`;
const TEXT = /[^<]+/y;
const END_TAG = new RegExp(`</(${NAME})\\s*>`, 'y');
const START_TAG = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*(/?)>`, 'y');
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(${VALUE})`, 'g');
const REFERENCE = /&([^;]*);?/g;

const ENTITIES = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Prefix → namespace; '' is the one without a prefix. */
type Scope = ReadonlyMap<string, string>;
const NONE: Scope = new Map([['', '']]);

interface Open {
  readonly tag: string;
  readonly scope: Scope;
  readonly ns: string;
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

const malformed = (what: string): SyntaxError => new SyntaxError(`XML: ${what}`);

function codePoint(digits: string, base: number): string {
  const code = Number.parseInt(digits, base);
  const isAllowed = code >= 0x20 || code === 9 || code === 10 || code === 13;
  if (!isAllowed || code > 0x10ffff) throw malformed('a character that is none');
  return String.fromCodePoint(code);
}

function resolve(whole: string, name: string): string {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  if (hex) return codePoint(hex, 16);
  if (decimal) return codePoint(decimal, 10);
  const character = whole.endsWith(';') ? ENTITIES.get(name) : undefined;
  if (character === undefined) throw malformed('an unknown entity');
  return character;
}

const unescape = (text: string): string =>
  text.includes('&') ? text.replace(REFERENCE, resolve) : text;

/** The namespaces that hold in an element, and its other attributes. */
function readAttributes(source: string, outer: Scope): [Scope, Record<string, string>] {
  const attributes = Object.create(null) as Record<string, string>;
  const scope = source.includes('xmlns') ? new Map(outer) : (outer as Map<string, string>);
  for (const [, name = '', quoted = ''] of source.matchAll(ATTRIBUTE)) {
    const value = unescape(quoted.slice(1, -1));
    if (name === 'xmlns') scope.set('', value);
    else if (name.startsWith('xmlns:')) scope.set(name.slice(6), value);
    else attributes[name] = value;
  }
  if (scope.size > MOST_PREFIXES) throw malformed('too many prefixes');
  return [scope, attributes];
}

function open(tag: string, source: string, outer: Scope): Open {
  const [scope, attributes] = readAttributes(source, outer);
  const [prefix, name] = tag.includes(':') ? tag.split(':', 2) : ['', tag];
  const ns = scope.get(prefix ?? '');
  if (ns === undefined || !name) throw malformed('an unknown prefix');
  return {tag, scope, ns, name, attributes, children: []};
}

/**
 * Reads one whole element, as a WebSocket message of XMPP has it (RFC 7395, 3.3). Comments, processing
 * instructions, document types and entities of one's own are not allowed there (RFC 6120, 11.1), nor are they here.
 * Written for that: browsers forbid their own parser under Trusted Types, and Node has none.
 * @throws a `SyntaxError` for all that is not well-formed
 */
export function parseElement(source: string): XmlElement {
  const stack: Open[] = [];
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at = pattern.lastIndex;
    return match;
  };

  for (;;) {
    const parent = stack.at(-1);
    const start = next(START_TAG);
    const text = !start && parent ? next(TEXT)?.[0] : undefined;
    if (start) {
      const [, tag = '', attributes = '', isEmpty] = start;
      stack.push(open(tag, attributes, parent?.scope ?? NONE));
      if (stack.length > DEEPEST) throw malformed('too deep');
      if (!isEmpty) continue;
    } else if (parent && text) {
      parent.children.push(unescape(text));
      continue;
    } else if (!parent || next(END_TAG)?.[1] !== parent.tag) {
      throw malformed('not well-formed');
    }

    const {ns, name, attributes, children} = stack.pop() as Open;
    const element = new XmlElement(ns, name, attributes, ...children);
    const outer = stack.at(-1);
    if (outer) outer.children.push(element);
    else if (source.slice(at).trim()) throw malformed('more than one element');
    else return element;
  }
}
