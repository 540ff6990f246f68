import {HELPER_KINDS, type HelperKind} from './helper-kinds.js';
import {inOrder} from './in-order.js';
import type {Coordinates, OpeningHours, Provider} from './manifest.js';
import {collatorOf} from './municipalities.js';
import {openingAt, type Opening} from './opening-hours.js';
import {pick} from './text.js';
import {clocksAt} from './wall-clock.js';

/**
 * Someone who can help, with the id of the record, and what thousands of them are ranked and chosen by: to look
 * into the records each time takes several times as long.
 */
export interface Helper {
  readonly id: string;
  readonly provider: Provider;
  readonly kind: HelperKind;
  readonly areas: readonly string[] | undefined;
  readonly remit: keyof typeof REMITS;
  /** Those that keep the same hours share them, so that it is worked out once for all whether they are open. */
  readonly hours: OpeningHours | undefined;
  readonly direction: Direction | undefined;
  readonly forms: readonly string[];
  /** As in {@link Wish}. */
  readonly languages: readonly string[];
  readonly interpreter: boolean;
}

/** Where a place is, seen from the middle of the earth: a vector of length 1. */
interface Direction {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

function directionOf({latitude, longitude}: Coordinates): Direction {
  const north = (latitude * Math.PI) / 180;
  const east = (longitude * Math.PI) / 180;
  const across = Math.cos(north);
  return {x: across * Math.cos(east), y: across * Math.sin(east), z: Math.sin(north)};
}

const SERVES = {municipality: 0, country: 1, customers: 1, elsewhere: 2} as const;
/** Left out: on the terms of everyone else. */
const REMITS = {own: 0, agreed: 1, general: 2} as const;
const OPENINGS = {open: 0, unknown: 1, 'by-appointment': 1, closed: 2} as const;

export const SIGN_LANGUAGE = 'sgn';

function languagesOf({languages = [], signLanguage}: Provider): string[] {
  const bases = languages.map((lang) => lang.replace(/-.*/, ''));
  return signLanguage ? [...bases, SIGN_LANGUAGE] : bases;
}

export function helperOf(id: string, provider: Provider): Helper {
  const {kind, areas, remit = 'general', openingHours, coordinates, forms = []} = provider;
  return {
    id,
    provider,
    kind,
    areas,
    remit,
    hours: openingHours,
    direction: coordinates && directionOf(coordinates),
    forms,
    languages: languagesOf(provider),
    interpreter: provider.interpreter === true,
  };
}

type ProviderMap = Readonly<Record<string, Provider>>;

/**
 * All helpers of several maps, in the order of their names; of two with the same id the first. In small steps,
 * since there may be 10,000.
 * @param languages BCP 47, best first
 */
export function* listHelpers(
  maps: readonly ProviderMap[],
  languages: readonly string[],
): Generator<void, readonly Helper[]> {
  const known = new Map<string, {name: string; helper: Helper}>();
  const shared = new Map<string, OpeningHours>();
  for (const map of maps) {
    for (const id of Object.keys(map)) {
      const provider = map[id];
      if (!provider || known.has(id)) continue;
      const name = pick(provider.name, languages).text;
      const hours = sharedHours(provider, shared);
      known.set(id, {name, helper: {...helperOf(id, provider), hours}});
      yield;
    }
  }
  const {compare} = collatorOf(languages);
  const named = yield* inOrder([...known.values()], (one, other) => compare(one.name, other.name));
  return named.map(({helper}) => helper);
}

function sharedHours({openingHours}: Provider, shared: Map<string, OpeningHours>) {
  if (!openingHours) return undefined;
  const key = JSON.stringify(openingHours);
  const first = shared.get(key) ?? openingHours;
  shared.set(key, first);
  return first;
}

/** What a list of helpers is ranked for. */
export interface Standing {
  /** Code of the municipality; empty: none is chosen, and those of all are shown. */
  readonly municipality: string;
  /** Its centre: the nearest to it come first. */
  readonly centre?: Coordinates | undefined;
  /** Only helpers of this kind. */
  readonly kind?: HelperKind | undefined;
  /** Id of the one that the editor has named: it comes first, wherever it is. */
  readonly named?: string | undefined;
  /** In ms since the epoch. */
  readonly time: number;
}

/** A helper, and why it is shown where it is among the others. */
export interface RankedHelper {
  readonly helper: Helper;
  readonly isNamed: boolean;
  /** Whom it serves: the municipality, the whole country, customers of its own, people elsewhere. */
  readonly serves: 'municipality' | 'country' | 'customers' | 'elsewhere';
  readonly opening: Opening;
  /** The lower, the sooner. */
  readonly rank: number;
}

function servesOf({kind, areas}: Helper, municipality: string): RankedHelper['serves'] {
  if (areas?.includes(municipality)) return 'municipality';
  const {place} = HELPER_KINDS[kind];
  if (place === 'own') return 'customers';
  return areas && place !== 'national' ? 'elsewhere' : 'country';
}

/** More than how far away any place is. */
const FAR = 2;

/** How far apart two places are, from 0 to 2: greater for what is farther, at less cost than metres. */
const distance = (one: Direction, other: Direction): number =>
  1 - one.x * other.x - one.y * other.y - one.z * other.z;

/**
 * The helpers for a person, the best first: who serves their municipality before who serves the whole country,
 * whose own service it is before others, who is open before who is closed, then the nearest; what is equal
 * stays in the order of the list. With a municipality, those who do not serve it are left out.
 */
export function rankHelpers(list: readonly Helper[], standing: Standing): RankedHelper[] {
  const {municipality, kind, named, time} = standing;
  const centre = standing.centre && directionOf(standing.centre);
  const openingOf = openings(time);
  const ranked: RankedHelper[] = [];
  for (const helper of list) {
    const {id, remit, hours, direction} = helper;
    const isNamed = id === named;
    if (kind !== undefined && helper.kind !== kind && !isNamed) continue;
    const serves = servesOf(helper, municipality);
    if (serves === 'elsewhere' && municipality !== '' && !isNamed) continue;
    const opening = openingOf(hours);
    const group = isNamed ? -1 : SERVES[serves] * 9 + REMITS[remit] * 3 + OPENINGS[opening.state];
    const away = centre && direction ? distance(centre, direction) : FAR;
    ranked.push({helper, isNamed, serves, opening, rank: group * 2 * FAR + away});
  }
  return ranked.sort((one, other) => one.rank - other.rank);
}

/** Works out once for all that share their hours how it is at a time. */
function openings(time: number): (hours: OpeningHours | undefined) => Opening {
  const clocks = clocksAt(time);
  const known = new Map<OpeningHours | undefined, Opening>();
  return (hours) => {
    let opening = known.get(hours);
    if (!opening) known.set(hours, (opening = openingAt(hours, clocks)));
    return opening;
  };
}

/** What a person asks for; empty: anything. */
export interface Wish {
  readonly form: string;
  /** The first part of a language tag (BCP 47), or `sgn` for sign language. */
  readonly language: string;
}

export const ANYTHING: Wish = {form: '', language: ''};

/** Those that fit a wish, in the same order. Who can arrange an interpreter serves in every spoken language. */
export const thatFit = (ranked: readonly RankedHelper[], {form, language}: Wish): RankedHelper[] =>
  ranked.filter(({helper: {forms, languages, interpreter}}) => {
    if (form !== '' && !forms.includes(form)) return false;
    if (language === '' || languages.includes(language)) return true;
    return interpreter && language !== SIGN_LANGUAGE;
  });

/** What can be asked for among these helpers: forms of support, and languages as in {@link Wish}. */
export function wishesFor(ranked: readonly RankedHelper[]) {
  const forms = new Set<string>();
  const languages = new Set<string>();
  for (const {helper} of ranked) {
    for (const form of helper.forms) forms.add(form);
    for (const lang of helper.languages) languages.add(lang);
  }
  return {forms: [...forms], languages: [...languages]};
}
