import {html, nothing, type TemplateResult} from 'lit';
import type {ReferralCard} from '../chat/chat-provider.js';
import type {ShownMessage} from '../chat/chat-state.js';
import type {Words} from '../io/words.js';
import {inWords} from './opening-words.js';
import {link} from './prose.js';

export interface MessageInput {
  readonly words: Words;
  /** The address of the page. */
  readonly base: string;
  /** BCP 47: the language of the person. */
  readonly lang: string;
  readonly showsTimes: boolean;
}

/** Addresses in a text; what stands behind them, as a full stop, is no part of them. */
const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;

/** A text with its addresses as links that say where they lead. Nothing of them is loaded before a press. */
function withLinks(text: string, {base, words}: MessageInput): unknown[] {
  const parts: unknown[] = [];
  let at = 0;
  for (const {0: address, index} of text.matchAll(ADDRESS)) {
    parts.push(
      text.slice(at, index),
      link(address, html`<bdi dir="ltr">${address}</bdi>`, base, words),
    );
    at = index + address.length;
  }
  return [...parts, text.slice(at)];
}

function senderOf({from, name, isBot}: ShownMessage, {say}: Words): unknown {
  if (from === 'me') return say('chat.me');
  const who = name ?? '';
  return isBot ? say('chat.bot', {name: who}) : who || say('chat.service');
}

function fateOf({from, isDelivered, failure}: ShownMessage, {say}: Words): string {
  if (from !== 'me') return '';
  if (failure) return say(`chat.failure.${failure}`);
  return say(isDelivered ? 'chat.delivered' : 'chat.undelivered');
}

const timeOf = ({at}: ShownMessage, words: Words): string =>
  new Date(at).toLocaleTimeString(inWords(words), {hour: 'numeric', minute: '2-digit'});

function card({name, how, number, url}: ReferralCard, input: MessageInput): TemplateResult {
  const {base, words} = input;
  return html`<p><strong>${name}</strong></p>
    <p><bdi class="said">${how}</bdi></p>
    ${
      number
        ? html`<p class="way">
            <a href=${`tel:${number.replace(/[^\d+]/g, '')}`}><bdi dir="ltr">${number}</bdi></a>
          </p>`
        : nothing
    }
    ${url ? html`<p class="way">${link(url, html`<bdi dir="ltr">${url}</bdi>`, base, words)}</p>` : nothing}`;
}

/** One message: who, what, and what has become of it. Each text has its own language and direction. */
export function chatMessage(message: ShownMessage, input: MessageInput): TemplateResult {
  const {words, lang, showsTimes} = input;
  const said = message.lang ?? (message.from === 'me' ? lang : undefined);
  const fate = [showsTimes ? timeOf(message, words) : '', fateOf(message, words)];
  return html`<li class=${message.from}>
    <p class="sender"><bdi>${senderOf(message, words)}</bdi></p>
    ${
      message.referral
        ? card(message.referral, input)
        : html`<p>
            <bdi class="said" lang=${said ?? nothing}>${withLinks(message.text, input)}</bdi>
          </p>`
    }
    ${fate.some(Boolean) ? html`<p class="quiet">${fate.filter(Boolean).join(' · ')}</p>` : nothing}
  </li>`;
}
