import {bare} from '../model/bare.js';
import {once} from '../model/once.js';
import type {OpeningSpan} from '../model/opening-days.js';
import type {Opening} from '../model/opening-hours.js';
import {FINNISH_TIME, type WallClock} from '../model/wall-clock.js';
import type {Words} from '../io/words.js';

const DAY = 24 * 60;
const DAY_IN_MS = DAY * 60 * 1000;
/** From Sunday, as `Date` counts. */
const WEEKDAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

/** Ours is the English of Europe: 22 June. Digits are those of the phone numbers. */
export const inWords = ({lang}: Words): string => (lang === 'en' ? 'en-GB' : lang);

/** "chat, phone and visit" as the language lists things. */
export const listed = (items: readonly string[], words: Words): string =>
  new Intl.ListFormat(inWords(words), bare({type: 'conjunction'} as const)).format(items);

/**
 * A time as the language writes it: "9", "9.30".
 * @param minute of the day; 1440 is its end, more is on the next day
 */
export function timeWords(minute: number, {say}: Words): string {
  if (minute === DAY) return say('opening.midnight');
  const hour = Math.floor(minute / 60) % 24;
  const past = minute % 60;
  return past === 0
    ? say('opening.hour', {hour})
    : say('opening.time', {hour, minute: String(past).padStart(2, '0')});
}

/** "klo 9–12 ja 13–15". */
export function spansWords(spans: readonly OpeningSpan[], words: Words): string {
  const ranges = spans.map(({from, till}) =>
    words.say('opening.range', {from: timeWords(from, words), to: timeWords(till, words)}),
  );
  return words.say('opening.times', {times: listed(ranges, words)});
}

const DATE = {day: 'numeric', month: 'long', numberingSystem: 'latn', timeZone: 'UTC'} as const;

/** How a language writes dates. To make a format is slow, and a week has seven days. */
export const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  once((lang: string) => new Intl.DateTimeFormat(lang, bare(options)));

const dates = dateFormat(DATE);
const weekdays = dateFormat({...DATE, weekday: 'long'});

/** A day as the language writes it, without its year, or days on end: "maanantai 22. kesäkuuta", "21.–23. joulukuuta". */
export function daysWords(from: string, through: string, words: Words): string {
  const lang = inWords(words);
  return from === through
    ? weekdays(lang).format(Date.parse(from))
    : dates(lang).formatRange(Date.parse(from), Date.parse(through));
}

const daysFrom = (from: WallClock, to: WallClock): number =>
  (Date.parse(to.day) - Date.parse(from.day)) / DAY_IN_MS;

/**
 * When something opens or closes: "tomorrow at 9:00", "on Monday at 9:00"; a week ahead and later with the
 * date.
 * @param dated whether the date is said sooner, too
 */
export function whenWords(at: WallClock, now: WallClock, words: Words, dated = false): string {
  const time = timeWords(at.minute, words);
  const ahead = daysFrom(now, at);
  if (ahead < 2)
    return words.say(ahead < 1 ? 'opening.when.today' : 'opening.when.tomorrow', {time});
  const weekday = WEEKDAYS[new Date(at.day).getUTCDay()] ?? 'mo';
  const day = words.say(`opening.on.${weekday}`);
  return ahead < 7 && !dated
    ? words.say('opening.when.day', {day, time})
    : words.say('opening.when.date', {
        day,
        date: dates(inWords(words)).format(Date.parse(at.day)),
        time,
      });
}

/** The time at which something closes on this day, its end too; empty when that is on another one. */
export function untilWords(until: WallClock, now: WallClock, words: Words): string {
  const minute = until.minute + daysFrom(now, until) * DAY;
  return minute <= DAY ? timeWords(minute, words) : '';
}

/** How it is now, in a sentence. Why it is closed is said by others. */
export function openingWords(opening: Opening, now: WallClock, words: Words): string {
  const {say} = words;
  switch (opening.state) {
    case 'open': {
      if (!opening.until) return say('opening.always');
      const time = untilWords(opening.until, now, words);
      return time
        ? say('opening.open', {time})
        : say('opening.closes', {when: whenWords(opening.until, now, words)});
    }
    case 'closed':
      return opening.opens
        ? say('opening.closed-opens', {when: whenWords(opening.opens, now, words)})
        : say('opening.closed');
    case 'by-appointment':
    case 'unknown':
      return say(`opening.${opening.state}`);
  }
}

/**
 * Whose time it is, when the device shows another one; empty when it need not be said.
 * @param now what the office's clock shows at
 * @param time in ms since the epoch
 */
export function zoneWords(
  timeZone: string | undefined,
  now: WallClock,
  time: number,
  words: Words,
): string {
  const wall = Date.parse(now.day) + now.minute * 60_000;
  const device = time - new Date(time).getTimezoneOffset() * 60_000;
  const isFinnish = timeZone === undefined || timeZone === FINNISH_TIME;
  if (isFinnish && Math.abs(wall - device) <= 60_000) return '';
  return isFinnish
    ? words.say('opening.zone.finnish')
    : words.say('opening.zone.other', {zone: zoneName(timeZone, time, words)});
}

function zoneName(timeZone: string, time: number, words: Words): string {
  const options = bare({timeZone, timeZoneName: 'longGeneric'} as const);
  const parts = new Intl.DateTimeFormat(inWords(words), options).formatToParts(time);
  return parts.find(({type}) => type === 'timeZoneName')?.value ?? timeZone;
}

/** A number with its unit as the language writes it: "4 minutes", "2.5 km". */
export const unitWords = (
  value: number,
  unit: string,
  words: Words,
  options: Intl.NumberFormatOptions,
): string =>
  new Intl.NumberFormat(
    inWords(words),
    bare({style: 'unit', unit, numberingSystem: 'latn', ...options} as const),
  ).format(value);

/** "4 minutes", "2 hours". */
export function waitWords(minutes: number, words: Words): string {
  const [value, unit] = minutes < 90 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour'];
  return unitWords(value, unit, words, {unitDisplay: 'long'});
}
