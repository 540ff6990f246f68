import type {CountRow} from '../model/counts.js';
import {isDay} from '../model/day.js';
import {isRecord} from '../model/schema.js';
import {RowFault, toCountRow} from './count-row.js';

/** What was read of an export of Matomo. */
interface MatomoRows {
  readonly rows: readonly CountRow[];
  /** How many events were none of ours, or cannot be read. */
  readonly passedOver: number;
  /** How many events Matomo itself had put together as "Others": its limit of rows is too low. */
  readonly cutOff: number;
}

/** How Matomo calls what its limit of rows leaves out, asked in English. */
const OTHERS = /(?:^| - )(?:Others|-1)$/;

function isOurs(row: Readonly<Record<string, unknown>>, service: string): boolean {
  const category = row['Events_EventCategory'];
  return category === undefined || category === `Rinnalla ${service}`;
}

function rowOf(row: Readonly<Record<string, unknown>>, day: string, service: string): CountRow {
  const name = row['Events_EventName'];
  const parts = typeof name === 'string' ? name.split('|') : [];
  if (parts.length !== 4) throw new RowFault('Events_EventName must be page|item|language|depth');
  const [page, item, language, depth] = parts;
  const event = row['Events_EventAction'];
  return toCountRow({day, service, event, page, item, language, depth, n: row['nb_events']});
}

/**
 * Reads an export of Matomo: `Events.getAction` with `flat=1&period=day&secondaryDimension=eventName`, as JSON, by
 * day. Other events are passed over.
 *
 * @returns `undefined` when it is no such export
 */
export function readMatomo(json: unknown, service: string): MatomoRows | undefined {
  if (!isRecord(json)) return undefined;
  const rows: CountRow[] = [];
  let passedOver = 0;
  let cutOff = 0;
  for (const [day, list] of Object.entries(json)) {
    if (!isDay(day) || !Array.isArray(list)) return undefined;
    for (const row of list.filter(isRecord)) {
      const {label, nb_events: events} = row;
      const n = typeof events === 'number' || typeof events === 'string' ? Number(events) : 0;
      if (typeof label === 'string' && OTHERS.test(label)) cutOff += n;
      else if (!isOurs(row, service)) passedOver += n;
      else
        try {
          rows.push(rowOf(row, day, service));
        } catch (error) {
          if (!(error instanceof RowFault)) throw error;
          passedOver += n;
        }
    }
  }
  return {rows, passedOver, cutOff};
}
