import {html, nothing} from 'lit';
import {bare} from '../model/bare.js';
import {tokens} from '../styles/tokens.js';
import {aboutStyle} from '../styles/about.js';
import {viewStyle} from '../styles/view.js';
import type {MeasuredPanel} from './measured-panel.js';
import {ViewElement} from './view-element.js';

/** Whose help this is, what it does and keeps, and how to make it keep nothing. */
export class RinnallaAbout extends ViewElement {
  static override styles = [tokens, viewStyle, aboutStyle];
  static override properties = {
    sharedComputer: {type: Boolean},
    measured: {attribute: false},
    counts: {type: Boolean},
    forgotten: {state: true},
  };

  declare sharedComputer: boolean;
  /** What counts the use of the help, where the page has turned that on. */
  declare measured: MeasuredPanel | undefined;
  /** Whether it is counted now. */
  declare counts: boolean;
  declare forgotten: boolean;

  constructor() {
    super();
    this.forgotten = false;
  }

  override render() {
    const {authority, updated} = this.content.help.service;
    return html`
      ${
        authority
          ? html`<p>${this.sayAround('about.whose', 'authority', this.word(authority))}</p>`
          : nothing
      }
      <p>${this.say('about.does')}</p>
      <p>${this.say('about.reads')}</p>
      <p>${this.say('about.keeps')}</p>
      ${updated ? html`<p>${this.say('about.updated', {date: this.#date(updated)})}</p>` : nothing}
      <div class="box">
        <label>
          <input
            type="checkbox"
            .checked=${this.sharedComputer}
            aria-describedby="shared"
            @change=${this.#share}
          />
          ${this.say('about.shared')}
        </label>
        <p id="shared">${this.say('about.shared-about')}</p>
      </div>
      ${
        this.measured
          ? html`<rinnalla-counted
              .content=${this.content}
              .words=${this.words}
              .isOn=${this.counts}
              .measured=${this.measured}
            ></rinnalla-counted>`
          : nothing
      }
      <button type="button" aria-describedby="forget" @click=${this.#forget}>
        ${this.say('about.forget')}
      </button>
      <p id="forget" class="quiet">${this.#ofChat('about.forget-about', 'about.forget-chat')}</p>
      <p role="status">${this.forgotten ? this.#ofChat('about.forgotten', 'chat.none') : ''}</p>
    `;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    // Without it nothing is said of what is counted, and it is asked for when this is opened again.
    if (changed.has('measured') && this.measured)
      void import('../chunks/measure-counted.js').catch(() => undefined);
    if (!changed.get('forgotten') && this.forgotten)
      this.renderRoot
        .querySelector('[role="status"]')
        ?.scrollIntoView(bare({block: 'nearest'} as const));
  }

  /** What is to be said, and where there is a chat, what becomes of that. */
  #ofChat(key: string, more: string): string {
    const hasChat = Object.values(this.content.help.contacts).some(({chat}) => chat);
    return hasChat ? `${this.say(key)} ${this.say(more)}` : this.say(key);
  }

  #date = (day: string): string =>
    new Intl.DateTimeFormat(
      this.words.lang,
      bare({dateStyle: 'long', timeZone: 'UTC'} as const),
    ).format(new Date(day));

  #share = (event: Event): void => {
    this.tell({type: 'share-computer', on: (event.target as HTMLInputElement).checked});
  };

  #forget = (): void => {
    this.tell({type: 'forget'});
    this.forgotten = true;
  };
}
