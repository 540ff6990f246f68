import {codeFor, indexOf} from '../model/adviser-code.js';
import type {Flow, Guide, Page, Text} from '../model/manifest.js';
import {ownIn} from '../model/own.js';
import type {Help, Source} from '../model/read.js';
import {manifestSchema, prune} from '../model/schema.js';
import {HOME, type View} from '../model/session.js';
import {languageChain, pick} from '../model/text.js';

/** One place of a service. */
export interface Row {
  readonly code: string;
  /** What the page is called; empty: any page, or one that is not known. */
  readonly page: string;
  /** What the person sees, in words. */
  readonly shows: string;
}

interface Item {
  readonly view: View;
  readonly shows: string;
}

type Said = (text: Text) => string;

/** Where a text would be too long for a line. */
const LONGEST = 80;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

function guideItems(id: string, {title, steps, done}: Guide, say: Said): Item[] {
  const name = say(title);
  const views = steps.map((step, i) => ({
    view: {name: 'guide', id, step: step.id} as const,
    shows: `${name}: ${i + 1}. ${say(step.text)}`,
  }));
  const end = {
    view: {name: 'guide', id, done: true} as const,
    shows: `${name}: ${done ? say(done) : '✓'}`,
  };
  return [{view: {name: 'guide', id}, shows: name}, ...views, end];
}

function flowItems(id: string, {title, nodes}: Flow, say: Said): Item[] {
  const name = say(title);
  const views = Object.entries(nodes).map(([node, {ask, advice, warning}]) => {
    const text = ask ?? advice ?? warning;
    return {view: {name: 'flow', id, node} as const, shows: `${name}: ${text ? say(text) : node}`};
  });
  return [{view: {name: 'flow', id}, shows: name}, ...views];
}

/** All that the help can show, in its own order. */
function itemsOf(help: Help, say: Said): Item[] {
  const titled = (
    name: 'topic' | 'checklist' | 'selfcheck',
    map: Readonly<Record<string, {title: Text}>>,
  ) => Object.entries(map).map(([id, {title}]) => ({view: {name, id} as const, shows: say(title)}));
  return [
    {view: HOME, shows: '–'},
    ...titled('topic', help.topics),
    ...titled('checklist', help.checklists),
    ...titled('selfcheck', help.selfchecks),
    ...Object.entries(help.guides).flatMap(([id, guide]) => guideItems(id, guide, say)),
    ...Object.entries(help.flows).flatMap(([id, flow]) => flowItems(id, flow, say)),
  ];
}

const idOf = (view: View): string => ('id' in view ? view.id : '');

/** As they are written: that an address can be read is no matter here, and only browsers know. */
function pagesOf(manifest: unknown): readonly Page[] {
  const schema = manifestSchema.properties?.['pages'] ?? {};
  const reading = {checks: {}, report: () => undefined};
  return (prune(ownIn(manifest, 'pages') ?? [], schema, '', reading) ?? []) as Page[];
}

/** Whether a thing is shown on a page without being searched for. */
function isOn(page: Page, {view}: Item, {topics, anchors}: Help): boolean {
  const id = idOf(view);
  switch (view.name) {
    case 'topic': {
      const place = anchors[topics[id]?.anchor ?? ''];
      return page.topics?.includes(id) === true || place?.page === page.id;
    }
    case 'guide':
      return page.guides?.includes(id) === true;
    case 'checklist':
      return page.checklists?.includes(id) === true;
    case 'flow':
      return page.flows?.includes(id) === true;
    case 'selfcheck':
      return page.selfchecks?.includes(id) === true;
    default:
      return true;
  }
}

/**
 * The codes that people tell advisers, by code. A thing has a code on each page; those where it is not shown are left
 * out unless all are asked for, since they are very many.
 *
 * @param sources all of the service, the manifest first
 */
export function codeTable(
  help: Help,
  sources: readonly Source[],
  {lang, all}: {readonly lang: string; readonly all: boolean},
): Row[] {
  const chain = languageChain(lang, ...help.service.languages);
  const say: Said = (text) => short(pick(text, chain).text);
  const index = indexOf(sources);
  const items = itemsOf(help, say);
  const rows = items.map(({view, shows}) => ({code: codeFor({view}, index), page: '', shows}));
  for (const page of pagesOf(sources[0]?.json))
    for (const item of items) {
      if (!all && !isOn(page, item, help)) continue;
      const {view, shows} = item;
      const name = page.title ? say(page.title) : page.id;
      rows.push({code: codeFor({page: page.id, view}, index), page: name, shows});
    }
  return rows.sort((a, b) => (a.code < b.code ? -1 : Number(a.code > b.code)));
}
