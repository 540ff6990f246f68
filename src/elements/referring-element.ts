import {html, nothing, type TemplateResult} from 'lit';
import {phrase} from '../model/content.js';
import {hasHelpers} from '../model/helper-kinds.js';
import type {Referral, Text} from '../model/manifest.js';
import type {View} from '../model/session.js';
import {link} from './prose.js';
import {ViewElement} from './view-element.js';

/** A view that refers people to who else can help. */
export abstract class ReferringElement extends ViewElement {
  /** Where to turn, in the editor's order. */
  protected referrals(refer: readonly Referral[]): TemplateResult {
    return html`${refer.map((referral) => this.#referral(referral))}`;
  }

  #referral(referral: Referral) {
    const {kind, url, why} = referral;
    const way = this.#wayOf(referral);
    if (!way && !kind) return nothing;
    return html`<section class="box" data-item=${kind ? `helpers/${kind}` : nothing}>
      ${kind ? html`<h4>${this.say(`helper.${kind}`)}</h4>` : nothing}
      ${why ? this.prose(why) : nothing} ${way ?? nothing} ${this.#helpersOf(referral)}
      ${
        url
          ? html`<p class="way">
              ${link(phrase(this.content, url).text, this.say('contacts.open.web'), this.content.url, this.words)}
            </p>`
          : nothing
      }
    </section>`;
  }

  /** The button that leads to who can help of that kind, where the help knows someone. */
  #helpersOf({kind}: Referral) {
    if (!kind || kind === 'authority' || !hasHelpers(this.content.help, kind)) return nothing;
    return html`<button
      type="button"
      @click=${() => this.tell({type: 'go', view: {name: 'helpers', kind}})}
    >
      ${this.say('helpers.see')}
      <span class="visually-hidden">– ${this.say(`helper.${kind}`)}</span>
    </button>`;
  }

  /** The button that leads to the part of the help that a referral names. */
  #wayOf({contact, topic, guide, flow, provider, kind}: Referral) {
    const {topics, guides, flows, contacts, providers} = this.content.help;
    const to = (view: View, title: Text | undefined) =>
      title === undefined
        ? undefined
        : html`<button type="button" @click=${() => this.tell({type: 'go', view})}>
            ${this.text(title)}
          </button>`;
    if (topic !== undefined) return to({name: 'topic', id: topic}, topics[topic]?.title);
    if (guide !== undefined) return to({name: 'guide', id: guide}, guides[guide]?.title);
    if (flow !== undefined) return to({name: 'flow', id: flow}, flows[flow]?.title);
    const helper = provider === undefined ? undefined : providers[provider];
    if (helper) return to({name: 'helpers', kind: helper.kind, named: provider}, helper.name);
    if (contact !== undefined) return to({name: 'contacts'}, contacts[contact]?.name);
    return kind === 'authority' ? to({name: 'contacts'}, this.say('panel.contacts')) : undefined;
  }
}
