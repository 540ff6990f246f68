import fc from 'fast-check';
import type {HolidayName, OpeningHours} from '../model/manifest.js';

const DAY_IN_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
/** Those that fall into the days below. */
const HOLIDAYS: readonly HolidayName[] = [
  ...(['ChristmasEve', 'ChristmasDay', 'SecondDayOfChristmas'] as const),
  ...(['NewYearEve', 'NewYearDay', 'Epiphany'] as const),
];

/** The midnight with which the days of the tests begin, in ms since the epoch. */
const FIRST = Date.UTC(2026, 11, 10);
const dayAfter = (count: number): string =>
  new Date(FIRST + count * DAY_IN_MS).toISOString().slice(0, 10);

/** Days around Christmas, New Year and Epiphany. */
export const days = fc.integer({min: 0, max: 40}).map(dayAfter);
/** Minutes of a day, more often where hours often begin and end. */
export const minutes = fc.oneof(
  fc.integer({min: 0, max: 1439}),
  fc.integer({min: 0, max: 23}).map((hour) => hour * 60),
);

const two = (number: number): string => String(number).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

function written(from: number, till: number): string {
  if (from < till) return `${clock(from)}-${clock(till)}`;
  return till === 0 ? `${clock(from)}-24:00` : `${clock(from)}-${clock(till)}+1`;
}

/** Also over midnight, up to it, and from it on. */
export const openingTimes = fc.array(
  fc.tuple(minutes, minutes).map(([from, till]) => written(from, till)),
  {minLength: 1, maxLength: 3},
);

/** From a day through a day, in their order. */
const range = fc
  .tuple(fc.integer({min: -5, max: 40}), fc.integer({min: 0, max: 30}))
  .map(([from, length]) => ({from: dayAfter(from), through: dayAfter(from + length)}));
const season = fc.oneof(
  fc.constant({}),
  range,
  range.map(({from}) => ({from})),
  range.map(({through}) => ({through})),
);

const week = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...WEEKDAYS), {minLength: 1}), openingTimes, season)
  .map(([on, times, when]) => ({days: on, times, ...when}));

const exception = fc
  .tuple(
    fc.oneof(
      range,
      days.map((from) => ({from})),
    ),
    fc.oneof(
      fc.constant({closed: true}),
      fc.constant({closed: false}),
      openingTimes.map((times) => ({times})),
    ),
  )
  .map(([when, how]) => ({...when, ...how}));

const holidayHours = fc.oneof(fc.constantFrom('closed' as const, 'normal' as const), openingTimes);

/** Any opening hours that keep to the format, of an office in Finland that needs no appointment. */
export const openingHours: fc.Arbitrary<OpeningHours> = fc.record(
  {
    weekly: fc.array(week, {minLength: 1, maxLength: 4}),
    holidays: fc.dictionary(fc.constantFrom(...HOLIDAYS), holidayHours, {maxKeys: 4}),
    publicHolidays: fc.constantFrom('closed' as const, 'normal' as const),
    exceptions: fc.array(exception, {minLength: 1, maxLength: 4}),
    always: fc.boolean(),
  },
  {requiredKeys: []},
);
