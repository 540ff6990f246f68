import {bare} from './bare.js';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const FINNISH_TIME = 'Europe/Helsinki';

/** What the clock on the wall shows: the day `2026-11-21` and the minute of the day, 0–1439. */
export interface WallClock {
  readonly day: string;
  readonly minute: number;
}

/** The clocks of all time zones at one moment; each is worked out once. Left out: Finland's. */
export type Clocks = (timeZone?: string) => WallClock;

/** The minute of the day that `16:15` is. */
export const minuteOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When the clocks of the EU change: at 01:00 UTC on the last Sunday of a month (2000/84/EC). */
function change(year: number, month: 'March' | 'October'): number {
  const lastDay = Date.UTC(year, month === 'March' ? 2 : 9, 31, 1);
  return lastDay - new Date(lastDay).getUTCDay() * DAY;
}

/**
 * The clock of Finland, without `Intl`, whose first formatter takes some 60 ms on a slow device: the panel
 * would be there that much later.
 */
function finnishClock(time: number): WallClock {
  const year = new Date(time).getUTCFullYear();
  const summer = change(year, 'March') <= time && time < change(year, 'October');
  const shown = new Date(time + (summer ? 3 : 2) * HOUR).toISOString();
  return {day: shown.slice(0, 10), minute: minuteOf(shown.slice(11, 16))};
}

function clockIn(timeZone: string, time: number): WallClock {
  const two = '2-digit';
  const fields = {year: 'numeric', month: two, day: two, hour: two, minute: two} as const;
  const options = bare({...fields, timeZone, hourCycle: 'h23'} as const);
  const parts = new Intl.DateTimeFormat('en', options).formatToParts(time);
  const part = (wanted: keyof typeof fields) =>
    parts.find(({type}) => type === wanted)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minute: minuteOf(`${part('hour')}:${part('minute')}`),
  };
}

/** `time` in ms since the epoch. The time zone of the device does not matter. */
export function clocksAt(time: number): Clocks {
  const known = new Map<string, WallClock>();
  return (timeZone = FINNISH_TIME) => {
    let clock = known.get(timeZone);
    if (!clock) {
      clock = timeZone === FINNISH_TIME ? finnishClock(time) : clockIn(timeZone, time);
      known.set(timeZone, clock);
    }
    return clock;
  };
}

/** The day in Finland, `2026-11-21`. */
export const finnishDay = (time: number): string => finnishClock(time).day;
