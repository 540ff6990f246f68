import {isDay} from '../model/day.js';
import {ownIn} from '../model/own.js';
import {isRecord} from '../model/schema.js';
import type {ItemFigures, PartFigures} from '../report/figures.js';
import type {Share} from '../report/share.js';

/** What the editor tells of a report: the figures of its whole time, by item. */
export type ReadFigures = Pick<PartFigures, 'from' | 'to' | 'items'>;

/** `not-figures`: something else, or damaged. Half of it is not told: what is left out would look like "under five". */
export type FiguresFault =
  | {readonly fault: 'not-figures' | 'newer'}
  | {readonly fault: 'other-service'; readonly service: string};

/** The format of a report that this editor knows, and what its numbers are rounded to. */
const FORMAT = 1;
const ROUNDED_TO = 5;

class NotFigures extends Error {}

/** What follows throws `NotFigures`. */
function numberIn(values: unknown, key: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = ownIn(values, key);
  if (typeof value === 'number' && value >= 0 && value <= most) return value;
  throw new NotFigures(key);
}

function recordIn(values: unknown, key: string): Readonly<Record<string, unknown>> {
  const value = ownIn(values, key);
  if (isRecord(value)) return value;
  throw new NotFigures(key);
}

function dayIn(values: unknown, key: string): string {
  const value = ownIn(values, key);
  if (typeof value === 'string' && isDay(value)) return value;
  throw new NotFigures(key);
}

/** `null`: too few to tell. */
const orNull = <T>(values: unknown, key: string, read: (values: unknown, key: string) => T) =>
  ownIn(values, key) === null ? null : read(values, key);

const countIn = (values: unknown, key: string): number => Math.floor(numberIn(values, key));
const rateIn = (values: unknown, key: string): number => numberIn(values, key);

function shareIn(values: unknown, key: string): Share {
  const share = recordIn(values, key);
  return {
    value: numberIn(share, 'value', 1),
    low: numberIn(share, 'low', 1),
    high: numberIn(share, 'high', 1),
    n: countIn(share, 'n'),
  };
}

/** By keys of a record. Without a prototype: "__proto__" is a key like any other. */
function mapped<T>(values: Readonly<Record<string, unknown>>, read: (key: string) => T) {
  const found = Object.create(null) as Record<string, T>;
  for (const key of Object.keys(values)) found[key] = read(key);
  return found;
}

function itemIn(values: unknown, key: string): ItemFigures {
  const item = recordIn(values, key);
  const numbers = recordIn(item, 'numbers');
  return {
    shown: orNull(item, 'shown', countIn),
    helpful: orNull(item, 'helpful', countIn),
    notHelpful: orNull(item, 'notHelpful', countIn),
    turnedBack: orNull(item, 'turnedBack', countIn),
    helpfulShare: orNull(item, 'helpfulShare', shareIn),
    failureShare: orNull(item, 'failureShare', shareIn),
    helpRate: orNull(item, 'helpRate', rateIn),
    priority: orNull(item, 'priority', rateIn),
    numbers: mapped(numbers, (name) => countIn(numbers, name)),
  };
}

function read(json: unknown, own: string): ReadFigures | FiguresFault {
  const whole = recordIn(json, 'whole');
  if (numberIn(json, 'format') > FORMAT) return {fault: 'newer'};
  const service = ownIn(json, 'service');
  if (typeof service !== 'string' || numberIn(json, 'roundedTo') !== ROUNDED_TO)
    throw new NotFigures();
  if (service !== own) return {fault: 'other-service', service};
  const items = recordIn(whole, 'items');
  return {
    from: dayIn(whole, 'from'),
    to: dayIn(whole, 'to'),
    items: mapped(items, (item) => itemIn(items, item)),
  };
}

/**
 * Reads what `rinnalla report --format json` wrote. Never throws.
 * @param own id of the service that they should be of
 */
export function readFigures(text: string, own: string): ReadFigures | FiguresFault {
  try {
    return read(JSON.parse(text) as unknown, own);
  } catch {
    return {fault: 'not-figures'};
  }
}
