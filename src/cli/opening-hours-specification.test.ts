import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {OpeningHours} from '../model/manifest.js';
import {timesOn} from '../model/opening-hours.js';
import {specificationsOf, type OpeningHoursSpecification} from './opening-hours-specification.js';

const YEAR = {from: '2026-01-01', through: '2026-12-31'};
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** What someone who reads schema.org takes for the times of a day. */
function readBack(hours: OpeningHours, day: string) {
  const {regular, special} = specificationsOf(hours, YEAR);
  const holds = ({validFrom = '', validThrough = '~', dayOfWeek}: OpeningHoursSpecification) =>
    validFrom <= day &&
    day <= validThrough &&
    (dayOfWeek?.includes(`https://schema.org/${WEEKDAYS[new Date(day).getUTCDay()]}`) ?? true);
  const days = special.filter(holds);
  return (days.length > 0 ? days : regular.filter(holds))
    .filter(({opens, closes}) => opens !== closes)
    .map(({opens, closes}) => {
      const from = minutes(opens);
      const end = closes === '23:59' ? 1440 : minutes(closes);
      return {from, till: end > from ? end : end + 1440};
    })
    .sort((a, b) => a.from - b.from);
}

const time = fc.constantFrom(
  '08:00-12:00',
  '13:00-15:30',
  '22:00-02:00+1',
  '18:00-24:00',
  '00:00-24:00',
);
const date = fc
  .integer({min: 0, max: 364})
  .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
const between = fc.tuple(date, date).map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a]));
const days = fc.subarray(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const, {minLength: 1});
const times = fc.uniqueArray(time, {minLength: 1, maxLength: 1});
const season = fc.oneof(
  fc.constant({}),
  date.map((from) => ({from})),
  date.map((through) => ({through})),
  between.map(([from, through]) => ({from, through})),
);
const hours: fc.Arbitrary<OpeningHours> = fc
  .record({
    weekly: fc.array(fc.tuple(days, times, season), {minLength: 1, maxLength: 3}),
    exceptions: fc.array(fc.tuple(between, fc.option(times)), {minLength: 1, maxLength: 3}),
    publicHolidays: fc.constantFrom('closed' as const, 'normal' as const),
    holidays: fc.constantFrom<NonNullable<OpeningHours['holidays']>>(
      {MayDayEve: ['08:00-12:00']},
      {MidsummerEve: 'normal'},
      {},
    ),
  })
  .map(({weekly, exceptions, ...rest}) => ({
    ...rest,
    // Two rows for the same day would be one or two spans, depending on who reads them.
    weekly: weekly.map(([on, at, its], i) => ({
      days: on,
      times: i === 0 ? at : ['09:00-10:00'],
      ...its,
    })),
    exceptions: exceptions.map(([[from, through], at]) => ({
      from,
      through,
      ...(at ? {times: at} : {closed: true}),
    })),
  }));

describe('opening hours as schema.org has them', () => {
  it('say on each day what the opening hours say', () => {
    const said = (spans: readonly {from: number; till: number}[]) =>
      [...new Set(spans.map(({from, till}) => `${from}-${till}`))].join();
    fc.assert(
      fc.property(hours, date, (all, day) => {
        assert.equal(said(readBack(all, day)), said(timesOn(all, day)), day);
      }),
      {numRuns: 300},
    );
  });

  it('tell a closed day, a night, midnight and the whole day as search engines read them', () => {
    const weekly: OpeningHours['weekly'] = [
      {days: ['fr'], times: ['22:00-02:00+1', '08:00-24:00']},
      {days: ['su'], times: ['08:00-09:00+1']},
    ];
    const exceptions = [{from: '2026-05-08', closed: true}];
    const {regular, special} = specificationsOf(
      {weekly, exceptions},
      {from: '2026-05-02', through: '2026-05-10'},
    );
    const told = regular.map(({dayOfWeek, opens, closes}) => [
      dayOfWeek?.[0]?.slice(19),
      opens,
      closes,
    ]);
    assert.deepEqual(told, [
      ['Friday', '22:00', '02:00'],
      ['Friday', '08:00', '00:00'],
      ['Sunday', '08:00', '00:00'],
      ['Monday', '00:00', '09:00'],
    ]);
    assert.deepEqual(special, [
      {
        '@type': 'OpeningHoursSpecification',
        opens: '00:00',
        closes: '00:00',
        validFrom: '2026-05-08',
        validThrough: '2026-05-08',
      },
    ]);
    const [always] = specificationsOf({always: true}).regular;
    assert.deepEqual(
      [always?.dayOfWeek?.length, always?.opens, always?.closes],
      [7, '00:00', '23:59'],
    );
  });

  it('by appointment say nothing', () => {
    const booked: OpeningHours = {
      byAppointment: true,
      weekly: [{days: ['mo'], times: ['09:00-15:00']}],
    };
    assert.deepEqual(specificationsOf(booked, YEAR), {regular: [], special: []});
  });
});
