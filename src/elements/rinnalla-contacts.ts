import {html, nothing} from 'lit';
import type {Loaded} from '../io/manifest-loader.js';
import {hasSomeone, isGeneral, isWritten} from '../model/channels.js';
import {hasHelpers} from '../model/helper-kinds.js';
import {contactsFor, type Entry} from '../model/fitting.js';
import type {Contact, Text, Topic} from '../model/manifest.js';
import {isHuman} from '../model/read.js';
import {safeLink} from '../model/link.js';
import {openingAt, type Opening} from '../model/opening-hours.js';
import {languageName} from '../model/language.js';
import type {View} from '../model/session.js';
import {clocksAt} from '../model/wall-clock.js';
import {contactsStyle} from '../styles/contacts.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {ChannelElement, type Fact} from './channel-element.js';
import {MinuteController} from './minute-controller.js';
import type {FallbackContact} from './panel-link.js';
import {loadingState, PART_FILES, PartLoader} from './part-loader.js';
import {link} from './prose.js';

/** Where nobody says when they answer, people must know that. One can write at any time. */
const hasHours = (contact: Contact): boolean =>
  contact.openingHours !== undefined ||
  contact.hours !== undefined ||
  (isHuman(contact) && !isWritten(contact));

/** Who can help, and how to reach them. All but what the time of the day tells is here without any other file. */
export class RinnallaContacts extends ChannelElement {
  static override styles = [tokens, viewStyle, contactsStyle];
  static override properties = {
    topic: {attribute: false},
    fallback: {attribute: false},
    loaded: {attribute: false},
    page: {attribute: false},
    view: {attribute: false},
    open: {attribute: false},
    showsCode: {state: true},
  };

  /** The topic that the person came from, if any: its own contacts come first. */
  declare topic: Topic | undefined;
  /** What the page's tag says, for a manifest without a human contact. */
  declare fallback: readonly FallbackContact[];
  /** What was loaded: its server knows the time. */
  declare loaded: Loaded | undefined;
  /** Id of the page that the person is on. */
  declare page: string | undefined;
  /** The part of the help that they came from. */
  declare view: View;
  declare open: boolean;
  /** Whether they have asked for the code that they tell an adviser. */
  declare showsCode: boolean;
  /** The words of opening hours. */
  readonly #part = new PartLoader(this, PART_FILES['where-to-turn']);
  readonly #code = new PartLoader(this, PART_FILES.code);
  readonly #minute = new MinuteController(this);

  constructor() {
    super();
    this.showsCode = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#part.load();
  }

  override render() {
    const all = contactsFor(this.content.help, this.topic);
    const contacts = all.map(([, contact]) => contact);
    const general = all.filter(([, contact]) => isGeneral(contact));
    const errand = all.filter(([, contact]) => !isGeneral(contact));
    const clocks = clocksAt(this.#minute.time);
    const inState = (wanted: Opening['state']) =>
      errand.filter(([, {openingHours}]) => openingAt(openingHours, clocks).state === wanted);
    const now = this.#openWays(inState('open'));
    const isShut = inState('closed').length > 0;
    const helpers = hasHelpers(this.content.help) ? this.#toHelpers() : nothing;
    const inGroups = general.length > 0 && errand.length > 0;
    return html`
      ${this.topic?.contacts ? html`<p>${this.say('contacts.for-topic')}</p>` : nothing}
      ${this.#part.failed ? nothing : this.#openNow(contacts)}
      ${now.length > 0 ? now : isShut ? helpers : nothing}
      ${contacts.some(hasSomeone) ? nothing : this.#fallback()}
      ${inGroups ? html`<h3>${this.say('contacts.errand')}</h3>` : nothing}
      ${errand.map((entry) => this.#contact(entry, inGroups))}
      ${inGroups ? html`<h3>${this.say('contacts.general')}</h3>` : nothing}
      ${general.map((entry) => this.#contact(entry, inGroups))}
      ${contacts.some(({number}) => number) ? this.#forAdviser() : nothing}
      ${now.length > 0 || !isShut ? helpers : nothing}
      <p class="box warning">${this.say('contacts.safety')}</p>
    `;
  }

  #openNow(contacts: readonly Contact[]) {
    return html`<rinnalla-open-now
      .content=${this.content}
      .words=${this.words}
      .contacts=${contacts}
      .manifest=${this.loaded?.url}
    ></rinnalla-open-now>`;
  }

  /** Who can be reached at once, one press away. */
  #openWays(open: readonly Entry<Contact>[]): unknown[] {
    return open.flatMap(([id, contact]) =>
      [
        contact.chat && this.#toChat(id, contact),
        contact.number && this.callAndWrite(contact)[0],
      ].flatMap((way) =>
        way ? [html`<p class="way" data-item=${`contact/${id}`}>${way}</p>`] : [],
      ),
    );
  }

  #toHelpers() {
    return html`<p>
      <button type="button" @click=${() => this.tell({type: 'go', view: {name: 'helpers'}})}>
        ${this.say('helpers.title')}
      </button>
    </p>`;
  }

  /** Shown when asked for: to make it, all files of the manifest are loaded. */
  #forAdviser() {
    return html`<p>
        <button
          type="button"
          aria-expanded=${this.showsCode}
          @click=${() => (this.showsCode = !this.showsCode)}
        >
          ${this.say('code.show')}
        </button>
      </p>
      ${this.showsCode ? this.#codeOrState() : nothing}`;
  }

  #codeOrState() {
    if (!this.#code.ready) return loadingState(this.#code, this.words);
    return html`<rinnalla-code
      .content=${this.content}
      .words=${this.words}
      .loaded=${this.loaded}
      .page=${this.page}
      .view=${this.view}
      .open=${this.open}
    ></rinnalla-code>`;
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

  #contact([id, contact]: Entry<Contact>, inGroup: boolean) {
    const {name, text, remit, serves} = contact;
    const isLimited = remit === 'agreed' || remit === 'general';
    return html`<section data-item=${`contact/${id}`}>
      ${inGroup ? html`<h4>${this.text(name)}</h4>` : html`<h3>${this.text(name)}</h3>`}
      ${hasHours(contact) ? this.hours(contact, name, this.#unknown) : nothing}
      ${text ? this.prose(text) : nothing}
      ${this.#ways(id, contact).map((way) => html`<p class="way">${way}</p>`)}
      ${this.served(contact, isLimited ? [this.say(`contacts.remit.${remit}`)] : [])}
      ${this.facts(this.#facts(contact))} ${this.authorities(serves, this.#unknown)}
    </section>`;
  }

  /** Where the words of opening hours cannot be had. */
  get #unknown(): unknown {
    return this.#part.failed ? html`<p slot="failed">${this.say('opening.unknown')}</p>` : nothing;
  }

  #ways(id: string, contact: Contact): unknown[] {
    const {type, name, url, appointment, chat, callBackRequest} = contact;
    return [
      chat && this.#toChat(id, contact),
      callBackRequest && this.#to({name: 'call-back', contact: id}, 'contacts.ask-call', name),
      ...this.callAndWrite(contact),
      url && this.linkTo(url, this.say(`contacts.open.${type}`), name),
      appointment && this.linkTo(appointment, this.say('contacts.appointment'), name),
    ].filter(Boolean);
  }

  #toChat = (id: string, {name}: Contact) =>
    this.#to({name: 'handoff', contact: id}, 'contacts.start-chat', name);

  #to(view: View, key: string, name: Text) {
    return html`<button type="button" @click=${() => this.tell({type: 'go', view})}>
      ${this.say(key)} <span class="visually-hidden">– ${this.text(name)}</span>
    </button>`;
  }

  #facts({callBack, price, address, languages = []}: Contact): Fact[] {
    const names = languages.map((lang) => languageName(lang, this.words.lang)).join(', ');
    const facts: [key: string, value: Text | undefined][] = [
      ['call-back', callBack],
      ['price', price],
      ['address', address],
      ['languages', names],
    ];
    return facts.flatMap(([key, value]) =>
      value ? [{label: this.say(`contacts.${key}`), value}] : [],
    );
  }
}
