import {finder} from '@medv/finder';
import {bare} from '../model/bare.js';
import {isSelector} from '../model/selector.js';
import type {PageIndex} from '../page/anchors.js';
import {place} from '../page/anchors.js';
import type {Root} from '../page/roots.js';
import {isPersonal} from './clues-personal.js';
import {isStableClass, isStableName, stableEnds} from './clues-names.js';

/** As many as the schema allows. */
export const MOST_SELECTORS = 5;

/** Attributes that developers give for tests and for scripts: they stay when all else changes. */
const MARKS = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-cy',
  'data-qa',
  'data-field',
  'data-name',
  'data-key',
  'data-path',
  'data-bind',
];
const LAST = /[^ >]+$/;

/** Asks of the page whether a selector finds one place, and this one. */
type FindsIt = (selector: string) => boolean;

const quoted = (name: string, value: string, end = ''): string => `[${name}${end}="${value}"]`;

/** The whole value of an attribute, if it stays; else the shortest end of it that finds the place. */
function* byName(element: Element, name: 'id' | 'name', finds: FindsIt): Generator<string> {
  const value = element.getAttribute(name) ?? '';
  if (!value) return;
  if (isStableName(value)) {
    const short = name === 'id' ? `#${value}` : quoted(name, value);
    yield isSelector(short) ? short : quoted(name, value);
    return;
  }
  const end = stableEnds(value).find((one) => finds(quoted(name, one, '$')));
  if (end) yield quoted(name, end, '$');
}

function* byMarks(element: Element): Generator<string> {
  for (const name of MARKS) {
    const value = element.getAttribute(name) ?? '';
    if (isStableName(value)) yield quoted(name, value);
  }
}

/** A link by the path that it goes to: what stands behind `?` may be of one person. */
function* byAddress(element: Element): Generator<string> {
  const href = element.getAttribute('href') ?? '';
  if (/^[/#][\w/.#-]{3,}$/.test(href) && !/\d{4}/.test(href)) yield quoted('href', href);
}

function* byPurpose(element: Element): Generator<string> {
  const purpose = element.getAttribute('autocomplete') ?? '';
  if (/^[a-z][a-z -]{3,}$/.test(purpose)) yield quoted('autocomplete', purpose);
}

/** One of `@medv/finder`, of names that stay: what it makes of tags alone is true of another place next. */
function* byFinder(element: Element): Generator<string> {
  // It takes any tree, though its types say otherwise.
  const root = element.getRootNode() as Root as unknown as Element;
  try {
    const selector = finder(
      element,
      bare({
        root,
        idName: isStableName,
        className: isStableClass,
        attr: (name: string, value: string) => name === 'name' && isStableName(value),
        timeoutMs: 200,
        maxNumberOfPathChecks: 400,
      }),
    );
    if (/[#.[]/.test(LAST.exec(selector)?.[0] ?? '')) yield selector;
  } catch {
    // It found none.
  }
}

/** A radio button's name is that of its group. */
const namedIn = (element: Element): Element =>
  element.matches('fieldset, [role="radiogroup"]')
    ? (element.querySelector('input[type="radio"]') ?? element)
    : element;

/** A release counts numbers anew: such a clue needs words that say the same. */
export const isNumbered = (selector: string): boolean => /\d/.test(selector);

/** Surest first; those with a number last. */
const byNumber = (one: string, other: string): number =>
  Number(isNumbered(one)) - Number(isNumbered(other));

/**
 * Up to five selectors of the closed grammar that find the place and nothing else on the page as it is now,
 * the surest first.
 */
export function selectorsOf(element: Element, index: PageIndex): string[] {
  const finds: FindsIt = (selector) => {
    if (!isSelector(selector)) return false;
    const found = new Set(index.matching(selector).map(place));
    return found.size === 1 && found.has(element);
  };
  const made = [
    ...byName(element, 'id', finds),
    ...byName(namedIn(element), 'name', finds),
    ...byMarks(element),
    ...byAddress(element),
    ...byPurpose(element),
    ...byFinder(element),
  ];
  return [...new Set(made)]
    .filter((selector) => finds(selector) && !isPersonal(selector))
    .sort(byNumber)
    .slice(0, MOST_SELECTORS);
}
