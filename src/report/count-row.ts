import {COUNTED_EVENTS, type CountedEvent, type CountRow} from '../model/counts.js';
import {isDay} from '../model/day.js';
import {DEPTHS, type Depth} from '../model/depth.js';

/** What is wrong with a row of counts: `n must be a whole number above 0`. */
export class RowFault extends Error {}

const EVENTS = new Set<unknown>(COUNTED_EVENTS);
const DEPTH_NAMES = new Set<unknown>(['', ...DEPTHS]);

function text(value: unknown, name: string, pattern: RegExp, such: string): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new RowFault(`${name} must be ${such}`);
}

/** Ids of the manifest, with what parts them. */
const ITEM = /^[\w./-]{0,200}$/;
const ID = /^[\w.-]{0,100}$/;
const LANGUAGE = /^[\w-]{0,35}$/;

const whole = (value: unknown): number => {
  const n = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof n === 'number' && Number.isSafeInteger(n) && n > 0) return n;
  throw new RowFault('n must be a whole number above 0');
};

/**
 * A row of counts that came from a file.
 * @param values by name, as in JSON or CSV
 * @throws a {@link RowFault}
 */
export function toCountRow(values: Readonly<Record<string, unknown>>): CountRow {
  const {day, event, depth = ''} = values;
  if (typeof day !== 'string' || !isDay(day))
    throw new RowFault('day must be a day such as 2026-11-26');
  if (!EVENTS.has(event)) throw new RowFault('event must be one of docs/measuring.md');
  if (!DEPTH_NAMES.has(depth)) throw new RowFault('depth must be short, steps, show or empty');
  return {
    day,
    service: text(values['service'] ?? '', 'service', ID, 'the id of a service'),
    event: event as CountedEvent,
    item: text(values['item'] ?? '', 'item', ITEM, 'an item such as topic/rent'),
    page: text(values['page'] ?? '', 'page', ID, 'the id of a page'),
    language: text(values['language'] ?? '', 'language', LANGUAGE, 'a language tag'),
    depth: depth as Depth | '',
    n: whole(values['n']),
  };
}
