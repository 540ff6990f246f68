import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import {languageName} from '../model/language.js';
import {timeIn} from './desk-words.js';
import type {Ticket} from './ticket.js';

/** All that a customer agreed to share, under names that an adviser knows; their message is among the messages. */
export function sharedFacts({since, lang, context}: Ticket, words: Words): TemplateResult {
  const {say} = words;
  const isTold = context.some(([key]) => key === 'language');
  const fact = (key: string, value: unknown) =>
    html`<div>
      <dt>${say(`shared.${key}`)}</dt>
      <dd>${value}</dd>
    </div>`;
  const theirs = (text: string) => html`<bdi lang=${lang || nothing}>${text}</bdi>`;
  return html`<dl>
    ${fact('since', html`<time datetime=${new Date(since).toISOString()}>${timeIn(words, since)}</time>`)}
    ${lang && !isTold ? fact('lang', languageName(lang, words.lang)) : nothing}
    ${context.map(([key, value]) => fact(key, theirs(value)))}
  </dl>`;
}
