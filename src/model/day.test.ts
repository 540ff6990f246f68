import {expect} from 'chai';
import fc from 'fast-check';
import {daysLater, isDay} from './day.js';

const two = (number: number): string => String(number).padStart(2, '0');
const written = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;

/** As JavaScript counts days: the 31st of February is in March. */
function isThere(year: number, month: number, date: number): boolean {
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, date);
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
}

const years = fc.integer({min: 0, max: 9999});
const days = fc
  .date({min: new Date('1600-01-01'), max: new Date('2999-12-31'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));

describe('a day', () => {
  it('is one of the calendar', () => {
    fc.assert(
      fc.property(years, fc.nat(15), fc.nat(35), (year, month, date) => {
        const expected = isThere(year, month, date);
        expect(isDay(written(year, month, date))).to.equal(expected);
      }),
      {numRuns: 2000},
    );
    for (const day of ['1970-01-01', '2024-02-29', '2000-02-29', '0000-01-01'])
      expect(isDay(day), day).to.equal(true);
    for (const day of ['2026-99-99', '2026-02-31', '2026-02-29', '1900-02-29', '2026-00-10'])
      expect(isDay(day), day).to.equal(false);
  });

  it('is written in one way', () => {
    const others = ['', '2026-1-1', '26-01-01', '2026-01-01T00:00', ' 2026-01-01', '2026-01-01\n'];
    for (const text of [...others, '+002026-01-01']) expect(isDay(text), text).to.equal(false);
  });

  it('is as many days later as are counted, and back', () => {
    fc.assert(
      fc.property(days, fc.integer({min: -2000, max: 2000}), (day, count) => {
        const later = daysLater(day, count);
        expect(isDay(later)).to.equal(true);
        expect(daysLater(later, -count)).to.equal(day);
        expect(Math.sign(later.localeCompare(day))).to.equal(Math.sign(count));
      }),
    );
    expect(daysLater('2026-12-31', 1)).to.equal('2027-01-01');
    expect(daysLater('2024-03-01', -1)).to.equal('2024-02-29');
  });
});
