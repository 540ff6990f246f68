import type {Anchor, Page, Text, Theme} from './manifest.js';
import {own, ownIn} from './own.js';
import {isSelector} from './selector.js';

/*
 * What the page needs of a manifest before anyone asks for help: which pages and places there are, and
 * which places have a topic. The whole is read, checked and reported on when the panel is opened; here,
 * what is not of the right kind is passed over.
 */

/** A page, and the file with more of it. */
export type OutlinePage = Pick<Page, 'id' | 'match' | 'file'>;

export interface Outline {
  readonly languages: readonly string[];
  readonly pages: readonly OutlinePage[];
  /** The anchors as they stand in the manifest: those of other pages are never looked for. */
  readonly anchors: ReadonlyMap<string, unknown>;
  /** The id of the topic that stands at an anchor. */
  readonly topicAt: ReadonlyMap<string, string>;
  readonly theme: Theme;
}

const isString = (value: unknown): value is string => typeof value === 'string';
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isString) : []);

function textOf(value: unknown): Text | undefined {
  if (isString(value)) return value;
  const texts = Object.entries(own(value)).filter((entry): entry is [string, string] =>
    isString(entry[1]),
  );
  return texts.length > 0 ? (own(Object.fromEntries(texts)) as Text) : undefined;
}

/** What the page needs of an anchor. */
export function anchorOf(value: unknown): Anchor {
  const written = own(value);
  const anchor: Anchor = own({css: strings(written['css']).filter(isSelector).slice(0, 5)});
  for (const key of ['page', 'tag', 'role'] as const) {
    const said = written[key];
    if (isString(said)) anchor[key] = said;
  }
  const [words, over] = [written['text'], written['heading']].map(textOf);
  if (words) anchor.text = words;
  if (over) anchor.heading = over;
  return anchor;
}

/** As in the schema: beside the manifest or below it, never elsewhere. */
const FILE = /^(?!.*\.\.)[\w-][\w./-]{0,199}\.json$/;
/** More than these are left unread, so that a manifest cannot hold up the page. */
const MOST_PAGES = 300;
const MOST_PATTERNS = 10;
const MOST_LANGUAGES = 60;

function pageOf(value: unknown): OutlinePage[] {
  const {id, match, file} = own(value);
  const patterns = (isString(match) ? [match] : strings(match)).slice(0, MOST_PATTERNS);
  if (!isString(id) || patterns.length === 0) return [];
  const page = {id, match: patterns};
  return [own(isString(file) && FILE.test(file) ? {...page, file} : page) as OutlinePage];
}

/** The outline of a manifest and of the files of its pages that are loaded; the first one wins. */
export function outlineOf(sources: readonly unknown[]): Outline {
  const [manifest = own({}), ...parts] = sources.map(own);
  const {format, service, pages, theme} = manifest;
  // Of a newer format we know no places.
  const all = typeof format === 'number' && format > 1 ? [] : [manifest, ...parts];
  const anchors = new Map<string, unknown>();
  const topicAt = new Map<string, string>();
  const topics = new Set<string>();
  for (const source of all) {
    for (const [id, anchor] of Object.entries(own(source['anchors']))) {
      if (!anchors.has(id)) anchors.set(id, anchor);
    }
    for (const [id, topic] of Object.entries(own(source['topics']))) {
      const anchor = ownIn(topic, 'anchor');
      // Without a title or an answer it will be left out.
      const isShown = ownIn(topic, 'title') && ownIn(topic, 'short') && !topics.has(id);
      if (isShown && isString(anchor) && !topicAt.has(anchor)) topicAt.set(anchor, id);
      topics.add(id);
    }
  }
  const {accent, corner} = own(theme);
  return {
    languages: strings(own(service)['languages']).slice(0, MOST_LANGUAGES),
    pages: all.length > 0 && Array.isArray(pages) ? pages.slice(0, MOST_PAGES).flatMap(pageOf) : [],
    anchors,
    topicAt,
    theme: own({
      ...(isString(accent) && /^#[\da-f]{6}$/i.test(accent) && {accent}),
      ...(corner === 'start' && {corner}),
    }),
  };
}

/**
 * The anchors that may be on a page: those of topics, and after them those that only steps of guides have, which must
 * not take the place of a topic.
 */
export const anchorsOn = ({anchors, topicAt}: Outline, page: string | undefined): string[] =>
  [...anchors.keys()]
    .filter((id) => {
      const on = ownIn(anchors.get(id), 'page');
      return !isString(on) || on === page;
    })
    .sort((one, other) => +topicAt.has(other) - +topicAt.has(one));
