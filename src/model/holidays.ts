import type {HolidayName} from './manifest.js';

const DAY = 24 * 60 * 60 * 1000;

/** Easter Sunday, in ms since the epoch, of a year of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCentury = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCentury - moon + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  // The 22nd of March is the earliest.
  return Date.UTC(year, 2, 22) + (epact + toSunday - 7 * late) * DAY;
}

/** The Saturday that is the given day or follows it. */
const saturday = (from: number): number => from + (6 - new Date(from).getUTCDay()) * DAY;

/**
 * The holidays of Finland as they have been since 1992, and their eves. All Saints' Day is the Saturday from
 * the 31st of October to the 6th of November, Midsummer Day that from the 20th to the 26th of June.
 * Should two fall on one day, the later one of this list stands.
 */
function holidaysOf(year: number): [HolidayName, number][] {
  const sunday = easter(year);
  const midsummer = saturday(Date.UTC(year, 5, 20));
  return [
    ['NewYearEve', Date.UTC(year, 11, 31)],
    ['MaundyThursday', sunday - 3 * DAY],
    ['MayDayEve', Date.UTC(year, 3, 30)],
    ['MidsummerEve', midsummer - DAY],
    ['ChristmasEve', Date.UTC(year, 11, 24)],
    ['NewYearDay', Date.UTC(year, 0, 1)],
    ['Epiphany', Date.UTC(year, 0, 6)],
    ['GoodFriday', sunday - 2 * DAY],
    ['EasterSunday', sunday],
    ['EasterMonday', sunday + DAY],
    ['AscensionDay', sunday + 39 * DAY],
    ['MayDay', Date.UTC(year, 4, 1)],
    ['WhitSunday', sunday + 49 * DAY],
    ['MidsummerDay', midsummer],
    ['AllSaintsDay', saturday(Date.UTC(year, 9, 31))],
    ['IndependenceDay', Date.UTC(year, 11, 6)],
    ['ChristmasDay', Date.UTC(year, 11, 25)],
    ['SecondDayOfChristmas', Date.UTC(year, 11, 26)],
  ];
}

type Days = ReadonlyMap<string, HolidayName>;
const years = new Map<number, Days>();

function daysOf(year: number): Days {
  const days = holidaysOf(year).map(
    ([name, time]) => [new Date(time).toISOString().slice(0, 10), name] as const,
  );
  return new Map(days);
}

/** The holiday or eve that a day such as `2026-06-19` is in Finland. */
export function holidayOn(day: string): HolidayName | undefined {
  const year = Number(day.slice(0, 4));
  const days = years.get(year) ?? daysOf(year);
  years.set(year, days);
  return days.get(day);
}

/** Eves on which people work, some of them shorter. */
const WORKING_EVES: ReadonlySet<HolidayName> = new Set([
  'NewYearEve',
  'MaundyThursday',
  'MayDayEve',
]);

/** Whether it counts as a public holiday; Midsummer Eve and Christmas Eve do, since offices are closed. */
export const isPublicHoliday = (name: HolidayName): boolean => !WORKING_EVES.has(name);
