import {html, nothing} from 'lit';
import type {OpeningHours, Text} from '../model/manifest.js';
import {daysThatDiffer, weekFrom, type CalendarDays} from '../model/opening-calendar.js';
import {openingAt, type Opening} from '../model/opening-hours.js';
import {clocksAt, type WallClock} from '../model/wall-clock.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {hoursStyle} from '../styles/where-to-turn.js';
import {MinuteController} from './minute-controller.js';
import {daysWords, openingWords, spansWords, whenWords, zoneWords} from './opening-words.js';
import {ViewElement} from './view-element.js';

const saysTime = (opening: Opening): boolean =>
  (opening.state === 'open' && opening.until !== undefined) ||
  (opening.state === 'closed' && opening.opens !== undefined);

/**
 * Whether someone is there now, and the days to come. What stands inside, the hours in the editor's words, is
 * shown below; it is all there is until this element is loaded.
 */
export class RinnallaHours extends ViewElement {
  static override styles = [tokens, viewStyle, hoursStyle];
  static override properties = {
    hours: {attribute: false},
    name: {attribute: false},
    isDrawn: {state: true},
  };

  /** Without them: to be checked. */
  declare hours: OpeningHours | undefined;
  /** Whose hours they are; tells them from others in a list of what can be opened. */
  declare name: Text | undefined;
  /** Whether the days to come were wanted: in a list of many hours, few are. */
  declare isDrawn: boolean | undefined;

  readonly #minute = new MinuteController(this);

  override render() {
    const {time} = this.#minute;
    const clocks = clocksAt(time);
    const now = clocks(this.hours?.timeZone);
    const opening = openingAt(this.hours, clocks);
    const zone = saysTime(opening) ? zoneWords(this.hours?.timeZone, now, time, this.words) : '';
    return html`
      <p class="now" data-state=${opening.state}>${this.#opening(opening, now)}</p>
      ${zone ? html`<p class="quiet">${zone}</p>` : nothing}
      <slot></slot>
      ${this.hours && !this.hours.always ? this.#days(this.hours, now.day) : nothing}
    `;
  }

  /** Draws the days to come at once, so that their text can be taken. */
  drawDays(): void {
    this.isDrawn = true;
    this.performUpdate();
  }

  #opening(opening: Opening, now: WallClock) {
    const why = opening.state === 'closed' ? this.#why(opening) : undefined;
    if (!why || opening.state !== 'closed') return openingWords(opening, now, this.words);
    const {opens} = opening;
    return html`${this.sayAround('opening.closed-today', 'why', why)}
    ${opens ? this.say('opening.opens', {when: whenWords(opens, now, this.words, true)}) : nothing}`;
  }

  #why({holiday, note}: Pick<CalendarDays, 'holiday' | 'note'>) {
    if (note !== undefined) return this.word(note);
    return holiday && html`${this.say(`opening.holiday.${holiday}`)}`;
  }

  #days(hours: OpeningHours, today: string) {
    const isTold = [weekFrom, daysThatDiffer].some((days) => days(hours, today).length > 0);
    if (!isTold) return nothing;
    return html`<details @toggle=${this.#opened}>
      <summary>
        ${this.say('opening.week')}
        ${this.name ? html`<span class="visually-hidden">– ${this.word(this.name)}</span>` : nothing}
      </summary>
      ${this.isDrawn ? this.#table(hours, today) : nothing}
    </details>`;
  }

  readonly #opened = (): void => {
    this.isDrawn = true;
  };

  #table(hours: OpeningHours, today: string) {
    const later = daysThatDiffer(hours, today);
    return html`<table>
      <tbody>
        ${weekFrom(hours, today).map((day) => this.#row(day, today))}
      </tbody>
      ${later.length > 0 ? this.#later(later, today) : nothing}
    </table>`;
  }

  #later(later: readonly CalendarDays[], today: string) {
    return html`<tbody>
      <tr>
        <th colspan="2" scope="rowgroup">${this.say('opening.later')}</th>
      </tr>
      ${later.map((day) => this.#row(day, today))}
    </tbody>`;
  }

  #row(day: CalendarDays, today: string) {
    const {times} = day;
    const why = this.#why(day);
    return html`<tr aria-current=${day.from === today ? 'date' : nothing}>
      <th scope="row">${this.#dates(day, today)}</th>
      <td>
        ${times.length > 0 ? spansWords(times, this.words) : this.say('opening.shut')}
        ${why ? html`<span class="quiet">${why}</span>` : nothing}
      </td>
    </tr>`;
  }

  #dates({from, through}: CalendarDays, today: string): string {
    const days = daysWords(from, through, this.words);
    return from === today ? `${this.say('opening.today')}: ${days}` : days;
  }
}
