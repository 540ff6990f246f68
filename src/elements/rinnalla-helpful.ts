import {html, nothing} from 'lit';
import type {Depth} from '../model/depth.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {HelpfulEvent} from './helpful-event.js';
import {ViewElement} from './view-element.js';

/** "Was this of help?": one question, one press; who says no gets the next better thing. */
export class RinnallaHelpful extends ViewElement {
  static override styles = [tokens, viewStyle];
  static override properties = {kind: {}, item: {}, deeper: {}, helpful: {state: true}};

  /** `topic` or `guide`. */
  declare kind: string;
  /** Its id in the manifest. */
  declare item: string;
  /** The depth to offer when it was of no use. */
  declare deeper: Depth | undefined;
  /** What was said; `undefined` before. */
  declare helpful: boolean | undefined;

  override render() {
    const {helpful} = this;
    return html`<div role="group" aria-labelledby="question">
        <p id="question">${this.say('helpful.question')}</p>
        <div class="ways">${this.#answer(true)} ${this.#answer(false)}</div>
      </div>
      <p role="status">
        ${helpful === undefined ? '' : this.say(helpful ? 'helpful.thanks' : 'helpful.other-ways')}
      </p>
      ${helpful === false ? this.#better() : nothing}`;
  }

  /** What may help more: to be told in another way, or a person. */
  #better() {
    const {deeper} = this;
    return html`<div class="ways">
      ${
        deeper
          ? html`<button
              type="button"
              @click=${() => this.tell({type: 'depth', depth: deeper, anew: true})}
            >
              ${this.say(`helpful.${deeper}`)}
            </button>`
          : nothing
      }
      <button type="button" @click=${() => this.tell({type: 'go', view: {name: 'contacts'}})}>
        ${this.say('panel.contacts')}
      </button>
    </div>`;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('item') || changed.has('deeper')) this.helpful = undefined;
  }

  #answer(helpful: boolean) {
    return html`<button
      type="button"
      aria-pressed=${this.helpful === helpful}
      @click=${() => this.#say(helpful)}
    >
      ${this.say(helpful ? 'helpful.yes' : 'helpful.no')}
    </button>`;
  }

  /** The first answer counts; the buttons stay, so that who pressed one is not lost. */
  #say(helpful: boolean): void {
    if (this.helpful !== undefined) return;
    this.helpful = helpful;
    this.dispatchEvent(new HelpfulEvent(this.kind, this.item, helpful));
  }
}
