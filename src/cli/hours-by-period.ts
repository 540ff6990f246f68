import {daysLater} from '../model/day.js';
import type {Day, OpeningException, OpeningHours, OpeningWeek, Text} from '../model/manifest.js';
import type {OpeningSpan} from '../model/opening-days.js';
import {isForEver, weekdayOf} from './days.js';

/** Times of the seven days of a week, Monday first. */
export type Week = readonly (readonly OpeningSpan[])[];

/** Some days on end with the same week, as registers tell opening hours. */
export interface Period {
  /** Left out: since ever. */
  readonly from?: Day;
  /** The last day. Left out: until further notice. */
  readonly through?: Day;
  /** Whether it stands in place of the others. Of several that do, the shortest one. */
  readonly overrides: boolean;
  readonly week: Week;
  readonly note?: Text;
}

/** Days on end on which the same periods count. */
interface Stretch {
  readonly from?: Day;
  readonly through?: Day;
  /** None: nothing is known of these days. */
  readonly periods: readonly Period[];
}

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
/** In minutes. */
const MIDNIGHT = 24 * 60;
const DAY_IN_MS = MIDNIGHT * 60 * 1000;
/** A period of so many days is told day by day; a longer one is a season. */
const SHORT = 14;

const lengthOf = ({from, through}: Pick<Period, 'from' | 'through'>): number =>
  from === undefined || through === undefined
    ? Infinity
    : (Date.parse(through) - Date.parse(from)) / DAY_IN_MS + 1;

/** In the order of their times; those that touch or overlap as one. */
export function joined(spans: readonly OpeningSpan[]): readonly OpeningSpan[] {
  const all: OpeningSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.till - b.till)) {
    const last = all.at(-1);
    if (last && span.from <= last.till)
      all[all.length - 1] = {from: last.from, till: Math.max(last.till, span.till)};
    else all.push(span);
  }
  return all;
}

type Bounds = Pick<Stretch, 'from' | 'through'>;

const seasonOf = ({from, through}: {readonly [Key in keyof Bounds]?: Day | undefined}): Bounds => ({
  ...(from === undefined ? {} : {from}),
  ...(through === undefined ? {} : {through}),
});

function countingOn(periods: readonly Period[], {from = '', through = '~'}: Bounds) {
  const there = periods.filter(
    (one) => (one.from ?? '') <= from && through <= (one.through ?? '~'),
  );
  const [shortest] = there
    .filter(({overrides}) => overrides)
    .sort((a, b) => (lengthOf(a) < lengthOf(b) ? -1 : Number(lengthOf(a) > lengthOf(b))));
  return shortest ? [shortest] : there;
}

const isSame = (some: readonly Period[], others: readonly Period[]): boolean =>
  some.length === others.length && some.every((one, i) => one === others[i]);

/** Stretches after one another on which the same periods count are one. */
function unbroken(stretches: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches) {
    const last = all.at(-1);
    if (last && isSame(last.periods, stretch.periods))
      all[all.length - 1] = {...seasonOf({...stretch, from: last.from}), periods: last.periods};
    else all.push(stretch);
  }
  return all;
}

/** A last day far away is none. */
const withoutFarEnd = ({through = '', ...period}: Period): Period =>
  through === '' || isForEver(through) ? period : {...period, through};

/** Cuts time where a period begins or is over. */
function stretchesOf(periods: readonly Period[]): readonly Stretch[] {
  const begins = periods.map(({from}) => from);
  const ends = periods.map(({through}) => through && daysLater(through, 1));
  const cuts = [...new Set([...begins, ...ends])].filter((cut) => cut !== undefined).sort();
  const bounds = [undefined, ...cuts].map((from, i) => {
    const next = cuts[i];
    return seasonOf({from, through: next && daysLater(next, -1)});
  });
  return unbroken(bounds.map((days) => ({...days, periods: countingOn(periods, days)})));
}

const weekOf = ({periods}: Stretch): Week =>
  DAYS.map((_, i) => joined(periods.flatMap(({week}) => week[i] ?? [])));

const isOpen = (spans: readonly OpeningSpan[]): boolean => spans.length > 0;

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const written = ({from, till}: OpeningSpan): string =>
  `${clock(from)}-${till <= MIDNIGHT ? clock(till) : `${clock(till - MIDNIGHT)}+1`}`;

/** A row for all days with the same times. */
function rowsOf(week: Week, season: Pick<OpeningWeek, 'from' | 'through'>): OpeningWeek[] {
  const rows = new Map<string, OpeningWeek>();
  for (const [i, day] of DAYS.entries()) {
    const times = (week[i] ?? []).map(written);
    const key = times.join();
    if (times.length > 0)
      rows.set(key, {days: [...(rows.get(key)?.days ?? []), day], times, ...season});
  }
  return [...rows.values()];
}

function exceptionOf(from: Day, spans: readonly OpeningSpan[], note?: Text): OpeningException {
  const times = spans.map(written);
  return {from, ...(times.length > 0 ? {times} : {closed: true}), ...(note ? {note} : {})};
}

/** Exceptions of days on end that say the same are one. */
function together(exceptions: readonly OpeningException[]): OpeningException[] {
  const said = ({closed, times, note}: OpeningException) => JSON.stringify([closed, times, note]);
  const all: OpeningException[] = [];
  for (const one of exceptions) {
    const last = all.at(-1);
    const follows = last && daysLater(last.through ?? last.from, 1) === one.from;
    if (last && follows && said(last) === said(one))
      all[all.length - 1] = {...last, through: one.through ?? one.from};
    else all.push(one);
  }
  return all;
}

/** A short period day by day, or days on end on which it is closed; `undefined` for a season. */
function exceptionsOf(stretch: Stretch): OpeningException[] | undefined {
  const {from, through, periods} = stretch;
  if (from === undefined || through === undefined) return undefined;
  const week = weekOf(stretch);
  const note = periods.find((period) => period.note !== undefined)?.note;
  if (week.every((spans) => spans.length === 0)) {
    const closed = exceptionOf(from, [], note);
    return [through === from ? closed : {...closed, through}];
  }
  if (periods.every((period) => lengthOf(period) > SHORT)) return undefined;
  return Array.from({length: lengthOf(stretch)}, (_, n) => daysLater(from, n)).map((day) =>
    exceptionOf(day, week[weekdayOf(day)] ?? [], note),
  );
}

const isRound = (week: Week): boolean =>
  week.every(([span]) => span?.from === 0 && span.till >= MIDNIGHT);

/**
 * Opening hours that say on each day what the periods say, but that public holidays are closed unless a short
 * period says otherwise: registers seldom name them, and a shut door is worse than an open one that was
 * thought shut. Rows of seasons do not overlap, so it does not matter which of them would count before another.
 *
 * @param known the day from which on the periods are known; what was over before is left out
 * @returns `undefined` when they never open
 */
export function hoursOf(periods: readonly Period[], known: Day = ''): OpeningHours | undefined {
  const isCurrent = ({through = '~'}: Bounds) => through >= known;
  const stretches = stretchesOf(periods.filter(isCurrent).map(withoutFarEnd)).filter(isCurrent);
  // When all the time before is shut, or nothing is known of it, no week may fill it.
  const isFilled = stretches.every((one) => one.from !== undefined || weekOf(one).some(isOpen));
  const exceptions: OpeningException[] = [];
  const rest = stretches.filter((stretch) => {
    const isGap = stretch.periods.length === 0;
    const days = isGap && !isFilled ? undefined : exceptionsOf(stretch);
    exceptions.push(...(days ?? []));
    return !days;
  });
  const seasons = unbroken(rest);
  const base = seasons.pop();
  if (!base) return undefined;
  const rows = rowsOf(weekOf(base), isFilled ? {} : seasonOf(base));
  const others = seasons.filter(({periods: its}) => !isFilled || !isSame(its, base.periods));
  rows.push(...others.flatMap((season) => rowsOf(weekOf(season), seasonOf(season))));
  return whole(rows, together(exceptions), isRound(weekOf(base)));
}

function whole(
  weekly: OpeningWeek[],
  exceptions: OpeningException[],
  round: boolean,
): OpeningHours | undefined {
  const [row] = weekly;
  if (round && weekly.length === 1 && exceptions.length === 0 && !row?.from) return {always: true};
  if (weekly.length === 0 && exceptions.every(({times}) => !times)) return undefined;
  return {
    ...(weekly.length > 0 ? {weekly} : {}),
    ...(round ? {publicHolidays: 'normal'} : {}),
    ...(exceptions.length > 0 ? {exceptions} : {}),
  };
}
