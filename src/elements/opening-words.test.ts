import {expect} from 'chai';
import {loadLocale} from '../io/locale.js';
import {wordsOf, type Words} from '../io/words.js';
import type {WallClock} from '../model/wall-clock.js';
import {
  daysWords,
  openingWords,
  spansWords,
  waitWords,
  whenWords,
  zoneWords,
} from './opening-words.js';

const LANGUAGES = ['fi', 'sv', 'en', 'ar', 'uk'];
const HOUR = 60;

const inAll = (say: (words: Words) => string): Promise<string[]> =>
  Promise.all(LANGUAGES.map(async (lang) => say(wordsOf(await loadLocale([lang])))));

const at = (day: string, hour: number, minute = 0): WallClock => ({
  day: `2026-${day}`,
  minute: hour * HOUR + minute,
});
/** A Wednesday. */
const NOON = at('11-25', 12);

describe('the words of opening hours', () => {
  it('tell until when it is open, as each language writes a time', async () => {
    const until = (clock: WallClock) =>
      inAll((words) => openingWords({state: 'open', until: clock}, NOON, words));
    expect(await until(at('11-25', 15))).to.deep.equal([
      'Auki nyt, klo 15 asti.',
      'Öppet nu, till kl. 15.',
      'Open now, until 15:00.',
      'مفتوح الآن حتى الساعة 15:00.',
      'Зараз працює, до 15:00.',
    ]);
    const [fi, sv, en] = await until(at('11-25', 16, 5));
    expect([fi, sv, en]).to.deep.equal([
      'Auki nyt, klo 16.05 asti.',
      'Öppet nu, till kl. 16.05.',
      'Open now, until 16:05.',
    ]);
  });

  it('tell a closing at midnight, after it, and none', async () => {
    const said = async (until?: WallClock) =>
      (
        await inAll((words) => openingWords({state: 'open', ...(until && {until})}, NOON, words))
      )[2];
    expect(await said(at('11-26', 0))).to.equal('Open now, until midnight.');
    expect(await said(at('11-26', 2, 30))).to.equal('Open now. Closes tomorrow at 2:30.');
    expect(await said(at('11-29', 0))).to.equal('Open now. Closes on Sunday at 0:00.');
    expect(await said()).to.equal('Open day and night.');
  });

  it('tell when it opens', async () => {
    const opens = (clock: WallClock) =>
      inAll((words) => openingWords({state: 'closed', opens: clock}, NOON, words));
    expect(await opens(at('11-25', 13))).to.include('Closed, opens today at 13:00.');
    expect(await opens(at('11-26', 9))).to.deep.equal([
      'Kiinni, avautuu huomenna klo 9.',
      'Stängt, öppnar i morgon kl. 9.',
      'Closed, opens tomorrow at 9:00.',
      'مغلق، يفتح غدًا الساعة 9:00.',
      'Зараз не працює, відкриється завтра, 9:00.',
    ]);
    expect(await opens(at('12-01', 9))).to.include('Kiinni, avautuu tiistaina klo 9.');
  });

  it('tell the date, too, when it is a week ahead or more', async () => {
    expect(await inAll((words) => whenWords(at('12-02', 9), NOON, words))).to.deep.equal([
      'keskiviikkona 2. joulukuuta klo 9',
      'på onsdag 2 december kl. 9',
      'on Wednesday 2 December at 9:00',
      'يوم الأربعاء 2 ديسمبر الساعة 9:00',
      'у середу 2 грудня, 9:00',
    ]);
    const [fi] = await inAll((words) => whenWords(at('11-27', 9), NOON, words, true));
    expect(fi).to.equal('perjantaina 27. marraskuuta klo 9');
  });

  it('know all days of the week by their names', async () => {
    const days = ['11-29', '11-30', '12-01', '11-25', '11-26', '11-27', '11-28'];
    const said = await Promise.all(
      days.map((day) => inAll((words) => whenWords(at(day, 9), at('11-23', 9), words, true))),
    );
    expect(said.map(([, , en]) => en?.split(' ')[1])).to.deep.equal([
      'Sunday',
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
    ]);
  });

  it('never say that it is closed when nobody knows', async () => {
    for (const said of await inAll((words) => openingWords({state: 'unknown'}, NOON, words))) {
      expect(said).to.match(/Tarkista|Kontrollera|Check|تحقق|Перевірте/);
      expect(said).not.to.match(/kiinni|stängt|closed|مغلق|не працює/i);
    }
  });

  it('tell the times of a day', async () => {
    const spans = [
      {from: 9 * HOUR, till: 12 * HOUR},
      {from: 13 * HOUR, till: 15 * HOUR + 30},
    ];
    expect(await inAll((words) => spansWords(spans, words))).to.deep.equal([
      'klo 9–12 ja 13–15.30',
      'kl. 9–12 och 13–15.30',
      '9:00–12:00 and 13:00–15:30',
      'من 9:00 إلى 12:00 ومن 13:00 إلى 15:30',
      '9:00–12:00 і 13:00–15:30',
    ]);
    const night = [{from: 22 * HOUR, till: 26 * HOUR}];
    const [fi, , en] = await inAll((words) => spansWords(night, words));
    expect([fi, en]).to.deep.equal(['klo 22–2', '22:00–2:00']);
    const evening = await inAll((words) => spansWords([{from: 0, till: 24 * HOUR}], words));
    expect(evening[0]).to.equal('klo 0–24');
  });

  it('tell days, and days on end', async () => {
    const one = await inAll((words) => daysWords('2026-06-22', '2026-06-22', words));
    expect(one.slice(0, 2)).to.deep.equal(['maanantai 22. kesäkuuta', 'måndag 22 juni']);
    expect(one[2]?.replace(',', '')).to.equal('Monday 22 June');
    const [fi] = await inAll((words) => daysWords('2026-12-21', '2026-12-23', words));
    expect(fi).to.match(/^21\.\s?–\s?23\. joulukuuta$/);
  });

  it('tell a wait', async () => {
    expect(await inAll((words) => waitWords(4, words))).to.deep.equal([
      '4 minuuttia',
      '4 minuter',
      '4 minutes',
      '4 دقائق',
      '4 хвилини',
    ]);
    expect(await inAll((words) => waitWords(130, words))).to.include('2 hours');
  });
});

describe('whose time it is', () => {
  const time = Date.parse('2026-11-25T12:00:30+02:00');

  /** As on a device whose time zone is so many minutes ahead. */
  async function said(offset: number, now: WallClock, zone?: string): Promise<string | undefined> {
    const before = Date.prototype.getTimezoneOffset;
    Date.prototype.getTimezoneOffset = () => -offset;
    try {
      return (await inAll((words) => zoneWords(zone, now, time, words)))[2];
    } finally {
      Date.prototype.getTimezoneOffset = before;
    }
  }

  it('is not said where the device shows the same', async () => {
    expect(await said(120, NOON)).to.equal('');
    expect(await said(120, NOON, 'Europe/Helsinki')).to.equal('');
  });

  it('is said where the device shows another time', async () => {
    expect(await said(0, NOON)).to.equal('The times are in Finnish time.');
    expect(await said(-300, NOON)).to.equal('The times are in Finnish time.');
  });

  it('is said of an office that is not in Finland', async () => {
    const stockholm = at('11-25', 11);
    for (const offset of [60, 120]) {
      expect(await said(offset, stockholm, 'Europe/Stockholm')).to.equal(
        'The times are in the time of the office (Central European Time).',
      );
    }
  });
});
