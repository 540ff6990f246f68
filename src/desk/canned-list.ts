import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../io/words.js';
import {languageName} from '../model/language.js';
import {plain} from '../model/text.js';
import {answersIn, type Canned, type Insertable} from './canned.js';

/** Of more answers than this, one can look for some. */
const FEW = 6;

interface CannedList {
  readonly words: Words;
  /** `undefined`: they could not be loaded. */
  readonly canned: Canned | undefined;
  /** Of the customer; empty: it is not known. */
  readonly customerLang: string;
  readonly filter: string;
  readonly look: (filter: string) => void;
  readonly insert: (answer: Insertable) => void;
}

const fits = ({title, text}: Insertable, filter: string): boolean =>
  plain(`${title} ${text}`).includes(plain(filter));

/** The answers in the customer's language; without any, those in the adviser's. */
function answers(canned: Canned, {words, customerLang}: CannedList) {
  const found = answersIn(canned, customerLang, words.lang);
  const isOther = found.length === 0;
  return {isOther, all: isOther ? answersIn(canned, words.lang, words.lang) : found};
}

const item = (answer: Insertable, insert: CannedList['insert']): TemplateResult =>
  html`<li>
    <button type="button" class="answer" @click=${() => insert(answer)}>
      <strong lang=${answer.titleLang || nothing}>${answer.title}</strong>
      <span class="last" lang=${answer.lang || nothing} dir="auto">${answer.text}</span>
    </button>
  </li>`;

function search({words, filter, look}: CannedList): TemplateResult {
  return html`<label for="filter">${words.say('canned.filter')}</label>
    <input
      id="filter"
      type="search"
      autocomplete="off"
      .value=${filter}
      @input=${({target}: Event) => look((target as HTMLInputElement).value)}
    />`;
}

/** Answers to be inserted in the box and edited there. None is sent by itself. */
export function cannedList(list: CannedList): TemplateResult {
  const {canned, words, customerLang, filter, insert} = list;
  const {say} = words;
  if (!canned) return html`<p>${say('canned.failed')}</p>`;
  const {all, isOther} = answers(canned, list);
  if (all.length === 0) return html`<p>${say('canned.none')}</p>`;
  const found = all.filter((answer) => fits(answer, filter));
  const language = languageName(customerLang, words.lang);
  return html`<p class="quiet">
      ${isOther && customerLang ? say('canned.other-language', {language}) : say('canned.about')}
    </p>
    ${all.length > FEW ? search(list) : nothing}
    <p role="status">${found.length === 0 ? say('canned.none-found') : nothing}</p>
    <ul role="list" class="plain answers">
      ${found.map((answer) => item(answer, insert))}
    </ul>`;
}
