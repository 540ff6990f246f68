import {flowFaults} from './flow.js';
import type {Flow, Guide, Referral} from './manifest.js';
import {pointer, type Report} from './problem.js';
import type {Help, Source} from './read.js';
import {isRecord} from './schema.js';

/*
 * Reports references to things that are not there. What refers to nothing is not shown, and nobody else
 * would say so.
 */

type MapName =
  | 'anchors'
  | 'topics'
  | 'guides'
  | 'checklists'
  | 'flows'
  | 'selfchecks'
  | 'contacts'
  | 'providers'
  | 'maps';

/** The place of an entry of a map, in the manifest or in the file of a page. */
function placeOf(map: MapName, id: string, sources: readonly Source[]): string {
  const has = ({json}: Source) =>
    isRecord(json) && isRecord(json[map]) && Object.hasOwn(json[map], id);
  const file = sources.find(has)?.file;
  return pointer(`${file ? `${file}#` : ''}/${map}`, id);
}

const LISTS = ['topics', 'guides', 'checklists', 'flows', 'selfchecks'] as const;
type ListName = (typeof LISTS)[number];

/** The place of a list of a page. Pages before it may be left out, so that its number is another one. */
function placeOfList(list: ListName, id: string, entry: string, manifest: unknown): string {
  const raw: unknown = isRecord(manifest) ? manifest['pages'] : [];
  const number = (Array.isArray(raw) ? raw : []).findIndex((page: unknown) => {
    const ids = isRecord(page) && page['id'] === id && page[list];
    // As many as the schema allows.
    return Array.isArray(ids) && ids.slice(0, 100).includes(entry);
  });
  return `/pages/${number}/${list}`;
}

/** In small steps, since there may be much. */
export function* checkReferences(
  help: Help,
  sources: readonly Source[],
  report: Report,
): Generator<void> {
  const pages = Object.fromEntries(help.pages.map((page) => [page.id, page]));
  const look: Looking['look'] = (ids, among, at) => {
    for (const id of ids) {
      if (id !== undefined && !Object.hasOwn(among, id))
        report({code: 'unknown-reference', at: at(id), detail: id});
    }
  };
  for (const page of help.pages) {
    for (const list of LISTS) {
      const at = (id: string) => placeOfList(list, page.id, id, sources[0]?.json);
      look(page[list] ?? [], help[list], at);
    }
    yield;
  }
  const looking = (map: MapName, id: string): Looking => ({
    help,
    pages,
    look,
    at: (key) => () => `${placeOf(map, id, sources)}/${key}`,
  });
  yield* checkTexts(help, looking);
  yield* checkGuidance(help, looking, report);
  yield* checkAreas(help, looking);
}

type LookingAt = (map: MapName, id: string) => Looking;

/** What stands at fields and what explains them. */
function* checkTexts(help: Help, looking: LookingAt): Generator<void> {
  for (const [id, {page}] of Object.entries(help.anchors)) {
    const {look, pages, at} = looking('anchors', id);
    if (page !== '*') look([page], pages, at('page'));
    yield;
  }
  for (const [id, {anchor, related = [], contacts = []}] of Object.entries(help.topics)) {
    const {look, at} = looking('topics', id);
    look([anchor], help.anchors, at('anchor'));
    look(related, help.topics, at('related'));
    look(contacts, help.contacts, at('contacts'));
    yield;
  }
}

/** What carries a person through. */
function* checkGuidance(help: Help, looking: LookingAt, report: Report): Generator<void> {
  for (const [id, guide] of Object.entries(help.guides)) {
    checkGuide(guide, looking('guides', id));
    yield;
  }
  for (const [id, {guide}] of Object.entries(help.checklists)) {
    const {look, at} = looking('checklists', id);
    look([guide], help.guides, at('guide'));
    yield;
  }
  for (const [id, flow] of Object.entries(help.flows)) {
    yield* checkFlow(flow, looking('flows', id), report);
  }
  for (const [id, {themes}] of Object.entries(help.selfchecks)) {
    const referrals = themes.flatMap(({refer = []}) => refer);
    for (const referral of referrals) checkReferral(referral, looking('selfchecks', id), 'themes');
    yield;
  }
}

/** Where helpers are. Where no municipalities are named, it is a directory that knows them, or nobody. */
function* checkAreas(help: Help, looking: LookingAt): Generator<void> {
  if (help.directory !== undefined || Object.keys(help.municipalities).length === 0) return;
  for (const map of ['providers', 'maps'] as const) {
    for (const [id, {areas = []}] of Object.entries<{areas?: readonly string[]}>(help[map])) {
      const {look, at} = looking(map, id);
      look(areas, help.municipalities, at('areas'));
      yield;
    }
  }
}

interface Looking {
  readonly help: Help;
  readonly pages: object;
  readonly look: (
    ids: readonly (string | undefined)[],
    among: object,
    at: (id: string) => string,
  ) => void;
  /** The place of a part of what is looked at. */
  readonly at: (key: string) => () => string;
}

function checkGuide({steps, checklist, contacts = []}: Guide, {help, pages, look, at}: Looking) {
  look([checklist], help.checklists, at('checklist'));
  look(contacts, help.contacts, at('contacts'));
  // Steps before one may be left out, so that its number is another one.
  for (const {page, anchor, topic} of steps) {
    look([page], pages, at('steps'));
    look([anchor], help.anchors, at('steps'));
    look([topic], help.topics, at('steps'));
  }
}

function* checkFlow(flow: Flow, looking: Looking, report: Report): Generator<void> {
  const {at} = looking;
  for (const {code, key, detail} of flowFaults(flow)) report({code, at: at(key)(), detail});
  for (const [id, {refer = []}] of Object.entries(flow.nodes)) {
    for (const referral of refer) checkReferral(referral, looking, `nodes/${id}/refer`);
    yield;
  }
}

const REFERRALS = {
  contact: 'contacts',
  topic: 'topics',
  guide: 'guides',
  flow: 'flows',
  provider: 'providers',
} as const;

function checkReferral(referral: Referral, {help, look, at}: Looking, key: string): void {
  for (const [name, map] of Object.entries(REFERRALS)) {
    const named = referral[name as keyof typeof REFERRALS];
    look([named], help[map], at(key));
  }
}
