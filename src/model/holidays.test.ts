import {expect} from 'chai';
import Holidays from 'date-holidays';
import {holidayOn, isPublicHoliday} from './holidays.js';
import type {HolidayName} from './manifest.js';

const DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(2020, 0, 1);
const LAST = Date.UTC(2045, 11, 31);

/** The Finnish names under which the independent library knows them. It lacks two eves. */
const NAMES: Readonly<Record<string, HolidayName>> = {
  Uudenvuodenaatto: 'NewYearEve',
  uudenvuodenpäivä: 'NewYearDay',
  loppiainen: 'Epiphany',
  pitkäperjantai: 'GoodFriday',
  pääsiäispäivä: 'EasterSunday',
  'toinen pääsiäispäivä': 'EasterMonday',
  vappu: 'MayDay',
  helatorstai: 'AscensionDay',
  helluntaipäivä: 'WhitSunday',
  juhannusaatto: 'MidsummerEve',
  juhannuspäivä: 'MidsummerDay',
  pyhäinpäivä: 'AllSaintsDay',
  itsenäisyyspäivä: 'IndependenceDay',
  jouluaatto: 'ChristmasEve',
  joulupäivä: 'ChristmasDay',
  tapaninpäivä: 'SecondDayOfChristmas',
};
/** The eves that the library lacks, by the days that follow them. */
const EVES = {pitkäperjantai: 'MaundyThursday', vappu: 'MayDayEve'} as const;

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function independent(): Map<string, HolidayName> {
  const library = new Holidays('FI', {languages: ['fi']});
  const found = new Map<string, HolidayName>();
  for (let year = 2020; year <= 2045; year++) {
    for (const {date, name} of library.getHolidays(year)) {
      const day = date.slice(0, 10);
      if (Object.hasOwn(NAMES, name)) found.set(day, NAMES[name]!);
      if (Object.hasOwn(EVES, name)) {
        found.set(dayOf(Date.parse(day) - DAY), EVES[name as keyof typeof EVES]);
      }
    }
  }
  return found;
}

describe('the holidays of Finland', () => {
  it('are those of an independent library on every day of 2020–2045', () => {
    const expected = independent();
    expect(expected.size, '18 in each of 26 years').to.equal(18 * 26);
    for (let time = FIRST; time <= LAST; time += DAY) {
      const day = dayOf(time);
      expect(holidayOn(day), day).to.equal(expected.get(day));
    }
  });

  it('follow Easter also in years in which the tables of the moon are corrected', () => {
    // 1954, 1981, 2049 and 2076; 2038 has the latest Easter there can be.
    for (const day of ['1981-04-19', '2038-04-25', '2049-04-18', '2076-04-19']) {
      expect(holidayOn(day), day).to.equal('EasterSunday');
    }
  });

  it('are public holidays, but for three eves on which people work', () => {
    const names = new Set(independent().values());
    const working = [...names].filter((name) => !isPublicHoliday(name));
    expect(working).to.have.members(['NewYearEve', 'MaundyThursday', 'MayDayEve']);
  });

  it('are public holidays when they fall on an eve or on another holiday', () => {
    expect(holidayOn('2285-04-30'), 'the eve of May Day').to.equal('AscensionDay');
    expect(isPublicHoliday(holidayOn('2008-05-01')!)).to.equal(true);
  });
});
