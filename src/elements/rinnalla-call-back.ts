import {html, nothing} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
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
import {markFinding, sensitiveWarning, stillFound} from './sensitive-warning.js';
import {UsedEvent} from './used-event.js';
import {ViewElement} from './view-element.js';

/** When one may be called. */
const TIMES = ['soon', 'morning', 'afternoon', 'tomorrow'] as const;

/** A number as people write it: digits, spaces, dashes, brackets, a plus before them. */
const NUMBER = /^\+?[\d\s()./-]{6,24}$/;

const isNumber = (text: string): boolean => NUMBER.test(text.trim());

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

  /** What has come while the person is elsewhere: they are not brought here, and told. */
  #news = '';

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
      <p role="status" class=${this.sending ? nothing : 'visually-hidden'}>
        ${this.sending ? this.say('call-back.sending') : this.#news}
      </p>
      ${receipt ? nothing : html`<p class="quiet">${this.say('call-back.told')}</p>`}
      ${otherWays(this.content, this.words, this.contact, (view) => this.tell({type: 'go', view}))}
    `;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('answer')) return;
    const isHere = this.shadowRoot?.activeElement != null;
    const key = this.answer === 'failed' ? 'call-back.failed' : 'call-back.sent';
    this.#news = this.answer && !isHere ? this.say(key) : '';
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('answer') && !this.#news) {
      this.renderRoot.querySelector<HTMLElement>('.answer')?.focus();
    }
  }

  #field(id: string): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
  }

  #receipt({reference}: CallBackAnswer) {
    return html`<div class="box answer" tabindex="-1">
      <p><strong>${this.say('call-back.sent')}</strong></p>
      <p>
        ${this.sayAround('call-back.sent-number', 'number', html`<bdi dir="ltr">${this.number}</bdi>`)}
      </p>
      ${reference ? html`<p>${this.say('call-back.reference', {reference})}</p>` : nothing}
      <p>${this.say('call-back.never')}</p>
    </div>`;
  }

  #form() {
    const isStopped = this.findings.length > 0;
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
        @input=${this.#numbered}
      />
      ${this.wrong ? this.#wrongNumber() : nothing}
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
        dir="auto"
        maxlength="1000"
        aria-invalid=${isStopped}
        aria-describedby=${isStopped ? 'found hint' : 'hint'}
        .value=${this.about}
        @input=${this.#told}
      ></textarea>
      ${isStopped ? sensitiveWarning(this.findings, this.words) : nothing}
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
      </div>`;
  }

  /** With each press anew, so that it is said again. */
  #wrongNumber() {
    return keyed(
      this.findings,
      html`<p id="wrong" role="alert">${this.say('call-back.wrong-number')}</p>`,
    );
  }

  readonly #numbered = (): void => {
    this.number = this.#field('number')?.value ?? '';
    if (isNumber(this.number)) this.wrong = false;
  };

  readonly #told = (): void => {
    this.about = this.#field('about')?.value ?? '';
    if (this.findings.length > 0) this.findings = stillFound(this.about, this.findings);
  };

  /** It is not lost: it stands here, and is sent by itself later if the person wants that. */
  #failed() {
    return html`<div class="box warning answer" role="group" aria-labelledby="failed" tabindex="-1">
      <p id="failed"><strong>${this.say('call-back.failed')}</strong></p>
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
    this.wrong = !isNumber(this.number);
    this.findings = findSensitive(this.about);
    if (this.wrong || this.findings.length > 0) await this.#showFault();
    else if (to) await this.#sendTo(to);
  }

  /** Brings the person to the first of what is wrong. */
  async #showFault(): Promise<void> {
    await this.updateComplete;
    if (this.wrong) this.#field('number')?.focus();
    else markFinding(this.#field('about'), this.findings);
  }

  async #sendTo(to: URL): Promise<void> {
    this.sending = true;
    this.answer = undefined;
    const {contact, time} = this;
    const [lang = ''] = this.content.languages;
    const about = this.about.trim();
    const request = {number: this.number.trim(), time, lang, contact, ...(about && {about})};
    this.answer = (await askToBeCalled(to.href, request)) ?? 'failed';
    this.sending = false;
    if (this.answer !== 'failed')
      this.dispatchEvent(new UsedEvent('handoff-accepted', `contact/${contact}`));
  }
}
