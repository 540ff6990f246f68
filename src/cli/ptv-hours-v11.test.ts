import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {WEEK} from './fixtures/ptv-v11.js';
import {hoursV11} from './ptv-hours-v11.js';

const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr'];

function read(...serviceHours: unknown[]) {
  const dropped: string[] = [];
  const hours = hoursV11({serviceHours}, (at, why) => dropped.push(`${at}: ${why}`));
  return {...hours, dropped};
}

const week = (more: object) => ({...WEEK, ...more});
const times = (dayFrom: string | null, from: string, to: string, dayTo: string | null = '') => ({
  dayFrom,
  dayTo,
  from,
  to,
});
const exception = (more: object) => ({
  serviceHourType: 'Exceptional',
  validFrom: '2026-11-24T00:00:00+02:00',
  validTo: null,
  isClosed: false,
  validForNow: false,
  additionalInformation: [],
  openingHour: [],
  ...more,
});

describe('opening hours of PTV v11', () => {
  it('says equal days together, and ranges of days day by day', () => {
    assert.deepEqual(read(WEEK).openingHours, {weekly: [{days: WEEKDAYS, times: ['09:00-15:00']}]});
    const range = week({openingHour: [times('Friday', '10:00:00', '14:00:00', 'Monday')]});
    assert.deepEqual(read(range).openingHours?.weekly, [
      {days: ['mo', 'fr', 'sa', 'su'], times: ['10:00-14:00']},
    ]);
  });

  it('takes the last day of the calendar for no end', () => {
    for (const validTo of ['9999-12-31T00:00:00+02:00', '9999-12-31T22:00:00Z']) {
      const season = {validForNow: false, validFrom: '2026-06-01T00:00:00+03:00', validTo};
      assert.deepEqual(read(week(season)).openingHours, {
        weekly: [{days: WEEKDAYS, times: ['09:00-15:00'], from: '2026-06-01'}],
      });
      const closed = exception({validTo, isClosed: true});
      const [days] = read(WEEK, closed).openingHours?.exceptions ?? [];
      assert.deepEqual(days, {from: '2026-11-24', through: '9999-12-31', closed: true});
    }
  });

  it('takes hours without a leading zero, and midnight as the end of the day', () => {
    const openingHour = [times('Monday', '9:00:00', '00:00:00')];
    assert.deepEqual(read(week({openingHour})).openingHours?.weekly, [
      {days: ['mo'], times: ['09:00-24:00']},
    ]);
  });

  it('knows the names of version 7, and makes one season of entries for the same dates', () => {
    const season = {
      serviceHourType: 'Standard',
      validForNow: false,
      validFrom: '2026-06-01T00:00:00+03:00',
      validTo: '2026-08-31T00:00:00+03:00',
    };
    const {openingHours} = read(
      week({...season, openingHour: [times('Saturday', '12:00:00', '13:00:00')]}),
      WEEK,
      week({...season, openingHour: [times('Monday', '08:00:00', '16:00:00')]}),
    );
    const dates = {from: '2026-06-01', through: '2026-08-31'};
    assert.deepEqual(openingHours?.weekly, [
      {days: WEEKDAYS, times: ['09:00-15:00']},
      {days: ['mo'], times: ['08:00-16:00'], ...dates},
      {days: ['sa'], times: ['12:00-13:00'], ...dates},
    ]);
  });

  it('tells closed days, the last one included, with their reason', () => {
    const additionalInformation = [{language: 'fi', value: 'Koulutus'}];
    const {openingHours} = read(
      WEEK,
      exception({isClosed: true, additionalInformation}),
      exception({serviceHourType: 'Exception', validTo: '2026-11-26T00:00:00+02:00'}),
    );
    assert.deepEqual(openingHours?.exceptions, [
      {from: '2026-11-24', closed: true, note: {fi: 'Koulutus'}},
      {from: '2026-11-24', through: '2026-11-26', closed: true},
    ]);
  });

  it('takes times without a day of the week for all days, others for their day', () => {
    const all = {validTo: '2026-11-25T00:00:00+02:00'};
    const {openingHours} = read(
      WEEK,
      exception({...all, openingHour: [times(null, '06:00:00', '9:00:00', null)]}),
      exception({...all, openingHour: [times('Wednesday', '10:00:00', '12:00:00')]}),
    );
    assert.deepEqual(openingHours?.exceptions, [
      {from: '2026-11-24', closed: true},
      {from: '2026-11-24', through: '2026-11-25', times: ['06:00-09:00']},
      {from: '2026-11-25', times: ['10:00-12:00']},
    ]);
  });

  it('puts together what is said of the same day twice', () => {
    const {openingHours} = read(
      WEEK,
      exception({openingHour: [times(null, '12:00:00', '14:00:00')]}),
      exception({openingHour: [times(null, '08:00:00', '10:00:00')]}),
    );
    assert.deepEqual(openingHours?.exceptions, [
      {from: '2026-11-24', times: ['08:00-10:00', '12:00-14:00']},
    ]);
  });

  it('goes on after midnight', () => {
    const night = week({
      serviceHourType: 'OverMidnight',
      openingHour: [
        times('Friday', '22:00:00', '02:00:00', 'Saturday'),
        times('Saturday', '20:00:00', '08:00:00', 'Monday'),
      ],
    });
    assert.deepEqual(read(night).openingHours?.weekly, [
      {days: ['mo'], times: ['00:00-08:00']},
      {days: ['fr'], times: ['22:00-02:00+1']},
      {days: ['sa'], times: ['20:00-24:00']},
      {days: ['su'], times: ['00:00-24:00']},
    ]);
  });

  it('is always open when it says so, and before version 11 when it says nothing', () => {
    const empty = week({openingHour: []});
    const {isAlwaysOpen, ...old} = empty;
    assert.equal(isAlwaysOpen, false);
    assert.deepEqual(read(old).openingHours, {always: true});
    assert.deepEqual(read({...empty, isAlwaysOpen: true}).openingHours, {always: true});
    const unknown = read(empty);
    assert.equal(unknown.openingHours, undefined);
    assert.equal(unknown.dropped.length, 1);
  });

  it('knows appointments', () => {
    assert.deepEqual(read(week({isReservation: true})).openingHours, {
      weekly: [{days: WEEKDAYS, times: ['09:00-15:00']}],
      byAppointment: true,
    });
    const empty = week({isReservation: true, openingHour: []});
    assert.deepEqual(read(empty).openingHours, {byAppointment: true});
  });

  it('says in words what the form cannot tell, and reports it', () => {
    const {openingHours, hours, dropped} = read(
      WEEK,
      week({isReservation: true, openingHour: [times('Saturday', '10:00:00', '12:30:00')]}),
    );
    assert.equal(openingHours, undefined);
    assert.deepEqual(hours, {
      fi: 'Ma–pe 9.00–15.00. La 10.00–12.30 (ajanvarauksella).',
      sv: 'Mån–fre 9.00–15.00. Lör 10.00–12.30 (med tidsbokning).',
      en: 'Mon–Fri 9:00–15:00. Sat 10:00–12:30 (by appointment).',
    });
    assert.equal(dropped.length, 1);
  });

  it('gives no hours at all when a part of them cannot be right', () => {
    for (const wrong of [
      times('Monday', '25:00:00', '26:00:00'),
      times('Monday', '15:00:00', '09:00:00'),
      times('Someday', '09:00:00', '15:00:00'),
    ]) {
      const {openingHours, dropped} = read(week({openingHour: [...WEEK.openingHour, wrong]}));
      assert.equal(openingHours, undefined);
      assert.match(dropped.join(), /\/serviceHours\/0\/openingHour\/5: .*left out/);
    }
    const reversed = read(WEEK, exception({validTo: '2026-11-01T00:00:00+02:00', isClosed: true}));
    assert.match(reversed.dropped.join(), /end before they begin/);
  });

  it('keeps what is said beside the ordinary week', () => {
    const additionalInformation = [{language: 'fi', value: 'Viimeinen numero klo 14.30.'}];
    assert.deepEqual(read(week({additionalInformation})).hours, {
      fi: 'Viimeinen numero klo 14.30.',
    });
  });

  it('does not depend on the order of the entries, which the register changes', () => {
    const entries = [
      WEEK,
      week({openingHour: [times('Monday', '14:00:00', '18:00:00')]}),
      exception({isClosed: true}),
      exception({
        validTo: '2026-12-24T00:00:00+02:00',
        openingHour: [times(null, '8:00:00', '9:00:00')],
      }),
    ];
    const first = read(...entries);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, {minLength: entries.length}), (shuffled) => {
        assert.deepEqual(read(...shuffled), first);
      }),
    );
  });
});
