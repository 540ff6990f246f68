import {holidayOn, isPublicHoliday} from './holidays.js';
import type {HolidayName, OpeningException, OpeningHours, OpeningWeek, Text} from './manifest.js';
import {minuteOf} from './wall-clock.js';

/** Minutes from the midnight that a day begins with; what closes on the next day has a `till` over 1440. */
export interface OpeningSpan {
  readonly from: number;
  readonly till: number;
}

type Weekday = OpeningWeek['days'][number];

export interface Day {
  /** `2026-11-21` */
  readonly name: string;
  /** Days since the epoch. */
  readonly number: number;
  readonly weekday: Weekday;
  readonly holiday: HolidayName | undefined;
}

/** Times on some days of the week, from a day through a day. */
interface Row {
  readonly from?: string | undefined;
  readonly through?: string | undefined;
  /** Rows stand in place of those of a lower rank. */
  readonly rank: number;
  readonly days: readonly Weekday[];
  readonly spans: readonly OpeningSpan[];
}

/** Opening hours made ready to be asked about many days. */
export interface Plan {
  readonly rows: readonly Row[];
  readonly exceptions: readonly OpeningException[];
  readonly holidays: OpeningHours['holidays'];
  /** How it is on public holidays that are not named. */
  readonly publicHolidays: 'closed' | 'normal';
}

/** The minutes of a day. That a clock leaves out an hour or shows it twice is not seen on the door. */
export const DAY = 24 * 60;
const DAY_IN_MS = DAY * 60 * 1000;

/** From the weekday on which the epoch began. */
const WEEKDAYS = ['th', 'fr', 'sa', 'su', 'mo', 'tu', 'we'] as const;
const CLOSED: readonly OpeningSpan[] = [];
const ALWAYS: Row = {rank: 0, days: WEEKDAYS, spans: [{from: 0, till: DAY}]};

// Thousands of records are asked about the same few days, and many of them have the same times.
const days = new Map<number, Day>();
const numbers = new Map<string, number>();
const spans = new Map<string, OpeningSpan>();

/** Days since the epoch; NaN for what is no day. */
export function dayNumber(name: string): number {
  let number = numbers.get(name);
  if (number === undefined) {
    number = Date.parse(name) / DAY_IN_MS;
    numbers.set(name, number);
  }
  return number;
}

export function dayAt(number: number): Day {
  let day = days.get(number);
  if (!day) {
    const name = new Date(number * DAY_IN_MS).toISOString().slice(0, 10);
    const weekday = WEEKDAYS[((number % 7) + 7) % 7] ?? 'th';
    day = {name, number, weekday, holiday: holidayOn(name)};
    days.set(number, day);
  }
  return day;
}

function spanOf(time: string): OpeningSpan {
  let span = spans.get(time);
  if (!span) {
    const till = minuteOf(time.slice(6)) + (time.endsWith('+1') ? DAY : 0);
    span = {from: minuteOf(time), till};
    spans.set(time, span);
  }
  return span;
}

const spansOf = (times: readonly string[]): OpeningSpan[] => sorted(times.map(spanOf));

const sorted = (unsorted: OpeningSpan[]): OpeningSpan[] =>
  unsorted.length > 1 ? unsorted.sort((one, other) => one.from - other.from) : unsorted;

/**
 * The rows of a season stand in place of the base week, and a season with a beginning and an end in place of
 * hours that hold "from September on".
 */
function rowOf({from, through, days: on, times}: OpeningWeek): Row {
  const rank = (from === undefined ? 0 : 1) + (through === undefined ? 0 : 1);
  return {from, through, rank, days: on, spans: spansOf(times)};
}

export function planOf(hours: OpeningHours): Plan {
  const {always, weekly = [], exceptions = [], holidays} = hours;
  const {publicHolidays = always ? 'normal' : 'closed'} = hours;
  return {rows: always ? [ALWAYS] : weekly.map(rowOf), exceptions, holidays, publicHolidays};
}

const length = ({from, through = from}: OpeningException): number =>
  dayNumber(through) - dayNumber(from);

/** Of exceptions that fit the day the shortest; of equally short ones the first. */
function exceptionOn(plan: Plan, {name}: Day): OpeningException | undefined {
  let found: OpeningException | undefined;
  for (const exception of plan.exceptions) {
    const {from, through = from} = exception;
    if (name < from || through < name) continue;
    if (!found || length(exception) < length(found)) found = exception;
  }
  return found;
}

/** Whether it is closed because of a holiday. */
function closedOn(holiday: HolidayName, {holidays, publicHolidays}: Plan): boolean {
  const named = holidays?.[holiday];
  return named ? named === 'closed' : isPublicHoliday(holiday) && publicHolidays === 'closed';
}

/** `undefined` when no row tells about the day. */
function weekOn({rows}: Plan, {name, weekday}: Day): readonly OpeningSpan[] | undefined {
  let found: readonly OpeningSpan[] | undefined;
  let highest = 0;
  for (const {from, through, rank, days: on, spans: times} of rows) {
    if (rank < highest || (from && name < from) || (through && through < name)) continue;
    if (rank > highest || !found) found = CLOSED;
    highest = rank;
    if (on.includes(weekday)) found = found.length > 0 ? sorted([...found, ...times]) : times;
  }
  return found;
}

/**
 * The times of a day in their order; none: closed. `undefined` when the hours do not tell: before and after the
 * seasons, and between the dates of an event. The shortest exception counts before a named holiday, that before
 * a season, and a season before the base week. An exception that is not closed and has no times is a day like
 * any other of the week, even on a holiday.
 */
export function timesAt(plan: Plan, day: Day): readonly OpeningSpan[] | undefined {
  const exception = exceptionOn(plan, day);
  if (exception?.closed) return CLOSED;
  if (exception) return exception.times ? spansOf(exception.times) : weekOn(plan, day);
  const {holiday} = day;
  const named = holiday && plan.holidays?.[holiday];
  if (Array.isArray(named)) return spansOf(named);
  const week = weekOn(plan, day);
  // That public holidays are closed tells nothing where nothing is told of the week.
  const told = week ?? named;
  return told && holiday && closedOn(holiday, plan) ? CLOSED : week;
}

/** Why it is closed on a day, if that is known. */
export function reasonAt(
  plan: Plan,
  day: Day,
): {readonly holiday?: HolidayName; readonly note?: Text} {
  const exception = exceptionOn(plan, day);
  if (exception) return exception.note === undefined ? {} : {note: exception.note};
  const {holiday} = day;
  return holiday && closedOn(holiday, plan) ? {holiday} : {};
}
