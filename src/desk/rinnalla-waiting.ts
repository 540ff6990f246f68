import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {languageName} from '../model/language.js';
import {deskStyle} from '../styles/desk.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {DeskElement} from './desk-element.js';
import {timeIn} from './desk-words.js';
import type {Ticket} from './ticket.js';

const MINUTE = 60_000;
/** Of a first message, in characters: the whole is in the conversation. */
const EXCERPT = 200;

/** Those who wait, the first first. */
export class RinnallaWaiting extends DeskElement {
  static override styles = [tokens, viewStyle, deskStyle];
  static override properties = {
    tickets: {attribute: false},
    count: {attribute: false},
    now: {attribute: false},
    onDuty: {attribute: false},
    taking: {attribute: false},
    offline: {attribute: false},
    silent: {attribute: false},
  };

  declare tickets: readonly Ticket[];
  /** Of all who wait: there may be more than we are told of. */
  declare count: number;
  /** In ms since the epoch. */
  declare now: number;
  declare onDuty: boolean;
  /** The ticket that is being taken. */
  declare taking: string | undefined;
  declare offline: boolean;
  /** Address of the queue, if it does not answer. */
  declare silent: string;

  override render() {
    const {tickets, count, onDuty, silent} = this;
    const isEmpty = onDuty && tickets.length === 0;
    return html`<h2>${this.say('waiting.title', {number: count})}</h2>
      ${onDuty ? nothing : html`<p>${this.say('waiting.paused')}</p>`}
      ${isEmpty && !silent ? html`<p>${this.say('waiting.none')}</p>` : nothing}
      ${onDuty && silent ? html`<p role="alert">${this.say('waiting.silent', {queue: silent})}</p>` : nothing}
      <ol role="list" class="plain">
        ${repeat(
          tickets,
          ({id}) => id,
          (ticket) => this.#ticket(ticket),
        )}
      </ol>`;
  }

  #ticket(ticket: Ticket): TemplateResult {
    const {id, since, lang, context, isAway} = ticket;
    const time = timeIn(this.words, since);
    const where = context.find(([key]) => key === 'topic' || key === 'page');
    return html`<li class="card">
      <p>
        <strong>${this.say('customer', {time})}</strong>
        ${this.#waited(since)}${
          lang ? html`, <span>${languageName(lang, this.words.lang)}</span>` : nothing
        }
      </p>
      ${where ? html`<p class="quiet">${this.say(`shared.${where[0]}`)}: <bdi lang=${lang || nothing}>${where[1]}</bdi></p>` : nothing}
      ${this.#message(ticket)}
      ${isAway ? html`<p class="quiet">${this.say('waiting.away')}</p>` : nothing}
      <button
        type="button"
        aria-disabled=${String(this.#isBusy)}
        aria-describedby="message-${id}"
        @click=${() => this.#take(id)}
      >
        ${this.say(id === this.taking ? 'waiting.taking' : 'waiting.take', {time})}
      </button>
    </li>`;
  }

  #waited(since: number): string {
    const count = Math.floor((this.now - since) / MINUTE);
    return count > 0 ? this.say('waiting.minutes', {count}) : this.say('waiting.just');
  }

  #message({id, message, lang}: Ticket): TemplateResult {
    const name = `message-${id}`;
    if (!message) return html`<p id=${name} class="quiet">${this.say('waiting.no-message')}</p>`;
    const text = message.length > EXCERPT ? `${message.slice(0, EXCERPT)}…` : message;
    return html`<p id=${name} class="words" lang=${lang || nothing} dir="auto">${text}</p>`;
  }

  get #isBusy(): boolean {
    return this.taking !== undefined || this.offline;
  }

  #take(ticket: string): void {
    if (!this.#isBusy) this.tell({type: 'take', ticket});
  }
}
