const HOUR = 60 * 60 * 1000;

/**
 * The day of a date and time as registers write it: `2026-11-21` of `2026-11-21T00:00:00+02:00`, and of
 * `2026-11-20T22:00:00Z`, which is midnight in Finland.
 */
export function dayOf(time: unknown): string | undefined {
  if (typeof time !== 'string') return undefined;
  const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=T|$)/.exec(time)?.[0];
  return day && day < '9999' && /T2[12]:00:00(?:\.0+)?Z$/.test(time)
    ? dateOf(Date.parse(time) + 3 * HOUR)
    : day;
}

/** Registers have a last day far away, such as 9999-12-31, for what has no end. */
export const isForEver = (day: string): boolean => day > '2100';

/** The last day of a season; `undefined` when it has no end, however that is written. */
export function lastDayOf(time: unknown): string | undefined {
  const day = dayOf(time);
  return day === undefined || isForEver(day) ? undefined : day;
}

const DAY = 24 * HOUR;

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The days from one to another, both counted, but not more than so many. */
export function daysBetween(from: string, through: string, most: number): string[] {
  const days = [];
  for (let time = Date.parse(from); time <= Date.parse(through) && days.length < most; time += DAY)
    days.push(dateOf(time));
  return days;
}

/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;

/** The day so many months later; the last of the month where there is no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const later = Date.UTC(year, month - 1 + months, Math.min(date, last));
  return dateOf(later);
}
