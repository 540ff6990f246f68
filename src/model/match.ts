import type {Contact, Notice, Page, Topic} from './manifest.js';
import type {Help} from './read.js';

/** What we know of the host page: where it is and which of our places are on it. Never a value. */
export interface PageFacts {
  readonly url: string;
  /** BCP 47 tag of the page's language. */
  readonly lang: string;
  /** The page's id, when the page or the tag says it. */
  readonly page: string | undefined;
  /** Ids of the anchors that were found, in the order of the document. */
  readonly placed: readonly string[];
  /** Id of the anchor whose field has the focus, or had it before the help was opened. */
  readonly focused: string | undefined;
  /** Ids of the anchors whose fields the page marks as wrong. */
  readonly invalid: readonly string[];
}

/** A topic with its id. */
export type Entry<T> = readonly [id: string, value: T];

/** What fits where the person is. */
export interface Fitting {
  readonly field: Entry<Topic> | undefined;
  readonly errors: readonly Entry<Topic>[];
  readonly topics: readonly Entry<Topic>[];
  readonly notices: readonly Notice[];
}

// Groups take words only, (fi|sv): a regular expression of an editor's could stop the page.
const GROUP = /\((?![\w-]+(?:\|[\w-]+)*\))/;

/** The URLPattern of a page, or `undefined` when it cannot be read. */
export function toPattern(pattern: string): URLPattern | undefined {
  try {
    return GROUP.test(pattern) ? undefined : new URLPattern(pattern, 'https://site.invalid');
  } catch {
    return undefined;
  }
}

export const patternsOf = ({match}: Page): readonly string[] =>
  typeof match === 'string' ? [match] : match;

/** The address without its origin, as if it were on the origin that patterns are made for. */
const local = (url: string): string => {
  const {pathname, search, hash} = new URL(url);
  return `https://site.invalid${pathname}${search}${hash}`;
};

/** The page that an address is, and the language that the address names (`:lang`). */
export function pageAt(
  pages: readonly Page[],
  url: string,
  id?: string,
): {page: Page | undefined; lang: string | undefined} {
  const address = local(url);
  for (const page of pages) {
    if (id !== undefined && page.id !== id) continue;
    for (const pattern of patternsOf(page)) {
      const found = toPattern(pattern)?.exec(address);
      if (found) {
        const {pathname, hash} = found;
        return {page, lang: pathname.groups['lang'] ?? hash.groups['lang']};
      }
    }
  }
  return {page: pages.find((page) => page.id === id), lang: undefined};
}

/** The entries of a map by their ids, in that order; ids that are not there are passed over. */
export const entries = <T>(map: Readonly<Record<string, T>>, ids: Iterable<string>): Entry<T>[] =>
  [...new Set(ids)].flatMap((id) => {
    const value = map[id];
    return value === undefined ? [] : [[id, value] as const];
  });

/** The topics by the anchors they stand at. */
export function topicsByAnchor(help: Help): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const id of Object.keys(help.topics)) {
    const anchor = help.topics[id]?.anchor;
    if (anchor !== undefined && !found.has(anchor)) found.set(anchor, id);
  }
  return found;
}

/** The anchors that may be on a page. */
export const anchorsOn = (help: Help, page: string | undefined): string[] =>
  Object.keys(help.anchors).filter((id) => {
    const on = help.anchors[id]?.page;
    return on === undefined || on === '*' || on === page;
  });

/** What of the help fits the page: at the field, at the errors, and on the page as a whole. */
export function fitting(help: Help, facts: PageFacts, today: string): Fitting {
  const at = topicsByAnchor(help);
  const topicsAt = (anchors: readonly string[]) =>
    entries(
      help.topics,
      anchors.flatMap((anchor) => at.get(anchor) ?? []),
    );
  const page = help.pages.find(({id}) => id === facts.page);
  return {
    field: topicsAt(facts.focused === undefined ? [] : [facts.focused])[0],
    errors: topicsAt(facts.invalid),
    topics: entries(help.topics, [
      ...(page?.topics ?? []),
      ...topicsAt(facts.placed).map(([id]) => id),
    ]),
    notices: help.notices.filter((notice) => isDue(notice, facts.page, today)),
  };
}

/** Whether a notice is for this page and day (`2026-11-21`, in the service's country). */
const isDue = ({pages, from, through}: Notice, page: string | undefined, today: string): boolean =>
  (!pages || (page !== undefined && pages.includes(page))) &&
  (!from || from <= today) &&
  (!through || today <= through);

/** The contacts for a topic, or all. Those that do not exist are passed over; none left: all. */
export function contactsFor(help: Help, topic?: Topic): Entry<Contact>[] {
  const own = entries(help.contacts, topic?.contacts ?? []);
  return own.length > 0 ? own : entries(help.contacts, Object.keys(help.contacts));
}
