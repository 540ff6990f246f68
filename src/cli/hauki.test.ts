import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openingHoursOf} from './hauki.js';
import type {Dropped} from './importer.js';

interface TimeSpan {
  readonly weekdays?: readonly number[] | null;
  readonly start_time?: string | null;
  readonly end_time?: string | null;
  readonly end_time_on_next_day?: boolean;
  readonly full_day?: boolean;
  readonly resource_state?: string;
}

const ALWAYS = {start_date: null, end_date: null, override: false, resource_state: 'undefined'};
const WORKDAYS = [1, 2, 3, 4, 5];
const office: TimeSpan = {
  weekdays: WORKDAYS,
  start_time: '09:00:00',
  end_time: '15:00:00',
  resource_state: 'open',
};

const period = (spans: readonly TimeSpan[], more: object = {}, rules: readonly object[] = []) => ({
  id: 1,
  name: {fi: null, sv: null, en: null},
  ...ALWAYS,
  time_span_groups: [{time_spans: spans, rules}],
  ...more,
});

function read(periods: unknown) {
  const dropped: Dropped[] = [];
  return {...openingHoursOf(periods, (one) => dropped.push(one), '7001'), dropped};
}

describe('date periods of Hauki', () => {
  it('without an end are the week', () => {
    assert.deepEqual(read([period([office])]), {
      openingHours: {
        weekly: [{days: ['mo', 'tu', 'we', 'th', 'fr'], times: ['09:00-15:00']}],
      },
      dropped: [],
    });
  });

  it('tell times over midnight, until midnight, and day and night', () => {
    const late = {...office, weekdays: [5], start_time: '22:00:00', end_time: '02:00:00'};
    const till = {...office, weekdays: [6], end_time: '00:00:00'};
    const round = {
      weekdays: [7],
      full_day: true,
      start_time: null,
      end_time: null,
      resource_state: 'open',
    };
    const {openingHours} = read([period([{...late, end_time_on_next_day: true}, till, round])]);
    assert.deepEqual(openingHours, {
      weekly: [
        {days: ['fr'], times: ['22:00-02:00+1']},
        {days: ['sa'], times: ['09:00-24:00']},
        {days: ['su'], times: ['00:00-24:00']},
      ],
    });
    assert.deepEqual(read([period([{...round, weekdays: null}])]).openingHours, {always: true});
  });

  it('without an end, however it is written, hold for ever', () => {
    for (const end_date of ['9999-12-31', '9998-12-31', '9999-12-31T22:00:00Z']) {
      const {openingHours} = read([period([office], {start_date: '2026-01-01', end_date})]);
      const {openingHours: endless} = read([period([office], {start_date: '2026-01-01'})]);
      assert.deepEqual(openingHours, endless);
    }
  });

  it('are reported in our own words', () => {
    const state = {resource_state: '\u001b[2Jrikki'};
    const {dropped} = read([period([{...office, ...state}, office]), period([], state)]);
    assert.deepEqual(
      dropped.map(({why}) => why),
      [
        'a state that is not known: nobody is there for everyone',
        'a state that is not known: nothing is told of these days',
      ],
    );
  });

  it('of which there is another page are not read by half', () => {
    const page = {count: 2, next: 'https://hauki.example/?page=2', results: [period([office])]};
    assert.throws(() => read(page), {code: 'import-schema'});
    assert.equal(read({...page, next: null}).openingHours?.weekly?.length, 1);
  });

  it('count only when someone is there, and say what does not', () => {
    const alone = {
      ...office,
      start_time: '07:00:00',
      end_time: '09:00:00',
      resource_state: 'self_service',
    };
    const {openingHours, dropped} = read([period([office, alone])]);
    assert.deepEqual(openingHours?.weekly?.[0]?.times, ['09:00-15:00']);
    assert.deepEqual(dropped, [
      {
        id: '7001',
        at: '/date_period/0/time_span_groups/0/time_spans/1',
        why: 'self_service: nobody is there for everyone',
      },
    ]);
  });

  it('are by appointment when there is nothing else', () => {
    const booked = {...office, resource_state: 'with_reservation'};
    assert.deepEqual(read([period([booked])]).openingHours, {byAppointment: true});
    assert.equal(read([period([office, booked])]).openingHours?.byAppointment, undefined);
    const state = {resource_state: 'by_appointment'};
    assert.deepEqual(read([period([], state)]).openingHours, {byAppointment: true});
  });

  it('that override stand in place of the others: the shortest first', () => {
    const name = (fi: string) => ({name: {fi, sv: null, en: null}, override: true});
    const summer = period([{...office, end_time: '12:00:00'}], {
      ...name('Kesä'),
      start_date: '2027-06-01',
      end_date: '2027-08-31',
    });
    const closed = period([], {
      ...name('Koulutus'),
      start_date: '2027-06-08',
      end_date: '2027-06-09',
      resource_state: 'closed',
    });
    const base = period([office]);
    const days = ['mo', 'tu', 'we', 'th', 'fr'];
    const {openingHours} = read([summer, closed, base]);
    assert.deepEqual(openingHours, {
      weekly: [
        {days, times: ['09:00-15:00']},
        {days, times: ['09:00-12:00'], from: '2027-06-01', through: '2027-08-31'},
      ],
      exceptions: [
        {from: '2027-06-08', through: '2027-06-09', closed: true, note: {fi: 'Koulutus'}},
      ],
    });
    assert.deepEqual(read([base, closed, summer]).openingHours, openingHours);
  });

  it('of a few days are told day by day', () => {
    const feast = {override: true, start_date: '2027-06-03', end_date: '2027-06-07'};
    const short = period([{...office, end_time: '12:00:00'}], {...feast, name: {fi: 'Juhla'}});
    assert.deepEqual(read([period([office]), short]).openingHours?.exceptions, [
      {from: '2027-06-03', through: '2027-06-04', times: ['09:00-12:00'], note: {fi: 'Juhla'}},
      {from: '2027-06-05', through: '2027-06-06', closed: true, note: {fi: 'Juhla'}},
      {from: '2027-06-07', times: ['09:00-12:00'], note: {fi: 'Juhla'}},
    ]);
  });

  it('that only some weeks keep are told in words, or not at all', () => {
    const rule = {
      context: 'year',
      subject: 'week',
      frequency_modifier: 'odd',
      description: {fi: 'Parittomina viikkoina', sv: 'Udda veckor', en: null},
    };
    const {openingHours, hours, dropped} = read([period([office], {}, [rule])]);
    assert.equal(openingHours, undefined);
    assert.deepEqual(hours, {fi: 'Parittomina viikkoina', sv: 'Udda veckor'});
    assert.match(dropped[0]!.why, /only in some weeks/);
  });

  it('that cannot be right are no hours: half of them would be a lie', () => {
    for (const broken of [
      {...office, end_time: '08:00:00'},
      {...office, end_time: null},
      {...office, start_time: 'noon'},
    ]) {
      const {openingHours, dropped} = read([period([office, broken])]);
      assert.equal(openingHours, undefined);
      assert.equal(dropped.length, 1);
    }
    const dates = {start_date: '2027-05-02', end_date: '2027-05-01'};
    assert.equal(read([period([office], dates)]).openingHours, undefined);
  });

  it('that were over when someone last worked at them are left out', () => {
    const past = period([], {
      override: true,
      start_date: '2026-03-02',
      end_date: '2026-03-02',
      resource_state: 'closed',
    });
    const current = period([office], {modified: '2026-09-01T08:00:00+03:00'});
    assert.deepEqual(read([past, current]).openingHours?.exceptions, undefined);
  });

  it('are a list, or a page of one; anything else is an error', () => {
    assert.ok(read({count: 1, results: [period([office])]}).openingHours);
    assert.throws(() => read({detail: 'Not found.'}), {code: 'import-schema'});
  });
});
