import {html, nothing, type TemplateResult} from 'lit';
import {phrase} from '../model/content.js';
import type {Contact, Text, Topic} from '../model/manifest.js';
import {contactsFor} from '../model/fitting.js';
import {isHuman} from '../model/read.js';
import {languageName} from '../model/language.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import type {FallbackContact} from './panel-link.js';
import {link} from './prose.js';
import {ViewElement} from './view-element.js';

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
      ${fallback.map(
        ({href, label}) => html`<p>${link(href, label, this.content.url, this.words)}</p>`,
      )}
      ${contacts.map((contact) => this.#contact(contact))}
      <p class="box warning">${this.say('contacts.safety')}</p>
    `;
  }

  #contact(contact: Contact) {
    const {name, text, hours, price, address, languages} = contact;
    return html`<section>
      <h3>${this.text(name)}</h3>
      ${text ? this.prose(text) : nothing} ${this.#ways(contact).map((way) => html`<p>${way}</p>`)}
      ${this.#facts({hours, price, address}, languages ?? [])}
    </section>`;
  }

  #ways({type, number, display, email, url}: Contact): unknown[] {
    const to = (href: string, label: string | TemplateResult) =>
      link(href, label, this.content.url, this.words);
    return [
      number && to(`tel:${number}`, this.say('contacts.call', {number: display ?? number})),
      email && to(`mailto:${email}`, this.say('contacts.write', {address: email})),
      url && to(phrase(this.content, url).text, this.say(`contacts.open.${type}`)),
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
