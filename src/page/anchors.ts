import type {Anchor, Text} from '../model/manifest.js';
import {keyClue} from '../model/selector.js';
import {languageChain, pick, plain} from '../model/text.js';
import {headingOf, labelOf, learnLabel} from './labels.js';
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
/** The heading that the place stands under: the same, or another. */
const HEADING = 1;
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
    return this.#once(
      name,
      () => this.#all(`[${name}]`),
      (element) => element.getAttribute(name) ?? '',
    );
  }

  #byText(): Map<string, Element[]> {
    return this.#once(
      '',
      () => this.#all(LABELS).flatMap(namedBy),
      (element) => plain(labelOf(element)),
    );
  }

  #once(
    name: string,
    read: () => Element[],
    keyOf: (element: Element) => string,
  ): Map<string, Element[]> {
    const known = this.#byAttribute.get(name);
    if (known) return known;
    const found = new Map<string, Element[]>();
    for (const element of read()) {
      const key = keyOf(element);
      const list = found.get(key) ?? [];
      list.push(element);
      found.set(key, list);
    }
    this.#byAttribute.set(name, found);
    return found;
  }

  #all = (selector: string): Element[] =>
    this.#roots.flatMap((root) => [...root.querySelectorAll(selector)]);

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

/** What a label gives its name to. */
function namedBy(label: Element): Element | [] {
  if (label.localName === 'label') learnLabel(label as HTMLLabelElement);
  return label.localName === 'legend' ? (label.parentElement ?? []) : controlOf(label);
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

/** The clues of a place, as in `anchors` of the manifest. */
export type PlaceClues = Anchor & {heading?: Text};

/** What is never shown, so that nobody is there, and what a person writes. */
const UNSEEN = '[type="hidden"], script, style, template, :is(head, [contenteditable]) *';

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
  anchor: PlaceClues,
  index: PageIndex,
  lang: string,
): Element | undefined {
  const declared = index.declared(id);
  if (declared && fits(declared, {})) return declared;
  const places = (elements: readonly Element[]) =>
    new Set(elements.map(place).filter((element) => fits(element, anchor)));
  const text = textIn(lang, anchor.text);
  const heading = textIn(lang, anchor.heading);
  const named = text ? places(index.named(text)) : undefined;
  const votes = new Map<Element, number>();
  const vote = (element: Element, weight: number) =>
    votes.set(element, (votes.get(element) ?? 0) + weight);
  for (const selector of anchor.css ?? []) {
    const found = places(index.matching(selector));
    if (found.size > MANY) continue;
    for (const element of found) {
      if (text && plain(labelOf(element)) === text) named?.add(element);
      // A release counts numbers anew: unless the words say the same, a clue with a number says nothing.
      const empty = anchor.text && !named?.has(element) && /\d/.test(selector);
      vote(element, empty ? 0 : found.size === 1 ? SURE : UNSURE);
    }
  }
  for (const element of new Set([...votes.keys(), ...(named ?? [])])) {
    if (named) vote(element, named.has(element) ? SAME_TEXT : OTHER_TEXT);
    if (heading) vote(element, plain(headingOf(element)) === heading ? HEADING : -HEADING);
  }
  const best = winner(votes);
  // Others words than expected, which stand elsewhere: it is not sure which of the two has moved.
  return best && named?.size && !named.has(best) ? undefined : best;
}

/** The label that a place is to have, in the page's language. */
function textIn(lang: string, text: Text | undefined): string | undefined {
  const languages = languageChain(lang);
  const phrase = text && pick(text, languages);
  const known = phrase && (!phrase.lang || languages.includes(phrase.lang));
  return known ? plain(phrase.text) : undefined;
}

function winner(votes: ReadonlyMap<Element, number>): Element | undefined {
  const most = Math.max(...votes.values());
  const [best, another] = [...votes].filter(([, all]) => all > most - LEAD);
  return most >= ENOUGH && !another ? best?.[0] : undefined;
}
