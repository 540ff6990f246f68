import {html, nothing, type TemplateResult} from 'lit';
import type {ReferralCard} from '../chat/chat-provider.js';
import type {ChatState, ShownMessage} from '../chat/chat-state.js';
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
  /** Of the conversation. */
  readonly phase: ChatState['phase'];
}

/** What is to become of an own message that has not arrived. */
const PENDING: Readonly<Record<ChatState['phase'], string>> = {
  off: 'undelivered',
  connecting: 'undelivered',
  queued: 'held',
  active: 'sending',
  reconnecting: 'undelivered',
  ended: 'not-sent',
};

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

function fateOf({from, isDelivered, failure}: ShownMessage, {words, phase}: MessageInput): string {
  if (from !== 'me') return '';
  if (failure) return words.say(`chat.failure.${failure}`);
  return words.say(`chat.${isDelivered ? 'delivered' : PENDING[phase]}`);
}

const timeOf = ({at}: ShownMessage, words: Words): string =>
  new Date(at).toLocaleTimeString(inWords(words), {hour: 'numeric', minute: '2-digit'});

/** A text of someone: to say nothing of its language would be to say that it is the panel's. */
const said = (text: unknown, lang = ''): TemplateResult =>
  html`<span class="said" dir="auto" lang=${lang}>${text}</span>`;

function card(
  {name, how, number, url}: ReferralCard,
  lang: string | undefined,
  input: MessageInput,
): TemplateResult {
  const {base, words} = input;
  return html`<p><strong>${said(name, lang)}</strong></p>
    <p>${said(how, lang)}</p>
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
  const spoken = message.lang ?? (message.from === 'me' ? lang : undefined);
  const fate = [showsTimes ? timeOf(message, words) : '', fateOf(message, input)];
  return html`<li class=${message.from}>
    <p class="sender"><bdi>${senderOf(message, words)}</bdi></p>
    ${
      message.referral
        ? card(message.referral, spoken, input)
        : html`<p>${said(withLinks(message.text, input), spoken)}</p>`
    }
    ${fate.some(Boolean) ? html`<p class="quiet">${fate.filter(Boolean).join(' · ')}</p>` : nothing}
  </li>`;
}
