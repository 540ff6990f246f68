import {expect} from 'chai';
import fc from 'fast-check';
import {clocksAt, finnishDay, type WallClock} from './wall-clock.js';

const HELSINKI = 'Europe/Helsinki';
/** With half and quarter hours, with no summer time, with another one than the EU, on the other side of the earth. */
const ZONES = [
  ...[HELSINKI, 'Europe/Mariehamn', 'Europe/Stockholm', 'UTC', 'America/New_York'],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo', 'Pacific/Chatham', 'Pacific/Kiritimati'],
];

const times = fc
  .date({min: new Date('2020-01-01'), max: new Date('2045-12-31'), noInvalidDate: true})
  .map((date) => date.getTime());
/** Around the clock changes of Finland and of America, where it is easy to be wrong. */
const changes = fc
  .tuple(
    fc.integer({min: 2020, max: 2045}),
    fc.constantFrom(2, 9, 10),
    fc.integer({min: 1, max: 45}),
    fc.integer({min: 0, max: 1439}),
  )
  .map(([year, month, day, minute]) => Date.UTC(year, month, day, 0, minute));
const moments = fc.oneof(times, changes);

const format = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('sv', {timeZone, dateStyle: 'short', timeStyle: 'short'}),
  ]),
);

const two = (number: number): string => String(number).padStart(2, '0');
const shown = ({day, minute}: WallClock): string =>
  `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const inFinland = (time: string): string => shown(clocksAt(Date.parse(time))());

describe('the clock on the wall', () => {
  it('is two hours before UTC in Finland in winter, three in summer', () => {
    expect(inFinland('2026-11-21T21:59:59Z')).to.equal('2026-11-21 23:59');
    expect(inFinland('2026-11-21T22:00:00Z')).to.equal('2026-11-22 00:00');
    expect(inFinland('2026-06-20T20:59:59Z')).to.equal('2026-06-20 23:59');
    expect(inFinland('2026-06-20T21:00:00Z')).to.equal('2026-06-21 00:00');
  });

  it('leaves out an hour in March, and shows one twice in October', () => {
    expect(inFinland('2026-03-29T00:59:59Z')).to.equal('2026-03-29 02:59');
    expect(inFinland('2026-03-29T01:00:00Z')).to.equal('2026-03-29 04:00');
    expect(inFinland('2026-10-25T00:59:00Z')).to.equal('2026-10-25 03:59');
    expect(inFinland('2026-10-25T01:00:00Z')).to.equal('2026-10-25 03:00');
    expect(inFinland('2026-10-25T02:00:00Z')).to.equal('2026-10-25 04:00');
  });

  it('knows the turn of the year and the leap day', () => {
    expect(inFinland('2026-12-31T22:00:00Z')).to.equal('2027-01-01 00:00');
    expect(inFinland('2028-02-28T22:00:00Z')).to.equal('2028-02-29 00:00');
    expect(inFinland('2028-02-29T22:00:00Z')).to.equal('2028-03-01 00:00');
    expect(inFinland('2027-02-28T22:00:00Z')).to.equal('2027-03-01 00:00');
  });

  it('is the one of the time zone that is asked for', () => {
    const clocks = clocksAt(Date.parse('2026-11-21T22:10:00Z'));
    expect(shown(clocks('Europe/Stockholm'))).to.equal('2026-11-21 23:10');
    expect(shown(clocks('Asia/Kolkata'))).to.equal('2026-11-22 03:40');
    expect(shown(clocks('America/New_York'))).to.equal('2026-11-21 17:10');
    expect(shown(clocks(HELSINKI))).to.equal(shown(clocks()));
  });

  it('shows what the browser says, at any time, in Finland and elsewhere', () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(undefined, ...ZONES), (time, zone) => {
        expect(shown(clocksAt(time)(zone))).to.equal(format.get(zone ?? HELSINKI)?.format(time));
      }),
      {numRuns: 1000},
    );
  });

  it('is worked out once for a moment', () => {
    const clocks = clocksAt(Date.parse('2026-11-21T22:10:00Z'));
    for (const zone of ZONES) expect(clocks(zone)).to.equal(clocks(zone));
  });

  it('tells the day in Finland', () => {
    fc.assert(
      fc.property(moments, (time) => {
        expect(finnishDay(time)).to.equal(format.get(HELSINKI)?.format(time).slice(0, 10));
      }),
    );
  });
});

describe('the clock of Finland', () => {
  const {DateTimeFormat} = Intl;
  afterEach(() => {
    Intl.DateTimeFormat = DateTimeFormat;
  });

  it('is there without the formatters of the browser, which are slow to make', () => {
    Intl.DateTimeFormat = (() => expect.fail('a formatter')) as never;
    const clocks = clocksAt(Date.parse('2026-11-21T22:10:00Z'));
    expect(shown(clocks())).to.equal('2026-11-22 00:10');
    expect(shown(clocks(HELSINKI))).to.equal('2026-11-22 00:10');
  });
});

describe('the clock of another time zone', () => {
  afterEach(() => {
    for (const key of ['dayPeriod', 'hour12', 'calendar'])
      Reflect.deleteProperty(Object.prototype, key);
  });

  it('is right on a page that has polluted Object.prototype', () => {
    Object.assign(Object.prototype, {dayPeriod: 'x', hour12: true, calendar: 'buddhist'});
    const clocks = clocksAt(Date.parse('2026-11-21T16:10:00Z'));
    expect(shown(clocks('Asia/Tokyo'))).to.equal('2026-11-22 01:10');
  });
});
