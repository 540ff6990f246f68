import {html, nothing} from 'lit';
import {phrase} from '../model/content.js';
import {DEPTHS, type Depth} from '../model/depth.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {link} from './prose.js';
import {ViewElement} from './view-element.js';

/** How much help the person wants. They choose; nothing is concluded from it. */
export class RinnallaDepth extends ViewElement {
  static override styles = [tokens, viewStyle];

  override render() {
    const {profileTest} = this.content.help.service;
    return html`
      <p>${this.say('depth.about')}</p>
      <ul class="list" role="list">
        ${['' as const, ...DEPTHS].map((depth) => html`<li>${this.#choice(depth)}</li>`)}
        <li>
          <button type="button" @click=${() => this.tell({type: 'go', view: {name: 'contacts'}})}>
            ${this.say('depth.talk')}<br /><span class="quiet"
              >${this.say('depth.talk-about')}</span
            >
          </button>
        </li>
      </ul>
      ${
        profileTest
          ? html`<p>${this.say('depth.unsure')}</p>
              <p class="way">
                ${link(
                  phrase(this.content, profileTest).text,
                  this.say('depth.test'),
                  this.content.url,
                  this.words,
                )}
              </p>`
          : nothing
      }
    `;
  }

  #choice(depth: Depth | '') {
    const key = depth || 'all';
    return html`<button
      type="button"
      aria-pressed=${depth === this.content.depth}
      @click=${() => this.tell({type: 'depth', depth})}
    >
      ${this.say(`depth.${key}`)}<br /><span class="quiet">${this.say(`depth.${key}-about`)}</span>
    </button>`;
  }
}
