import type {Anchor, Contact, Manifest, Page, Text, Topic} from './manifest.js';
import {linksIn} from './markdown.js';
import {safeLink} from './link.js';
import {patternsOf, toPattern} from './page-match.js';
import {pointer, type Report} from './problem.js';
import {isRecord, manifestSchema, prune, pruneEntry, type Check, type Schema} from './schema.js';
import {isSelector} from './selector.js';
import {tame} from './text.js';

/** A manifest as the widget uses it: every map is there, though it may be empty. */
export interface Help extends Omit<Manifest, 'pages' | 'anchors' | 'topics' | 'notices' | 'theme'> {
  pages: Page[];
  anchors: Record<string, Anchor>;
  topics: Record<string, Topic>;
  notices: NonNullable<Manifest['notices']>;
  theme: NonNullable<Manifest['theme']>;
}

const NOWHERE = 'https://site.invalid/';
const MAPS = new Set(['anchors', 'topics', 'contacts']);

function checkText(text: Text, at: string, report: Report): Text {
  if (typeof text === 'string') {
    for (const href of linksIn(text)) {
      if (!safeLink(href, NOWHERE)) report({code: 'unsafe-link', at, detail: href});
    }
    return tame(text);
  }
  const tamed = Object.create(null) as Record<string, string>;
  for (const lang of Object.keys(text)) {
    tamed[lang] = checkText(text[lang] ?? '', pointer(at, lang), report) as string;
  }
  return tamed;
}

function checkAnchor(anchor: Anchor, at: string, report: Report): Anchor {
  const css = anchor.css?.filter((selector, i) => {
    if (isSelector(selector)) return true;
    report({code: 'selector', at: `${at}/css/${i}`, detail: selector});
    return false;
  });
  return css ? {...anchor, css} : anchor;
}

function checkPage(page: Page, at: string, report: Report): Page | undefined {
  const match = patternsOf(page).filter((pattern) => {
    if (toPattern(pattern)) return true;
    report({code: 'page-pattern', at: `${at}/match`, detail: pattern});
    return false;
  });
  return match.length > 0 ? {...page, match} : undefined;
}

const checks: Record<string, Check> = {text: checkText, anchor: checkAnchor, page: checkPage};

/** Reads one map of the manifest entry by entry, so that a large one can be read in slices. */
function* readMap(value: unknown, schema: Schema, at: string, report: Report) {
  const kept = Object.create(null) as Record<string, unknown>;
  if (!isRecord(value)) {
    prune(value, schema, at, {checks, report});
    return kept;
  }
  for (const key of Object.keys(value)) {
    pruneEntry(kept, key, value[key], schema, at, {checks, report});
    yield;
  }
  return kept;
}

function* readParts(json: Record<string, unknown>, schema: Schema, at: string, report: Report) {
  const help = Object.create(null) as Record<string, unknown>;
  for (const [key, part] of Object.entries(schema.properties ?? {})) {
    if (!Object.hasOwn(json, key)) continue;
    const name = part.$ref?.slice('#/definitions/'.length);
    const direct = manifestSchema.definitions?.[name ?? ''] ?? part;
    help[key] = MAPS.has(key)
      ? yield* readMap(json[key], direct, pointer(at, key), report)
      : prune(json[key], part, pointer(at, key), {checks, report});
    yield;
  }
  return help;
}

function serviceOf(json: unknown, report: Report): Manifest['service'] {
  // A service with a broken name is still a service: the person gets the rest.
  const schema = {...manifestSchema.definitions?.['service'], required: []};
  const found = prune(json, schema, '/service', {checks, report}) as
    Partial<Manifest['service']> | undefined;
  const {
    id = 'service',
    name = '',
    authority = '',
    languages = ['fi', 'sv', 'en'],
    ...rest
  } = found ?? {};
  return {...rest, id, name, authority, languages};
}

function* readManifest(json: unknown, report: Report): Generator<void, Help> {
  const {service, ...rest} = isRecord(json) ? json : {};
  const newer = typeof rest['format'] === 'number' && rest['format'] > 1;
  if (newer) report({code: 'format-newer', at: '/format', detail: '1'});
  // Of a newer format only the contacts are sure to mean what they meant.
  const known = newer ? {contacts: rest['contacts']} : rest;
  const parts = (yield* readParts(known, manifestSchema, '', report)) as Partial<Help>;
  const {pages = [], notices = [], theme = {}, anchors, topics, contacts} = parts;
  const help: Help = {
    format: 1,
    service: serviceOf(service, report),
    pages,
    notices,
    theme,
    anchors: merged(anchors),
    topics: merged(topics),
    contacts: merged(contacts),
  };
  if (!Object.values(help.contacts).some(isHuman)) {
    report({code: 'no-human-contact', at: '/contacts', detail: 'a contact that is not "web"'});
  }
  return help;
}

export const isHuman = ({type}: Contact): boolean => type !== 'web';

/** The manifest with the file of a page added. What both have stays as the manifest has it. */
function* addPart(help: Help, {json, file}: Part, report: Report): Generator<void, Help> {
  const schema = manifestSchema.definitions?.['part'] ?? {};
  const part = yield* readParts(isRecord(json) ? json : {}, schema, `${file}#`, report);
  const {anchors, topics, notices = []} = part as Partial<Help>;
  return {
    ...help,
    anchors: merged(anchors, help.anchors),
    topics: merged(topics, help.topics),
    notices: [...help.notices, ...notices],
  };
}

const merged = <T>(...maps: readonly (Readonly<Record<string, T>> | undefined)[]) =>
  Object.assign(Object.create(null) as Record<string, T>, ...maps) as Record<string, T>;

/** A manifest (`file` empty) or the file of one of its pages, as it came. */
interface Part {
  readonly file: string;
  readonly json: unknown;
}

/**
 * Reads a manifest and the files of its pages in small steps: run it to its end, pausing between steps
 * as long as you like. Broken parts are left out and reported.
 */
export function* readHelp(sources: readonly Part[], report: Report): Generator<void, Help> {
  const [manifest, ...parts] = sources;
  let help = yield* readManifest(manifest?.json, report);
  for (const part of parts) help = yield* addPart(help, part, report);
  const files = new Set(sources.map(({file}) => file));
  // A file that has not been needed yet may bring what is missing.
  if (help.pages.every(({file = ''}) => files.has(file))) yield* checkReferences(help, report);
  return help;
}

/** Reports references to things that are not there. What refers to nothing is not shown. */
function* checkReferences(help: Help, report: Report): Generator<void, void> {
  const look = (ids: readonly string[], among: object, at: string) => {
    for (const id of ids) if (!(id in among)) report({code: 'unknown-reference', at, detail: id});
  };
  const pages = merged(Object.fromEntries(help.pages.map((page) => [page.id, page])));
  for (const [i, {topics = []}] of help.pages.entries()) {
    look(topics, help.topics, `/pages/${i}/topics`);
  }
  for (const [id, {page = '*'}] of Object.entries(help.anchors)) {
    if (page !== '*') look([page], pages, `${pointer('/anchors', id)}/page`);
  }
  for (const [id, {anchor, related = [], contacts = []}] of Object.entries(help.topics)) {
    const at = pointer('/topics', id);
    look(anchor === undefined ? [] : [anchor], help.anchors, `${at}/anchor`);
    look(related, help.topics, `${at}/related`);
    look(contacts, help.contacts, `${at}/contacts`);
    yield;
  }
}
