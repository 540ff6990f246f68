import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {finnishDay} from './finnish-day.js';

const dayAt = (time: string): string => finnishDay(Date.parse(time));

describe('the day in Finland', () => {
  it('begins two hours before that of UTC in winter', () => {
    expect(dayAt('2026-11-21T21:59:59Z')).to.equal('2026-11-21');
    expect(dayAt('2026-11-21T22:00:00Z')).to.equal('2026-11-22');
  });

  it('begins three hours before it in summer', () => {
    expect(dayAt('2026-06-20T20:59:59Z')).to.equal('2026-06-20');
    expect(dayAt('2026-06-20T21:00:00Z')).to.equal('2026-06-21');
  });

  it('follows the clocks when they change', () => {
    expect(dayAt('2026-03-28T21:30:00Z'), 'the evening before summer time').to.equal('2026-03-28');
    expect(dayAt('2026-03-29T21:30:00Z'), 'the evening after').to.equal('2026-03-30');
    expect(dayAt('2026-10-24T21:30:00Z'), 'the evening before winter time').to.equal('2026-10-25');
    expect(dayAt('2026-10-25T21:30:00Z'), 'the evening after').to.equal('2026-10-25');
  });

  it('is the day that the browser says it is in Helsinki', () => {
    const helsinki = new Intl.DateTimeFormat('sv', {timeZone: 'Europe/Helsinki'});
    const times = fc.date({
      min: new Date('2010-01-01'),
      max: new Date('2035-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(times, (time) => {
        expect(finnishDay(time.getTime())).to.equal(helsinki.format(time));
      }),
    );
  });
});
