import {bare} from '../model/bare.js';

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
const REMOVED =
  'script, noscript, template, iframe, frame, frameset, object, embed, link, meta, base, style, audio, video, dialog';
/** They load, lead away, take the focus, or make something happen. `on…` go too. */
const REMOVED_ATTRIBUTES = new Set(
  'src srcset srcdoc background poster data action formaction ping target download autofocus nonce is'
    .concat(
      ' popover popovertarget popovertargetaction command commandfor xlink:href value checked selected',
    )
    .split(' '),
);
/** What is written there is the name of a button, or tells one choice from another. */
const NAMED = new Set(['button', 'submit', 'reset', 'checkbox', 'radio']);
/** Chromium and Firefox write it into what they save. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/;

let policy: Policy | undefined;

function parsed(text: string): Document {
  const factory = Reflect.get(window, 'trustedTypes') as Factory | undefined;
  // It makes no HTML of a page: nothing of the other document runs or loads.
  policy ??= factory?.createPolicy(POLICY, bare({createHTML: (html: string) => html}));
  return new DOMParser().parseFromString(policy?.createHTML(text) ?? text, 'text/html');
}

const protocolOf = (address: string): string =>
  URL.canParse(address, 'https://site.invalid')
    ? new URL(address, 'https://site.invalid').protocol
    : '';

const isLink = (address: string): boolean => /^https?:$/.test(protocolOf(address));

function isKept(element: Element, name: string, value: string): boolean {
  if (name.startsWith('on')) return false;
  if (name === 'href') return isLink(value);
  if (name === 'src') return element.localName === 'img' && value.startsWith('data:image/');
  if (name === 'value')
    return NAMED.has(element.getAttribute('type') ?? '') || element.localName === 'button';
  return !REMOVED_ATTRIBUTES.has(name);
}

function clean(element: Element): void {
  for (const {name, value} of [...element.attributes]) {
    if (!isKept(element, name.toLowerCase(), value)) element.removeAttribute(name);
  }
  if (element.localName === 'textarea') element.textContent = '';
}

/** As an attribute, a style would not count under a strict policy. */
function restyle(element: HTMLElement): void {
  const style = element.getAttribute('style') ?? '';
  element.removeAttribute('style');
  element.style.cssText = style;
}

function sheetOf({textContent}: Element): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(textContent);
  return sheet;
}

/** Reads a saved page. Nothing of it runs, and nothing is loaded. */
export function readSnapshot(text: string): Snapshot {
  const saved = parsed(text);
  const {documentElement: root, body, title} = saved;
  const sheets = [...saved.querySelectorAll('style')].map(sheetOf);
  for (const element of saved.querySelectorAll('*')) {
    // A help of ours that was on the page would come to life here.
    if (element.matches(REMOVED) || element.localName.startsWith('rinnalla-')) element.remove();
  }
  // Before it comes into this document: from then on, pictures are loaded.
  for (const element of body.querySelectorAll('*')) clean(element);
  const content = document.createDocumentFragment();
  content.append(...body.childNodes);
  for (const element of content.querySelectorAll<HTMLElement>('[style]')) restyle(element);
  return {
    title,
    lang: root.lang,
    dir: root.dir,
    address: SAVED_FROM.exec(text)?.[1],
    classes: [root.className, body.className],
    sheets,
    content,
  };
}
