import {html, nothing, type TemplateResult} from 'lit';
import {openingWords} from '../elements/opening-words.js';
import type {Words} from '../io/words.js';
import {openingAt} from '../model/opening-hours.js';
import {pick} from '../model/text.js';
import {clocksAt} from '../model/wall-clock.js';
import {readHours, timeOf, wallClock} from './hours-draft.js';

/** The moment that is asked about, on the clock of the office: a day and a time as boxes give them. */
export interface Asked {
  readonly day: string;
  readonly time: string;
}

/** Now, in the time zone of the office. */
export function askedNow(timeZone: string | undefined): Asked {
  const {day, minute} = clocksAt(Date.now())(timeZone);
  return {day, time: timeOf(minute)};
}

/** What a visitor would be told at that moment, in words. */
function answer(
  value: unknown,
  {day, time}: Asked,
  words: Words,
  product: Words | undefined,
): string {
  const at = wallClock(day, time);
  if (!at) return words.say('edit-hours.test.no-time');
  const hours = readHours(value);
  if (!hours) return words.say('edit-hours.test.broken');
  if (!product) return words.say('edit-hours.test.waiting');
  const opening = openingAt(hours, () => at);
  const holiday = opening.state === 'closed' ? opening.holiday : undefined;
  const note = opening.state === 'closed' ? opening.note : undefined;
  return [
    openingWords(opening, at, product),
    ...(holiday ? [`(${product.say(`opening.holiday.${holiday}`)})`] : []),
    ...(note === undefined ? [] : [`(${pick(note, [product.lang]).text})`]),
  ].join(' ');
}

/** "Open now?" for any day and time. */
export function openTester(
  value: unknown,
  asked: Asked,
  words: Words,
  product: Words | undefined,
  ask: (asked: Asked) => void,
): TemplateResult {
  const box = (name: 'day' | 'time') =>
    html`<div>
      <label for="test-${name}">${words.say(`edit-hours.test.${name}`)}</label>
      <input
        id="test-${name}"
        type=${name === 'day' ? 'date' : 'time'}
        .value=${asked[name]}
        @input=${(event: Event) =>
          ask({...asked, [name]: (event.target as HTMLInputElement).value})}
      />
    </div>`;
  return html`<fieldset class="tester">
    <legend>${words.say('edit-hours.test.title')}</legend>
    <div class="row">${box('day')} ${box('time')}</div>
    <p role="status">${value === undefined ? nothing : answer(value, asked, words, product)}</p>
  </fieldset>`;
}
