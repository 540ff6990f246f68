import type {FlowNode, Page, Text} from '../model/manifest.js';
import {markdown, type Inline} from '../model/markdown.js';
import {ownIn} from '../model/own.js';
import type {Help} from '../model/read.js';
import {MAP_OF} from '../model/searchable.js';
import {tame} from '../model/tame.js';
import {languageChain, pick, type Phrase} from '../model/text.js';
import {writtenPages} from '../model/written-pages.js';

/** Names of what is counted, as the editors wrote them. */
export interface Contents {
  readonly service: Phrase;
  /** BCP 47 tags, in the order of the manifest. */
  readonly languages: readonly string[];
  /** What an item is called; `undefined` when the manifest has no such item. */
  readonly titleOf: (item: string) => Phrase | undefined;
  /** Ids of the pages, in their order. */
  readonly pages: readonly string[];
  readonly pageTitle: (id: string) => Phrase | undefined;
  /** Ids of the pages that show a part of the help by themselves; empty: it can be found on any. */
  readonly pagesOf: (item: string) => readonly string[];
  /** Items of the steps of a guide, or of the nodes of a problem solver, in their order. */
  readonly stepsOf: (item: string) => readonly string[];
  /** What a person answers to come to a node of a problem solver; `undefined`: it is come to otherwise. */
  readonly answerTo: (item: string) => Phrase | undefined;
  /** What a channel counts more than presses of its links; `undefined`: it counts no more, or is not there. */
  readonly channelOf: (item: string) => 'chat' | 'call-back' | undefined;
}

/** What a line of a table has room for. */
const LONGEST = 90;

const wordsIn = (parts: readonly Inline[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : wordsIn(part.children))).join('');

/** The first paragraph of a text, without its marks. */
function firstOf(text: string): string {
  const [block] = markdown(text);
  if (block?.type === 'list') return wordsIn(block.items[0] ?? []);
  return block ? wordsIn(block.type === 'definition' ? block.term : block.children) : '';
}

function short({text, lang}: Phrase): Phrase {
  const line = firstOf(tame(text)).replace(/\s+/g, ' ').trim();
  return {lang, text: line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line};
}

const LISTS = {
  topic: 'topics',
  guide: 'guides',
  checklist: 'checklists',
  flow: 'flows',
  selfcheck: 'selfchecks',
} as const;

const entry = <T>(map: Readonly<Record<string, T>>, id: string): T | undefined =>
  ownIn(map, id) as T | undefined;

const saidIn = (node: FlowNode | undefined): Text | undefined =>
  node?.ask ?? node?.advice ?? node?.warning;

/** The text of a step of a guide or of a node of a problem solver. */
function stepText(help: Help, kind: string, id: string, step: string): Text | undefined {
  if (kind === 'guide') return entry(help.guides, id)?.steps.find((one) => one.id === step)?.text;
  return kind === 'flow' ? saidIn(entry(entry(help.flows, id)?.nodes ?? {}, step)) : undefined;
}

function partText(help: Help, kind: string, id: string): Text | undefined {
  const map = ownIn(MAP_OF, kind) as (typeof MAP_OF)[keyof typeof MAP_OF] | undefined;
  if (map) return entry<{readonly title: Text}>(help[map], id)?.title;
  if (kind === 'contact') return entry(help.contacts, id)?.name;
  if (kind === 'provider') return entry(help.providers, id)?.name;
  if (kind !== 'anchor') return undefined;
  const topic = Object.values(help.topics).find(({anchor}) => anchor === id);
  return entry(help.anchors, id)?.text ?? topic?.title;
}

function textOf(help: Help, item: string): Text | undefined {
  const [kind = '', id = '', step] = item.split('/');
  return step === undefined ? partText(help, kind, id) : stepText(help, kind, id, step);
}

/** The nodes of a problem solver as they are written, the first one first. */
function nodesOf(help: Help, id: string): string[] {
  const {start, nodes = {}} = entry(help.flows, id) ?? {};
  const others = Object.keys(nodes).filter((node) => node !== start);
  return start === undefined ? others : [start, ...others];
}

function answerText(help: Help, item: string): Text | undefined {
  const [kind, id = '', node] = item.split('/');
  if (kind !== 'flow' || node === undefined) return undefined;
  const answers = Object.values(entry(help.flows, id)?.nodes ?? {}).flatMap(
    (one) => one.options ?? [],
  );
  return answers.find(({to}) => to === node)?.text;
}

function channel(help: Help, item: string): 'chat' | 'call-back' | undefined {
  const [kind, id = ''] = item.split('/');
  const contact = kind === 'contact' ? entry(help.contacts, id) : undefined;
  if (contact?.chat) return 'chat';
  return contact?.callBackRequest ? 'call-back' : undefined;
}

function pagesWith(help: Help, pages: readonly Page[], item: string): string[] {
  const [kind = '', id = ''] = item.split('/');
  const list = ownIn(LISTS, kind) as (typeof LISTS)[keyof typeof LISTS] | undefined;
  if (!list) return [];
  const anchor = kind === 'topic' ? entry(help.topics, id)?.anchor : undefined;
  const place = anchor === undefined ? undefined : entry(help.anchors, anchor);
  return pages
    .filter((page) => page[list]?.includes(id) === true || place?.page === page.id)
    .map((page) => page.id);
}

/**
 * The names in a manifest.
 * @param help as it was read
 * @param manifest the manifest itself, as JSON
 * @param lang BCP 47 tag of the language of the report
 */
export function contentsOf(help: Help, manifest: unknown, lang: string): Contents {
  const chain = languageChain(lang, ...help.service.languages);
  const pages = writtenPages(manifest);
  const titles = new Map(pages.map(({id, title}) => [id, title]));
  const said = (text: Text | undefined) => (text ? short(pick(text, chain)) : undefined);
  return {
    service: short(pick(help.service.name, chain)),
    languages: help.service.languages,
    titleOf: (item) => said(textOf(help, item)),
    pages: [...titles.keys()],
    pageTitle: (id) => said(titles.get(id)),
    pagesOf: (item) => pagesWith(help, pages, item),
    stepsOf: (item) => {
      const [kind = '', id = ''] = item.split('/');
      const steps =
        kind === 'guide'
          ? (entry(help.guides, id)?.steps ?? []).map((step) => step.id)
          : nodesOf(help, id);
      return steps.map((step) => `${item}/${step}`);
    },
    answerTo: (item) => said(answerText(help, item)),
    channelOf: (item) => channel(help, item),
  };
}
