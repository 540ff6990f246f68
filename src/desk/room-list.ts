import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Words} from '../io/words.js';
import type {Conversation} from './desk-model.js';
import {timeIn} from './desk-words.js';

/** What a customer is called: by the time when they came, which stays the same. */
export function customerName({ticket}: Conversation, words: Words): string {
  if (!ticket) return words.say('customer-plain');
  return words.say('customer', {time: timeIn(words, ticket.since)});
}

interface RoomList {
  readonly words: Words;
  readonly current: string | undefined;
  readonly choose: (room: string) => void;
}

function stateOf({unread, ended, isCustomerHere, isEntering}: Conversation, {say}: Words): string {
  if (unread > 0) return say('rooms.unread', {count: unread});
  if (ended) return say('rooms.ended');
  return isCustomerHere || isEntering ? '' : say('rooms.away');
}

function room(one: Conversation, {words, current, choose}: RoomList): TemplateResult {
  const state = stateOf(one, words);
  const last = one.lines.findLast(({from}) => from === 'customer');
  const lang = last?.lang ?? one.ticket?.lang;
  return html`<li>
    <button
      type="button"
      class=${one.unread > 0 ? 'room unread' : 'room'}
      aria-current=${one.room === current ? 'true' : nothing}
      @click=${() => choose(one.room)}
    >
      <strong>${customerName(one, words)}</strong>
      ${state ? html`<span class="state">${state}</span>` : nothing}
      ${last ? html`<span class="last" lang=${lang || nothing} dir="auto">${last.text}</span>` : nothing}
    </button>
  </li>`;
}

/** The conversations that an adviser has. */
export const roomList = (all: readonly Conversation[], list: RoomList): TemplateResult =>
  all.length === 0
    ? html`<p>${list.words.say('rooms.none')}</p>`
    : html`<ul role="list" class="plain">
        ${repeat(
          all,
          ({room: jid}) => jid,
          (one) => room(one, list),
        )}
      </ul>`;
