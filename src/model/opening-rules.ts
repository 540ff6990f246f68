import {bare} from './bare.js';
import type {OpeningException, OpeningHours, OpeningWeek} from './manifest.js';
import {pointer, type Report} from './problem.js';
import {manifestSchema, type Check} from './schema.js';
import {FINNISH_TIME} from './wall-clock.js';

/** The rules of opening hours that JSON Schema cannot say, by the names of its definitions. */
export const openingRules: Readonly<Record<string, Check>> = {
  openingTime: checkTime,
  openingWeek: knownOnly('openingWeek', checkDays),
  openingException: knownOnly('openingException', checkDays),
  openingHours: knownOnly('openingHours', checkHours),
};

/**
 * Elsewhere what is not known is passed over: a newer widget knows it. Here it may be `holiday`, misspelt, and
 * without that the rest would say "open" when nobody is there. So it is reported, and see `checkHours`.
 */
function knownOnly(definition: string, check: Check): Check {
  const names = Object.keys(manifestSchema.definitions?.[definition]?.properties ?? {});
  return (part, at, report, written) => {
    for (const name of Object.keys(written as object)) {
      if (names.includes(name)) continue;
      report({code: 'unknown-property', at: pointer(at, name), detail: names.join(', ')});
    }
    return check(part, at, report, written);
  };
}

/** `09:00-15:00` ends after it begins; what ends on the next day says so: `22:00-02:00+1`. */
function checkTime(time: string, at: string, report: Report): string | undefined {
  const [from = '', till = ''] = time.split('-');
  if (till > from || till.endsWith('+1')) return time;
  report({code: 'hours-reversed', at, detail: time});
  return undefined;
}

function checkDays<T extends OpeningWeek | OpeningException>(
  part: T,
  at: string,
  report: Report,
): T | undefined {
  const {from, through} = part;
  const unknown = Object.entries({from, through}).filter(([, day]) => day && !isDay(day));
  for (const [name, day = ''] of unknown) {
    report({code: 'unknown-day', at: pointer(at, name), detail: day});
  }
  const reversed = from !== undefined && through !== undefined && through < from;
  if (reversed) report({code: 'days-reversed', at, detail: `${from}–${through}`});
  return reversed || unknown.length > 0 ? undefined : part;
}

/** Whether there is such a day: there is no `2026-09-31`. */
function isDay(day: string): boolean {
  const [year = 0, month = 0, number = 0] = day.split('-').map(Number);
  return number <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Hours of which a part is left out would say "closed" where nobody knows. Then all are left out. */
function checkHours(
  hours: OpeningHours,
  at: string,
  report: Report,
  written: unknown,
): OpeningHours | undefined {
  const {timeZone} = hours;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    report({code: 'unknown-time-zone', at: `${at}/timeZone`, detail: timeZone});
    return undefined;
  }
  return isWhole(hours, written) ? hours : undefined;
}

const timeZones = new Map([[FINNISH_TIME, true]]);

/** Asked once of each: a formatter is slow to make. */
function isTimeZone(timeZone: string): boolean {
  let known = timeZones.get(timeZone);
  if (known === undefined) {
    known = formats(timeZone);
    timeZones.set(timeZone, known);
  }
  return known;
}

function formats(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', bare({timeZone}));
    return true;
  } catch {
    return false;
  }
}

/** Whether nothing of what was written has been left out, not even an empty list. */
function isWhole(read: unknown, written: unknown): boolean {
  if (!isTree(written)) return true;
  // No deeper than what has been read: what was written may have no bottom.
  return (
    isTree(read) &&
    Object.keys(written).every(
      (key) => Object.hasOwn(read, key) && isWhole(read[key], written[key]),
    )
  );
}

const isTree = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object';
