import {COUNTED_EVENTS, HITS, type Batch} from '../model/counts.js';
import {DEPTHS} from '../model/depth.js';
import {HELPER_KINDS} from '../model/helper-kinds.js';
import type {Help, Source} from '../model/read.js';
import {readToEnd} from '../model/read-to-end.js';
import type {View} from '../model/session.js';
import {writtenPages} from '../model/written-pages.js';
import {Refusal} from './refusal.js';

/** The names that counts of a service may have. All others are refused, so that nothing can be written into the store. */
export interface Names {
  /** Version of the manifest; empty: its editors number none. */
  readonly version: string;
  readonly pages: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
}

/** By ids of services. */
export type KnownServices = ReadonlyMap<string, Names>;

const EVENTS: ReadonlySet<string> = new Set(COUNTED_EVENTS);
const ALL_DEPTHS: ReadonlySet<string> = new Set(['', ...DEPTHS]);

/** The start has no name, and what a manifest has, its own: `topic/rent`, `contact/chat`. */
type CountedOtherwise =
  'home' | 'topic' | 'checklist' | 'selfcheck' | 'guide' | 'flow' | 'handoff' | 'call-back';

/** Parts of the help that are no part of a manifest. */
const VIEWS = Object.keys({
  contacts: true,
  languages: true,
  depth: true,
  about: true,
  helpers: true,
  chat: true,
} satisfies Record<Exclude<View['name'], CountedOtherwise>, true>);

/** Codes of docs/errors.md that the help on a page tells; a test holds the two equal. */
export const ERROR_CODES = [
  ...['manifest-not-found', 'manifest-refused', 'manifest-unreachable', 'manifest-slow'],
  ...['manifest-too-large', 'manifest-html', 'manifest-not-json', 'manifest-invalid'],
  ...['translation-mismatch', 'format-newer', 'script-unreachable', 'panel-unreachable'],
  ...['wrong-type', 'empty', 'too-long', 'too-many', 'wrong-value', 'wrong-form', 'missing'],
  ...['selector', 'page-pattern', 'unsafe-link', 'unknown-reference', 'duplicate-id'],
  ...['flow-unreachable', 'flow-circle', 'flow-dead-end', 'hours-reversed', 'days-reversed'],
  ...['unknown-day', 'unknown-property', 'unknown-time-zone', 'coordinates-outside'],
  ...['directory-empty', 'unknown-municipality', 'base-circle', 'media', 'voice'],
  ...['no-human-contact', 'anchor-miss', 'chat-option', 'chat-refused', 'chat-blocked'],
  ...['chat-unreachable', 'desk-settings', 'internal'],
] as const;

/** The names of a service, and its id. */
interface NamedService {
  readonly id: string;
  readonly names: Names;
  /** Address of the directory of helpers. */
  readonly directory: string | undefined;
}

/** The names of a manifest, with the files of its pages and all that it builds on. */
export function namesOf(sources: readonly Source[]): NamedService {
  // What is wrong in it is for rinnalla check to say; the widget leaves it out as well.
  const help = readToEnd(sources);
  const {service, directory} = help;
  const names = {
    version: service.version ?? '',
    pages: new Set(['', ...writtenPages(sources[0]?.json).map(({id}) => id)]),
    items: new Set(['', ...ownItems(help), ...ITEMS]),
    languages: new Set(service.languages),
  };
  return {id: service.id, names, directory};
}

/** With helpers of a directory, by their ids. */
export const withHelpers = (names: Names, helpers: readonly string[]): Names => ({
  ...names,
  items: new Set([...names.items, ...itemsOf('provider', helpers)]),
});

const itemsOf = (kind: string, names: readonly string[]): string[] =>
  names.map((name) => `${kind}/${name}`);

/** Items of every service. */
const ITEMS = [
  // A problem solver may refer to the authority itself, too.
  ...itemsOf('helpers', ['authority', ...Object.keys(HELPER_KINDS)]),
  ...itemsOf('view', VIEWS),
  ...itemsOf('hits', HITS),
  ...itemsOf('error', ERROR_CODES),
];

function* ownItems(help: Help): Generator<string, void> {
  const {topics, checklists, selfchecks, contacts, providers, anchors, guides, flows} = help;
  yield* itemsOf('topic', Object.keys(topics));
  yield* itemsOf('checklist', Object.keys(checklists));
  yield* itemsOf('selfcheck', Object.keys(selfchecks));
  yield* itemsOf('contact', Object.keys(contacts));
  yield* itemsOf('provider', Object.keys(providers));
  yield* itemsOf('anchor', Object.keys(anchors));
  yield* itemsOf('guide', Object.keys(guides));
  yield* itemsOf('flow', Object.keys(flows));
  for (const [id, {steps}] of Object.entries(guides))
    yield* itemsOf(
      `guide/${id}`,
      steps.map((step) => step.id),
    );
  for (const [id, {nodes}] of Object.entries(flows))
    yield* itemsOf(`flow/${id}`, Object.keys(nodes));
}

/**
 * With the names of an older manifest: pages that were opened before a release still use them.
 */
export const withOlder = (names: Names, older: Names | undefined): Names =>
  older
    ? {
        version: names.version,
        pages: new Set([...older.pages, ...names.pages]),
        items: new Set([...older.items, ...names.items]),
        languages: new Set([...older.languages, ...names.languages]),
      }
    : names;

/**
 * The names of a batch's service. Throws a {@link Refusal} of 422 when it is not known, or when the batch has a name
 * that it does not have. The whole batch is refused: it cannot be told which of its names are to be believed.
 */
export function checkNames({service, counts}: Batch, known: KnownServices): Names {
  const names = known.get(service);
  if (!names) throw unknown('service');
  for (const [i, {event, item, page, language, depth}] of counts.entries()) {
    if (!EVENTS.has(event)) throw unknown(`counts[${i}].event`);
    if (!names.items.has(item)) throw unknown(`counts[${i}].item`);
    if (!names.pages.has(page)) throw unknown(`counts[${i}].page`);
    if (!names.languages.has(language)) throw unknown(`counts[${i}].language`);
    if (!ALL_DEPTHS.has(depth)) throw unknown(`counts[${i}].depth`);
  }
  return names;
}

const unknown = (at: string): Refusal =>
  new Refusal(
    422,
    'name-unknown',
    `${at} is not known here. Expected: a name of the manifests that this counter was started with.`,
  );
