import {ownIn} from '../model/own.js';
import type {OpeningSpan} from '../model/opening-days.js';
import {dayOf} from './days.js';
import {hoursOf, joined, type Period, type Week} from './hours-by-period.js';
import {schemaChanged, type ImportedHours, type ReportDropped} from './importer.js';
import {inLanguages, linesOf, listAt, minuteAt, textAt} from './register-text.js';

/** What Hauki's states mean to someone who needs a person; a state that is not here is not known. */
const STATES: Readonly<Record<string, 'staffed' | 'appointment' | 'closed' | 'alone'>> = {
  open: 'staffed',
  open_and_reservable: 'staffed',
  by_appointment: 'appointment',
  with_reservation: 'appointment',
  closed: 'closed',
  not_in_use: 'closed',
  maintenance: 'closed',
  self_service: 'alone',
  with_key: 'alone',
  with_key_and_reservation: 'alone',
  enter_only: 'alone',
  exit_only: 'alone',
  reserved: 'alone',
  weather_permitting: 'alone',
};
const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7];
const MIDNIGHT = 24 * 60;

/** What is noticed while periods are read. */
interface Reading {
  readonly drop: (at: string, why: string) => void;
  /** Whether someone comes by appointment. */
  appointment: boolean;
  /** Whether something is said that our opening hours cannot say. Then they would be half of the truth. */
  unclear: boolean;
}

function unclear(reading: Reading, at: string, why: string): void {
  reading.unclear = true;
  reading.drop(at, `${why}: the hours can only be told in words`);
}

/** What the register says itself may be anything. */
const UNKNOWN = 'a state that is not known';

const meaningOf = (state: string) => (Object.hasOwn(STATES, state) ? STATES[state] : undefined);

/** Notes what is no time at which someone is there. */
function isStaffed(state: string, at: string, reading: Reading): boolean {
  const meaning = meaningOf(state);
  if (meaning === 'staffed') return true;
  if (meaning === 'appointment') reading.appointment = true;
  if (meaning !== 'closed')
    reading.drop(at, `${meaning ? state : UNKNOWN}: nobody is there for everyone`);
  return false;
}

/** In minutes, `undefined` if it is not known or cannot be. */
function spanOf(span: unknown): OpeningSpan | undefined {
  if (ownIn(span, 'full_day') === true) return {from: 0, till: MIDNIGHT};
  const from = minuteAt(span, 'start_time');
  const end = minuteAt(span, 'end_time');
  const isNext = ownIn(span, 'end_time_on_next_day') === true || end === 0;
  const till = isNext ? end + MIDNIGHT : end;
  return till > from ? {from, till} : undefined;
}

function daysOf(span: unknown): readonly number[] {
  const days = listAt(span, 'weekdays').map(Number);
  return days.length > 0 ? days : ALL_WEEK;
}

/** Adds the times of one time span to the week, if someone is there. */
function addSpan(week: OpeningSpan[][], span: unknown, own: string, at: string, reading: Reading) {
  const said = textAt(span, 'resource_state') ?? 'undefined';
  const state = said === 'undefined' ? own : said;
  const times = spanOf(span);
  if (meaningOf(state) === 'closed' && times && times.till - times.from < MIDNIGHT)
    unclear(reading, at, 'closed for a part of the day');
  if (!isStaffed(state, at, reading)) return;
  if (times) for (const day of daysOf(span)) week[day - 1]?.push(times);
  else unclear(reading, at, 'an end or a beginning is missing, or they are reversed');
}

function weekOf(period: unknown, own: string, at: string, reading: Reading): Week {
  const week: OpeningSpan[][] = ALL_WEEK.map(() => []);
  for (const [g, group] of listAt(period, 'time_span_groups').entries()) {
    const here = `${at}/time_span_groups/${g}`;
    if (ownIn(group, 'is_removed') === true) continue;
    if (listAt(group, 'rules').length > 0) unclear(reading, `${here}/rules`, 'only in some weeks');
    for (const [s, span] of listAt(group, 'time_spans').entries())
      addSpan(week, span, own, `${here}/time_spans/${s}`, reading);
  }
  return week.map(joined);
}

const hasTimes = (period: unknown): boolean =>
  listAt(period, 'time_span_groups').some((group) => listAt(group, 'time_spans').length > 0);

function periodOf(period: unknown, at: string, reading: Reading): Period | undefined {
  const own = textAt(period, 'resource_state') ?? 'undefined';
  const from = dayOf(ownIn(period, 'start_date'));
  const through = dayOf(ownIn(period, 'end_date'));
  if (from !== undefined && through !== undefined && from > through)
    unclear(reading, at, 'it ends before it begins');
  if (!hasTimes(period)) {
    if (meaningOf(own) === undefined) {
      reading.drop(at, `${UNKNOWN}: nothing is told of these days`);
      return undefined;
    }
    if (isStaffed(own, at, reading)) unclear(reading, at, 'no times');
  }
  const note = inLanguages((language) => textAt(ownIn(period, 'name'), language));
  return {
    ...(from === undefined ? {} : {from}),
    ...(through === undefined ? {} : {through}),
    overrides: ownIn(period, 'override') === true,
    week: weekOf(period, own, at, reading),
    ...(note ? {note} : {}),
  };
}

/** What the register itself says in words. */
function wordsOf(periods: readonly unknown[]): ImportedHours {
  const rules = (period: unknown) =>
    listAt(period, 'time_span_groups').flatMap((group) => listAt(group, 'rules'));
  const described = periods
    .flatMap((period) => [period, ...rules(period)])
    .map((part) => inLanguages((language) => textAt(ownIn(part, 'description'), language)))
    .filter((text) => text !== undefined);
  const hours = linesOf(described);
  return hours ? {hours} : {};
}

/** The day on which someone last worked at the periods: what was over by then is past. */
const knownFrom = (periods: readonly unknown[]): string =>
  periods
    .map((period) => dayOf(ownIn(period, 'modified')) ?? '')
    .reduce((a, b) => (a > b ? a : b), '');

/**
 * Opening hours of the date periods of Hauki (`/v1/date_period/?resource=…`). Only times at which someone is
 * there count. Of overriding periods the shortest stands in place of all others, as in Hauki itself.
 *
 * @param periods a list, or the only page of one (`results`); throws `import-schema` for anything else
 * @param id of the unit, for the report
 */
export function openingHoursOf(periods: unknown, report: ReportDropped, id: string): ImportedHours {
  const list = Array.isArray(periods) ? (periods as unknown[]) : ownIn(periods, 'results');
  if (!Array.isArray(list) || ownIn(periods, 'next') != null)
    throw schemaChanged('date_period of Hauki', 'a list of periods on one page');
  const known = knownFrom(list);
  const reading: Reading = {
    drop: (at, why) => report({id, at: `/date_period${at}`, why}),
    appointment: false,
    unclear: false,
  };
  const current = list.filter((period) => (dayOf(ownIn(period, 'end_date')) ?? '~') >= known);
  const read = current.map((period) => periodOf(period, `/${list.indexOf(period)}`, reading));
  if (reading.unclear) return wordsOf(current);
  const openingHours = hoursOf(inStableOrder(read.filter((one) => one !== undefined)), known);
  if (openingHours) return {openingHours};
  return reading.appointment ? {openingHours: {byAppointment: true}} : {};
}

/** Whatever order they came in. */
const inStableOrder = (periods: readonly Period[]): Period[] => {
  const key = (period: Period) => JSON.stringify([period.from, period.through, period]);
  return [...periods].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};
