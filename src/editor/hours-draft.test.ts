import {expect} from 'chai';
import {readHours, readTimes, timeOf, timesWritten, wallClock} from './hours-draft.js';

describe('times as people write them', () => {
  for (const [typed, ...times] of [
    ['9-16', '09:00-16:00'],
    ['9.00–16.15', '09:00-16:15'],
    ['klo 9–16', '09:00-16:00'],
    ['kl. 9 – 16', '09:00-16:00'],
    ['Klo 9–12 ja 13–15.30', '09:00-12:00', '13:00-15:30'],
    ['9-12, 13:00-16', '09:00-12:00', '13:00-16:00'],
    ['9 to 12 and 13 till 16', '09:00-12:00', '13:00-16:00'],
    ['9-12 sekä 1-2', '09:00-12:00', '01:00-02:00'],
    ['9-12,1-2', '09:00-12:00', '01:00-02:00'],
    ['0900-1615', '09:00-16:15'],
    ['0-24', '00:00-24:00'],
    ['18-0', '18:00-24:00'],
    ['22-2', '22:00-02:00+1'],
    ['22:00-07:30+1', '22:00-07:30+1'],
  ]) {
    it(`understand "${typed}"`, () => {
      expect(readTimes(typed!)).to.deep.equal({times});
    });
  }

  for (const [typed, fault, part] of [
    ['', 'empty', ''],
    ['klo', 'empty', ''],
    ['9-', 'unread', '9-'],
    ['9-12, aamulla', 'unread', 'aamulla'],
    ['9-25', 'unread', '9-25'],
    ['9-16.75', 'unread', '9-16.75'],
    ['24-25', 'unread', '24-25'],
    ['16-9', 'reversed', '16-9'],
  ]) {
    it(`say what is wrong with "${typed}"`, () => {
      expect(readTimes(typed!)).to.deep.equal({fault, part});
    });
  }

  it('come back as they were', () => {
    const written = (hour: number, minute: string) => `${hour}.${minute}`;
    for (const times of [
      ['09:00-12:00', '13:05-15:30'],
      ['22:00-02:00+1'],
      ['22:00-07:30+1'],
      ['00:00-24:00'],
    ]) {
      expect(readTimes(timesWritten(times, written))).to.deep.equal({times});
    }
    expect(timesWritten(['09:00-12:00', '13:05-15:30'], written)).to.equal('9–12, 13.05–15.30');
    expect(timesWritten(['aamulla'], written)).to.equal('aamulla');
  });
});

describe('hours of a draft', () => {
  it('are used only when all of them is right', () => {
    const week = {days: ['mo'], times: ['09:00-16:00']};
    expect(readHours({weekly: [week]})).to.deep.equal({weekly: [week]});
    expect(readHours({weekly: [week, {days: ['mo'], times: ['16:00-09:00']}]})).to.equal(undefined);
    expect(readHours({weekly: [week], holiday: {}})).to.equal(undefined);
    expect(readHours(undefined)).to.equal(undefined);
  });

  it('are asked about at a day and a time', () => {
    expect(wallClock('2026-11-24', '10:05')).to.deep.equal({day: '2026-11-24', minute: 605});
    expect(wallClock('', '10:05')).to.equal(undefined);
    expect(timeOf(65)).to.equal('01:05');
  });
});
