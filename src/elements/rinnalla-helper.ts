import {html, nothing} from 'lit';
import {phrase} from '../model/content.js';
import {safeLink} from '../model/link.js';
import type {Link, Municipalities, Provider, Served, Text} from '../model/manifest.js';
import {shownNumber} from '../model/phone-number.js';
import type {RankedHelper} from '../model/providers.js';
import {providersStyle} from '../styles/providers.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {
  factsIn,
  groupsIn,
  oldIn,
  originIn,
  possibleIn,
  reasonsIn,
  type CardInput,
  type Fact,
} from './helper-facts.js';
import {helperText} from './helper-text.js';
import {link} from './prose.js';
import {ViewElement} from './view-element.js';

/** The card of someone who can help: why it is here; for whom, how, and where there is more. */
export class RinnallaHelper extends ViewElement implements CardInput {
  static override styles = [tokens, viewStyle, providersStyle];
  static override properties = {
    ranked: {attribute: false},
    why: {attribute: false},
    municipality: {},
    municipalities: {attribute: false},
    time: {attribute: false},
    copied: {state: true},
  };

  declare ranked: RankedHelper;
  declare why: Text | undefined;
  declare municipality: string;
  declare municipalities: Municipalities;
  declare time: number;
  /** Whether its text was copied, or is shown to be copied; empty before it was asked for. */
  declare copied: '' | 'copied' | 'shown';

  constructor() {
    super();
    this.copied = '';
  }

  override render() {
    const {provider} = this.ranked.helper;
    const {name, owner, forWhom, how} = provider;
    const old = oldIn(this);
    const origin = originIn(provider, this.words).join(' ');
    return html`<section class="card">
      <h3 tabindex="-1">${this.text(name)}</h3>
      ${owner ? html`<p>${this.text(owner)}</p>` : nothing} ${this.#reasons()}
      <h4>${this.say('helpers.for-whom')}</h4>
      ${this.prose(forWhom)} ${this.#facts(groupsIn(provider, this.words))}
      <h4>${this.say('helpers.how')}</h4>
      ${this.prose(how)} ${this.#ways(provider).map((way) => html`<p class="way">${way}</p>`)}
      ${this.#hours(provider)} ${this.#possible(provider)} ${this.#facts(factsIn(this))}
      ${provider.serves ? this.#serves(provider.serves) : nothing} ${this.#more(provider)}
      ${old ? html`<p class="box warning">${old}</p>` : nothing}
      ${origin ? html`<p class="quiet">${origin}</p>` : nothing} ${this.#take()}
    </section>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('ranked') as RankedHelper | undefined;
    if (before && before.helper.id !== this.ranked.helper.id) this.copied = '';
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const text = this.renderRoot.querySelector<HTMLElement>('.as-text');
    if (!text || !changed.has('copied')) return;
    this.ownerDocument.getSelection()?.selectAllChildren(text);
  }

  /** Brings the person to the beginning of the card. */
  focusName(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  #reasons() {
    return html`${this.why ? this.prose(this.why) : nothing}
      <ul class="reasons">
        ${reasonsIn(this).map(
          ({key, of}) =>
            html`<li>${of ? this.sayAround(key, of[0], this.word(of[1])) : this.say(key)}</li>`,
        )}
      </ul>`;
  }

  #ways({number, display, email}: Provider): unknown[] {
    // Numbers and addresses are read from left to right in Arabic too.
    const shown = (text: string) => html`<bdi dir="ltr">${text}</bdi>`;
    const mail = email && safeLink(`mailto:${email}`, this.content.url);
    return [
      number &&
        html`<a href=${`tel:${number}`}
          >${this.sayAround('contacts.call', 'number', shown(shownNumber(number, display)))}</a
        >`,
      mail &&
        html`<a href=${mail.href}>${this.sayAround('contacts.write', 'address', shown(email))}</a>`,
    ].filter(Boolean);
  }

  /** Where one can call or go, people must know when; where nobody says so, that they must ask. */
  #hours({openingHours, hours, number, address, name}: Provider) {
    return openingHours || hours || number || address
      ? this.#hoursOf({openingHours, hours}, name)
      : nothing;
  }

  #hoursOf(
    {openingHours, hours}: {openingHours?: Served['openingHours']; hours?: Text | undefined},
    name: Text,
  ) {
    const words =
      hours && html`<p>${this.sayAround('contacts.open-at', 'hours', this.text(hours))}</p>`;
    return openingHours || !words
      ? html`<rinnalla-hours
          .content=${this.content}
          .words=${this.words}
          .hours=${openingHours}
          .name=${name}
          >${words ?? nothing}</rinnalla-hours
        >`
      : words;
  }

  #possible(provider: Provider) {
    const said = possibleIn(provider, this.words);
    return said.length > 0
      ? html`<ul>
          ${said.map((one) => html`<li>${one}</li>`)}
        </ul>`
      : nothing;
  }

  #facts(facts: readonly Fact[]) {
    return facts.length > 0
      ? html`<dl>
          ${facts.map(
            ({label, value}) =>
              html`<dt>${label}</dt>
                <dd>${this.text(value)}</dd>`,
          )}
        </dl>`
      : nothing;
  }

  #serves(serves: readonly Served[]) {
    return html`<p><strong>${this.say('contacts.serves')}</strong></p>
      <ul>
        ${serves.map(
          (served) =>
            html`<li>
              ${this.text(served.authority)} ${this.#hoursOf(served, served.authority)}
            </li>`,
        )}
      </ul>`;
  }

  #more({more, appointment, name}: Provider) {
    const to = (key: string, href: Link | undefined) =>
      href === undefined
        ? nothing
        : html`<p class="way">
            ${link(
              phrase(this.content, href).text,
              // In a list of links it is told from those of the others.
              html`${this.say(key)} <span class="visually-hidden">– ${this.text(name)}</span>`,
              this.content.url,
              this.words,
            )}
          </p>`;
    if (more === undefined && appointment === undefined) return nothing;
    return html`<h4>${this.say('helpers.more')}</h4>
      ${to('contacts.open.web', more)} ${to('contacts.appointment', appointment)}`;
  }

  /** To take it along: on paper, or as text for a translation app. */
  #take() {
    const name = html`<span class="visually-hidden"
      >– ${this.text(this.ranked.helper.provider.name)}</span
    >`;
    return html`<div class="ways">
        <button type="button" @click=${this.#print}>${this.say('guide.print')} ${name}</button>
        <button type="button" @click=${this.#copy}>${this.say('helpers.copy')} ${name}</button>
      </div>
      <p role="status" class="quiet">${this.copied ? this.say(`helpers.${this.copied}`) : ''}</p>
      ${
        this.copied === 'shown'
          ? html`<div class="box as-text" tabindex="-1">${this.#asText}</div>`
          : nothing
      }`;
  }

  get #name(): string {
    return phrase(this.content, this.ranked.helper.provider.name).text;
  }

  get #asText(): string {
    return `${this.#name}\n\n${helperText(this)}`;
  }

  readonly #copy = async (): Promise<void> => {
    const {clipboard} = navigator as Partial<Navigator>;
    const {id} = this.ranked.helper;
    let copied: 'copied' | 'shown' = 'shown';
    try {
      await clipboard?.writeText(this.#asText);
      if (clipboard) copied = 'copied';
    } catch {
      // The page, the browser or the person does not allow it.
    }
    if (id === this.ranked.helper.id) this.copied = copied;
  };

  /** As the text: on paper nobody can open the hours of the week. */
  readonly #print = (): void => {
    const part = this.ownerDocument.createElement('div');
    for (const line of helperText(this).split('\n')) {
      const paragraph = this.ownerDocument.createElement('p');
      paragraph.textContent = line;
      part.append(paragraph);
    }
    this.renderRoot.append(part);
    this.print(part, this.#name);
    part.remove();
  };
}
