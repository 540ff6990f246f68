import {own} from './own.js';
import type {Source} from './read.js';
import {HOME, type View} from './session.js';

/*
 * The code that a customer tells an adviser on the phone: K7-4QB. It names the service, the page and what the
 * help shows, and nothing of the person. It is computed from the ids in the manifest alone.
 *
 * The first symbol is that of the service; then comes the number of the place; the last one is a check. Each
 * place has a number of its own, so that two places of a service never have the same code. The room that is
 * left in the digits, and the check, carry a hash of the service's id and of all its ids. A code of another
 * version or service that looks right is taken for ours once in 23 * spare times: at worst once in 23.
 */

/** A prime number of symbols: no vowels, so that no words come up, and none that looks like another one. */
const SYMBOLS = '23456789CDFGHJKMNPQRTVX';
const BASE = SYMBOLS.length;
/** What is read or heard in place of a symbol, but is none. */
const TAKEN_FOR: ReadonlyMap<string, string> = new Map([
  ['B', '8'],
  ['S', '5'],
  ['U', 'V'],
  ['W', 'V'],
  ['Z', '2'],
]);
/** Fewer are too easily hit by chance. */
const FEWEST_DIGITS = 2;
/** Of what is typed; the longest codes have some ten symbols. */
const LONGEST = 40;
/** As in the schema: what has another name is left out of the help. */
const ID = /^[A-Za-z][\w-]{0,59}$/;
/** As many as the outline reads. */
const MOST_PAGES = 300;

/** Where a customer is. */
export interface Place {
  /** Id of the page; none when it is not known. */
  readonly page?: string | undefined;
  readonly view: View;
}

/** All the places of a service, by their numbers. */
export interface PlaceIndex {
  /** The number of the service's symbol. */
  readonly service: number;
  /** Hash of the service's id and of all ids, 32 bits. */
  readonly version: number;
  /** Ids of the pages; the first one stands for a page that is not known. */
  readonly pages: readonly string[];
  /** What the help can show, as in `guide/apply/rent`; the first one is its start. */
  readonly items: readonly string[];
  /** How many symbols the number of a place takes. */
  readonly digits: number;
  /** How many numbers there are for each place; all but one of them are wrong. */
  readonly spare: number;
}

/**
 * Why a code leads nowhere: it has a sign that is in no code, has too few or too many, names another service,
 * was not read as it stands, or belongs to another version. The first four may be another version, too.
 */
type CodeFault = 'symbol' | 'length' | 'service' | 'check' | 'version';

const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
const idsIn = (map: unknown): string[] => Object.keys(own(map)).filter(isId);
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const idsOf = (list: unknown): string[] =>
  listIn(list)
    .map((one) => own(one)['id'])
    .filter(isId);

function guideItems(map: unknown): string[] {
  const guides = own(map);
  return idsIn(map).flatMap((id) => [
    `guide/${id}`,
    // Its end.
    `guide/${id}/`,
    ...idsOf(own(guides[id])['steps']).map((step) => `guide/${id}/${step}`),
  ]);
}

function flowItems(map: unknown): string[] {
  const flows = own(map);
  return idsIn(map).flatMap((id) => [
    `flow/${id}`,
    ...idsIn(own(flows[id])['nodes']).map((node) => `flow/${id}/${node}`),
  ]);
}

function itemsOf({json}: Source): string[] {
  const {topics, checklists, selfchecks, guides, flows} = own(json);
  return [
    ...idsIn(topics).map((id) => `topic/${id}`),
    ...idsIn(checklists).map((id) => `checklist/${id}`),
    ...idsIn(selfchecks).map((id) => `selfcheck/${id}`),
    ...guideItems(guides),
    ...flowItems(flows),
  ];
}

/** Each once, in an order that does not hang on how they came; before them what stands for none. */
const numbered = (ids: readonly string[]): string[] => ['', ...[...new Set(ids)].sort()];

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * The places of a service.
 * @param sources all of it, the manifest first: with the files of all its pages and what it builds on
 */
export function indexOf(sources: readonly Source[]): PlaceIndex {
  const {service, pages: list} = own(sources[0]?.json);
  const {id} = own(service);
  const name = isId(id) ? id : 'service';
  const pages = numbered(idsOf(listIn(list).slice(0, MOST_PAGES)));
  const items = numbered(sources.flatMap(itemsOf));
  const count = pages.length * items.length;
  let digits = FEWEST_DIGITS;
  while (BASE ** digits < count) digits++;
  return {
    service: hashOf(name) % BASE,
    version: hashOf([name, ...pages, ...items].join('\n')),
    pages,
    items,
    digits,
    spare: Math.floor(BASE ** digits / count),
  };
}

/** What a view shows, the most exact first. */
function keysOf(view: View): string[] {
  if (!('id' in view)) return [];
  const whole = `${view.name}/${view.id}`;
  if (view.name === 'guide' && view.done) return [`${whole}/`, whole];
  const part = view.name === 'guide' ? view.step : view.name === 'flow' ? view.node : undefined;
  return part === undefined ? [whole] : [`${whole}/${part}`, whole];
}

function viewOf(item: string): View {
  const [name, id = '', part] = item.split('/');
  if (name === 'topic' || name === 'checklist' || name === 'selfcheck') return {name, id};
  if (name === 'flow') return part === undefined ? {name, id} : {name, id, node: part};
  if (name !== 'guide') return HOME;
  if (part === '') return {name, id, done: true};
  return part === undefined ? {name, id} : {name, id, step: part};
}

/** The part of the hash that stands in the digits. */
const spareOf = ({version, spare}: PlaceIndex): number => Math.floor(version / BASE) % spare;

/**
 * The number of the check symbol. Each symbol has another weight below the prime number of symbols, the check
 * itself that of -1: one wrong symbol, or two that have changed places, always give another sum.
 */
const checkOf = (symbols: readonly number[], {version}: PlaceIndex): number =>
  symbols.reduce((sum, symbol, i) => sum + (i + 1) * symbol, version % BASE) % BASE;

function digitsOf(number: number, count: number): number[] {
  const digits: number[] = [];
  for (let rest = number; digits.length < count; rest = Math.floor(rest / BASE)) {
    digits.unshift(rest % BASE);
  }
  return digits;
}

/**
 * The code of a place. What the help does not know is left out: of a page that is not there, or a view without
 * a place of its own (contacts, languages), it names the rest.
 */
export function codeFor({page = '', view}: Place, index: PlaceIndex): string {
  const {pages, items, service, digits, spare} = index;
  const item = keysOf(view)
    .map((key) => items.indexOf(key))
    .find((number) => number > 0);
  const number = Math.max(0, pages.indexOf(page)) * items.length + (item ?? 0);
  const symbols = [service, ...digitsOf(number * spare + spareOf(index), digits)];
  const code = [...symbols, checkOf(symbols, index)].map((symbol) => SYMBOLS[symbol]).join('');
  const half = Math.floor(code.length / 2);
  return `${code.slice(0, half)}-${code.slice(half)}`;
}

/** The numbers of the symbols; -1 for what is none. How they are parted and what case they have is all one. */
const read = (code: string): number[] =>
  [...code.slice(0, LONGEST).normalize('NFKC').toUpperCase()]
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .map((sign) => SYMBOLS.indexOf(TAKEN_FOR.get(sign) ?? sign));

/** The place that a code names, or why it names none. */
export function placeOf(code: string, index: PlaceIndex): Place | CodeFault {
  const {pages, items, service, digits, spare} = index;
  const symbols = read(code);
  if (symbols.includes(-1)) return 'symbol';
  if (symbols.length !== digits + 2) return 'length';
  if (symbols[0] !== service) return 'service';
  const check = symbols.pop();
  if (check !== checkOf(symbols, index)) return 'check';
  const number = symbols.slice(1).reduce((sum, symbol) => sum * BASE + symbol, 0);
  const place = Math.floor(number / spare);
  const page = pages[Math.floor(place / items.length)];
  if (number % spare !== spareOf(index) || page === undefined) return 'version';
  const view = viewOf(items[place % items.length] ?? '');
  return page === '' ? {view} : {page, view};
}
