import {expect} from 'chai';
import {stub} from '../testing/mount-help.js';
import {offsetOf, ServerClock} from './server-clock.js';

const NOON = Date.parse('2026-11-25T12:00:00Z');
const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const dateOf = (time: number) => new Date(time).toUTCString();

describe('how far the server’s clock is ahead', () => {
  it('is counted from the middle of the wait', () => {
    expect(offsetOf(dateOf(NOON + HOUR), null, NOON - 2000, NOON + 2000)).to.equal(HOUR);
    expect(offsetOf(dateOf(NOON - HOUR), null, NOON, NOON + 4000)).to.equal(-HOUR - 2000);
  });

  it('is nothing below two minutes', () => {
    expect(offsetOf(dateOf(NOON + 2 * MINUTE - 1000), null, NOON, NOON)).to.equal(0);
    expect(offsetOf(dateOf(NOON - 2 * MINUTE + 1000), null, NOON, NOON)).to.equal(0);
    expect(offsetOf(dateOf(NOON + 2 * MINUTE), null, NOON, NOON)).to.equal(2 * MINUTE);
  });

  it('is nothing without a date, or with what is none', () => {
    for (const date of [null, '', 'yesterday', '-']) {
      expect(offsetOf(date, null, NOON, NOON), String(date)).to.equal(0);
    }
  });

  it('is nothing where it would be years: that is no clock', () => {
    for (const age of ['Infinity', '1e15']) {
      expect(offsetOf(dateOf(NOON), age, NOON, NOON), age).to.equal(0);
    }
  });

  it('counts how old an answer is that was kept on its way', () => {
    expect(offsetOf(dateOf(NOON - HOUR), '3600', NOON, NOON)).to.equal(0);
    expect(offsetOf(dateOf(NOON - HOUR), 'old', NOON, NOON)).to.equal(-HOUR);
  });
});

describe('the clock of the service', () => {
  const never = new AbortController().signal;
  const url = `${location.origin}/help/m.json`;
  let asked: [url: string, options: Record<string, unknown>][];

  function answer(give: () => Promise<Response>): void {
    asked = [];
    const fetch = (to: string, options: Record<string, unknown>) => {
      asked.push([to, options]);
      return give();
    };
    stub(window, 'fetch', {value: fetch});
    stub(Date, 'now', {value: () => NOON});
  }
  const says = (time: number) => () =>
    Promise.resolve(new Response('', {headers: {Date: dateOf(time)}}));

  it('goes by what the server says, and tells who goes by it', async () => {
    answer(says(NOON + HOUR));
    const clock = new ServerClock();
    let changes = 0;
    const unwatch = clock.watch(() => changes++);
    await clock.ask(url, never);
    expect([clock.now(), changes]).to.deep.equal([NOON + HOUR, 1]);
    await clock.ask(url, never);
    expect(changes, 'no change').to.equal(1);
    unwatch();
    answer(says(NOON));
    await clock.ask(url, never);
    expect([clock.now(), changes], 'the device was set right').to.deep.equal([NOON, 1]);
  });

  it('asks for no content, and tells nothing of the person', async () => {
    answer(says(NOON));
    await new ServerClock().ask(url, never);
    const [[to, options]] = asked as [[string, Record<string, unknown>]];
    expect(to).to.equal(url);
    expect(Object.getPrototypeOf(options)).to.be.null;
    expect(options).to.deep.include({
      method: 'HEAD',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  });

  it('goes by the device’s without a network, or a date', async () => {
    const clock = new ServerClock();
    answer(() => Promise.reject(new TypeError('offline')));
    await clock.ask(url, never);
    answer(() => Promise.resolve(new Response('')));
    await clock.ask(url, never);
    expect(clock.offset).to.equal(0);
  });

  it('asks nobody else than a server', async () => {
    answer(says(NOON + HOUR));
    const clock = new ServerClock();
    await clock.ask('blob:nothing', never);
    expect([asked.length, clock.offset]).to.deep.equal([0, 0]);
  });

  it('changes no more when nobody waits for it', async () => {
    answer(says(NOON + HOUR));
    const clock = new ServerClock();
    const stop = new AbortController();
    const asking = clock.ask(url, stop.signal);
    stop.abort();
    await asking;
    expect(clock.offset).to.equal(0);
  });
});
