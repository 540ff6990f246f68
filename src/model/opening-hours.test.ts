import {expect} from 'chai';
import fc from 'fast-check';
import {days, minutes, openingHours, openingTimes} from '../testing/opening-hours.js';
import type {OpeningHours} from './manifest.js';
import {openingAt, timesOn, type Opening} from './opening-hours.js';
import {clocksAt, minuteOf, type Clocks, type WallClock} from './wall-clock.js';

const DAY = 24 * 60;
const WEEKDAYS: OpeningHours['weekly'] = [
  {days: ['mo', 'tu', 'we', 'th', 'fr'], times: ['08:00-16:15']},
];
const office = (more: OpeningHours = {}): OpeningHours => ({weekly: WEEKDAYS, ...more});
const everyDay = (...times: string[]): OpeningHours => ({
  weekly: [{days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], times}],
});

/** `2026-11-23 15:59` on the wall of the office. */
const wall = (text: string): WallClock => ({
  day: text.slice(0, 10),
  minute: minuteOf(text.slice(11)),
});
const clocks =
  (shown: WallClock): Clocks =>
  () =>
    shown;
const on = (hours: OpeningHours | undefined, text: string): Opening =>
  openingAt(hours, clocks(wall(text)));
/** At an instant, such as `2026-11-23T13:59:00Z`. */
const at = (hours: OpeningHours, instant: string): Opening =>
  openingAt(hours, clocksAt(Date.parse(instant)));

const openUntil = (text: string): Opening => ({state: 'open', until: wall(text)});
const closedUntil = (text: string, more: object = {}): Opening => ({
  state: 'closed',
  opens: wall(text),
  ...more,
});

describe('an office with a week', () => {
  it('is open from its first minute to its last', () => {
    expect(on(office(), '2026-11-23 07:59')).to.deep.equal(closedUntil('2026-11-23 08:00'));
    expect(on(office(), '2026-11-23 08:00')).to.deep.equal(openUntil('2026-11-23 16:15'));
    expect(on(office(), '2026-11-23 16:14')).to.deep.equal(openUntil('2026-11-23 16:15'));
    expect(on(office(), '2026-11-23 16:15')).to.deep.equal(closedUntil('2026-11-24 08:00'));
  });

  it('opens again on Monday', () => {
    expect(on(office(), '2026-11-27 16:15')).to.deep.equal(closedUntil('2026-11-30 08:00'));
    expect(on(office(), '2026-11-29 12:00')).to.deep.equal(closedUntil('2026-11-30 08:00'));
  });

  it('may close for lunch, and may name its times in any order', () => {
    const lunch = everyDay('12:30-15:00', '09:00-12:00');
    expect(on(lunch, '2026-11-23 10:00')).to.deep.equal(openUntil('2026-11-23 12:00'));
    expect(on(lunch, '2026-11-23 12:00')).to.deep.equal(closedUntil('2026-11-23 12:30'));
    expect(timesOn(lunch, '2026-11-23')).to.deep.equal([
      {from: 540, till: 720},
      {from: 750, till: 900},
    ]);
  });

  it('has one opening where times touch or overlap', () => {
    const touching = everyDay('08:00-12:00', '12:00-15:00', '14:00-18:00');
    expect(on(touching, '2026-11-23 10:00')).to.deep.equal(openUntil('2026-11-23 18:00'));
  });

  it('can have other times on some days, in a row of their own', () => {
    const late = office({weekly: [...WEEKDAYS, {days: ['we'], times: ['16:15-18:00']}]});
    expect(on(late, '2026-11-25 10:00')).to.deep.equal(openUntil('2026-11-25 18:00'));
    expect(on(late, '2026-11-26 10:00')).to.deep.equal(openUntil('2026-11-26 16:15'));
  });
});

describe('times over midnight', () => {
  const late: OpeningHours = {weekly: [{days: ['th', 'fr'], times: ['22:00-02:00+1']}]};

  it('belong to the day on which they begin', () => {
    expect(on(late, '2026-11-28 01:59')).to.deep.equal(openUntil('2026-11-28 02:00'));
    expect(on(late, '2026-11-28 02:00')).to.deep.equal(closedUntil('2026-12-03 22:00'));
    expect(timesOn(late, '2026-11-27')).to.deep.equal([{from: 1320, till: 1560}]);
    expect(timesOn(late, '2026-11-28')).to.deep.equal([]);
  });

  it('go on into a holiday, and do not begin on one', () => {
    // The 3rd of April is Good Friday.
    expect(on(late, '2026-04-03 01:00')).to.deep.equal(openUntil('2026-04-03 02:00'));
    const opens = closedUntil('2026-04-09 22:00', {holiday: 'GoodFriday'});
    expect(on(late, '2026-04-03 02:00')).to.deep.equal(opens);
    expect(on(late, '2026-04-03 23:00')).to.deep.equal(opens);
  });

  it('go on over the turn of the year', () => {
    expect(on(late, '2026-12-31 23:00')).to.deep.equal(openUntil('2027-01-01 02:00'));
    expect(on(late, '2027-01-01 01:00')).to.deep.equal(openUntil('2027-01-01 02:00'));
  });

  it('are one opening with those from midnight on', () => {
    const night = everyDay('00:00-06:00', '20:00-24:00');
    expect(on(night, '2026-11-23 21:00')).to.deep.equal(openUntil('2026-11-24 06:00'));
    expect(on(night, '2026-11-24 00:00')).to.deep.equal(openUntil('2026-11-24 06:00'));
  });

  it('have no end when they touch day after day', () => {
    const dayAndNight = {...everyDay('00:00-24:00'), publicHolidays: 'normal'} as const;
    expect(on(dayAndNight, '2026-12-24 21:00')).to.deep.equal({state: 'open'});
    const weekdays: OpeningHours = {weekly: [{days: ['mo', 'tu'], times: ['00:00-24:00']}]};
    expect(on(weekdays, '2026-11-23 21:00')).to.deep.equal(openUntil('2026-11-25 00:00'));
  });
});

describe('holidays', () => {
  it('are closed at 03:00 on Midsummer Eve, until Monday', () => {
    const opening = closedUntil('2026-06-22 08:00', {holiday: 'MidsummerEve'});
    expect(on(office(), '2026-06-19 03:00')).to.deep.equal(opening);
    expect(at(office(), '2026-06-19T00:00:00Z')).to.deep.equal(opening);
  });

  it('close an office from Christmas Eve until the next working day', () => {
    expect(on(office(), '2026-12-23 17:00')).to.deep.equal(closedUntil('2026-12-28 08:00'));
    const holiday = 'ChristmasEve';
    const opens = closedUntil('2026-12-28 08:00', {holiday});
    expect(on(office(), '2026-12-24 09:00')).to.deep.equal(opens);
  });

  it('may be two weeks running on the only day of an office', () => {
    const fridays: OpeningHours = {weekly: [{days: ['fr'], times: ['09:00-12:00']}]};
    expect(on(fridays, '2026-12-18 12:00')).to.deep.equal(closedUntil('2027-01-08 09:00'));
  });

  it('leave other eves as they are: New Year’s Eve is a working day', () => {
    expect(on(office(), '2026-12-31 09:00')).to.deep.equal(openUntil('2026-12-31 16:15'));
    expect(on(office(), '2026-12-31 17:00')).to.deep.equal(closedUntil('2027-01-04 08:00'));
    const newYear = closedUntil('2027-01-04 08:00', {holiday: 'NewYearDay'});
    expect(on(office(), '2027-01-01 09:00')).to.deep.equal(newYear);
  });

  it('that are named have their own times', () => {
    const hours = office({holidays: {MayDayEve: ['08:00-12:00'], MidsummerEve: ['10:00-12:00']}});
    expect(on(hours, '2026-04-30 09:00')).to.deep.equal(openUntil('2026-04-30 12:00'));
    // It was open today: that it is an eve is not why it is closed all day.
    expect(on(hours, '2026-04-30 13:00')).to.deep.equal(closedUntil('2026-05-04 08:00'));
    expect(on(hours, '2026-06-19 10:30')).to.deep.equal(openUntil('2026-06-19 12:00'));
  });

  it('can be named as closed or as days like any other', () => {
    const hours = office({holidays: {NewYearEve: 'closed', Epiphany: 'normal'}});
    const eve = closedUntil('2027-01-04 08:00', {holiday: 'NewYearEve'});
    expect(on(hours, '2026-12-31 09:00')).to.deep.equal(eve);
    expect(on(hours, '2027-01-06 09:00')).to.deep.equal(openUntil('2027-01-06 16:15'));
  });

  it('that alone have times are the next time, in a year if need be', () => {
    const hours: OpeningHours = {holidays: {EasterSunday: ['10:00-14:00']}};
    expect(on(hours, '2035-03-25 14:00')).to.deep.equal(closedUntil('2036-04-13 10:00'));
  });

  it('can all be days like any other, but for those that are named', () => {
    const hours = office({publicHolidays: 'normal', holidays: {ChristmasEve: 'closed'}});
    expect(on(hours, '2026-12-25 09:00')).to.deep.equal(openUntil('2026-12-25 16:15'));
    expect(on(hours, '2026-12-24 09:00').state).to.equal('closed');
    // A Saturday.
    expect(on(hours, '2026-12-26 09:00')).to.deep.equal(closedUntil('2026-12-28 08:00'));
  });
});

describe('seasons', () => {
  const hours = office({
    weekly: [
      ...WEEKDAYS,
      {days: ['mo', 'tu'], times: ['09:00-15:00'], from: '2026-06-01', through: '2026-08-31'},
      {days: ['we'], times: ['12:00-18:00'], from: '2026-06-08', through: '2026-08-31'},
    ],
  });

  it('stand in place of the base week, with all of their rows', () => {
    expect(on(hours, '2026-05-29 10:00')).to.deep.equal(openUntil('2026-05-29 16:15'));
    expect(on(hours, '2026-06-01 10:00')).to.deep.equal(openUntil('2026-06-01 15:00'));
    expect(on(hours, '2026-06-03 13:00'), 'not yet').to.deep.equal(closedUntil('2026-06-08 09:00'));
    expect(on(hours, '2026-06-10 13:00')).to.deep.equal(openUntil('2026-06-10 18:00'));
    expect(on(hours, '2026-08-31 10:00')).to.deep.equal(openUntil('2026-08-31 15:00'));
    expect(on(hours, '2026-09-01 15:30')).to.deep.equal(openUntil('2026-09-01 16:15'));
  });

  it('may be written in any order', () => {
    const turned = {weekly: [...hours.weekly!].reverse()};
    expect(on(turned, '2026-05-29 10:00')).to.deep.equal(openUntil('2026-05-29 16:15'));
    expect(on(turned, '2026-06-01 10:00')).to.deep.equal(openUntil('2026-06-01 15:00'));
    expect(on(turned, '2026-06-03 13:00')).to.deep.equal(closedUntil('2026-06-08 09:00'));
  });

  it('with a beginning and an end stand in place of hours that hold from a day on', () => {
    const [week] = WEEKDAYS;
    const christmas = {from: '2026-12-14', through: '2027-01-08'};
    const weekly = [
      {...week!, times: ['08:00-12:00']},
      {...week!, times: ['09:00-15:00'], from: '2026-09-01'},
      {...week!, times: ['10:00-13:00'], ...christmas},
    ];
    expect(on({weekly}, '2026-08-31 11:00')).to.deep.equal(openUntil('2026-08-31 12:00'));
    expect(on({weekly}, '2026-12-11 11:00')).to.deep.equal(openUntil('2026-12-11 15:00'));
    expect(on({weekly}, '2026-12-14 11:00')).to.deep.equal(openUntil('2026-12-14 13:00'));
    expect(on({weekly}, '2027-01-11 11:00')).to.deep.equal(openUntil('2027-01-11 15:00'));
  });

  it('are over at some time: then nobody knows', () => {
    const [, ...season] = hours.weekly!;
    const summer: OpeningHours = {weekly: season};
    expect(on(summer, '2025-11-23 12:00')).to.deep.equal(closedUntil('2026-06-01 09:00'));
    expect(on(summer, '2026-08-31 15:00')).to.deep.equal({state: 'closed'});
    expect(on(summer, '2026-09-01 12:00')).to.deep.equal({state: 'unknown'});
    expect(on(summer, '2026-12-25 12:00')).to.deep.equal({state: 'unknown'});
  });
});

describe('exceptions', () => {
  const note = {fi: 'Henkilöstökoulutus', en: 'Staff training'};

  it('say why it is closed', () => {
    const hours = office({exceptions: [{from: '2026-11-24', closed: true, note}]});
    const closed = closedUntil('2026-11-25 08:00', {note});
    expect(on(hours, '2026-11-24 10:00')).to.deep.equal(closed);
    expect(on(hours, '2026-11-23 17:00')).to.deep.equal(closedUntil('2026-11-25 08:00'));
  });

  it('count before holidays, and the shorter before the longer', () => {
    const hours = office({
      exceptions: [
        {from: '2026-12-25', times: ['10:00-12:00']},
        {from: '2026-12-21', through: '2027-01-06', closed: true, note},
        {from: '2026-12-28', through: '2026-12-29', times: ['09:00-11:00']},
      ],
    });
    expect(on(hours, '2026-12-24 10:00')).to.deep.equal(closedUntil('2026-12-25 10:00', {note}));
    expect(on(hours, '2026-12-25 11:00')).to.deep.equal(openUntil('2026-12-25 12:00'));
    expect(on(hours, '2026-12-29 10:00')).to.deep.equal(openUntil('2026-12-29 11:00'));
    expect(on(hours, '2026-12-30 10:00')).to.deep.equal(closedUntil('2027-01-07 08:00', {note}));
  });

  it('may say that a holiday is a day like any other', () => {
    const hours = office({exceptions: [{from: '2026-12-24', closed: false}]});
    expect(on(hours, '2026-12-24 09:00')).to.deep.equal(openUntil('2026-12-24 16:15'));
  });

  it('may last for months: the day after them is found', () => {
    const exceptions = [{from: '2026-06-01', through: '2027-03-14', closed: true}];
    expect(on(office({exceptions}), '2026-06-02 09:00')).to.deep.equal(
      closedUntil('2027-03-15 08:00'),
    );
  });

  it('may last for ever, and then it is closed', () => {
    const exceptions = [{from: '2026-06-01', through: '9999-12-31', closed: true, note}];
    const closed = {state: 'closed', note};
    expect(on(office({exceptions}), '2026-06-02 09:00')).to.deep.equal(closed);
  });

  it('are the dates of an event, which is closed until its next date', () => {
    const event: OpeningHours = {
      exceptions: [
        {from: '2028-02-29', times: ['10:00-14:00']},
        {from: '2026-12-03', times: ['10:00-14:00']},
      ],
    };
    expect(on(event, '2026-11-23 12:00')).to.deep.equal(closedUntil('2026-12-03 10:00'));
    expect(on(event, '2026-12-03 12:00')).to.deep.equal(openUntil('2026-12-03 14:00'));
    expect(on(event, '2026-12-03 14:00')).to.deep.equal(closedUntil('2028-02-29 10:00'));
    // Christmas is not why.
    expect(on(event, '2026-12-25 14:00')).to.deep.equal(closedUntil('2028-02-29 10:00'));
    expect(on(event, '2028-02-29 14:00'), 'on the last day').to.deep.equal({state: 'closed'});
    expect(on(event, '2028-03-01 12:00'), 'after it').to.deep.equal({state: 'unknown'});
  });
});

describe('what is not a matter of times', () => {
  it('is never called closed when nobody knows', () => {
    const unknown = {state: 'unknown'};
    expect(on(undefined, '2026-11-23 12:00')).to.deep.equal(unknown);
    expect(on({always: false}, '2026-12-25 12:00')).to.deep.equal(unknown);
    const hours: OpeningHours = {
      holidays: {ChristmasEve: 'closed'},
      exceptions: [{from: '2026-11-24', closed: true}],
    };
    expect(on(hours, '2026-11-23 12:00')).to.deep.equal(unknown);
    expect(on(hours, '2026-12-25 12:00')).to.deep.equal(unknown);
    expect(on(hours, '2026-11-24 12:00')).to.deep.equal({state: 'closed'});
    const eve = {state: 'closed', holiday: 'ChristmasEve'};
    expect(on(hours, '2026-12-24 12:00')).to.deep.equal(eve);
  });

  it('is by appointment, at any time', () => {
    for (const text of ['2026-11-23 12:00', '2026-11-23 22:00', '2026-12-24 12:00']) {
      expect(on({byAppointment: true}, text)).to.deep.equal({state: 'by-appointment'});
      expect(on(office({byAppointment: true}), text)).to.deep.equal({state: 'by-appointment'});
    }
    expect(timesOn(office({byAppointment: true}), '2026-11-23')).to.have.length(1);
  });

  it('is always open, on holidays as well, unless they or a day are named', () => {
    expect(on({always: true}, '2026-12-24 23:59')).to.deep.equal({state: 'open'});
    const hours: OpeningHours = {
      always: true,
      holidays: {ChristmasEve: 'closed'},
      exceptions: [{from: '2026-11-24', times: ['12:00-24:00']}],
    };
    expect(on(hours, '2026-11-23 12:00')).to.deep.equal(openUntil('2026-11-24 00:00'));
    expect(on(hours, '2026-11-24 11:00')).to.deep.equal(closedUntil('2026-11-24 12:00'));
    const eve = closedUntil('2026-12-25 00:00', {holiday: 'ChristmasEve'});
    expect(on(hours, '2026-12-24 12:00')).to.deep.equal(eve);
  });
});

describe('the clock of the office', () => {
  it('counts, not that of Finland', () => {
    const stockholm = office({timeZone: 'Europe/Stockholm'});
    expect(at(stockholm, '2026-11-23T06:30:00Z')).to.deep.equal(closedUntil('2026-11-23 08:00'));
    expect(at(office(), '2026-11-23T06:30:00Z')).to.deep.equal(openUntil('2026-11-23 16:15'));
    const tokyo = office({timeZone: 'Asia/Tokyo'});
    expect(at(tokyo, '2026-11-22T23:30:00Z')).to.deep.equal(openUntil('2026-11-23 16:15'));
  });

  it('leaves out an hour in March, and closes at the hour that is written', () => {
    const night = everyDay('22:00-06:00+1');
    expect(at(night, '2026-03-29T00:59:00Z')).to.deep.equal(openUntil('2026-03-29 06:00'));
    expect(at(night, '2026-03-29T01:00:00Z')).to.deep.equal(openUntil('2026-03-29 06:00'));
    expect(at(night, '2026-03-29T02:59:00Z')).to.deep.equal(openUntil('2026-03-29 06:00'));
    expect(at(night, '2026-03-29T03:00:00Z')).to.deep.equal(closedUntil('2026-03-29 22:00'));
  });

  it('skips an opening that lies in that hour', () => {
    const early = everyDay('03:10-03:50');
    expect(at(early, '2026-03-29T00:59:00Z')).to.deep.equal(closedUntil('2026-03-29 03:10'));
    expect(at(early, '2026-03-29T01:00:00Z')).to.deep.equal(closedUntil('2026-03-30 03:10'));
  });

  it('shows an hour twice in October, and what is open then is open both times', () => {
    const early = everyDay('03:00-03:30');
    for (const hour of ['00', '01']) {
      const until = openUntil('2026-10-25 03:30');
      expect(at(early, `2026-10-25T${hour}:29:00Z`)).to.deep.equal(until);
      expect(at(early, `2026-10-25T${hour}:30:00Z`)).to.deep.equal(closedUntil('2026-10-26 03:00'));
    }
  });

  it('is right on the first working morning after the clocks have changed', () => {
    expect(at(office(), '2026-03-30T04:59:00Z').state).to.equal('closed');
    expect(at(office(), '2026-03-30T05:00:00Z').state).to.equal('open');
    expect(at(office(), '2026-10-26T05:59:00Z').state).to.equal('closed');
    expect(at(office(), '2026-10-26T06:00:00Z').state).to.equal('open');
  });

  it('counts on leap day and on the turn of the year', () => {
    expect(at(office(), '2028-02-29T06:00:00Z')).to.deep.equal(openUntil('2028-02-29 16:15'));
    expect(at(office(), '2028-02-28T15:00:00Z')).to.deep.equal(closedUntil('2028-02-29 08:00'));
    expect(at(office(), '2028-02-29T15:00:00Z')).to.deep.equal(closedUntil('2028-03-01 08:00'));
    // 00:30 on the 1st of January in Finland.
    expect(at(office(), '2024-12-31T22:30:00Z')).to.deep.equal(
      closedUntil('2025-01-02 08:00', {holiday: 'NewYearDay'}),
    );
  });
});

describe('the time zone of the device', () => {
  const LOCAL = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes'].map(
    (part) => `get${part}`,
  );
  const names = [...LOCAL, 'getTimezoneOffset', 'toString', 'toLocaleString', 'toLocaleDateString'];
  const before = Object.getOwnPropertyDescriptors(Date.prototype);
  afterEach(() => {
    Object.defineProperties(Date.prototype, before);
  });

  it('is not asked for', () => {
    for (const name of names) {
      Object.defineProperty(Date.prototype, name, {value: () => expect.fail(name)});
    }
    expect(at(office(), '2033-06-24T00:00:00Z')).to.deep.equal(
      closedUntil('2033-06-27 08:00', {holiday: 'MidsummerEve'}),
    );
    expect(at(office({timeZone: 'Asia/Tokyo'}), '2033-11-21T00:00:00Z').state).to.equal('open');
  });
});

/** Minutes since the epoch of the office's own clock. */
const minuteAt = ({day, minute}: WallClock): number => Date.parse(day) / 60_000 + minute;
const dayAt = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 10);

/** The openings that begin from the day before one day through another, as {@link minuteAt}. */
function openings(
  hours: OpeningHours,
  first: string,
  last: string,
): {from: number; till: number}[] {
  const found: {from: number; till: number}[] = [];
  for (let at = Date.parse(first) / 60_000 - DAY; at <= Date.parse(last) / 60_000; at += DAY) {
    for (const {from, till} of timesOn(hours, dayAt(at))) {
      found.push({from: at + from, till: at + till});
    }
  }
  return found;
}

/** Whether a minute lies in the times of its day or in the late times of the day before. */
function isOpen(hours: OpeningHours, minute: number): boolean {
  const day = dayAt(minute);
  return openings(hours, day, day).some(({from, till}) => from <= minute && minute < till);
}

describe('any opening hours, at any minute', () => {
  const check = (promise: (hours: OpeningHours, now: WallClock, opening: Opening) => void) => {
    const moments = fc.record({day: days, minute: minutes});
    fc.assert(
      fc.property(openingHours, moments, (hours, now) => {
        promise(hours, now, openingAt(hours, clocks(now)));
      }),
      {numRuns: 1000},
    );
  };

  it('are open exactly when the times of the day, or the late ones of yesterday, say so', () => {
    check((hours, now, {state}) => {
      expect(state === 'open').to.equal(isOpen(hours, minuteAt(now)));
    });
  });

  it('are open until the first minute that is not open', () => {
    check((hours, now, opening) => {
      if (opening.state !== 'open' || !opening.until) return;
      const until = minuteAt(opening.until);
      expect(isOpen(hours, until), 'then').to.equal(false);
      const ends = openings(hours, now.day, opening.until.day)
        .map(({till}) => till)
        .filter((till) => minuteAt(now) < till && till < until);
      for (const end of ends) expect(isOpen(hours, end), 'before').to.equal(true);
    });
  });

  it('are open for two weeks at least when no end is told', () => {
    check((hours, now, opening) => {
      if (opening.state !== 'open' || opening.until) return;
      const first = minuteAt(now);
      const last = minuteAt({day: now.day, minute: 14 * DAY});
      for (const {till} of openings(hours, now.day, dayAt(last))) {
        if (first < till && till <= last) expect(isOpen(hours, till)).to.equal(true);
      }
    });
  });

  it('open when they say that they open, and not before', () => {
    check((hours, now, opening) => {
      if (opening.state !== 'closed' || !opening.opens) return;
      const opens = minuteAt(opening.opens);
      expect(isOpen(hours, opens), 'then').to.equal(true);
      expect(isOpen(hours, opens - 1), 'the minute before').to.equal(false);
      const earlier = openings(hours, now.day, opening.opens.day).filter(
        ({from}) => minuteAt(now) < from && from < opens,
      );
      expect(earlier).to.deep.equal([]);
    });
  });

  it('say nothing of a next time only when there is none in the year to come', () => {
    check((hours, now, opening) => {
      if (opening.state !== 'unknown' && (opening.state !== 'closed' || opening.opens)) return;
      const later = openings(hours, now.day, dayAt(minuteAt(now) + 365 * DAY));
      expect(later.filter(({from}) => from > minuteAt(now))).to.deep.equal([]);
    });
  });

  it('are told a reason only on a day that has no times', () => {
    check((hours, now, opening) => {
      if (opening.state !== 'closed' || !(opening.holiday ?? opening.note)) return;
      expect(timesOn(hours, now.day)).to.deep.equal([]);
    });
  });

  it('have the times of an exception of that day, whatever else is written', () => {
    fc.assert(
      fc.property(openingHours, days, openingTimes, (hours, day, times) => {
        const exceptions = [{from: day, times}, ...(hours.exceptions ?? [])];
        const alone = timesOn({exceptions: [{from: day, times}]}, day);
        expect(timesOn({...hours, exceptions}, day)).to.deep.equal(alone);
      }),
    );
  });

  it('have the times of a named holiday, unless there is an exception', () => {
    fc.assert(
      fc.property(openingHours, openingTimes, (hours, times) => {
        const holidays = {...hours.holidays, Epiphany: times};
        const past = {from: '2026-11-01', closed: true};
        const alone = timesOn({exceptions: [{from: '2027-01-06', times}]}, '2027-01-06');
        expect(timesOn({...hours, holidays, exceptions: [past]}, '2027-01-06')).to.deep.equal(
          alone,
        );
      }),
    );
  });
});
