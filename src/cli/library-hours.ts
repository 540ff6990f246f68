import {groupedBy} from '../model/grouped-by.js';
import type {Day, OpeningHours} from '../model/manifest.js';
import type {OpeningSpan} from '../model/opening-days.js';
import {timesOn} from '../model/opening-hours.js';
import {ownIn} from '../model/own.js';
import {dayOf, weekdayOf} from './days.js';
import {hoursOf, joined, type Period, type Week} from './hours-by-period.js';
import {inLanguages, listAt, minuteAt, textAt} from './register-text.js';

/** A day as Kirkanta tells it, with the times at which someone is there. */
interface LibraryDay {
  readonly day: Day;
  /** Id of the period that it belongs to. */
  readonly period: string;
  readonly info?: string;
  readonly staffed: readonly OpeningSpan[];
}

/** Status of a time (API v4): 0 is closed, 2 is self-service. */
const STAFFED = 1;
const MIDNIGHT = 24 * 60;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

function spanOf(time: unknown): OpeningSpan {
  const from = minuteAt(time, 'from');
  const till = minuteAt(time, 'to');
  return {from, till: till > from ? till : till + MIDNIGHT};
}

/** NaN where a time is not written as it should be. */
const isTime = ({from, till}: OpeningSpan): boolean => from + till >= 0;

function libraryDay(schedule: unknown): LibraryDay | undefined {
  const day = dayOf(ownIn(schedule, 'date'));
  const times = listAt(schedule, 'times').filter((time) => ownIn(time, 'status') === STAFFED);
  const staffed = ownIn(schedule, 'closed') === true ? [] : joined(times.map(spanOf));
  if (day === undefined || !staffed.every(isTime)) return undefined;
  const info = textAt(schedule, 'info');
  return {
    day,
    period: textAt(schedule, 'period') ?? '',
    ...(info === undefined ? {} : {info}),
    staffed,
  };
}

const said = (spans: readonly OpeningSpan[]): string => JSON.stringify(spans);

/** What more than half of the days say; `undefined` when no times do, or there are no days. */
function agreed(days: readonly LibraryDay[]): readonly OpeningSpan[] | undefined {
  const alike = [...groupedBy(days, ({staffed}) => said(staffed)).values()];
  return alike.find((some) => some.length * 2 > days.length)?.[0]?.staffed;
}

/** The week that repeats; `undefined` when the weeks do not agree, or do not show all days. */
function repeating(days: readonly LibraryDay[]): Week | undefined {
  const week = WEEKDAYS.map((i) => agreed(days.filter(({day}) => weekdayOf(day) === i)));
  return week.every((spans) => spans !== undefined) ? week : undefined;
}

/** Periods in which a week repeats, for as long as the register says that they last. */
function periodsOf(days: readonly LibraryDay[], refs: unknown): Period[] {
  const periods: Period[] = [];
  for (const [id, some] of groupedBy(days, ({period}) => period)) {
    const week = repeating(some);
    const known = ownIn(ownIn(refs, 'period'), id);
    const from = dayOf(ownIn(known, 'validFrom'));
    const through = dayOf(ownIn(known, 'validUntil'));
    if (!week || (from !== undefined && through !== undefined && from > through)) continue;
    periods.push({
      ...(from === undefined ? {} : {from}),
      ...(through === undefined ? {} : {through}),
      overrides: ownIn(known, 'isException') === true,
      week,
    });
  }
  return periods;
}

/** One day that differs, with what the register says of it, or of its period. */
function exception({day, period, info, staffed}: LibraryDay, refs: unknown): Period {
  const known = ownIn(ownIn(refs, 'period'), period);
  const name = ownIn(known, 'isException') === true ? textAt(known, 'name') : undefined;
  const note = inLanguages((language) => (language === 'fi' ? (info ?? name) : undefined));
  const week = WEEKDAYS.map(() => staffed);
  return {from: day, through: day, overrides: true, week, ...(note ? {note} : {})};
}

/**
 * Opening hours of a library, of its schedules day by day and the periods in `refs`. Only times with staff
 * count. On each day of the schedules they say what the schedules say; after those, the week that repeats.
 */
export function libraryHours(
  schedules: readonly unknown[],
  refs: unknown,
  drop: (at: string, why: string) => void,
): OpeningHours | undefined {
  const read = schedules.map(libraryDay);
  // Days that cannot be read would be told as days like any other.
  if (read.includes(undefined)) {
    drop('/schedules', 'a day or a time that cannot be read: no opening hours');
    return undefined;
  }
  const days = read.filter((day) => day !== undefined).sort((a, b) => (a.day < b.day ? -1 : 1));
  const first = days[0]?.day;
  const periods = periodsOf(days, refs);
  const repeated = hoursOf(periods, first);
  const differing = days.filter(
    ({day, staffed}) => !repeated || said(timesOn(repeated, day)) !== said(staffed),
  );
  return hoursOf([...periods, ...differing.map((day) => exception(day, refs))], first);
}

/** Days on which there are times without staff. */
export const daysAlone = (schedules: readonly unknown[]): number =>
  schedules.filter((schedule) =>
    listAt(schedule, 'times').some((time) => ownIn(time, 'status') !== STAFFED),
  ).length;
