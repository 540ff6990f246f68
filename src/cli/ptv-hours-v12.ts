import {manifestSchema} from '../model/schema.js';
import {ownIn} from '../model/own.js';
import {dayOf, daysBetween, lastDayOf, weekdayOf} from './days.js';
import type {ImportedHours} from './importer.js';
import {
  hoursOf,
  newDraft,
  timeOf,
  timesAcross,
  type OpeningDraft,
  type Span,
} from './opening-draft.js';
import {impersonalBy, type Drop} from './ptv-texts.js';
import {listAt, textAt} from './register-text.js';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const HOLIDAYS = manifestSchema.definitions?.['holidayName']?.enum ?? [];
/** Days that differ, one by one, of one entry: more than a year is a mistake. */
const MOST_DAYS = 366;
const WRONG_TIME = 'opening hours that cannot be right: all of them are left out';

type Season = Pick<Span, 'from' | 'through'>;
type Read = (entry: unknown, draft: OpeningDraft, drop: Drop) => void;

/** How each kind of entry of `serviceHours.hours` is read, by its `type`. */
const KINDS: Readonly<Record<string, Read>> = {
  WeeklyUntilFurtherNoticeServiceHour: readWeek,
  WeeklyDateRangeServiceHour: readWeek,
  ContinuousAlwaysValidServiceHour: readAlways,
  ContinuousDateRangeServiceHour: readContinuous,
  ContinuousWeekdaysUntilFurtherNoticeServiceHour: readContinuous,
  ExceptionalDateRangeServiceHour: readExceptionalDays,
};

/** Opening hours of a channel of PTV v12 (`serviceHours`). */
export function hoursV12(record: unknown, drop: Drop): ImportedHours {
  const draft = newDraft();
  const hours = ownIn(record, 'serviceHours');
  for (const [i, entry] of listAt(hours, 'hours').entries()) {
    const inside: Drop = (at, why) => drop(`/serviceHours/hours/${i}${at}`, why);
    const type = textAt(entry, 'type') ?? '';
    if (Object.hasOwn(KINDS, type)) KINDS[type]?.(entry, draft, inside);
    else broken(draft, inside, '/type', 'opening hours of a kind that is not known');
  }
  readHolidays(ownIn(hours, 'holidayServiceHours'), draft, (at, why) =>
    drop(`/serviceHours/holidayServiceHours${at}`, why),
  );
  return hoursOf(draft, (why) => drop('/serviceHours', why));
}

function broken(draft: OpeningDraft, drop: Drop, at: string, why: string): void {
  draft.broken = true;
  drop(at, why);
}

function seasonOf(entry: unknown): Season {
  const [from, through] = [dayOf(ownIn(entry, 'fromDate')), lastDayOf(ownIn(entry, 'toDate'))];
  return {...(from ? {from} : {}), ...(through ? {through} : {})};
}

/** What is said of the ordinary week is said beside the times; of a season there is no place for it. */
function noteOf(entry: unknown, {from}: Season, draft: OpeningDraft, drop: Drop): void {
  const note = impersonalBy(entry, 'additionalInformation', drop);
  if (note && from === undefined) draft.notes.push(note);
  else if (note) drop('/additionalInformation', 'words about the opening hours of a season');
}

const onlyOf = (hour: unknown): Pick<Span, 'only'> => {
  const repetition = textAt(hour, 'repetition');
  if (repetition === 'OddWeeks' || repetition === 'EvenWeeks') return {only: repetition};
  return textAt(hour, 'openingStatus') === 'OpenOnReservation' ? {only: 'appointment'} : {};
};

function readWeek(entry: unknown, draft: OpeningDraft, drop: Drop): void {
  const season = seasonOf(entry);
  noteOf(entry, season, draft, drop);
  const week = ownIn(entry, 'weeklyHours');
  for (const [day, name] of WEEKDAYS.entries()) {
    for (const [i, hour] of listAt(ownIn(week, name), 'hours').entries()) {
      const at = `/weeklyHours/${name}/hours/${i}`;
      const time = timeOf(ownIn(hour, 'start'), ownIn(hour, 'end'));
      if (time === undefined) broken(draft, drop, at, WRONG_TIME);
      else draft.spans.push({day, time, ...season, ...onlyOf(hour)});
      if (impersonalBy(hour, 'additionalInformation', drop))
        drop(`${at}/additionalInformation`, 'words about the opening hours of one day');
    }
  }
}

function readAlways(entry: unknown, draft: OpeningDraft, drop: Drop): void {
  noteOf(entry, {}, draft, drop);
  if (textAt(entry, 'openingStatus') === 'OpenOnReservation') draft.byAppointment = true;
  else draft.always = true;
}

/** From a time of one day of the week to a time of another, without a break. */
function readContinuous(entry: unknown, draft: OpeningDraft, drop: Drop): void {
  const season = seasonOf(entry);
  noteOf(entry, season, draft, drop);
  const [first, last] = ['fromDay', 'toDay'].map((key) =>
    WEEKDAYS.indexOf((textAt(entry, key) ?? '').toLowerCase()),
  );
  if (first === undefined || last === undefined || first < 0 || last < 0) {
    broken(draft, drop, '/fromDay', WRONG_TIME);
    return;
  }
  const spans = timesAcross(first, ownIn(entry, 'fromTime'), last, ownIn(entry, 'toTime'));
  if (!spans) broken(draft, drop, '/fromTime', WRONG_TIME);
  else draft.spans.push(...spans.map((span) => ({...span, ...season, ...onlyOf(entry)})));
}

/** Of a day of the week that is not named nothing differs. */
function readExceptionalDays(entry: unknown, draft: OpeningDraft, drop: Drop): void {
  const from = dayOf(ownIn(entry, 'fromDate'));
  const through = dayOf(ownIn(entry, 'toDate')) ?? from;
  if (from === undefined || through === undefined || through < from) {
    drop('', 'days that differ without their dates, or that end before they begin');
    return;
  }
  const note =
    impersonalBy(entry, 'additionalInformation', drop) ?? impersonalBy(entry, 'heading', drop);
  const week = ownIn(entry, 'weeklyHours');
  for (const day of daysBetween(from, through, MOST_DAYS)) {
    const name = WEEKDAYS[weekdayOf(day)] ?? '';
    const named = ownIn(week, name);
    if (named == null) continue;
    const times = timesOf(named, draft, (at, why) => drop(`/weeklyHours/${name}${at}`, why));
    const said = note ? {note} : {};
    draft.exceptions.push(
      times.length > 0 ? {from: day, times, ...said} : {from: day, closed: true, ...said},
    );
  }
}

/** The times of a day; none when it is closed. */
function timesOf(day: unknown, draft: OpeningDraft, drop: Drop): string[] {
  const times: string[] = [];
  for (const [i, hour] of listAt(day, 'hours').entries()) {
    if (textAt(hour, 'openingStatus') === 'Closed') continue;
    const time = timeOf(ownIn(hour, 'start'), ownIn(hour, 'end'));
    if (time === undefined) broken(draft, drop, `/hours/${i}`, WRONG_TIME);
    else times.push(time);
  }
  return times.sort();
}

/** Holidays have the names that we have taken from there. Those of some years alone have no place. */
function readHolidays(holidays: unknown, draft: OpeningDraft, drop: Drop): void {
  const every = textAt(ownIn(holidays, 'repetition'), 'type') !== 'RepetitionInSelectedYears';
  for (const [i, holiday] of listAt(holidays, 'holidays').entries()) {
    const name = textAt(holiday, 'holidayName') ?? '';
    const at = `/holidays/${i}`;
    if (!every) drop(at, 'holidays of some years only');
    else if (!HOLIDAYS.includes(name)) drop(at, 'a holiday that is not known');
    else {
      const times = timesOf(holiday, draft, (where, why) => drop(at + where, why));
      draft.holidays[name] = times.length > 0 ? times : 'closed';
    }
  }
}
