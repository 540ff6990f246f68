import {html, nothing, type TemplateResult} from 'lit';
import {phrase} from '../model/content.js';
import {safeLink} from '../model/link.js';
import type {Contact, Link, Provider, Served, Text} from '../model/manifest.js';
import {shownNumber} from '../model/phone-number.js';
import {link} from './prose.js';
import {ViewElement} from './view-element.js';

type Reached = Contact | Provider;

/** A fact with its name. */
export interface Fact {
  readonly label: string;
  readonly value: Text;
}

/** What is said when it is so, by the keys of the words. */
const POSSIBLE = {
  unstaffed: ({staffed}) => staffed === false,
  'walk-in': ({walkIn}) => walkIn,
  'queue-number': ({queueNumber}) => queueNumber,
  interpreter: ({interpreter}) => interpreter,
  'sign-language': ({signLanguage}) => signLanguage,
  'text-relay': ({textRelay}) => textRelay,
} satisfies Record<string, (one: Reached) => boolean | undefined>;

/** A view that tells how to reach someone: a channel of the service, or a helper elsewhere. */
export abstract class ChannelElement extends ViewElement {
  /** Number and address as links. They are read from left to right in Arabic too. */
  protected callAndWrite({number, display, email}: Reached): unknown[] {
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

  /** A link to a page of theirs; in a list of links it is told from those of the others. */
  protected linkTo(href: Link, label: string, name: Text): unknown {
    return link(
      phrase(this.content, href).text,
      html`${label} <span class="visually-hidden">– ${this.text(name)}</span>`,
      this.content.url,
      this.words,
    );
  }

  /**
   * When someone is there. The editor's own words stand inside, for the time until the others are there.
   * @param fallback what stands there in place of such words
   */
  protected hours(
    {openingHours, hours}: Pick<Reached, 'openingHours' | 'hours'>,
    name: Text,
    fallback: unknown = nothing,
  ): TemplateResult {
    const said = hours && this.text(hours);
    // Beside the times they tell something else.
    const words =
      said &&
      html`<p>${openingHours ? said : this.sayAround('contacts.open-at', 'hours', said)}</p>`;
    return openingHours || !words
      ? html`<rinnalla-hours
          .content=${this.content}
          .words=${this.words}
          .hours=${openingHours}
          .name=${name}
          >${words ?? fallback}</rinnalla-hours
        >`
      : words;
  }

  /** How one is served, sentence by sentence. */
  protected served(one: Reached, others: readonly string[] = []): TemplateResult | typeof nothing {
    const possible = Object.entries(POSSIBLE).filter(([, isSo]) => isSo(one));
    const said = [...others, ...possible.map(([key]) => this.say(`contacts.${key}`))];
    return said.length > 0
      ? html`<ul>
          ${said.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`
      : nothing;
  }

  protected facts(facts: readonly Fact[]): TemplateResult | typeof nothing {
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

  /** Which authority serves at a shared service point, each with its own times. */
  protected authorities(
    serves: readonly Served[] | undefined,
    fallback?: unknown,
  ): TemplateResult | typeof nothing {
    if (!serves) return nothing;
    return html`<dl>
      <dt>${this.say('contacts.serves')}</dt>
      ${serves.map(
        (one) =>
          html`<dd>${this.text(one.authority)} ${this.hours(one, one.authority, fallback)}</dd>`,
      )}
    </dl>`;
  }
}
