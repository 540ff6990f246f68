import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {holidayOn} from '../model/holidays.js';
import {timesOn} from '../model/opening-hours.js';
import {weekdayOf} from './days.js';
import {hoursOf, joined, type Period, type Week} from './hours-by-period.js';

const FIRST = Date.UTC(2026, 0, 1);
const DAY = 24 * 60 * 60 * 1000;
const dayAt = (n: number): string => new Date(FIRST + n * DAY).toISOString().slice(0, 10);

const span = fc.record({from: fc.nat(1439), length: fc.integer({min: 1, max: 1439})});
const week: fc.Arbitrary<Week> = fc.array(
  fc
    .array(span, {maxLength: 2})
    .map((spans) =>
      joined(spans.map(({from, length}) => ({from, till: from + length}))).filter(
        ({from, till}) => till - from < 1440 && till < 2880,
      ),
    ),
  {minLength: 7, maxLength: 7},
);
const period: fc.Arbitrary<Period> = fc
  .tuple(fc.option(fc.nat(300)), fc.option(fc.nat(60)), fc.boolean(), week)
  .map(([start, length, overrides, its]) => ({
    ...(start === null ? {} : {from: dayAt(start)}),
    ...(length === null ? {} : {through: dayAt((start ?? 100) + length)}),
    overrides,
    week: its,
  }));

/** What a register would say, worked out for one day alone. */
function told(periods: readonly Period[], day: string) {
  const there = periods.filter(({from = '', through = '~'}) => from <= day && day <= through);
  const length = ({from, through}: Period) =>
    from && through ? Date.parse(through) - Date.parse(from) : Infinity;
  const overriding = there.filter(({overrides}) => overrides);
  const least = Math.min(...overriding.map(length));
  const counting = overriding.length ? [overriding.find((one) => length(one) === least)!] : there;
  return joined(counting.flatMap((one) => one.week[weekdayOf(day)] ?? []));
}

describe('opening hours of periods', () => {
  it('say on each day what the periods say', () => {
    fc.assert(
      fc.property(fc.array(period, {maxLength: 5}), (periods) => {
        const hours = hoursOf(periods);
        for (let n = -40; n < 420; n += 1) {
          const day = dayAt(n);
          if (holidayOn(day)) continue;
          const said = hours ? timesOn(hours, day) : [];
          assert.deepEqual(said, told(periods, day), day);
        }
      }),
      {numRuns: 200},
    );
  });

  it('are shut in all the time before, when the register says so', () => {
    const shut = Array.from({length: 7}, () => []);
    const sundays: Week = [...shut.slice(1), [{from: 0, till: 60}]];
    const hours = hoursOf([
      {through: '2026-04-11', overrides: false, week: shut},
      {from: '2026-01-01', overrides: false, week: sundays},
    ]);
    assert.deepEqual(hours && timesOn(hours, '2025-11-23'), []);
    assert.deepEqual(hours && timesOn(hours, '2026-01-11'), [{from: 0, till: 60}]);
  });

  it('stay as they are when a period from before is taken away', () => {
    fc.assert(
      fc.property(fc.array(period, {maxLength: 4}), week, (periods, its) => {
        const old: Period = {from: '2025-01-01', through: '2025-02-28', overrides: true, week: its};
        assert.deepEqual(hoursOf([old, ...periods], '2026-01-01'), hoursOf(periods, '2026-01-01'));
      }),
    );
  });

  it('come to an end in the last years of the calendar', () => {
    const open = Array.from({length: 7}, () => [{from: 540, till: 900}]);
    const base: Period = {overrides: false, week: open};
    for (const [from, through] of [
      ['9999-12-31', '9999-12-31'],
      ['9998-12-31', '9999-12-31'],
      ['2026-01-01', '9999-12-31'],
    ] as const) {
      const far = {from, through, overrides: true, week: [...open.slice(1), []]};
      for (const periods of [[far], [base, far]])
        assert.doesNotMatch(JSON.stringify(hoursOf(periods)), /\+0|"through":"9999-12-31"/);
    }
  });
});
