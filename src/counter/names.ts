import {COUNTED_EVENTS, type Batch} from '../model/counts.js';
import {DEPTHS} from '../model/depth.js';
import {HELPER_KINDS} from '../model/helper-kinds.js';
import type {Page} from '../model/manifest.js';
import {ownIn} from '../model/own.js';
import {readHelp, type Help, type Source} from '../model/read.js';
import {manifestSchema, prune} from '../model/schema.js';
import type {View} from '../model/session.js';
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

/** Parts of the help that are no part of a manifest. */
const VIEWS = [
  'contacts',
  'languages',
  'depth',
  'about',
  'helpers',
  'chat',
] as const satisfies readonly View['name'][];

const HITS = ['0', '1', '2-5', '6'];

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
  const help = read(sources);
  const {service, directory} = help;
  const names = {
    version: service.version ?? '',
    pages: new Set(['', ...pageIds(sources[0]?.json)]),
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

/** What is wrong in it is for rinnalla check to say; the widget leaves it out as well. */
function read(sources: readonly Source[]): Help {
  const steps = readHelp(sources);
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** By the schema alone: whether an address is a page's takes `URLPattern`, which Node 20 does not have. */
function pageIds(manifest: unknown): string[] {
  const schema = manifestSchema.properties?.['pages'] ?? {};
  const reading = {checks: {}, report: () => undefined};
  const pages = prune(ownIn(manifest, 'pages') ?? [], schema, '', reading);
  return ((pages ?? []) as readonly Page[]).map(({id}) => id);
}

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
