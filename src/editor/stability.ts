import type {Text} from '../model/manifest.js';
import {findAnchor, PageIndex, place, type PlaceClues} from '../page/anchors.js';
import {reachableRoots} from '../page/roots.js';
import type {Clues, CluesOptions} from './clues.js';
import {isNumbered} from './clues-selectors.js';

/** How sure it is that a place is found again after the next release of the page. */
type Light = 'green' | 'yellow' | 'red';

/** Why, as a key under `stability` in locales/editor. */
type StabilityReason =
  | 'declared'
  | 'several'
  | 'not-found'
  | 'repeated'
  | 'numbered'
  | 'words-only'
  | 'names-only'
  | 'one-language';

interface Stability {
  readonly light: Light;
  readonly reason: StabilityReason;
}

const hasText = (text: Text | undefined, lang: string): boolean =>
  typeof text === 'string' || (text !== undefined && Object.hasOwn(text, lang));

/** By its own clues alone, as it is found on a page that does not declare it. */
function isFound(element: Element, anchor: PlaceClues, {lang, root}: CluesOptions): boolean {
  const index = new PageIndex(reachableRoots(root));
  return findAnchor('', anchor, index, lang) === place(element);
}

/**
 * The light of a place that was pointed out.
 * @param languages those that the help is written in: in one without words, names must be enough
 */
export function stabilityOf(
  element: Element,
  {anchor, declared, repeated}: Clues,
  options: CluesOptions,
  languages: readonly string[] = [],
): Stability {
  if (declared) return {light: 'green', reason: 'declared'};
  if (!isFound(element, anchor, options)) {
    return {light: 'red', reason: repeated ? 'repeated' : 'not-found'};
  }
  const sure = (anchor.css ?? []).filter((selector) => !isNumbered(selector));
  const isNumberedOnly = sure.length === 0 && (anchor.css ?? []).length > 0;
  if (!hasText(anchor.text, options.lang)) {
    return sure.length > 1
      ? {light: 'yellow', reason: 'names-only'}
      : {light: 'red', reason: isNumberedOnly ? 'numbered' : 'names-only'};
  }
  if (sure.length === 0)
    return {light: 'yellow', reason: isNumberedOnly ? 'numbered' : 'words-only'};
  if (repeated && sure.length < 2) return {light: 'yellow', reason: 'repeated'};
  const isHalf = languages.some((lang) => !hasText(anchor.text, lang));
  return isHalf ? {light: 'yellow', reason: 'one-language'} : {light: 'green', reason: 'several'};
}
