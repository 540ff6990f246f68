import type {Anchor} from '../model/manifest.js';
import {keyClue} from '../model/selector.js';
import {languageChain, pick, plain} from '../model/text.js';
import {labelOf, learnLabel} from './labels.js';
import type {Root} from './roots.js';

/*
 * Finding a place again by clues that vote. A wrong place is worse than none: a place must win clearly.
 * (Of 420 fields after a new release of the page, one generated selector pointed to a wrong one 57 times,
 * votes never.)
 */

/** A selector that matches one element says much; one that matches several says a little. */
const SURE = 2;
const UNSURE = 0.5;
const MANY = 8;
/** Label texts: the same words, or others than expected. */
const SAME_TEXT = 2;
const OTHER_TEXT = -1;
const ENOUGH = 2;
const LEAD = 1;

const LABELS =
  'label, legend, button, a, h1, h2, h3, h4, th, summary, [aria-label], [aria-labelledby]';

/** Looks things up in the reachable trees, each attribute of the page read once. */
export class PageIndex {
  readonly #roots: readonly Root[];
  readonly #byAttribute = new Map<string, Map<string, Element[]>>();

  constructor(roots: readonly Root[]) {
    this.#roots = roots;
  }

  #attribute(name: string): Map<string, Element[]> {
    const known = this.#byAttribute.get(name);
    if (known) return known;
    const found = new Map<string, Element[]>();
    for (const element of this.#all(`[${name}]`))
      add(found, element.getAttribute(name) ?? '', element);
    this.#byAttribute.set(name, found);
    return found;
  }

  #all = (selector: string): Element[] =>
    this.#roots.flatMap((root) => [...root.querySelectorAll(selector)]);

  #byText(): Map<string, Element[]> {
    const known = this.#byAttribute.get('');
    if (known) return known;
    const found = new Map<string, Element[]>();
    for (const label of this.#all(LABELS)) {
      if (label.localName === 'label') learnLabel(label as HTMLLabelElement);
      const named = label.localName === 'legend' ? label.parentElement : controlOf(label);
      if (named) add(found, plain(labelOf(named)), named);
    }
    this.#byAttribute.set('', found);
    return found;
  }

  matching(selector: string): Element[] {
    const key = keyClue(selector);
    if (!key) return this.#all(selector);
    const found = this.#attribute(key.name).get(key.value) ?? [];
    return found.filter((element) => element.matches(selector));
  }

  named = (text: string): readonly Element[] => this.#byText().get(text) ?? [];

  /** The element that the page itself says is the place. */
  declared = (id: string): Element | undefined => this.#attribute('data-rinnalla').get(id)?.[0];
}

function add(map: Map<string, Element[]>, key: string, element: Element): void {
  const list = map.get(key);
  if (list) list.push(element);
  else map.set(key, [element]);
}

/** The field that a label is for; whatever is no label of a field stands for itself. */
const controlOf = (element: Element): Element =>
  (element.localName === 'label' && (element as HTMLLabelElement).control) || element;

/** The radio buttons of one question are one place: their group, if it holds no other question. */
export function place(found: Element): Element {
  const element = controlOf(found);
  const group =
    element.matches('input[type="radio"]') && element.closest('fieldset, [role="radiogroup"]');
  if (!group) return element;
  const {name} = element as HTMLInputElement;
  const all = [...group.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  return all.every((radio) => radio.name === name) ? group : element;
}

/** What is never shown, so that nobody is there, and what a person writes. */
const UNSEEN = 'input[type="hidden"], script, style, template, :is(head, [contenteditable]) *';

const fits = (element: Element, {tag, role}: Anchor): boolean =>
  !element.matches(UNSEEN) &&
  (!tag || element.localName === tag || (tag === 'input' && element.localName === 'fieldset')) &&
  (!role || element.getAttribute('role') === role);

/**
 * The element of an anchor, or `undefined` when none wins clearly.
 * @param lang the page's language: the label's text is compared in it only
 */
export function findAnchor(
  id: string,
  anchor: Anchor,
  index: PageIndex,
  lang: string,
): Element | undefined {
  const declared = index.declared(id);
  if (declared && fits(declared, {})) return declared;
  const places = (elements: readonly Element[]) =>
    new Set(elements.map(place).filter((element) => fits(element, anchor)));
  const text = textIn(lang, anchor);
  const named = text ? places(index.named(text)) : undefined;
  const votes = new Map<Element, number>();
  const vote = (element: Element, weight: number) =>
    votes.set(element, (votes.get(element) ?? 0) + weight);
  for (const selector of anchor.css ?? []) {
    const found = places(index.matching(selector));
    if (found.size > MANY) continue;
    for (const element of found) {
      if (text && plain(labelOf(element)) === text) named?.add(element);
      // A release counts numbers anew: where the words say otherwise, a clue with a number says nothing.
      const empty = named && !named.has(element) && /\d/.test(selector);
      vote(element, empty ? 0 : found.size === 1 ? SURE : UNSURE);
    }
  }
  for (const element of named ? votes.keys() : []) {
    if (!named?.has(element)) vote(element, OTHER_TEXT);
  }
  for (const element of named ?? []) vote(element, SAME_TEXT);
  const best = winner(votes);
  // Others words than expected, which stand elsewhere: it is not sure which of the two has moved.
  return best && named?.size && !named.has(best) ? undefined : best;
}

/** The label that a place is to have, in the page's language. */
function textIn(lang: string, {text}: Anchor): string | undefined {
  const languages = languageChain(lang);
  const phrase = text && pick(text, languages);
  const known = phrase && (phrase.lang === '' || languages.includes(phrase.lang));
  return known ? plain(phrase.text) : undefined;
}

function winner(votes: ReadonlyMap<Element, number>): Element | undefined {
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < ENOUGH) return undefined;
  return first[1] - (second?.[1] ?? 0) >= LEAD ? first[0] : undefined;
}
