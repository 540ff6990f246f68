import type {Anchor, Contact, Manifest, Page, Part, Text, Topic} from './manifest.js';
import {linksIn} from './markdown.js';
import {safeLink} from './link.js';
import {patternsOf, toPattern} from './match.js';
import {LoadError, pointer, type Report} from './problem.js';
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

/**
 * Reads a manifest in small steps: run it to its end, pausing between steps as long as you like.
 * Broken parts are left out and reported. Throws {@link LoadError} when it is no manifest at all.
 */
export function* readManifest(json: unknown, report: Report): Generator<void, Help> {
  if (!isRecord(json)) throw new LoadError('manifest-invalid', '', 'an object was expected');
  const newer = typeof json['format'] === 'number' && json['format'] > 1;
  if (newer) report({code: 'format-newer', at: '/format', detail: '1'});
  const {service, ...rest} = json;
  // Of a newer format only the contacts are sure to mean what they meant.
  const known = newer ? {contacts: json['contacts']} : rest;
  const parts = yield* readParts(known, manifestSchema, '', report);
  const help = Object.assign(
    {format: 1, pages: [], anchors: {}, topics: {}, contacts: {}, notices: [], theme: {}},
    definedOnly(parts),
    {service: serviceOf(service, report)},
  ) as unknown as Help;
  if (!Object.values(help.contacts).some(isHuman)) {
    report({code: 'no-human-contact', at: '/contacts', detail: 'a contact that is not "web"'});
  }
  return help;
}

export const isHuman = ({type}: Contact): boolean => type !== 'web';

const definedOnly = (parts: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));

/** Reads the file of one page. Its places in reports begin with the file's name. */
export function* readPart(json: unknown, file: string, report: Report): Generator<void, Part> {
  if (!isRecord(json)) throw new LoadError('manifest-invalid', file, 'an object was expected');
  const schema = manifestSchema.definitions?.['part'] ?? {};
  return yield* readParts(json, schema, `${file}#`, report);
}

/** The manifest with the file of a page added. What both have stays as the manifest has it. */
export function addPart(help: Help, part: Part): Help {
  return {
    ...help,
    anchors: merged(part.anchors, help.anchors),
    topics: merged(part.topics, help.topics),
    notices: [...help.notices, ...(part.notices ?? [])],
  };
}

const merged = <T>(...maps: readonly (Record<string, T> | undefined)[]): Record<string, T> =>
  Object.assign(Object.create(null) as Record<string, T>, ...maps) as Record<string, T>;

/** Reports references to things that are not there. What refers to nothing is not shown. */
export function* checkReferences(help: Help, report: Report): Generator<void, void> {
  const look = (ids: readonly string[] | undefined, among: object, at: string) => {
    for (const id of ids ?? []) {
      if (!(id in among)) report({code: 'unknown-reference', at, detail: id});
    }
  };
  for (const [i, page] of help.pages.entries()) {
    // A page's own file may bring them.
    if (!page.file) look(page.topics, help.topics, `/pages/${i}/topics`);
  }
  const pages = Object.fromEntries(help.pages.map(({id}) => [id, true]));
  for (const id of Object.keys(help.topics)) {
    const topic = help.topics[id];
    const at = pointer('/topics', id);
    look(topic?.anchor ? [topic.anchor] : [], help.anchors, `${at}/anchor`);
    look(topic?.related, help.topics, `${at}/related`);
    look(topic?.contacts, help.contacts, `${at}/contacts`);
    yield;
  }
  for (const id of Object.keys(help.anchors)) {
    const page = help.anchors[id]?.page;
    look(page && page !== '*' ? [page] : [], pages, `${pointer('/anchors', id)}/page`);
  }
}
