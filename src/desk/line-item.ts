import {html, nothing, type TemplateResult} from 'lit';
import type {ReferralCard} from '../chat/chat-provider.js';
import type {Words} from '../io/words.js';
import type {Line} from './desk-model.js';
import {timeIn} from './desk-words.js';

interface LineView {
  readonly words: Words;
  /** Of the customer; empty: it is not known. */
  readonly customerLang: string;
  readonly isOffline: boolean;
  readonly again: (id: string) => void;
}

function nameIn({from, name}: Line, {say}: Words): string {
  if (from === 'other') return say('talk.other', {name});
  return say(from === 'me' ? 'talk.me' : 'customer-plain');
}

function stateOf({id, from, state}: Line, {words, isOffline, again}: LineView) {
  if (from !== 'me') return nothing;
  const {say} = words;
  if (state === 'failed') {
    return html`<p class="fault">
      ${say('talk.failed')}
      <button type="button" @click=${() => again(id)}>${say('talk.again')}</button>
    </p>`;
  }
  const key = state === 'sending' && isOffline ? 'waiting' : state;
  return html`<p class="state quiet">${say(`talk.${key}`)}</p>`;
}

/** Addresses and numbers are text here: the adviser knows them. */
const cardOf = ({name, how, number, url}: ReferralCard, {say}: Words): TemplateResult =>
  html`<div class="referral" dir="auto">
    <p class="quiet">${say('referral.sent')}</p>
    <p><strong>${name}</strong></p>
    ${[how, number, url].map((text) => (text ? html`<p><bdi>${text}</bdi></p>` : nothing))}
  </div>`;

/** A message: who, when, what, and whether it has arrived. Its text is never markup, nor a link. */
export function lineItem(line: Line, view: LineView): TemplateResult {
  const {from, text, at, referral} = line;
  const lang = line.lang ?? (from === 'customer' ? view.customerLang : '');
  return html`<li class="line ${from}">
    <p class="who">
      <strong>${nameIn(line, view.words)}</strong>
      <time datetime=${new Date(at).toISOString()}>${timeIn(view.words, at)}</time>
    </p>
    ${
      referral
        ? cardOf(referral, view.words)
        : html`<p class="words" lang=${lang || nothing} dir="auto">${text}</p>`
    }
    ${stateOf(line, view)}
  </li>`;
}
