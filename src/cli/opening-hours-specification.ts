import {daysLater} from '../model/day.js';
import type {Day, OpeningHours, OpeningWeek} from '../model/manifest.js';
import {timesOn} from '../model/opening-hours.js';
import {minuteOf} from '../model/wall-clock.js';
import {daysBetween, isForEver} from './days.js';

type Span = ReturnType<typeof timesOn>[number];

/** The days for which holidays and exceptions are written out, the last one included. */
export interface Days {
  readonly from: Day;
  readonly through: Day;
}

/** As many days as are written out at most: ten years. */
export const MOST_DAYS = 3653;

/** https://schema.org/OpeningHoursSpecification */
export interface OpeningHoursSpecification {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek?: readonly string[];
  readonly opens: string;
  readonly closes: string;
  readonly validFrom?: Day;
  readonly validThrough?: Day;
}

interface Specifications {
  /** The weeks, and seasons with the days between which they hold. */
  readonly regular: readonly OpeningHoursSpecification[];
  /** Days that differ: holidays and exceptions, by their dates. */
  readonly special: readonly OpeningHoursSpecification[];
}

type Range = Partial<Days>;

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const KEYS: readonly OpeningWeek['days'][number][] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
/** In minutes. */
const MIDNIGHT = 24 * 60;

const clock = (minute: number): string =>
  [Math.floor(minute / 60) % 24, minute % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** What holds from a day to another; nothing, where both are left out. */
const valid = ({from, through}: Range) => ({
  ...(from === undefined ? {} : {validFrom: from}),
  ...(through === undefined ? {} : {validThrough: through}),
});

/**
 * A span as schema.org writes it: closing before opening is on the next day, and both the same is closed all
 * day, so that a whole day ends at 23:59. What is open for longer than a day is cut at midnight.
 *
 * @returns pieces, each with the number of days by which it comes later
 */
function piecesOf({from, till}: Span): readonly {later: number; opens: string; closes: string}[] {
  if (till - from > MIDNIGHT || (till - from === MIDNIGHT && from > 0)) {
    const rest = {from: 0, till: till - MIDNIGHT};
    const first = piecesOf({from, till: MIDNIGHT});
    return [...first, ...piecesOf(rest).map((piece) => ({...piece, later: piece.later + 1}))];
  }
  const closes = from === 0 && till === MIDNIGHT ? '23:59' : clock(till);
  return [{later: 0, opens: clock(from), closes}];
}

const specification = (
  days: readonly number[] | undefined,
  {opens, closes}: {readonly opens: string; readonly closes: string},
  range: Range,
): OpeningHoursSpecification => ({
  '@type': 'OpeningHoursSpecification',
  ...(days ? {dayOfWeek: days.map((day) => `https://schema.org/${NAMES[day % 7] ?? ''}`)} : {}),
  opens,
  closes,
  ...valid(range),
});

/** What is left of a range without the days of another. */
function without(range: Range, cut: Range): Range[] {
  const {from = '', through = '~'} = range;
  if ((cut.from ?? '') > through || (cut.through ?? '~') < from) return [range];
  const before = cut.from !== undefined && cut.from > from;
  const after = cut.through !== undefined && cut.through < through;
  return [
    ...(before ? [{...range, through: daysLater(cut.from ?? '', -1)}] : []),
    ...(after ? [{...range, from: daysLater(cut.through ?? '', 1)}] : []),
  ];
}

/** How narrow a row is: what has a beginning and an end stands in place of what has one of them, or none. */
const bounds = ({from, through}: Range): number =>
  Number(from !== undefined) + Number(through !== undefined);

/** When a row of the week holds: not in the seasons that stand in place of it. */
function rangesOf({from, through}: OpeningWeek, weekly: readonly OpeningWeek[]): readonly Range[] {
  const own = {...(from ? {from} : {}), ...(through ? {through} : {})};
  return weekly
    .filter((other) => bounds(other) > bounds(own))
    .reduce<readonly Range[]>(
      (ranges, season) => ranges.flatMap((range) => without(range, season)),
      [own],
    );
}

function spanOf(time: string): Span {
  const till = minuteOf(time.slice(6)) + (time.endsWith('+1') ? MIDNIGHT : 0);
  return {from: minuteOf(time), till};
}

/** A season that ends on a day far away has no end. */
function withoutFarEnd({through = '', ...row}: OpeningWeek): OpeningWeek {
  return through === '' || isForEver(through) ? row : {...row, through};
}

function regularOf({always, weekly: rows = []}: OpeningHours): OpeningHoursSpecification[] {
  const weekly = rows.map(withoutFarEnd);
  const everyDay = KEYS.map((_, day) => day);
  if (always) return [specification(everyDay, {opens: '00:00', closes: '23:59'}, {})];
  return weekly.flatMap((row) => {
    const days = row.days.map((day) => KEYS.indexOf(day));
    return rangesOf(row, weekly).flatMap((range) =>
      row.times
        .flatMap((time) => piecesOf(spanOf(time)))
        .map((piece) =>
          specification(
            days.map((day) => day + piece.later),
            piece,
            range,
          ),
        ),
    );
  });
}

/** Days on end with the same times. */
interface Run {
  readonly from: Day;
  through: Day;
  readonly spans: readonly Span[];
}

/** The days on which it is not as the week alone would have it. */
function runsThatDiffer(hours: OpeningHours, {from, through}: Days): readonly Run[] {
  const {always = false, weekly} = hours;
  const week: OpeningHours = {always, publicHolidays: 'normal', ...(weekly ? {weekly} : {})};
  const said = (spans: readonly Span[]) => JSON.stringify(spans);
  const runs: Run[] = [];
  for (const day of daysBetween(from, through, MOST_DAYS)) {
    const spans = timesOn(hours, day);
    if (said(spans) === said(timesOn(week, day))) continue;
    const last = runs.at(-1);
    if (last && daysLater(last.through, 1) === day && said(last.spans) === said(spans))
      last.through = day;
    else runs.push({from: day, through: day, spans});
  }
  return runs;
}

function specialOf(hours: OpeningHours, days: Days): OpeningHoursSpecification[] {
  return runsThatDiffer(hours, days).flatMap(({from, through, spans}) => {
    const closed = [{later: 0, opens: '00:00', closes: '00:00'}];
    const pieces = spans.length > 0 ? spans.flatMap(piecesOf) : closed;
    return pieces.map((piece) => {
      const range = {from: daysLater(from, piece.later), through: daysLater(through, piece.later)};
      return specification(undefined, piece, range);
    });
  });
}

/**
 * Opening hours as schema.org has them. Of hours by appointment there is nothing to say: each appointment has
 * its own.
 *
 * @param days without them, holidays and exceptions are left out
 */
export function specificationsOf(hours: OpeningHours | undefined, days?: Days): Specifications {
  if (!hours || hours.byAppointment) return {regular: [], special: []};
  return {regular: regularOf(hours), special: days ? specialOf(hours, days) : []};
}
