import type {OpeningException, OpeningHours, OpeningWeek} from '../model/manifest.js';
import type {ImportedHours} from './importer.js';
import {inWords, type Said} from './opening-words.js';

/** Times on one day of the week, as a register tells them. */
export interface Span {
  /** 0 is Monday. */
  readonly day: number;
  /** As in the manifest: `09:00-15:00`, `22:00-02:00+1`. */
  readonly time: string;
  /** The season: its first and its last day. Without both: until further notice. */
  readonly from?: string;
  readonly through?: string;
  /** When it is not simply open then. */
  readonly only?: 'OddWeeks' | 'EvenWeeks' | 'appointment';
}

/** Opening hours while they are gathered, in any order. */
export interface OpeningDraft {
  readonly spans: Span[];
  readonly exceptions: OpeningException[];
  readonly holidays: Record<string, 'closed' | string[]>;
  /** What is said in words beside the times. */
  readonly notes: Said[];
  always: boolean;
  byAppointment: boolean;
  /** A part cannot be right, or not be told: the rest would be a lie. */
  broken: boolean;
}

export const newDraft = (): OpeningDraft => ({
  spans: [],
  exceptions: [],
  holidays: {},
  notes: [],
  always: false,
  byAppointment: false,
  broken: false,
});

const DAYS: readonly OpeningWeek['days'][number][] = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** `9:00:00` → `09:00`; `undefined` when it is no time of a day. */
function clock(written: unknown): string | undefined {
  if (typeof written !== 'string') return undefined;
  const [, hour = '', minute] = /^(\d{1,2}):(\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(written) ?? [];
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(time) ? time : undefined;
}

/** Times within a day; midnight at the end is 24:00. `undefined` when it closes before it opens. */
export function timeOf(start: unknown, end: unknown): string | undefined {
  const [from, till] = [clock(start), clock(end)];
  if (from === undefined || till === undefined || from === '24:00') return undefined;
  const close = till === '00:00' ? '24:00' : till;
  return close > from ? `${from}-${close}` : undefined;
}

/** Times from one day of the week to another, day by day: Friday 22:00 to Saturday 02:00. */
export function timesAcross(
  dayFrom: number,
  start: unknown,
  dayTo: number,
  end: unknown,
): readonly Pick<Span, 'day' | 'time'>[] | undefined {
  const [from, till] = [clock(start), clock(end)];
  if (from === undefined || till === undefined || from === '24:00') return undefined;
  const nights = (dayTo - dayFrom + 7) % 7;
  if (nights === 0) {
    const time = timeOf(start, end);
    return time === undefined ? undefined : [{day: dayFrom, time}];
  }
  // The schema's +1 goes to the same minute at most: longer is told as whole days.
  if (nights === 1 && till < from && till !== '00:00') {
    return [{day: dayFrom, time: `${from}-${till}+1`}];
  }
  return Array.from({length: nights + 1}, (_, i) => ({
    day: (dayFrom + i) % 7,
    time: `${i === 0 ? from : '00:00'}-${i === nights ? till : '24:00'}`,
  })).filter(({time}) => time !== '00:00-00:00');
}

/** The times in their order, those that touch or overlap as one. */
function merged(times: readonly string[]): string[] {
  const all: string[] = [];
  for (const time of [...new Set(times)].sort()) {
    const last = all.at(-1);
    const [from = '', till = ''] = time.split('-');
    const end = last?.slice(6) ?? '';
    if (last === undefined || endRank(end) < from) all.push(time);
    else if (endRank(till) > endRank(end)) all[all.length - 1] = `${last.slice(0, 5)}-${till}`;
  }
  return all;
}

/** So that 02:00 of the next day is later than 24:00. */
const endRank = (till: string): string => (till.endsWith('+1') ? `3${till}` : till);

/** Spans of one season as rows: days with the same times together. */
function rowsOf(spans: readonly Span[]): OpeningWeek[] {
  const [{from, through} = {}] = spans;
  const season = {...(from ? {from} : {}), ...(through ? {through} : {})};
  const byTimes = new Map<string, OpeningWeek>();
  for (const [day, name] of DAYS.entries()) {
    const times = merged(spans.filter((span) => span.day === day).map(({time}) => time));
    if (times.length === 0) continue;
    const row = byTimes.get(times.join());
    byTimes.set(times.join(), {days: [...(row?.days ?? []), name], times, ...season});
  }
  return [...byTimes.values()];
}

/** Rows in a stable order: until further notice first, then season after season. */
export function weekOf(spans: readonly Span[]): OpeningWeek[] {
  const seasons = new Map<string, Span[]>();
  for (const span of spans) {
    const key = `${span.from ?? ''}/${span.through ?? ''}`;
    seasons.set(key, [...(seasons.get(key) ?? []), span]);
  }
  return [...seasons]
    .sort(([a], [b]) => Number(a !== '/') - Number(b !== '/') || (a < b ? -1 : 1))
    .flatMap(([, season]) => rowsOf(season));
}

const asText = (value: unknown): string => JSON.stringify(value);

/**
 * Opening hours in our form. What the form cannot tell (odd weeks, appointments on some of the days) makes
 * all of it words: the rest alone would be a lie.
 *
 * @param drop reports what does not come along
 */
export function hoursOf(draft: OpeningDraft, drop: (why: string) => void): ImportedHours {
  const {spans, broken, notes} = draft;
  const special = spans.filter(({only}) => only !== undefined);
  const allByAppointment = special.length === spans.length && special.every(isAppointment);
  const tellable = special.length === 0 || allByAppointment;
  if (broken || !tellable) {
    if (!broken)
      drop('hours that only words can tell: odd and even weeks, appointments on some days');
    const hours = inWords(broken ? [] : spans, notes);
    return hours ? {hours} : {};
  }
  const byAppointment = draft.byAppointment || (spans.length > 0 && special.length > 0);
  const openingHours = openingHoursOf({...draft, byAppointment}, drop);
  const hours = inWords([], notes);
  return {...(openingHours ? {openingHours} : {}), ...(hours ? {hours} : {})};
}

/** In order of their days; several for the same days are one, with all their times. */
function exceptionsOf(all: readonly OpeningException[]): OpeningException[] {
  const byDays = new Map<string, OpeningException>();
  const sorted = [...all].sort((a, b) => (a.from + asText(a) < b.from + asText(b) ? -1 : 1));
  for (const one of sorted) {
    const days = `${one.from}/${one.through ?? ''}`;
    const {closed, ...other} = byDays.get(days) ?? one;
    const times = merged([...(other.times ?? []), ...(one.times ?? [])]);
    const open = times.length > 0 ? {times} : {closed: closed ?? true};
    byDays.set(days, {...one, ...other, ...open});
  }
  return [...byDays.values()];
}

const isAppointment = ({only}: Span): boolean => only === 'appointment';
/** As many as the schema allows. */
const MOST_EXCEPTIONS = 400;

function openingHoursOf(
  draft: OpeningDraft,
  drop: (why: string) => void,
): OpeningHours | undefined {
  const weekly = weekOf(draft.spans);
  const exceptions = exceptionsOf(draft.exceptions);
  if (exceptions.length > MOST_EXCEPTIONS)
    drop('more days that differ than can be told: the oldest');
  const hours: OpeningHours = {
    ...(weekly.length > 0 ? {weekly} : {}),
    ...(Object.keys(draft.holidays).length > 0 ? {holidays: draft.holidays} : {}),
    ...(exceptions.length > 0 ? {exceptions: exceptions.slice(-MOST_EXCEPTIONS)} : {}),
    ...(draft.byAppointment ? {byAppointment: true} : {}),
    ...(draft.always ? {always: true} : {}),
  };
  // Days that differ from what nobody knows tell nothing.
  return weekly.length > 0 || draft.byAppointment || draft.always ? hours : undefined;
}
