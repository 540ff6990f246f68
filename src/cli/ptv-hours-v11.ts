import {ownIn} from '../model/own.js';
import type {ImportedHours} from './importer.js';
import {dayOf, daysBetween, lastDayOf, weekdayOf} from './days.js';
import {
  hoursOf,
  newDraft,
  timeOf,
  timesAcross,
  type OpeningDraft,
  type Span,
} from './opening-draft.js';
import type {Said} from './opening-words.js';
import {listed, type Drop} from './ptv-texts.js';
import {listAt, textAt} from './register-text.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Days that differ, one by one, of one entry: more than a year is a mistake. */
const MOST_DAYS = 366;

type Season = Pick<Span, 'from' | 'through'>;

/**
 * Opening hours of a channel of PTV v11 and before (`serviceHours`). The order of the entries does not
 * matter: the register changes it.
 */
export function hoursV11(record: unknown, drop: Drop): ImportedHours {
  const draft = newDraft();
  for (const [i, entry] of listAt(record, 'serviceHours').entries()) {
    readEntry(entry, draft, (key, why) => drop(`/serviceHours/${i}${key}`, why));
  }
  return hoursOf(draft, (why) => drop('/serviceHours', why));
}

function readEntry(entry: unknown, draft: OpeningDraft, drop: Drop): void {
  const type = textAt(entry, 'serviceHourType') ?? '';
  // In version 7 they had other names, which are still met.
  if (/^(?:DaysOfTheWeek|Standard)$/.test(type)) readWeek(entry, draft, drop);
  else if (/^(?:Exceptional|Exception)$/.test(type)) readException(entry, draft, drop);
  else if (/^(?:OverMidnight|Special)$/.test(type)) readOverMidnight(entry, draft, drop);
  else broken(draft, drop, '/serviceHourType', 'opening hours of a kind that is not known');
}

function broken(draft: OpeningDraft, drop: Drop, at: string, why: string): void {
  draft.broken = true;
  drop(at, why);
}

const WRONG_TIME = 'opening hours that cannot be right: all of them are left out';

/** The days between which an entry counts, both of them in it. `validForNow`: until further notice. */
function seasonOf(entry: unknown): Season {
  const [from, through] = [dayOf(ownIn(entry, 'validFrom')), lastDayOf(ownIn(entry, 'validTo'))];
  if (ownIn(entry, 'validForNow') === true) return {};
  return {...(from ? {from} : {}), ...(through ? {through} : {})};
}

/** One day when `dayTo` is empty; Friday to Monday goes over the week's end. */
function daysOf(hour: unknown): number[] {
  const from = WEEKDAYS.indexOf(textAt(hour, 'dayFrom') ?? '');
  const to = WEEKDAYS.indexOf(textAt(hour, 'dayTo') ?? '');
  if (from < 0) return [];
  const count = to < 0 ? 1 : ((to - from + 7) % 7) + 1;
  return Array.from({length: count}, (_, i) => (from + i) % 7);
}

function readWeek(entry: unknown, draft: OpeningDraft, drop: Drop): void {
  const season = seasonOf(entry);
  const hours = listAt(entry, 'openingHour');
  const only = ownIn(entry, 'isReservation') === true ? ({only: 'appointment'} as const) : {};
  noteOf(entry, season, draft, drop);
  if (ownIn(entry, 'isClosed') === true) closed(season, draft, drop);
  else if (hours.length === 0) readEmpty(entry, season, draft, drop);
  for (const [i, hour] of hours.entries()) {
    const time = timeOf(ownIn(hour, 'from'), ownIn(hour, 'to'));
    const days = daysOf(hour);
    if (time === undefined || days.length === 0)
      broken(draft, drop, `/openingHour/${i}`, WRONG_TIME);
    else draft.spans.push(...days.map((day) => ({day, time, ...season, ...only})));
  }
}

/** Closed in a season is a day that differs, or days on end. */
function closed({from, through}: Season, draft: OpeningDraft, drop: Drop): void {
  if (from === undefined || through === undefined)
    broken(draft, drop, '/isClosed', 'closed until further notice: no opening hours');
  else draft.exceptions.push({from, through, closed: true});
}

/** No times: always open, or only by appointment; and since version 11 it must say so itself. */
function readEmpty(entry: unknown, season: Season, draft: OpeningDraft, drop: Drop): void {
  const always = ownIn(entry, 'isAlwaysOpen') ?? ownIn(entry, 'isReservation') !== true;
  if (ownIn(entry, 'isReservation') === true) draft.byAppointment = true;
  else if (always !== true) drop('/openingHour', 'opening hours without times');
  else if (season.from === undefined && season.through === undefined) draft.always = true;
  else {
    const wholeDay = (day: number) => ({day, time: '00:00-24:00', ...season});
    draft.spans.push(...WEEKDAYS.map((_, day) => wholeDay(day)));
  }
}

/** What is said of the ordinary week is said beside the times; of a season there is no place for it. */
function noteOf(entry: unknown, season: Season, draft: OpeningDraft, drop: Drop): void {
  const note = listed(entry, 'additionalInformation', drop);
  if (!note) return;
  if (season.from === undefined && season.through === undefined) draft.notes.push(note);
  else drop('/additionalInformation', 'words about the opening hours of a season');
}

function readException(entry: unknown, draft: OpeningDraft, drop: Drop): void {
  const from = dayOf(ownIn(entry, 'validFrom'));
  const through = dayOf(ownIn(entry, 'validTo')) ?? from;
  if (from === undefined || through === undefined || through < from) {
    drop('', 'days that differ without their dates, or that end before they begin');
    return;
  }
  const note = listed(entry, 'additionalInformation', drop);
  const days = {from, ...(through === from ? {} : {through})};
  const said: {readonly note?: Said} = note ? {note} : {};
  const hours = listAt(entry, 'openingHour');
  if (ownIn(entry, 'isClosed') === true || hours.length === 0)
    draft.exceptions.push({...days, closed: true, ...said});
  else readExceptionalTimes(hours, {from, through, ...said}, draft, drop);
}

interface ExceptionalDays {
  readonly from: string;
  readonly through: string;
  readonly note?: Said;
}

/** Times without a day of the week are those of all the days, others of their day alone. */
function readExceptionalTimes(
  hours: readonly unknown[],
  {from, through, ...said}: ExceptionalDays,
  draft: OpeningDraft,
  drop: Drop,
): void {
  const byDay = new Map<string, string[]>();
  const days = daysBetween(from, through, MOST_DAYS);
  for (const [i, hour] of hours.entries()) {
    const time = timeOf(ownIn(hour, 'from'), ownIn(hour, 'to'));
    if (time === undefined) {
      broken(draft, drop, `/openingHour/${i}`, WRONG_TIME);
      return;
    }
    const weekdays = days.length > 1 ? daysOf(hour) : [];
    const those = days.filter((day) => weekdays.length === 0 || weekdays.includes(weekdayOf(day)));
    for (const day of those) byDay.set(day, [...(byDay.get(day) ?? []), time].sort());
  }
  const all = days.map((day) => byDay.get(day)?.join() ?? '');
  if (all.every((times) => times === all[0])) {
    const times = byDay.get(from) ?? [];
    draft.exceptions.push({from, ...(through === from ? {} : {through}), times, ...said});
  } else for (const day of days) draft.exceptions.push(exceptionOn(day, byDay.get(day), said));
}

/** A day of exceptional days that has no times is closed. */
const exceptionOn = (from: string, times: string[] | undefined, said: {readonly note?: Said}) =>
  times ? {from, times, ...said} : {from, closed: true, ...said};

function readOverMidnight(entry: unknown, draft: OpeningDraft, drop: Drop): void {
  const season = seasonOf(entry);
  noteOf(entry, season, draft, drop);
  for (const [i, hour] of listAt(entry, 'openingHour').entries()) {
    const [first = -1] = daysOf(hour);
    const last = daysOf(hour).at(-1) ?? first;
    const spans = timesAcross(first, ownIn(hour, 'from'), last, ownIn(hour, 'to'));
    if (!spans || first < 0) broken(draft, drop, `/openingHour/${i}`, WRONG_TIME);
    else draft.spans.push(...spans.map((span) => ({...span, ...season})));
  }
}
