import {html, nothing, type TemplateResult} from 'lit';
import {hasSomeone, isGeneral, isWritten} from '../model/channels.js';
import {phrase} from '../model/content.js';
import {contactsFor} from '../model/fitting.js';
import type {Contact, Link, Served, Text, Topic} from '../model/manifest.js';
import {isHuman} from '../model/read.js';
import {safeLink} from '../model/link.js';
import {languageName} from '../model/language.js';
import {contactsStyle} from '../styles/contacts.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import type {FallbackContact} from './panel-link.js';
import {PartLoader} from './part-loader.js';
import {link} from './prose.js';
import {ViewElement} from './view-element.js';

/** The number as it is written for people, if it is the one that is called. */
const shownNumber = (number: string, display: string | undefined): string => {
  const digits = display?.replace(/\D/g, '').replace(/^0+/, '') ?? '';
  return display && digits.length > 2 && number.endsWith(digits) ? display : number;
};

/** What is said when it is so, by the keys of the words. */
const POSSIBLE = {
  'remit.agreed': ({remit}) => remit === 'agreed',
  'remit.general': ({remit}) => remit === 'general',
  unstaffed: ({staffed}) => staffed === false,
  'walk-in': ({walkIn}) => walkIn,
  'queue-number': ({queueNumber}) => queueNumber,
  interpreter: ({interpreter}) => interpreter,
  'sign-language': ({signLanguage}) => signLanguage,
  'text-relay': ({textRelay}) => textRelay,
} satisfies Record<string, (contact: Contact) => boolean | undefined>;

/** Where nobody says when they answer, people must know that. One can write at any time. */
const hasHours = (contact: Contact): boolean =>
  contact.openingHours !== undefined ||
  contact.hours !== undefined ||
  (isHuman(contact) && !isWritten(contact));

/** Who can help, and how to reach them. All but what the time of the day tells is here without any other file. */
export class RinnallaContacts extends ViewElement {
  static override styles = [tokens, viewStyle, contactsStyle];
  static override properties = {
    topic: {attribute: false},
    fallback: {attribute: false},
    manifest: {attribute: false},
  };

  /** The topic that the person came from, if any: its own contacts come first. */
  declare topic: Topic | undefined;
  /** What the page's tag says, for a manifest without a human contact. */
  declare fallback: readonly FallbackContact[];
  /** Absolute address of the manifest: its server knows the time. */
  declare manifest: string | undefined;
  /** The words of opening hours. */
  readonly #part = new PartLoader(this, 'where-to-turn');

  override connectedCallback(): void {
    super.connectedCallback();
    this.#part.load();
  }

  override render() {
    const contacts = contactsFor(this.content.help, this.topic).map(([, contact]) => contact);
    const general = contacts.filter(isGeneral);
    const errand = contacts.filter((contact) => !isGeneral(contact));
    const inGroups = general.length > 0 && errand.length > 0;
    return html`
      ${this.topic?.contacts ? html`<p>${this.say('contacts.for-topic')}</p>` : nothing}
      ${this.#part.failed ? nothing : this.#openNow(contacts)}
      ${contacts.some(hasSomeone) ? nothing : this.#fallback()}
      ${inGroups ? html`<h3>${this.say('contacts.errand')}</h3>` : nothing}
      ${errand.map((contact) => this.#contact(contact, inGroups))}
      ${inGroups ? html`<h3>${this.say('contacts.general')}</h3>` : nothing}
      ${general.map((contact) => this.#contact(contact, inGroups))}
      <p class="box warning">${this.say('contacts.safety')}</p>
    `;
  }

  #openNow(contacts: readonly Contact[]) {
    return html`<rinnalla-open-now
      .content=${this.content}
      .words=${this.words}
      .contacts=${contacts}
      .manifest=${this.manifest}
    ></rinnalla-open-now>`;
  }

  #fallback() {
    return this.fallback
      .filter(({href}) => safeLink(href, this.content.url))
      .map(
        ({href, label}) =>
          html`<p class="way">
            ${
              href.startsWith('tel:')
                ? html`<a href=${href}>${this.pageText(label)}</a>`
                : link(href, this.pageText(label), this.content.url, this.words)
            }
          </p>`,
      );
  }

  #contact(contact: Contact, inGroup: boolean) {
    const {name, text} = contact;
    return html`<section>
      ${inGroup ? html`<h4>${this.text(name)}</h4>` : html`<h3>${this.text(name)}</h3>`}
      ${hasHours(contact) ? this.#hours(contact, name) : nothing}
      ${text ? this.prose(text) : nothing}
      ${this.#ways(contact).map((way) => html`<p class="way">${way}</p>`)}
      ${this.#possible(contact)} ${this.#facts(contact)}
      ${contact.serves ? this.#serves(contact.serves) : nothing}
    </section>`;
  }

  /** The editor's own words stand inside, for the time until the others are there. */
  #hours({openingHours, hours}: Pick<Served, 'openingHours' | 'hours'>, name: Text) {
    const said = hours && this.text(hours);
    // Beside the times they tell something else.
    const words =
      said &&
      html`<p>${openingHours ? said : this.sayAround('contacts.open-at', 'hours', said)}</p>`;
    const unknown = html`<p slot="failed">${this.say('opening.unknown')}</p>`;
    return openingHours || !words
      ? html`<rinnalla-hours
          .content=${this.content}
          .words=${this.words}
          .hours=${openingHours}
          .name=${name}
          >${words ?? (this.#part.failed ? unknown : nothing)}</rinnalla-hours
        >`
      : words;
  }

  #ways({type, name, number, display, email, url, appointment}: Contact): unknown[] {
    const to = (href: Link, label: string) =>
      link(
        phrase(this.content, href).text,
        // In a list of links it is told from those of the others.
        html`${label} <span class="visually-hidden">– ${this.text(name)}</span>`,
        this.content.url,
        this.words,
      );
    // Numbers are read from left to right in Arabic too.
    const call = (shown: string) =>
      this.sayAround('contacts.call', 'number', html`<bdi dir="ltr">${shown}</bdi>`);
    const write = (shown: string) =>
      this.sayAround('contacts.write', 'address', html`<bdi dir="ltr">${shown}</bdi>`);
    return [
      number && html`<a href=${`tel:${number}`}>${call(shownNumber(number, display))}</a>`,
      email &&
        safeLink(`mailto:${email}`, this.content.url) &&
        html`<a href=${`mailto:${email}`}>${write(email)}</a>`,
      url && to(url, this.say(`contacts.open.${type}`)),
      appointment && to(appointment, this.say('contacts.appointment')),
    ].filter(Boolean);
  }

  #possible(contact: Contact) {
    const said = Object.entries(POSSIBLE).filter(([, isSo]) => isSo(contact));
    return said.length > 0
      ? html`<ul>
          ${said.map(([key]) => html`<li>${this.say(`contacts.${key}`)}</li>`)}
        </ul>`
      : nothing;
  }

  #facts({callBack, price, address, languages = []}: Contact) {
    const names = languages.map((lang) => languageName(lang, this.words.lang)).join(', ');
    const shown = (text: Text | undefined) => text && this.text(text);
    const facts: [key: string, value: TemplateResult | string | undefined][] = [
      ['call-back', shown(callBack)],
      ['price', shown(price)],
      ['address', shown(address)],
      ['languages', names],
    ];
    const given = facts.filter(([, value]) => value);
    return given.length > 0
      ? html`<dl>
          ${given.map(
            ([key, value]) =>
              html`<dt>${this.say(`contacts.${key}`)}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>`
      : nothing;
  }

  /** Which authority serves at a shared service point, each with its own times. */
  #serves(serves: readonly Served[]) {
    return html`<dl>
      <dt>${this.say('contacts.serves')}</dt>
      ${serves.map(
        (served) =>
          html`<dd>${this.text(served.authority)} ${this.#hours(served, served.authority)}</dd>`,
      )}
    </dl>`;
  }
}
