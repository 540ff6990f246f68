import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hour, WEEK} from './fixtures/ptv-v12.js';
import {hoursV12} from './ptv-hours-v12.js';

function read(hours: unknown[], holidayServiceHours: unknown = null) {
  const dropped: string[] = [];
  const drop = (at: string, why: string) => void dropped.push(`${at}: ${why}`);
  return {...hoursV12({serviceHours: {hours, holidayServiceHours}}, drop), dropped};
}
const week = (more: object) => ({...WEEK, weeklyHours: more});
const WEEKLY = [{days: ['mo', 'tu'], times: ['09:00-15:00']}];

describe('opening hours of PTV v12', () => {
  it('tells weeks, and seasons beside them', () => {
    const season = {
      ...week({saturday: {hours: [hour('10:00', '14:00')]}}),
      type: 'WeeklyDateRangeServiceHour',
      fromDate: '2026-06-01',
      toDate: '2026-08-31',
    };
    assert.deepEqual(read([season, WEEK]).openingHours, {
      weekly: [
        ...WEEKLY,
        {days: ['sa'], times: ['10:00-14:00'], from: '2026-06-01', through: '2026-08-31'},
      ],
    });
  });

  it('takes the last day of the calendar for no end', () => {
    const season = {...WEEK, type: 'WeeklyDateRangeServiceHour', fromDate: '2026-06-01'};
    const [row] = read([{...season, toDate: '9999-12-31'}]).openingHours?.weekly ?? [];
    assert.deepEqual(row, {...WEEKLY[0], from: '2026-06-01'});
  });

  it('says odd and even weeks in words, and reports it', () => {
    const {openingHours, hours, dropped} = read([
      WEEK,
      week({
        friday: {hours: [hour('16:00', '18:00', {repetition: 'OddWeeks'})]},
        saturday: {hours: [hour('10:00', '12:00', {repetition: 'EvenWeeks'})]},
      }),
    ]);
    assert.equal(openingHours, undefined);
    assert.deepEqual(hours, {
      fi: 'Ma, ti 9.00–15.00. Pe 16.00–18.00 (parittomilla viikoilla). La 10.00–12.00 (parillisilla viikoilla).',
      sv: 'Mån, tis 9.00–15.00. Fre 16.00–18.00 (udda veckor). Lör 10.00–12.00 (jämna veckor).',
      en: 'Mon, Tue 9:00–15:00. Fri 16:00–18:00 (odd weeks). Sat 10:00–12:00 (even weeks).',
    });
    assert.equal(dropped.length, 1);
  });

  it('is open always, or by appointment', () => {
    const always = {type: 'ContinuousAlwaysValidServiceHour', openingStatus: 'Open'};
    assert.deepEqual(read([always]).openingHours, {always: true});
    const reserved = {...always, openingStatus: 'OpenOnReservation'};
    assert.deepEqual(read([reserved]).openingHours, {byAppointment: true});
    const monday = {hours: [hour('09:00', '15:00', {openingStatus: 'OpenOnReservation'})]};
    assert.deepEqual(read([week({monday})]).openingHours, {
      weekly: [{days: ['mo'], times: ['09:00-15:00']}],
      byAppointment: true,
    });
  });

  it('goes on from day to day', () => {
    const night = {
      type: 'ContinuousWeekdaysUntilFurtherNoticeServiceHour',
      openingStatus: 'Open',
      fromDay: 'Friday',
      fromTime: '22:00',
      toDay: 'Saturday',
      toTime: '02:00',
    };
    assert.deepEqual(read([night]).openingHours?.weekly, [
      {days: ['fr'], times: ['22:00-02:00+1']},
    ]);
  });

  it('tells days that differ, on the days of the week that are named', () => {
    const exception = {
      ...week({
        monday: {hours: [hour('12:00', '14:00')]},
        tuesday: {hours: [hour('00:00', '00:00', {openingStatus: 'Closed'})]},
      }),
      type: 'ExceptionalDateRangeServiceHour',
      fromDate: '2026-11-23',
      toDate: '2026-11-29',
      additionalInformation: {fi: 'Koulutus'},
    };
    assert.deepEqual(read([WEEK, exception]).openingHours?.exceptions, [
      {from: '2026-11-23', times: ['12:00-14:00'], note: {fi: 'Koulutus'}},
      {from: '2026-11-24', closed: true, note: {fi: 'Koulutus'}},
    ]);
  });

  it('takes holidays by their names, and reports those of some years only', () => {
    const holidays = [
      {holidayName: 'ChristmasEve', hours: [hour('09:00', '12:00')]},
      {holidayName: 'MidsummerEve', hours: []},
      {holidayName: 'PancakeDay', hours: []},
    ];
    const every = read([WEEK], {repetition: {type: 'RepetitionEveryYear'}, holidays});
    assert.deepEqual(every.openingHours, {
      weekly: WEEKLY,
      holidays: {ChristmasEve: ['09:00-12:00'], MidsummerEve: 'closed'},
    });
    assert.match(every.dropped.join(), /holidays\/2: a holiday that is not known/);
    const some = read([WEEK], {
      repetition: {type: 'RepetitionInSelectedYears', years: [2026]},
      holidays,
    });
    assert.deepEqual(some.openingHours, {weekly: WEEKLY});
    assert.equal(some.dropped.length, 3);
  });

  it('gives no hours when a part of them cannot be right', () => {
    for (const entry of [
      week({monday: {hours: [hour('25:00', '26:00')]}}),
      week({monday: {hours: [hour('15:00', '09:00')]}}),
      {type: 'LunarServiceHour'},
    ]) {
      const {openingHours, dropped} = read([WEEK, entry]);
      assert.equal(openingHours, undefined);
      assert.equal(dropped.length, 1);
    }
  });
});
