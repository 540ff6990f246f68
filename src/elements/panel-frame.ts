import {html, nothing} from 'lit';
import type {ChatSession} from '../chat/chat-session.js';
import {nativeName} from '../model/language.js';
import {phrase} from '../model/content.js';
import {safeLink} from '../model/link.js';
import type {View} from '../model/session.js';
import {coversAll, uncover} from '../page/uncover.js';
import {backIcon, closeIcon, languageIcon} from './icons.js';
import {ViewElement} from './view-element.js';

/** Around every view of the panel: the header, the offer of help with errors, the footer. */
export abstract class PanelFrame extends ViewElement {
  /** The field that it stood aside for last. */
  #cleared: Element | null = null;

  keepOff(field: Element): void {
    // Once for each field: the person may scroll it under the panel and go on reading.
    if (this.hidden || field === this.#cleared) return;
    this.#cleared = field;
    // A panel that covers everything cannot stand aside. The person has gone on with the form.
    if (coversAll(this)) this.tell({type: 'close'});
    else uncover(this, field);
  }

  protected header({name: shown}: View) {
    const {help, languages} = this.content;
    const {languages: written, name} = help.service;
    const current = languages.find((lang) => written.includes(lang)) ?? this.words.lang;
    const deep = shown !== 'home';
    return html`${this.#quickExit()}
      <header>
        ${
          deep
            ? html`<button type="button" class="back" @click=${() => this.tell({type: 'back'})}>
                ${backIcon}${this.say('panel.back')}
              </button>`
            : nothing
        }
        <span class="name">${deep || !name ? nothing : this.text(name)}</span>
        ${
          written.length > 1
            ? html`<button type="button" class="language" @click=${() => this.#go('languages')}>
                ${languageIcon}<span class="visually-hidden">${this.say('panel.language')}:</span>
                <span lang=${current}>${nativeName(current)}</span>
              </button>`
            : nothing
        }
        <button
          type="button"
          aria-label=${this.say('panel.close')}
          @click=${() => this.tell({type: 'close'})}
        >
          ${closeIcon}
        </button>
      </header>`;
  }

  /** For a service that someone at home must not see: away at once, with nothing kept. */
  #quickExit() {
    const {quickExit} = this.content.help.service;
    const to = quickExit && safeLink(phrase(this.content, quickExit).text, this.content.url);
    if (!to) return nothing;
    const leave = (): void => {
      this.tell({type: 'forget'});
      location.replace(to.href);
    };
    return html`<button type="button" class="exit" @click=${leave}>
      ${this.say('panel.quick-exit')}
    </button>`;
  }

  /** The button in the corner is not there while the panel is open. */
  protected errorsOffer({name}: View) {
    if (this.content.fits.errors.length === 0 || name === 'home') return nothing;
    return html`<button type="button" class="errors" @click=${() => this.#go('home')}>
      ${this.say('help-with-errors')}
    </button>`;
  }

  /** Back to the conversation that goes on; what is new there is said. */
  protected chatOffer({name}: View, chat: ChatSession | undefined) {
    // At the start of a chat there is nothing to go back to, and it may yet fail.
    if (!chat?.isGoingOn || name === 'chat' || name === 'handoff') return nothing;
    const {unread} = chat.state;
    return html`<div role="status">
      <button
        type="button"
        class="errors"
        @click=${() => this.tell({type: 'go', view: {name: 'chat'}})}
      >
        ${this.say('chat.back')}${unread > 0 ? `: ${this.say('chat.unread', {count: unread})}` : nothing}
      </button>
    </div>`;
  }

  protected footer(view: View) {
    const {name} = view;
    const isShown = (id: string) => name === 'flow' && view.id === id;
    const urgent = this.content.fits.urgent.filter(([id]) => !isShown(id));
    const leadsToPeople = ['contacts', 'handoff', 'chat', 'call-back'].includes(name);
    if (leadsToPeople && urgent.length === 0) return nothing;
    // The urgent ones may come later than the rest. Above the way to a person, they do not move it from under a finger.
    return html`<footer>
      ${urgent.map(
        ([id, {title}]) =>
          html`<button
            type="button"
            @click=${() => this.tell({type: 'go', view: {name: 'flow', id}})}
          >
            ${this.word(title)}
          </button>`,
      )}
      ${
        leadsToPeople
          ? nothing
          : html`<button type="button" class="primary" @click=${() => this.#go('contacts')}>
              ${this.say('panel.contacts')}
              <rinnalla-open-mark
                .content=${this.content}
                .words=${this.words}
              ></rinnalla-open-mark>
            </button>`
      }
    </footer>`;
  }

  /** Below every view. On a phone the footer has no room for it. */
  protected more({name}: View) {
    const {depth} = this.content;
    const way = (to: 'depth' | 'about', words: string) =>
      name === to
        ? nothing
        : html`<button type="button" @click=${() => this.#go(to)}>${words}</button>`;
    const chosen = depth ? ` ${this.say(`depth.${depth}`)}` : '';
    return html`<div class="more">
      ${way('depth', `${this.say('depth.title')}${chosen}`)}
      ${way('about', this.say('panel.about'))}
    </div>`;
  }

  #go(name: 'home' | 'contacts' | 'languages' | 'depth' | 'about'): void {
    this.tell({type: 'go', view: {name}});
  }
}
