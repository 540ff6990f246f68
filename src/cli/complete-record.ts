import type {Coordinates, Provider, ProviderSource} from '../model/manifest.js';
import {isInFinland} from '../model/coordinates.js';
import {CAPITAL_REGION} from './capital-region.js';
import {dayOf, monthsLater} from './days.js';
import type {Imported, ReportDropped, Wanted} from './importer.js';

/** What a record of a register says, as far as it says it. */
type Found = {readonly [Key in keyof Provider]?: Provider[Key] | undefined};

const NEEDED = ['name', 'forWhom', 'how'] as const;
const WAYS = ['more', 'number', 'email', 'address'] as const;

const present = (found: Found): Partial<Provider> =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));

/** What is missing for a record that people can use; empty when nothing is. */
function missingIn(record: Partial<Provider>): readonly string[] {
  const texts = NEEDED.filter((key) => !Object.hasOwn(record, key));
  const ways = WAYS.some((key) => Object.hasOwn(record, key)) ? [] : [WAYS.join(' or ')];
  // Without areas a record would be one of the whole country.
  return [...texts, ...ways, ...(record.areas ? [] : ['areas'])];
}

/**
 * The record with what the editor says of all such records. What is said by neither makes it unusable: it is
 * dropped and reported.
 */
export function completed(
  source: ProviderSource,
  found: Found,
  wanted: Wanted,
  report: ReportDropped,
): Imported | undefined {
  const record = {...wanted.defaults, kind: wanted.kind, ...present(found), source};
  const missing = missingIn(record);
  if (missing.length > 0) {
    const why = `neither the register nor "defaults" says: ${missing.join(', ')}`;
    report({id: source.id, at: '', why});
    return undefined;
  }
  const codes = (record.areas ?? []).filter((code) => Object.hasOwn(CAPITAL_REGION, code));
  const municipalities = Object.fromEntries(codes.map((code) => [code, {...CAPITAL_REGION[code]}]));
  return {id: `${source.system}-${source.id}`, provider: record as Provider, municipalities};
}

/** The place, if it is in Finland. `0, 0` and numbers that have changed places are not. */
export function placeIn(
  latitude: unknown,
  longitude: unknown,
  drop: (at: string, why: string) => void,
  at: string,
): Coordinates | undefined {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  const place = {latitude, longitude};
  if (isInFinland(place)) return place;
  drop(at, `outside Finland: ${latitude}, ${longitude}`);
  return undefined;
}

/** Half a year: what nobody has looked at for longer may be old. */
const MONTHS = 6;

/** When a record was last looked at, and when it must be again, by the time of its last change. */
export function datesOf(modified: unknown): Pick<Found, 'verifiedAt' | 'reviewBy'> {
  const verifiedAt = dayOf(modified);
  return verifiedAt === undefined ? {} : {verifiedAt, reviewBy: monthsLater(verifiedAt, MONTHS)};
}
