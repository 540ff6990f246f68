import {html, nothing} from 'lit';
import type {Checklist} from '../model/manifest.js';
import {guidanceStyle} from '../styles/guidance.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {tickList} from './tick-list.js';
import {ViewElement} from './view-element.js';

/** What to have at hand before one starts. What is ticked is kept nowhere. */
export class RinnallaChecklist extends ViewElement {
  static override styles = [tokens, viewStyle, guidanceStyle];
  static override properties = {checklist: {attribute: false}};

  declare checklist: Checklist;

  override render() {
    const {short, items, guide: id = ''} = this.checklist;
    const guide = this.content.help.guides[id];
    return html`
      ${this.onlyIn(this.checklist.title)} ${short ? this.prose(short) : nothing}
      ${tickList(items, (text) => this.text(text))}
      <p class="quiet">${this.say('checklist.not-kept')}</p>
      ${
        guide
          ? html`<button
              type="button"
              class="primary"
              @click=${() => this.tell({type: 'go', view: {name: 'guide', id}})}
            >
              ${this.sayAround('checklist.go-on', 'title', this.word(guide.title))}
            </button>`
          : nothing
      }
    `;
  }
}
