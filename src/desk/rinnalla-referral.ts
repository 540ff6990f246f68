import {html, nothing, type TemplateResult} from 'lit';
import {deskStyle} from '../styles/desk.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {pick} from '../model/text.js';
import {cardIn, type CannedCard} from './canned.js';
import {DeskElement} from './desk-element.js';
import {LONGEST, readCard, type CardFault as Field} from './referral-card.js';

const FIELDS: readonly Field[] = ['name', 'how', 'number', 'url'];
/** A referral card to be filled in: who else helps, and how to reach them. */
export class RinnallaReferral extends DeskElement {
  static override styles = [tokens, viewStyle, fieldStyle, deskStyle];
  static override properties = {
    room: {attribute: false},
    cards: {attribute: false},
    customerLang: {attribute: false},
    faults: {state: true},
    filled: {state: true},
  };

  declare room: string;
  /** Those that are ready. */
  declare cards: readonly CannedCard[];
  declare customerLang: string;
  declare faults: readonly Field[];
  /** What a ready card has put into the fields, for who does not see it come. */
  declare filled: string;

  constructor() {
    super();
    this.cards = [];
    this.customerLang = '';
    this.faults = [];
    this.filled = '';
  }

  override render() {
    return html`<form novalidate @submit=${this.#submit}>
      <p class="quiet">${this.say('referral.about')}</p>
      ${this.cards.length > 0 ? this.#ready() : nothing}
      ${FIELDS.map((field) => this.#field(field))}
      <button type="submit" class="primary">${this.say('referral.send')}</button>
    </form>`;
  }

  #ready(): TemplateResult {
    const languages = [this.words.lang];
    return html`<div>
      <label for="ready">${this.say('referral.ready')}</label>
      <select id="ready" @change=${this.#fill}>
        <option value="">${this.say('referral.ready-none')}</option>
        ${this.cards.map(({name}, i) => {
          const {text, lang} = pick(name, languages);
          return html`<option value=${i} lang=${lang || nothing}>${text}</option>`;
        })}
      </select>
      <p class="visually-hidden" role="status">${this.filled}</p>
    </div>`;
  }

  #field(field: Field): TemplateResult {
    const fault = this.faults.find((one) => one === field);
    const hint = field === 'how';
    const described = [fault ? `${field}-fault` : '', hint ? `${field}-hint` : ''].join(' ').trim();
    return html`<div>
      <label for=${field}>${this.say(`referral.${field}`)}</label>
      ${hint ? html`<p id="${field}-hint" class="quiet">${this.say('referral.how-hint')}</p>` : nothing}
      ${
        fault
          ? html`<p id="${field}-fault" class="fault">${this.say(`referral.fault.${fault}`)}</p>`
          : nothing
      }
      ${field === 'how' ? this.#long(field, described) : this.#short(field, described)}
    </div>`;
  }

  #short(field: Field, described: string): TemplateResult {
    return html`<input
      id=${field}
      type=${field === 'number' ? 'tel' : 'text'}
      inputmode=${field === 'url' ? 'url' : nothing}
      dir=${field === 'number' || field === 'url' ? 'ltr' : 'auto'}
      autocomplete="off"
      maxlength=${LONGEST[field]}
      aria-describedby=${described || nothing}
      aria-invalid=${this.faults.includes(field)}
    />`;
  }

  /** In one line the end of it would not be seen. */
  #long(field: Field, described: string): TemplateResult {
    return html`<textarea
      id=${field}
      rows="3"
      dir="auto"
      maxlength=${LONGEST[field]}
      aria-describedby=${described}
      aria-invalid=${this.faults.includes(field)}
    ></textarea>`;
  }

  #input(field: Field): HTMLInputElement {
    return this.renderRoot.querySelector(`#${field}`) as HTMLInputElement;
  }

  readonly #fill = ({target}: Event): void => {
    const {value} = target as HTMLSelectElement;
    const card = value ? this.cards[Number(value)] : undefined;
    const texts = card && cardIn(card, this.customerLang || this.words.lang);
    for (const field of FIELDS) this.#input(field).value = texts?.[field] ?? '';
    this.filled = FIELDS.map((field) => texts?.[field])
      .filter(Boolean)
      .join(', ');
    this.faults = [];
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const values = Object.fromEntries(FIELDS.map((field) => [field, this.#input(field).value]));
    const {card, faults} = readCard(values);
    this.faults = faults;
    const [first] = faults;
    if (first) this.#input(first).focus();
    else {
      this.tell({type: 'refer', room: this.room, card});
      this.filled = '';
      (event.target as HTMLFormElement).reset();
    }
  };
}
