import {html, nothing, type TemplateResult} from 'lit';
import {phrase} from '../model/content.js';
import type {Contact, Text, Topic} from '../model/manifest.js';
import {contactsFor} from '../model/fitting.js';
import {isHuman} from '../model/read.js';
import {safeLink} from '../model/link.js';
import {languageName} from '../model/language.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import type {FallbackContact} from './panel-link.js';
import {link} from './prose.js';
import {ViewElement} from './view-element.js';

/** The number as it is written for people, if it is the one that is called. */
const shownNumber = (number: string, display: string | undefined): string => {
  const digits = display?.replace(/\D/g, '').replace(/^0+/, '') ?? '';
  return display && digits.length > 2 && number.endsWith(digits) ? display : number;
};

/** Who can help, and how to reach them. */
export class RinnallaContacts extends ViewElement {
  static override styles = [tokens, viewStyle];
  static override properties = {topic: {attribute: false}, fallback: {attribute: false}};

  /** The topic that the person came from, if any: its own contacts come first. */
  declare topic: Topic | undefined;
  /** What the page's tag says, for a manifest without a human contact. */
  declare fallback: readonly FallbackContact[];

  override render() {
    const contacts = contactsFor(this.content.help, this.topic).map(([, contact]) => contact);
    const fallback = contacts.some(isHuman) ? [] : this.fallback;
    return html`
      ${this.topic?.contacts ? html`<p>${this.say('contacts.for-topic')}</p>` : nothing}
      ${fallback
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
        )}
      ${contacts.map((contact) => this.#contact(contact))}
      <p class="box warning">${this.say('contacts.safety')}</p>
    `;
  }

  #contact(contact: Contact) {
    const {name, text, hours, price, address, languages} = contact;
    return html`<section>
      <h3>${this.text(name)}</h3>
      ${text ? this.prose(text) : nothing}
      ${this.#ways(contact).map((way) => html`<p class="way">${way}</p>`)}
      ${this.#facts({hours, price, address}, languages ?? [])}
    </section>`;
  }

  #ways({type, name, number, display, email, url}: Contact): unknown[] {
    const to = (href: string, label: string | TemplateResult) =>
      link(href, label, this.content.url, this.words);
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
      url &&
        to(
          phrase(this.content, url).text,
          // In a list of links it is told from those of the others.
          html`${this.say(`contacts.open.${type}`)}
            <span class="visually-hidden">– ${this.text(name)}</span>`,
        ),
    ].filter(Boolean);
  }

  #facts(facts: Record<string, Text | undefined>, languages: readonly string[]) {
    const names = languages.map((lang) => languageName(lang, this.words.lang)).join(', ');
    const fact = (key: string, value: unknown) =>
      value
        ? html`<dt>${this.say(`contacts.${key}`)}</dt>
            <dd>${value}</dd>`
        : nothing;
    const given = Object.entries(facts).filter(([, text]) => text);
    return given.length > 0 || names
      ? html`<dl>
          ${given.map(([key, text]) => fact(key, text && this.text(text)))}
          ${fact('languages', names)}
        </dl>`
      : nothing;
  }
}
