import {bare} from '../model/bare.js';
import {readText, type DraftFault} from './read-draft.js';

/*
 * A saved page comes from anywhere. Three things keep it still: it is read by a parser that runs and loads nothing,
 * what could run or load is taken out of it, and the page of the editor has a content security policy.
 */

/** A page as it was saved, without what runs, loads or was written in it. */
export interface Snapshot {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: string;
  /** Where it was saved from, if the browser wrote that down. */
  readonly address: string | undefined;
  /** The classes of its root and of its body. */
  readonly classes: readonly [string, string];
  readonly sheets: readonly CSSStyleSheet[];
  readonly content: DocumentFragment;
}

interface Policy {
  readonly createHTML: (text: string) => string;
}

/** W3C Trusted Types, where they are. */
interface Factory {
  readonly createPolicy: (name: string, rules: Policy) => Policy;
}

/** Of Trusted Types; the page of the editor names it. */
const POLICY = 'rinnalla-snapshot';
const REMOVED = new Set([
  ...['script', 'noscript', 'template', 'iframe', 'frame', 'frameset', 'object', 'embed', 'link'],
  ...['meta', 'base', 'style', 'audio', 'video', 'dialog'],
]);
/** They load, lead away, take the focus, or make something happen. `on…` go too. */
const REMOVED_ATTRIBUTES = new Set([
  ...['src', 'srcset', 'srcdoc', 'background', 'poster', 'data', 'action', 'formaction', 'ping'],
  ...['target', 'download', 'autofocus', 'nonce', 'is', 'href', 'xlink:href'],
  ...['popover', 'popovertarget', 'popovertargetaction', 'command', 'commandfor', 'interestfor'],
  ...['value', 'checked', 'selected', 'contenteditable'],
]);
/** What is written there is the name of a button, or tells one choice from another. */
const NAMED = new Set(['button', 'submit', 'reset', 'checkbox', 'radio']);
/** Chromium and Firefox write it into what they save. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/;
/** Custom properties that could be ours (`--_surface`), or could be written so that they are. */
const OUR_PROPERTY = /--(?=[^\s:;{}()]*[_\\])/g;

let policy: Policy | undefined;

function parsed(text: string): Document {
  const factory = Reflect.get(window, 'trustedTypes') as Factory | undefined;
  // It makes no HTML of a page: nothing of the other document runs or loads.
  policy ??= factory?.createPolicy(POLICY, bare({createHTML: (html: string) => html}));
  return new DOMParser().parseFromString(policy?.createHTML(text) ?? text, 'text/html');
}

/*
 * A form gives its fields by their names, a document its forms and pictures: `form.attributes` may be an <input>. So the
 * platform is asked by its own functions.
 */
const localNameOf = (element: Element): string =>
  Reflect.get(Element.prototype, 'localName', element);
const attributeOf = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);
const dropAttribute = (element: Element, name: string): void => {
  Element.prototype.removeAttribute.call(element, name);
};
const ofDocument = (name: string, saved: Document): unknown =>
  Reflect.get(Document.prototype, name, saved);

function elementsIn(root: Node): Element[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  const all: Element[] = [];
  while (walker.nextNode()) all.push(walker.currentNode as Element);
  return all;
}

const isLink = (address: string): boolean =>
  /^https?:$/.test(URL.parse(address, 'https://site.invalid')?.protocol ?? '');

function isKept(element: Element, name: string, value: string): boolean {
  const localName = localNameOf(element);
  if (name.startsWith('on')) return false;
  if (name === 'href' && /^a(?:rea)?$/.test(localName)) return isLink(value);
  if (name === 'src') return localName === 'img' && value.startsWith('data:image/');
  if (name === 'value')
    return localName === 'button' || NAMED.has(attributeOf(element, 'type') ?? '');
  // It would stand in the way of what the document itself has by that name.
  if (name === 'name' && /^(?:form|img)$/.test(localName)) return !(value in document);
  return !REMOVED_ATTRIBUTES.has(name);
}

function clean(element: Element): void {
  const isWritten =
    localNameOf(element) === 'textarea' || attributeOf(element, 'contenteditable') !== null;
  for (const name of Element.prototype.getAttributeNames.call(element)) {
    const value = attributeOf(element, name) ?? '';
    if (!isKept(element, name.toLowerCase(), value)) dropAttribute(element, name);
  }
  if (isWritten) Reflect.set(Node.prototype, 'textContent', '', element);
}

const styleSheet = (text: string): string => text.replace(OUR_PROPERTY, '--saved');

function sheetOf(style: Element): CSSStyleSheet {
  const sheet = new CSSStyleSheet(bare({media: style.getAttribute('media') ?? ''}));
  sheet.replaceSync(styleSheet(style.textContent));
  return sheet;
}

/** As attributes, styles would not count under a strict policy. Gives what puts them back. */
function withoutStyles(elements: readonly Element[]): () => void {
  const styles = elements.flatMap((element) => {
    const text = attributeOf(element, 'style');
    dropAttribute(element, 'style');
    return text === null ? [] : [[element, styleSheet(text)] as const];
  });
  return () => {
    for (const [element, text] of styles) {
      const {prototype} = element instanceof SVGElement ? SVGElement : HTMLElement;
      const style = Reflect.get(prototype, 'style', element);
      style.cssText = text;
    }
  };
}

/** Reads a saved page. Nothing of it runs, and nothing is loaded. */
export function readSnapshot(text: string): Snapshot {
  const saved = parsed(text);
  const root = ofDocument('documentElement', saved) as HTMLElement;
  const body = ofDocument('body', saved) as HTMLElement;
  const sheets = elementsIn(root)
    .filter((element) => localNameOf(element) === 'style')
    .map(sheetOf);
  for (const element of elementsIn(root)) {
    // A help of ours that was on the page would come to life here.
    const isOurs = localNameOf(element).startsWith('rinnalla-');
    if (isOurs || REMOVED.has(localNameOf(element))) Element.prototype.remove.call(element);
  }
  // Before it comes into this document: from then on, pictures are loaded.
  for (const element of elementsIn(body)) clean(element);
  const restyle = withoutStyles(elementsIn(body));
  const content = document.createDocumentFragment();
  while (body.firstChild) content.append(body.firstChild);
  restyle();
  return {
    title: String(ofDocument('title', saved)),
    lang: root.lang,
    dir: root.dir,
    address: SAVED_FROM.exec(text)?.[1],
    classes: [root.className, body.className],
    sheets,
    content,
  };
}

/** The text of a saved page. Browsers keep the encoding of the page: what is not UTF-8 is most often this one. */
export async function readPage(file: Blob): Promise<string | DraftFault> {
  const text = await readText(file);
  if (typeof text === 'string' || text.code !== 'encoding') return text;
  return new TextDecoder('windows-1252').decode(await file.arrayBuffer());
}
