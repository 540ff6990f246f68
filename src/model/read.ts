import {bare} from './bare.js';
import {checkCoordinates} from './coordinates.js';
import type {Anchor, Contact, Guide, Link, Manifest, Page, Step, Text} from './manifest.js';
import {linksIn} from './markdown.js';
import {safeLink} from './link.js';
import {openingRules} from './opening-rules.js';
import {patternsOf, toPattern} from './page-match.js';
import {pointer, type Report} from './problem.js';
import {checkReferences} from './references.js';
import {
  isRecord,
  manifestSchema,
  prune,
  pruneEntry,
  type Check,
  type Reading,
  type Schema,
} from './schema.js';
import {isSelector} from './selector.js';

/** A manifest as the widget uses it: every map is there, though it may be empty. */
export type Help = Required<
  Omit<Manifest, '$schema' | 'extends' | 'directory' | 'build' | 'translations'>
> &
  Pick<Manifest, 'directory'>;

const NOWHERE = 'https://site.invalid/';
/** Maps that the file of a page, or a base, may add to. */
const SHARED = [
  'anchors',
  'topics',
  'guides',
  'checklists',
  'flows',
  'selfchecks',
  'glossary',
  'contacts',
  'providers',
  'maps',
  'municipalities',
] as const;
const MAPS = new Set<string>(SHARED);

function checkText(text: Text, at: string, report: Report): Text {
  for (const [here, said] of inEach(text, at)) {
    for (const href of linksIn(said)) {
      // The link is not shown as one; its words are.
      if (!safeLink(href, NOWHERE)) report({code: 'unsafe-link', at: here, detail: href});
    }
  }
  return text;
}

function checkLink(link: Link, at: string, report: Report): Link | undefined {
  const unsafe = inEach(link, at).filter(([, href]) => !safeLink(href, NOWHERE));
  for (const [here, href] of unsafe) report({code: 'unsafe-link', at: here, detail: href});
  return unsafe.length > 0 ? undefined : link;
}

/** The text in each of its languages, by its place. */
const inEach = (text: Text, at: string): [at: string, text: string][] =>
  typeof text === 'string'
    ? [[at, text]]
    : Object.entries(text).map(([lang, said]) => [pointer(at, lang), said]);

function checkAnchor(anchor: Anchor, at: string, report: Report): Anchor {
  const css = anchor.css?.filter((selector) => {
    if (isSelector(selector)) return true;
    report({code: 'selector', at: `${at}/css`, detail: selector});
    return false;
  });
  return css ? bare({...anchor, css}) : anchor;
}

function checkPage(page: Page, at: string, report: Report): Page | undefined {
  const match = patternsOf(page).filter((pattern) => {
    if (toPattern(pattern)) return true;
    report({code: 'page-pattern', at: `${at}/match`, detail: pattern});
    return false;
  });
  return match.length > 0 ? bare({...page, match}) : undefined;
}

/** Of two steps with the same id the first one stays. */
function checkGuide(guide: Guide, at: string, report: Report): Guide {
  const known = new Set<string>();
  const isFirst = ({id}: Step): boolean => {
    if (known.has(id)) report({code: 'duplicate-id', at: `${at}/steps`, detail: id});
    return !known.has(id) && Boolean(known.add(id));
  };
  return bare({...guide, steps: guide.steps.filter(isFirst)});
}

/** Rules that leave something out. */
const rules: Record<string, Check> = {
  link: checkLink,
  anchor: checkAnchor,
  page: checkPage,
  guide: checkGuide,
  coordinates: checkCoordinates,
  ...openingRules,
};

/** Without anyone to report to, what would only be reported is not looked for. */
const readingFor = (report?: Report, languages?: readonly string[]): Reading => ({
  checks: report ? {...rules, text: checkText} : rules,
  report: report ?? (() => undefined),
  languages,
});

/** Reads one map of the manifest entry by entry, so that a large one can be read in slices. */
function* readMap(value: unknown, schema: Schema, at: string, reading: Reading) {
  const kept = Object.create(null) as Record<string, unknown>;
  if (!isRecord(value)) {
    prune(value, schema, at, reading);
    return kept;
  }
  for (const key of Object.keys(value)) {
    pruneEntry(kept, key, value[key], schema, at, reading);
    yield;
  }
  return kept;
}

function* readParts(json: Record<string, unknown>, schema: Schema, at: string, reading: Reading) {
  const help = Object.create(null) as Record<string, unknown>;
  for (const [key, part] of Object.entries(schema.properties ?? {})) {
    if (key === 'service' || !Object.hasOwn(json, key)) continue;
    const name = part.$ref?.slice('#/definitions/'.length);
    const direct = manifestSchema.definitions?.[name ?? ''] ?? part;
    help[key] = MAPS.has(key)
      ? yield* readMap(json[key], direct, pointer(at, key), reading)
      : prune(json[key], part, pointer(at, key), reading);
    yield;
  }
  return help;
}

function serviceOf(json: unknown, reading: Reading): Manifest['service'] {
  // A service with a broken name is still a service: the person gets the rest.
  const schema = manifestSchema.definitions?.['service'];
  const missing = schema?.required?.filter((key) => isRecord(json) && !Object.hasOwn(json, key));
  for (const key of missing ?? []) reading.report({code: 'missing', at: '/service', detail: key});
  const lenient = bare({...schema, required: []});
  const found = json === undefined ? json : prune(json, lenient, '/service', reading);
  const {
    id = 'service',
    name = '',
    authority = '',
    languages = ['fi', 'sv', 'en'],
    ...rest
  } = bare((found ?? {}) as Partial<Manifest['service']>);
  return bare({...rest, id, name, authority, languages});
}

function* readManifest(json: unknown, reading: Reading): Generator<void, Help> {
  const {report} = reading;
  const manifest = bare(isRecord(json) ? json : {});
  const {format, service, contacts: ways} = manifest;
  for (const [key, part] of Object.entries({format, service})) {
    if (part === undefined) report({code: 'missing', at: '', detail: key});
  }
  const newer = typeof format === 'number' && format > 1;
  if (newer) report({code: 'format-newer', at: '/format', detail: '1'});
  // Of a newer format only the contacts are sure to mean what they meant.
  const known = newer ? {contacts: ways} : manifest;
  const parts = (yield* readParts(known, manifestSchema, '', reading)) as Partial<Help>;
  const {pages = [], notices = [], theme = bare({}), directory} = parts;
  const maps = SHARED.map((name) => [name, merged<unknown>(parts[name])]);
  return {
    format: 1,
    service: serviceOf(service, reading),
    pages,
    notices,
    theme,
    ...(directory === undefined ? {} : {directory}),
    ...(Object.fromEntries(maps) as Pick<Help, (typeof SHARED)[number]>),
  };
}

/** What one reads or fills in alone leads to nobody. */
const NOBODY = new Set(['paper', 'material', 'web']);

export const isHuman = ({type}: Contact): boolean => !NOBODY.has(type);

/** The manifest with the file of a page, or a base, added. What both have stays as the manifest has it. */
function* addPart(help: Help, {json, file, base}: Source, reading: Reading): Generator<void, Help> {
  const schema = manifestSchema.definitions?.[base ? 'pack' : 'part'] ?? {};
  const part = yield* readParts(isRecord(json) ? json : {}, schema, `${file}#`, reading);
  const {notices = [], ...maps} = part as Partial<Help>;
  // Twice: once for the order, then for the value that wins.
  const both = SHARED.map((name) => [name, merged<unknown>(help[name], maps[name], help[name])]);
  return {
    ...help,
    ...(Object.fromEntries(both) as Pick<Help, (typeof SHARED)[number]>),
    notices: [...help.notices, ...notices],
  };
}

const merged = <T>(...maps: readonly (Readonly<Record<string, T>> | undefined)[]) =>
  Object.assign(Object.create(null) as Record<string, T>, ...maps) as Record<string, T>;

/** A manifest, or the file of a page, as it came. */
export interface Source {
  /** Whether it is a manifest or a pack that the manifest builds on. */
  readonly base?: boolean;
  /** Empty for the manifest itself; for the file of a page, its name. */
  readonly file: string;
  readonly json: unknown;
}

/**
 * Reads a manifest and the files of its pages in small steps: run it to its end, pausing between steps
 * as long as you like. Broken parts are left out and, if there is someone to report to, reported.
 * @param languages in which texts are read, if they have them; left out: in all
 */
export function* readHelp(
  sources: readonly Source[],
  report?: Report,
  languages?: readonly string[],
): Generator<void, Help> {
  const [manifest, ...parts] = sources;
  const reading = readingFor(report, languages);
  let help = yield* readManifest(manifest?.json, reading);
  for (const part of parts) help = yield* addPart(help, part, reading);
  if (!report) return help;
  if (!Object.values(help.contacts).some(isHuman)) {
    report({code: 'no-human-contact', at: '/contacts', detail: 'a contact that leads to a person'});
  }
  const files = new Set(sources.map(({file}) => file));
  // A file that has not been needed yet may bring what is missing.
  if (help.pages.every(({file = ''}) => files.has(file))) {
    yield* checkReferences(help, sources, report);
  }
  return help;
}
