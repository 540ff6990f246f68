import {channelsInOrder} from './channels.js';
import type {Checklist, Contact, Flow, Guide, Notice, Selfcheck, Topic} from './manifest.js';
import type {PageFacts} from './page-match.js';
import type {Help} from './read.js';

/** A topic with its id. */
export type Entry<T> = readonly [id: string, value: T];

/** What fits where the person is. */
export interface Fitting {
  readonly field: Entry<Topic> | undefined;
  readonly errors: readonly Entry<Topic>[];
  readonly topics: readonly Entry<Topic>[];
  readonly guides: readonly Entry<Guide>[];
  readonly checklists: readonly Entry<Checklist>[];
  readonly flows: readonly Entry<Flow>[];
  readonly selfchecks: readonly Entry<Selfcheck>[];
  /** Problem solvers that are one step from every view. */
  readonly urgent: readonly Entry<Flow>[];
  readonly notices: readonly Notice[];
}

/** The entries of a map by their ids, in that order; ids that are not there are passed over. */
export const entries = <T>(map: Readonly<Record<string, T>>, ids: Iterable<string>): Entry<T>[] =>
  [...new Set(ids)].flatMap((id) => {
    const value = map[id];
    return value === undefined ? [] : [[id, value] as const];
  });

/** The topics by the anchors they stand at. */
function topicsByAnchor(help: Help): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const id of Object.keys(help.topics)) {
    const anchor = help.topics[id]?.anchor;
    if (anchor !== undefined && !found.has(anchor)) found.set(anchor, id);
  }
  return found;
}

/** The anchors that belong to a page and no other. */
const anchorsOf = ({anchors}: Help, page: string): string[] =>
  Object.keys(anchors).filter((id) => anchors[id]?.page === page);

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
      // Help whose place was not found is shown without one.
      ...topicsAt(page ? anchorsOf(help, page.id) : []).map(([id]) => id),
    ]),
    guides: entries(help.guides, page?.guides ?? []),
    checklists: entries(help.checklists, page?.checklists ?? []),
    flows: entries(help.flows, page?.flows ?? []),
    selfchecks: entries(help.selfchecks, page?.selfchecks ?? []),
    urgent: Object.entries(help.flows).filter(([, {urgent}]) => urgent),
    notices: help.notices.filter((notice) => isDue(notice, facts.page, today)),
  };
}

/** Whether a topic explains a field of another page than the one the person is on. */
export function isElsewhere(help: Help, topic: string, {page}: PageFacts): boolean {
  const anchor = help.topics[topic]?.anchor;
  const its = anchor === undefined ? undefined : help.anchors[anchor]?.page;
  return its !== undefined && its !== page;
}

/** Whether a notice is for this page and day (`2026-11-21`, in the service's country). */
const isDue = ({pages, from, through}: Notice, page: string | undefined, today: string): boolean =>
  (!pages || (page !== undefined && pages.includes(page))) &&
  (!from || from <= today) &&
  (!through || today <= through);

/**
 * The contacts for a topic, or all, in the product's order. Those that do not exist are passed over; none
 * left: all.
 */
export function contactsFor(help: Help, topic?: Topic): Entry<Contact>[] {
  const all = channelsInOrder(help.contacts);
  const own = all.filter(([id]) => topic?.contacts?.includes(id));
  return own.length > 0 ? own : all;
}
