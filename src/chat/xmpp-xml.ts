import {bare} from '../model/bare.js';

export type XmlNode = XmlElement | string;

/** Written as they are; `undefined`: not at all. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** What XML 1.0 (2.2) allows nowhere, not even as a reference: one such character ends the stream. */
// eslint-disable-next-line no-control-regex
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** A carriage return, too: a parser makes a line feed of it. */
const SPECIAL = /[<>&"'\r]/g;

const escape = (text: string): string =>
  text
    .toWellFormed()
    .replace(ILLEGAL, '')
    .replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);

/** An element of a stanza. What a page adds to `Object.prototype` is neither read nor written. */
export class XmlElement {
  readonly ns: string;
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlNode[];

  constructor(ns: string, name: string, attributes: Attributes = {}, ...children: XmlNode[]) {
    this.ns = ns;
    this.name = name;
    this.attributes = bare(attributes);
    this.children = children;
  }

  /** The first child of that name, of the same namespace unless another is said. */
  child(name: string, ns = this.ns): XmlElement | undefined {
    return this.elements.find((child) => child.name === name && child.ns === ns);
  }

  get elements(): XmlElement[] {
    return this.children.filter((child) => typeof child !== 'string');
  }

  /** Its own text, without that of its children. */
  get text(): string {
    return this.children.filter((child) => typeof child === 'string').join('');
  }

  /** As XML. @param outer the namespace that holds around it */
  toXml(outer = ''): string {
    const xmlns = this.ns === outer ? undefined : this.ns;
    const attributes = Object.entries(bare({xmlns, ...this.attributes}))
      .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escape(value)}"`))
      .join('');
    const inner = this.children
      .map((child) => (typeof child === 'string' ? escape(child) : child.toXml(this.ns)))
      .join('');
    return `<${this.name}${attributes}${inner ? `>${inner}</${this.name}>` : '/>'}`;
  }
}
