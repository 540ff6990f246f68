const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** Whether it is a day of the calendar, such as `2026-11-26`: there is no `2026-02-31`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day so many days later than `2026-11-26`; below 0: earlier. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_IN_MS).toISOString().slice(0, 10);
