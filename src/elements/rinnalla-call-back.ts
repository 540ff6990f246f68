import {html, nothing} from 'lit';
import {askToBeCalled, type CallBackAnswer} from '../io/call-back.js';
import {phrase} from '../model/content.js';
import {safeLink} from '../model/link.js';
import {findSensitive, type Finding} from '../model/sensitive.js';
import {chatStyle} from '../styles/chat.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {otherWays} from './other-ways.js';
import {selectField} from './select-field.js';
import {markFinding, sensitiveWarning} from './sensitive-warning.js';
import {ViewElement} from './view-element.js';

/** When one may be called. */
const TIMES = ['soon', 'morning', 'afternoon', 'tomorrow'] as const;

/** A number as people write it: digits, spaces, dashes, brackets, a plus before them. */
const NUMBER = /^\+?[\d\s()./-]{6,24}$/;

/** A request to be called: the number and the time, and a receipt. */
export class RinnallaCallBack extends ViewElement {
  static override styles = [tokens, viewStyle, fieldStyle, chatStyle];
  static override properties = {
    contact: {},
    number: {state: true},
    time: {state: true},
    about: {state: true},
    wrong: {state: true},
    findings: {state: true},
    sending: {state: true},
    keeps: {state: true},
    answer: {state: true},
  };

  /** Id of the channel. */
  declare contact: string;
  declare number: string;
  declare time: string;
  declare about: string;
  /** Whether the number is none. */
  declare wrong: boolean;
  declare findings: readonly Finding[];
  declare sending: boolean;
  /** Whether it is sent by itself when the network is back: the person has agreed. */
  declare keeps: boolean;
  declare answer: CallBackAnswer | 'failed' | undefined;

  constructor() {
    super();
    this.number = '';
    this.time = 'soon';
    this.about = '';
    this.wrong = false;
    this.findings = [];
    this.sending = false;
    this.keeps = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#online);
  }

  override render() {
    const {answer} = this;
    const receipt = typeof answer === 'object' ? answer : undefined;
    return html`
      ${receipt ? this.#receipt(receipt) : this.#form()}
      ${otherWays(this.content, this.words, this.contact, (view) => this.tell({type: 'go', view}))}
    `;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('findings')) markFinding(this.#field('about'), this.findings);
    if (changed.has('wrong') && this.wrong) this.#field('number')?.focus();
    if (changed.has('answer') && this.answer) {
      this.renderRoot.querySelector<HTMLElement>('.answer')?.focus();
    }
  }

  #field(id: string): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
  }

  #receipt({reference}: CallBackAnswer) {
    return html`<div class="box answer" tabindex="-1">
      <p><strong>${this.say('call-back.sent')}</strong></p>
      <p>${this.say('call-back.sent-number', {number: this.number})}</p>
      ${reference ? html`<p>${this.say('call-back.reference', {reference})}</p>` : nothing}
      <p>${this.say('call-back.never')}</p>
    </div>`;
  }

  #form() {
    return html`<p>${this.say('call-back.text')}</p>
      <label for="number">${this.say('call-back.number')}</label>
      <input
        id="number"
        type="tel"
        autocomplete="tel"
        maxlength="30"
        .value=${this.number}
        aria-invalid=${this.wrong}
        aria-describedby=${this.wrong ? 'wrong' : nothing}
        @input=${() => (this.number = this.#field('number')?.value ?? '')}
      />
      ${
        this.wrong
          ? html`<p id="wrong" role="alert">${this.say('call-back.wrong-number')}</p>`
          : nothing
      }
      ${selectField({
        id: 'time',
        label: this.say('call-back.time'),
        options: TIMES.map((time) => [time, this.say(`call-back.times.${time}`)]),
        chosen: this.time,
        choose: (time) => (this.time = time),
      })}
      <label for="about">${this.say('call-back.about')}</label>
      <p id="hint" class="quiet">${this.say('handoff.no-codes')}</p>
      <textarea
        id="about"
        rows="2"
        maxlength="1000"
        aria-describedby="hint"
        .value=${this.about}
        @input=${() => (this.about = this.#field('about')?.value ?? '')}
      ></textarea>
      ${this.findings.length > 0 ? sensitiveWarning(this.findings, this.words) : nothing}
      ${this.answer === 'failed' ? this.#failed() : nothing}
      <div class="ways">
        <button
          type="button"
          class="primary"
          aria-disabled=${this.sending}
          @click=${() => void this.#send()}
        >
          ${this.say(this.answer === 'failed' ? 'panel.try-again' : 'call-back.send')}
        </button>
      </div>
      <p role="status">${this.sending ? this.say('call-back.sending') : ''}</p>
      <p class="quiet">${this.say('call-back.told')}</p>`;
  }

  /** It is not lost: it stands here, and is sent by itself later if the person wants that. */
  #failed() {
    return html`<div class="box warning answer" role="alert" tabindex="-1">
      <p><strong>${this.say('call-back.failed')}</strong></p>
      <label class="choice">
        <input type="checkbox" .checked=${this.keeps} @change=${() => (this.keeps = !this.keeps)} />
        <span>${this.say('call-back.keep')}</span>
      </label>
    </div>`;
  }

  readonly #online = (): void => {
    if (this.keeps && this.answer === 'failed') void this.#send();
  };

  async #send(): Promise<void> {
    const {callBackRequest} = this.content.help.contacts[this.contact] ?? {};
    const to =
      callBackRequest && safeLink(phrase(this.content, callBackRequest).text, this.content.url);
    if (this.sending) return;
    this.wrong = !NUMBER.test(this.number.trim());
    this.findings = findSensitive(this.about);
    if (!to || this.wrong || this.findings.length > 0) return;
    this.sending = true;
    this.answer = undefined;
    const {contact, time} = this;
    const [lang = ''] = this.content.languages;
    const about = this.about.trim();
    const request = {number: this.number.trim(), time, lang, contact, ...(about && {about})};
    this.answer = (await askToBeCalled(to.href, request)) ?? 'failed';
    this.sending = false;
  }
}
