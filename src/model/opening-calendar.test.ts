import {expect} from 'chai';
import type {OpeningHours} from './manifest.js';
import {daysThatDiffer, weekFrom} from './opening-calendar.js';

const TODAY = '2026-12-16';
const NINE = [{from: 540, till: 900}];

const hours = (more: Partial<OpeningHours> = {}): OpeningHours => ({
  weekly: [{days: ['mo', 'tu', 'we', 'th', 'fr'], times: ['09:00-15:00']}],
  ...more,
});

describe('the week to come', () => {
  it('has seven days from today, each with its times', () => {
    const week = weekFrom(hours(), TODAY);
    expect(week.map(({from}) => from)).to.deep.equal([
      '2026-12-16',
      '2026-12-17',
      '2026-12-18',
      '2026-12-19',
      '2026-12-20',
      '2026-12-21',
      '2026-12-22',
    ]);
    expect(week.map(({times}) => times.length)).to.deep.equal([1, 1, 1, 0, 0, 1, 1]);
    expect(week[0]).to.deep.include({through: TODAY, times: NINE});
  });

  it('tells why a day differs', () => {
    const note = 'Training';
    const exceptions = [{from: '2026-12-17', closed: true, note}];
    const week = weekFrom(hours({exceptions}), TODAY);
    expect(week[1]).to.deep.include({times: [], note});
    const christmas = weekFrom(hours({holidays: {ChristmasEve: ['09:00-12:00']}}), '2026-12-23');
    expect(christmas[1], 'shorter').to.deep.include({holiday: 'ChristmasEve'});
    expect(christmas[2], 'closed').to.deep.include({times: [], holiday: 'ChristmasDay'});
    expect(christmas[0]?.holiday).to.be.undefined;
  });

  it('has no day of which nobody knows', () => {
    const event: OpeningHours = {exceptions: [{from: '2026-12-17', times: ['12:00-16:00']}]};
    expect(weekFrom(event, TODAY).map(({from}) => from)).to.deep.equal(['2026-12-17']);
  });
});

describe('the days that differ', () => {
  it('are the holidays of the weeks after that, when it would be open', () => {
    const names = daysThatDiffer(hours(), TODAY).map(({holiday}) => holiday);
    // The second day of Christmas is a Saturday in 2026.
    expect(names).to.deep.equal(['ChristmasEve', 'ChristmasDay', 'NewYearDay', 'Epiphany']);
  });

  it('are exceptions however far off, days on end together, in their order', () => {
    const exceptions = [
      {from: '2027-06-01', through: '2027-06-30', times: ['10:00-12:00']},
      {from: '2026-12-24', through: '2027-01-06', closed: true},
      {from: '2026-12-17', closed: true},
    ];
    const found = daysThatDiffer(hours({exceptions}), TODAY);
    expect(found.map(({from, through}) => [from, through])).to.deep.equal([
      ['2026-12-24', '2027-01-06'],
      ['2027-06-01', '2027-06-30'],
    ]);
  });

  it('have their own times, also where a shorter one begins on the same day', () => {
    const hours: OpeningHours = {
      weekly: [{days: ['mo'], times: ['09:00-15:00']}],
      exceptions: [
        {from: '2027-07-01', through: '2027-08-31', times: ['10:00-14:00']},
        {from: '2027-07-01', closed: true},
      ],
    };
    expect(
      daysThatDiffer(hours, '2027-06-01').map(({through, times}) => [through, times]),
    ).to.deep.equal([
      ['2027-08-31', [{from: 600, till: 840}]],
      ['2027-07-01', []],
    ]);
  });

  it('do not begin in the past', () => {
    const hours: OpeningHours = {
      exceptions: [{from: '2027-06-01', through: '2027-06-30', closed: true}],
    };
    expect(daysThatDiffer(hours, '2027-06-05')[0]?.from).to.equal('2027-06-12');
  });

  it('are at most ten', () => {
    const exceptions = Array.from({length: 40}, (_, i) => ({
      from: `2027-02-${String((i % 28) + 1).padStart(2, '0')}`,
      closed: true,
    }));
    expect(daysThatDiffer(hours({exceptions}), TODAY)).to.have.length(10);
  });
});
