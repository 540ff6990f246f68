import type {Anchor} from '../model/manifest.js';
import {keyClue} from '../model/selector.js';
import {pick, plain} from '../model/text.js';
import {labelOf} from './labels.js';
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

const LABELS = 'label, legend, button, a, h1, h2, h3, h4, th, summary';

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
      const place =
        label.localName === 'legend'
          ? label.parentElement
          : ((label as HTMLLabelElement).control ?? label);
      if (place) add(found, plain(labelOf(place)), place);
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

/** The radio buttons of one question are one place: their group. */
const place = (element: Element): Element =>
  element.matches('input[type="radio"]')
    ? (element.closest('fieldset, [role="radiogroup"]') ?? element)
    : element;

const fits = (element: Element, {tag, role}: Anchor): boolean =>
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
  if (declared) return declared;
  const votes = new Map<Element, number>();
  const vote = (element: Element, weight: number) => {
    if (fits(element, anchor)) votes.set(element, (votes.get(element) ?? 0) + weight);
  };
  for (const selector of anchor.css ?? []) {
    const found = new Set(index.matching(selector).map(place));
    if (found.size > MANY) continue;
    for (const element of found) vote(element, found.size === 1 ? SURE : UNSURE);
  }
  const text = anchor.text && pick(anchor.text, [lang]);
  if (text && (text.lang === lang || text.lang === ''))
    voteByText(plain(text.text), index, votes, vote);
  return winner(votes);
}

function voteByText(
  text: string,
  index: PageIndex,
  votes: Map<Element, number>,
  vote: (element: Element, weight: number) => void,
): void {
  const named = new Set(index.named(text).map(place));
  for (const element of votes.keys()) {
    if (!named.has(element))
      vote(element, plain(labelOf(element)) === text ? SAME_TEXT : OTHER_TEXT);
  }
  for (const element of named) vote(element, SAME_TEXT);
}

function winner(votes: ReadonlyMap<Element, number>): Element | undefined {
  const [first, second] = [...votes].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < ENOUGH) return undefined;
  return first[1] - (second?.[1] ?? 0) >= LEAD ? first[0] : undefined;
}
