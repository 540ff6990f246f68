import type {HolidayName, OpeningHours, Text} from './manifest.js';
import {
  dayAt,
  dayNumber,
  planOf,
  reasonAt,
  timesAt,
  type Day,
  type OpeningSpan,
  type Plan,
} from './opening-days.js';

/** A day, or days on end, with their times; without times it is closed. */
export interface CalendarDays {
  /** `2026-12-22` */
  readonly from: string;
  readonly through: string;
  readonly times: readonly OpeningSpan[];
  /** Why the times are as they are, if that is known. */
  readonly holiday?: HolidayName | undefined;
  readonly note?: Text | undefined;
}

const WEEK = 7;
/** In days: how far ahead holidays are told. */
const HOLIDAYS_AHEAD = 35;
/** As many days that differ are told. */
const MOST = 10;

function calendarDay(plan: Plan, day: Day): CalendarDays[] {
  const times = timesAt(plan, day);
  if (!times) return [];
  const named = day.holiday && plan.holidays?.[day.holiday] && day.holiday;
  const {note, holiday = named} = reasonAt(plan, day);
  return [{from: day.name, through: day.name, times, ...(note ? {note} : {holiday})}];
}

const daysFrom = (first: number, count: number): Day[] =>
  Array.from({length: count}, (_, i) => dayAt(first + i));

/** The seven days that begin with today; those of which the hours do not tell are not among them. */
export function weekFrom(hours: OpeningHours, today: string): CalendarDays[] {
  const plan = planOf(hours);
  return daysFrom(dayNumber(today), WEEK).flatMap((day) => calendarDay(plan, day));
}

/** A holiday on a day on which it is closed anyway is no news. */
function isNews(plan: Plan, day: Day, {holiday, times}: CalendarDays): boolean {
  const ordinary: Plan = {...plan, exceptions: [], holidays: undefined, publicHolidays: 'normal'};
  return holiday !== undefined && times.length + (timesAt(ordinary, day)?.length ?? 0) > 0;
}

/** Days after that week that differ: the holidays of the coming weeks, and the next exceptions. */
export function daysThatDiffer(hours: OpeningHours, today: string): CalendarDays[] {
  const plan = planOf(hours);
  const first = dayNumber(today) + WEEK;
  const exceptions = plan.exceptions
    .filter(({from, through = from}) => dayNumber(through) >= first)
    .flatMap((one) => {
      const {from, through = from} = one;
      // Its own times, whatever shorter one there is on its first day; what is past is not told.
      const day = dayAt(Math.max(dayNumber(from), first));
      return calendarDay({...plan, exceptions: [one]}, day).map((told) => ({...told, through}));
    });
  const isTold = (name: string) =>
    exceptions.some(({from, through}) => from <= name && name <= through);
  const holidays = daysFrom(first, HOLIDAYS_AHEAD - WEEK)
    .filter(({holiday, name}) => holiday && !isTold(name))
    .flatMap((day) => calendarDay(plan, day).filter((one) => isNews(plan, day, one)));
  return [...holidays, ...exceptions]
    .sort((one, other) => (one.from < other.from ? -1 : Number(one.from > other.from)))
    .slice(0, MOST);
}
