import type {Page} from './manifest.js';

/** What we know of the host page: where it is and which of our places are on it. Never a value. */
export interface PageFacts {
  readonly url: string;
  /** BCP 47 tag of the page's language. */
  readonly lang: string;
  /** The page's id, when its address or the tag says it. */
  readonly page: string | undefined;
  /** Ids of the anchors that were found, in the order they were found. */
  readonly placed: readonly string[];
  /** Id of the anchor whose field has the focus, or had it before the help was opened. */
  readonly focused: string | undefined;
  /** Ids of the anchors whose fields the page marks as wrong. */
  readonly invalid: readonly string[];
}

/** What of a page says which addresses are it. */
export type PageAddress = Pick<Page, 'id' | 'match'>;

const SITE = 'https://site.invalid';
const LONGEST = 2000;
const LONGEST_PATTERN = 300;
const OPEN_PART = /:\w+[(*]?|\(|\*/g;
const MODIFIER = /[*+?]/g;
// Groups take words only, (fi|sv); what repeats is a whole step of the path, /:rest*. (WebKit 2.50 reads
// a brace that is not closed; the others do not.)
const RISKY = /\((?![\w-]+(?:\|[\w-]+)*\))|[*)}][*+]|[^/]:\w+[*+]|\{[^}]*$/;

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

/**
 * Whether the pattern is quick to match: not all engines do that in linear time, so a pattern of an
 * editor's could stop the page. One open part between slashes, two after #, one * and three of * + ?.
 */
function isQuick(pattern: string): boolean {
  const [path = '', hash = ''] = pattern.split('#');
  const steps = path.split('/');
  return (
    pattern.length <= LONGEST_PATTERN &&
    !RISKY.test(pattern) &&
    count(pattern, MODIFIER) <= 3 &&
    count(pattern, /\*/g) <= 1 &&
    count(hash, OPEN_PART) <= 2 &&
    steps.every((step) => count(step, OPEN_PART) <= 1)
  );
}

/** The URLPattern of a page, or `undefined` when it cannot be read. */
export function toPattern(pattern: string): URLPattern | undefined {
  try {
    return isQuick(pattern) ? new URLPattern(pattern, SITE) : undefined;
  } catch {
    return undefined;
  }
}

export const patternsOf = ({match}: PageAddress): readonly string[] =>
  typeof match === 'string' ? [match] : match;

/** A page of the manifest and the language that the address names (`:lang`). */
export interface PageAt<P> {
  readonly page: P | undefined;
  readonly lang: string | undefined;
}

/** The page that an address is: the first that matches, or the one with the id, if that is told. */
export function pageAt<P extends PageAddress>(
  pages: readonly P[],
  url: string,
  id?: string,
): PageAt<P> {
  const {pathname, search, hash} = new URL(url);
  // Of an address that is longer than people make them, the end says nothing.
  const address = (SITE + pathname + search + hash).slice(0, LONGEST);
  for (const page of pages) {
    if (id !== undefined && page.id !== id) continue;
    for (const pattern of patternsOf(page)) {
      const found = toPattern(pattern)?.exec(address);
      if (found) {
        return {page, lang: found.pathname.groups['lang'] ?? found.hash.groups['lang']};
      }
    }
  }
  return {page: pages.find((page) => page.id === id), lang: undefined};
}
