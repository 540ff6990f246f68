import {HELPER_KINDS, type HelperKind} from './helper-kinds.js';
import {inOrder} from './in-order.js';
import type {Coordinates, OpeningHours, Provider} from './manifest.js';
import {collatorOf} from './municipalities.js';
import {once} from './once.js';
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
  /** Shared as the hours are. */
  readonly offer: Offer;
}

/** What can be wished for, of one helper. */
interface Offer {
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

const offerOf = (provider: Provider): Offer => ({
  forms: provider.forms ?? [],
  languages: languagesOf(provider),
  interpreter: provider.interpreter === true,
});

/** Gives of all that are alike the first. */
type Share = <T>(one: T) => T;

function sharing(): Share {
  const known = new Map<string, unknown>();
  return <T>(one: T): T => {
    const key = JSON.stringify(one);
    if (!known.has(key)) known.set(key, one);
    return known.get(key) as T;
  };
}

export function helperOf(id: string, provider: Provider, share: Share = (one) => one): Helper {
  const {kind, areas, remit = 'general', openingHours, coordinates} = provider;
  return {
    id,
    provider,
    kind,
    areas,
    // Their own service is another one than that in which the person is.
    remit: HELPER_KINDS[kind].advice ? 'general' : remit,
    hours: openingHours && share(openingHours),
    direction: coordinates && directionOf(coordinates),
    offer: share(offerOf(provider)),
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
  const share = sharing();
  for (const map of maps) {
    for (const id of Object.keys(map)) {
      const provider = map[id];
      if (!provider || known.has(id)) continue;
      const name = pick(provider.name, languages).text;
      known.set(id, {name, helper: helperOf(id, provider, share)});
      yield;
    }
  }
  const {compare} = collatorOf(languages);
  const named = yield* inOrder([...known.values()], (one, other) => compare(one.name, other.name));
  return named.map(({helper}) => helper);
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
  /** Whom it serves: the municipality, the whole country, customers of its own, people elsewhere. */
  readonly serves: 'municipality' | 'country' | 'customers' | 'elsewhere';
  /** How far it is from the centre of the municipality, as {@link distance} counts. */
  readonly away: number;
}

function servesOf({kind, areas}: Helper, municipality: string): RankedHelper['serves'] {
  if (areas?.includes(municipality)) return 'municipality';
  const {place} = HELPER_KINDS[kind];
  if (place === 'own') return 'customers';
  return areas && place !== 'national' ? 'elsewhere' : 'country';
}

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
  const clocks = clocksAt(time);
  const openingOf = once((hours: OpeningHours | undefined) => openingAt(hours, clocks));
  const groups: RankedHelper[][] = [];
  for (const helper of list) {
    const isNamed = helper.id === named;
    if (kind !== undefined && helper.kind !== kind && !isNamed) continue;
    const serves = servesOf(helper, municipality);
    if (serves === 'elsewhere' && municipality !== '' && !isNamed) continue;
    const {direction} = helper;
    const away = centre && direction ? distance(centre, direction) : Infinity;
    const group = isNamed ? 0 : 1 + groupOf(helper, serves, openingOf(helper.hours));
    (groups[group] ??= []).push({helper, serves, away});
  }
  // Sorting thousands takes long, and without a centre each group is in order already.
  if (centre) groups.forEach((group) => group.sort((one, other) => one.away - other.away));
  return groups.flat();
}

const groupOf = ({remit}: Helper, serves: RankedHelper['serves'], {state}: Opening): number =>
  SERVES[serves] * 9 + REMITS[remit] * 3 + OPENINGS[state];

/** What a person asks for; empty: anything. */
export interface Wish {
  readonly form: string;
  /** The first part of a language tag (BCP 47), or `sgn` for sign language. */
  readonly language: string;
}

export const ANYTHING: Wish = {form: '', language: ''};

/** Those that fit a wish, in the same order. Who can arrange an interpreter serves in every spoken language. */
export function thatFit(
  ranked: readonly RankedHelper[],
  {form, language}: Wish,
): readonly RankedHelper[] {
  if (form === '' && language === '') return ranked;
  const fits = once(({forms, languages, interpreter}: Offer) => {
    if (form !== '' && !forms.includes(form)) return false;
    if (language === '' || languages.includes(language)) return true;
    return interpreter && language !== SIGN_LANGUAGE;
  });
  return ranked.filter(({helper}) => fits(helper.offer));
}

/** What can be asked for among these helpers: forms of support, and languages as in {@link Wish}. */
export function wishesFor(ranked: readonly RankedHelper[]) {
  const offers = [...new Set(ranked.map(({helper}) => helper.offer))];
  return {
    forms: [...new Set(offers.flatMap(({forms}) => forms))],
    languages: [...new Set(offers.flatMap(({languages}) => languages))],
  };
}
