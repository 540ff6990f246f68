import {ATTRIBUTE, END_TAG, START_TAG, TEXT, unescapeXml} from '../model/xml-lexis.js';
import {XmlElement, type XmlNode} from './xmpp-xml.js';

/** Nothing that we heed lies deeper. */
const DEEPEST = 32;
/** Each element would copy them all. */
const MOST_PREFIXES = 16;

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

/** The namespaces that hold in an element, and its other attributes. */
function readAttributes(source: string, outer: Scope): [Scope, Record<string, string>] {
  const attributes = Object.create(null) as Record<string, string>;
  const scope = source.includes('xmlns') ? new Map(outer) : (outer as Map<string, string>);
  for (const [, name = '', quoted = ''] of source.matchAll(ATTRIBUTE)) {
    const value = unescapeXml(quoted.slice(1, -1));
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
      parent.children.push(unescapeXml(text));
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
