import type {HolidayName, OpeningHours, Text} from './manifest.js';
import {
  DAY,
  dayAt,
  dayNumber,
  planOf,
  reasonAt,
  timesAt,
  type Day,
  type OpeningSpan,
  type Plan,
} from './opening-days.js';
import type {Clocks, WallClock} from './wall-clock.js';

/** How it is at one moment. */
export type Opening =
  /** Without `until`: always, or for more than two weeks. */
  | {readonly state: 'open'; readonly until?: WallClock}
  /** `opens`: the next time. `holiday`, `note`: why it is closed all day today, if that is known. */
  | {
      readonly state: 'closed';
      readonly opens?: WallClock;
      readonly holiday?: HolidayName;
      readonly note?: Text;
    }
  /**
   * Whatever the times: each appointment has its own. "Open" would send people to a shut door, and "closed"
   * would keep them from asking for one.
   */
  | {readonly state: 'by-appointment'}
  /** Nobody knows. It is never said that it is closed. */
  | {readonly state: 'unknown'};

/** In minutes. */
const TWO_WEEKS = 14 * DAY;
/** In days. On two Fridays running it may be Christmas Day and New Year's Day. */
const WEEKS = 28;
/** In days. From one Easter to the next it may be 385. */
const YEAR = 400;
/** "For ever" is written as the last day that has four digits of a year. */
const FOREVER = dayNumber('9999-12-31');

const UNKNOWN: Opening = {state: 'unknown'};
const BY_APPOINTMENT: Opening = {state: 'by-appointment'};
const OPEN: Opening = {state: 'open'};

/** The times of one day, in their order, in minutes from its midnight; `till` may be over 1440. */
export const timesOn = (hours: OpeningHours, day: string): readonly OpeningSpan[] =>
  timesAt(planOf(hours), dayAt(dayNumber(day))) ?? [];

/** A minute that is counted from the midnight of a day, on the clock. */
const clockAt = ({number}: Day, minute: number): WallClock => ({
  day: dayAt(number + Math.floor(minute / DAY)).name,
  minute: minute % DAY,
});

/**
 * The first minute that is not open, counted from today's midnight: this one, if it is closed now. Times that
 * touch are one opening, and the late times of yesterday reach into today.
 */
function closingOf(plan: Plan, today: Day, now: number): number {
  let closing = now;
  for (let n = -1; n * DAY <= closing && closing <= TWO_WEEKS; n++) {
    for (const {from, till} of timesAt(plan, dayAt(today.number + n)) ?? []) {
      if (from + n * DAY <= closing) closing = Math.max(closing, till + n * DAY);
    }
  }
  return closing;
}

/** The days after today on which a season or an exception begins, or is over. */
const changesAfter = ({number}: Day, {rows, exceptions}: Plan): number[] =>
  [...rows, ...exceptions]
    .flatMap(({from = '', through = from}) => [dayNumber(from), dayNumber(through) + 1])
    .filter((change) => number < change && change <= FOREVER)
    .sort((one, other) => one - other);

/** The first opening of the days from a number to another, not counting that. */
function firstBetween(plan: Plan, number: number, end: number): WallClock | undefined {
  for (let n = number; n < end; n++) {
    const day = dayAt(n);
    const first = timesAt(plan, day)?.[0];
    if (first) return clockAt(day, first.from);
  }
  return undefined;
}

/** How many days after a change of the hours an opening may be, if there is one before the next change. */
function daysAhead({rows, holidays = {}}: Plan): number {
  if (Object.values(holidays).some((times) => typeof times !== 'string')) return YEAR;
  return rows.length > 0 ? WEEKS : 1;
}

/** The first opening after today. Not every day is looked at until an event in a year. */
function openingAfter(today: Day, plan: Plan): WallClock | undefined {
  const ahead = daysAhead(plan);
  let seen = today.number + 1 + ahead;
  let found = firstBetween(plan, today.number + 1, seen);
  for (const change of found ? [] : changesAfter(today, plan)) {
    found ??= firstBetween(plan, Math.max(change, seen), change + ahead);
    seen = change + ahead;
  }
  return found;
}

function whenClosed(plan: Plan, today: Day, now: number): Opening {
  const times = timesAt(plan, today);
  const later = times?.find(({from}) => from > now);
  const opens = later ? clockAt(today, later.from) : openingAfter(today, plan);
  // When all seasons and dates are over, nobody knows what came after them.
  if (!opens && !times) return UNKNOWN;
  const reason = times?.length === 0 ? reasonAt(plan, today) : undefined;
  return opens ? {state: 'closed', opens, ...reason} : {state: 'closed', ...reason};
}

/**
 * How it is at the moment of the clocks, in the time zone of the office, whatever that of the device. Throws a
 * RangeError for a time zone that the platform does not know; what has been read has none.
 */
export function openingAt(hours: OpeningHours | undefined, clocks: Clocks): Opening {
  if (!hours) return UNKNOWN;
  if (hours.byAppointment) return BY_APPOINTMENT;
  const {day, minute} = clocks(hours.timeZone);
  const today = dayAt(dayNumber(day));
  const plan = planOf(hours);
  const closing = closingOf(plan, today, minute);
  if (closing > TWO_WEEKS) return OPEN;
  return closing > minute
    ? {state: 'open', until: clockAt(today, closing)}
    : whenClosed(plan, today, minute);
}
