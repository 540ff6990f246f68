import {html, nothing} from 'lit';
import {phrase} from '../model/content.js';
import type {Link, Municipalities, Provider, Text} from '../model/manifest.js';
import type {RankedHelper} from '../model/providers.js';
import {providersStyle} from '../styles/providers.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {ChannelElement} from './channel-element.js';
import {factsIn, groupsIn, oldIn, originIn, reasonsIn, type CardInput} from './helper-facts.js';
import {plainText} from './plain-text.js';
import type {RinnallaHours} from './rinnalla-hours.js';

/** Where one can call or go, people must know when; where nobody says so, that they must ask. */
const hasHours = ({openingHours, hours, number, address}: Provider): boolean =>
  [openingHours, hours, number, address].some((known) => known !== undefined);

/** The card of someone who can help: why it is here; for whom, how, and where there is more. */
export class RinnallaHelper extends ChannelElement implements CardInput {
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
    const {provider, id, kind} = this.ranked.helper;
    const {name, owner, forWhom, how} = provider;
    const old = oldIn(this);
    const origin = originIn(provider, this.words).join(' ');
    // Those of a directory are counted by their kind: there are thousands, and few would be counted five times.
    const isOwn = Object.hasOwn(this.content.help.providers, id);
    const item = isOwn ? `provider/${id}` : `helpers/${kind}`;
    return html`<section class="card" data-item=${item}>
      <h3 tabindex="-1">${this.text(name)}</h3>
      ${owner ? html`<p>${this.text(owner)}</p>` : nothing} ${this.#reasons()}
      <h4>${this.say('helpers.for-whom')}</h4>
      ${this.prose(forWhom)} ${this.facts(groupsIn(provider, this.words))}
      <h4>${this.say('helpers.how')}</h4>
      ${this.prose(how)}
      ${this.callAndWrite(provider).map((way) => html`<p class="way">${way}</p>`)}
      ${hasHours(provider) ? this.hours(provider, name) : nothing} ${this.served(provider)}
      ${this.facts(factsIn(this))} ${this.authorities(provider.serves)} ${this.#more(provider)}
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
    text.focus();
    this.ownerDocument.getSelection()?.selectAllChildren(text);
  }

  /** Brings the person to the beginning of the card. */
  focusName(): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  #reasons() {
    const reasons = reasonsIn(this);
    return html`${this.why ? this.prose(this.why) : nothing}
    ${
      reasons.length > 0
        ? html`<ul class="reasons">
            ${reasons.map(
              ({key, of}) =>
                html`<li>${of ? this.sayAround(key, of[0], this.word(of[1])) : this.say(key)}</li>`,
            )}
          </ul>`
        : nothing
    }`;
  }

  #more({more, appointment, name}: Provider) {
    const to = (key: string, href: Link | undefined) =>
      href ? html`<p class="way">${this.linkTo(href, this.say(key), name)}</p>` : nothing;
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
    const all = this.renderRoot.querySelectorAll<RinnallaHours>('rinnalla-hours');
    for (const hours of all) hours.drawDays();
    const card = this.renderRoot.querySelector('.card');
    return card ? plainText(card) : '';
  }

  readonly #copy = async (): Promise<void> => {
    const {clipboard} = navigator as Partial<Navigator>;
    const {id} = this.ranked.helper;
    // Whoever copies it again is told again.
    this.copied = '';
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
    const part = this.ownerDocument.createElement('pre');
    part.textContent = this.#asText.replace(/.*\n/, '');
    this.renderRoot.append(part);
    this.print(part, this.#name);
    part.remove();
  };
}
