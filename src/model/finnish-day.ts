const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** When the clocks of the EU change: at 01:00 UTC on the last Sunday of March and of October. */
function change(year: number, month: 'March' | 'October'): number {
  const lastDay = Date.UTC(year, month === 'March' ? 2 : 9, 31, 1);
  return lastDay - new Date(lastDay).getUTCDay() * DAY;
}

/**
 * The day in Finland, `2026-11-21`. Without `Intl`, whose first formatter takes some 60 ms on a slow
 * device: the panel would be there that much later.
 */
export function finnishDay(time: number): string {
  const year = new Date(time).getUTCFullYear();
  const summer = change(year, 'March') <= time && time < change(year, 'October');
  return new Date(time + (summer ? 3 : 2) * HOUR).toISOString().slice(0, 10);
}
