import {openingRules} from '../model/opening-rules.js';
import type {OpeningHours} from '../model/manifest.js';
import {prune} from '../model/schema.js';
import type {WallClock} from '../model/wall-clock.js';
import {minuteOf} from '../model/wall-clock.js';

/*
 * Opening hours as people write them: "9-16", "klo 9.00–16.15", "9–12 ja 13–15". The manifest has "09:00-16:00".
 */

type TimesRead =
  | {readonly times: string[]}
  /** `part`: what was not understood, or ends before it begins. */
  | {readonly fault: 'empty' | 'unread' | 'reversed'; readonly part: string};

/** What stands around times and says nothing. */
const FILLING = /\b(?:klo|kello|kl|klockan|from)\b\.?/g;
const BETWEEN = /[,;&]|\+(?!1\b)|(?<=\s)(?:ja|sekä|och|samt|and)(?=\s)/;
const TIME = String.raw`(\d{1,2})(?:[.:]?(\d{2}))?`;
const SPAN = new RegExp(String.raw`^${TIME}\s*(?:[-–—−]|to|till|until)\s*${TIME}\s*(\+1)?$`);
/** Who closes at such an hour of the next day at the latest, opened the day before. */
const LATEST = '06:00';

const clock = (hour = '', minute = '00'): string => `${hour.padStart(2, '0')}:${minute}`;
const isTime = (time: string): boolean => minuteOf(time) <= 24 * 60 && Number(time.slice(3)) < 60;

/** `undefined`: it is no time; `''`: it ends before it begins. */
function spanOf(part: string): string | undefined {
  const [, ...found] = SPAN.exec(part) ?? [];
  if (found.length === 0) return undefined;
  const from = clock(found[0], found[1]);
  const till = clock(found[2], found[3]);
  if (!isTime(from) || !isTime(till) || from === '24:00') return undefined;
  if (till === '00:00') return `${from}-24:00`;
  if (till > from && !found[4]) return `${from}-${till}`;
  return found[4] || till <= LATEST ? `${from}-${till}+1` : '';
}

/** What was typed as the times of a day. */
export function readTimes(typed: string): TimesRead {
  const parts = typed
    .toLowerCase()
    .replace(FILLING, ' ')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length === 0) return {fault: 'empty', part: ''};
  const times: string[] = [];
  for (const part of parts) {
    const span = spanOf(part);
    if (!span) return {fault: span === '' ? 'reversed' : 'unread', part};
    times.push(span);
  }
  return {times};
}

/**
 * The times of a day as people write them.
 * @param written a time that is no full hour: `16.15`
 */
export function timesWritten(
  times: readonly string[],
  written: (hour: number, minute: string) => string,
): string {
  const time = (said: string) => {
    const minute = said.slice(3, 5);
    const hour = Number(said.slice(0, 2));
    return minute === '00' ? String(hour) : written(hour, minute);
  };
  const span = (said: string) => {
    if (!/^\d\d:\d\d-\d\d:\d\d/.test(said)) return said;
    // That 22–2 ends on the next day goes without saying.
    const isSaid = said.endsWith('+1') && said.slice(6, 11) > LATEST;
    return `${time(said)}–${time(said.slice(6))}${isSaid ? '+1' : ''}`;
  };
  return times.map(span).join(', ');
}

/** The hours as the widget reads them; `undefined`: it cannot use them, since something in them is wrong. */
export function readHours(value: unknown): OpeningHours | undefined {
  const faults: unknown[] = [];
  const report = (fault: unknown) => void faults.push(fault);
  const schema = {$ref: '#/definitions/openingHours'};
  const hours = prune(value, schema, '', {checks: openingRules, report});
  return faults.length === 0 ? (hours as OpeningHours | undefined) : undefined;
}

/** `2026-11-24` and `09:30`, as a date box and a time box give them. */
export const wallClock = (day: string, time: string): WallClock | undefined =>
  /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d/.test(time)
    ? {day, minute: minuteOf(time)}
    : undefined;

/** 570 → `09:30` */
export const timeOf = (minute: number): string =>
  clock(String(Math.floor(minute / 60)), String(minute % 60).padStart(2, '0'));
