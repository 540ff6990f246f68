import {html, nothing} from 'lit';
import {randomHex} from '../chat/random-hex.js';
import {LONGEST, type ChatSession} from '../chat/chat-session.js';
import type {ChatFailure, ChatStart} from '../chat/chat-provider.js';
import {isTold} from '../chat/told.js';
import {bare} from '../model/bare.js';
import {contextLines, type ContextKey, type ContextLine} from '../model/chat-context.js';
import type {Chat, Contact} from '../model/manifest.js';
import {openingAt} from '../model/opening-hours.js';
import {findSensitive, type Finding} from '../model/sensitive.js';
import type {View} from '../model/session.js';
import {clocksAt} from '../model/wall-clock.js';
import {chatStyle} from '../styles/chat.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {AnsweringController} from './answering-controller.js';
import {ChannelElement} from './channel-element.js';
import {MinuteController} from './minute-controller.js';
import {providerFor} from './open-chat.js';
import {otherWays} from './other-ways.js';
import {UsedEvent} from './used-event.js';
import {markFinding, sensitiveWarning, stillFound} from './sensitive-warning.js';

/** Before a chat: what is told there, line by line, the first message, what will happen, and other ways. */
export class RinnallaHandoff extends ChannelElement {
  static override styles = [tokens, viewStyle, fieldStyle, chatStyle];
  static override properties = {
    contact: {},
    chat: {attribute: false},
    view: {attribute: false},
    page: {},
    field: {},
    untold: {state: true},
    findings: {state: true},
    starting: {state: true},
    failure: {state: true},
  };

  /** Id of the channel. */
  declare contact: string;
  declare chat: ChatSession;
  /** The part of the help that the person came from. */
  declare view: View;
  /** Id of the page. */
  declare page: string | undefined;
  /** What the page calls the field that they are at. */
  declare field: string;
  /** What they have taken away. */
  declare untold: ReadonlySet<ContextKey>;
  declare findings: readonly Finding[];
  declare starting: boolean;
  declare failure: ChatFailure | undefined;

  readonly #minute = new MinuteController(this);
  readonly #answering = new AnsweringController(this, () => {
    const contact = this.content.help.contacts[this.contact];
    return contact && !this.#isClosed(contact) ? contact.chat : undefined;
  });

  constructor() {
    super();
    this.untold = new Set();
    this.findings = [];
    this.starting = false;
  }

  override render() {
    const contact = this.content.help.contacts[this.contact];
    if (!contact?.chat) return html`<p>${this.say('handoff.gone')}</p>`;
    const {isShut} = this.#answering;
    return html`
      ${contact.text ? this.prose(contact.text) : nothing} ${this.hours(contact, contact.name)}
      ${contact.chat.cannot ? this.prose(contact.chat.cannot) : nothing}
      <p role="status">${this.#answering.words(this.words)}</p>
      ${
        this.#isClosed(contact)
          ? html`<p>${this.say('handoff.closed')}</p>`
          : isShut
            ? nothing
            : this.#sheet(contact.chat, contact)
      }
      ${otherWays(this.content, this.words, this.contact, (view) => this.tell({type: 'go', view}))}
    `;
  }

  #isClosed({openingHours}: Contact): boolean {
    return openingAt(openingHours, clocksAt(this.#minute.time)).state === 'closed';
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    this.#tellClosed();
    if (changed.has('findings')) markFinding(this.#box, this.findings);
    if (changed.has('failure')) {
      const told = this.renderRoot.querySelector('[role="alert"]');
      told?.scrollIntoView(bare({block: 'nearest'} as const));
    }
  }

  /** To be counted. */
  #tellClosed(): void {
    const contact = this.content.help.contacts[this.contact];
    const isClosed = this.#answering.isShut || (contact !== undefined && this.#isClosed(contact));
    if (isClosed) this.dispatchEvent(new UsedEvent('handoff-closed', `contact/${this.contact}`));
  }

  #sheet(chat: Chat, contact: Contact) {
    return html`${this.#told(chat)} ${isTold(chat, 'message') ? this.#message() : nothing}
      ${this.findings.length > 0 ? sensitiveWarning(this.findings, this.words) : nothing}
      <h3>${this.say('handoff.next')}</h3>
      <ol>
        <li>
          ${this.say(chat.provider === 'xmpp' ? 'handoff.next-queue' : 'handoff.next-window')}
        </li>
        <li>${this.say('handoff.next-form')}</li>
        ${chat.provider === 'xmpp' ? html`<li>${this.say('handoff.next-end')}</li>` : nothing}
      </ol>
      ${
        chat.privacy
          ? html`<p class="way">
              ${this.linkTo(chat.privacy, this.say('handoff.privacy'), contact.name)}
            </p>`
          : nothing
      }
      ${
        this.failure
          ? html`<div class="box warning" role="alert">
              <p><strong>${this.say(`chat.failure.${this.failure}`)}</strong></p>
              <p>${this.say('handoff.failed')}</p>
            </div>`
          : nothing
      }
      <div class="ways">
        <button
          type="button"
          class="primary"
          aria-disabled=${this.starting}
          @click=${() => void this.#start(chat)}
        >
          ${this.say('handoff.start')}
        </button>
      </div>
      <p role="status">${this.starting ? this.say('handoff.starting') : ''}</p>`;
  }

  /** All that would be told, each with a tick. */
  #told(chat: Chat) {
    const lines = this.#lines(chat);
    return html`<fieldset>
      <legend>${this.say('handoff.told')}</legend>
      ${lines.map(
        ({key, value, lang}) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${!this.untold.has(key)}
              @change=${() => {
                this.#toggle(key);
              }}
            />
            <span
              >${this.say(`handoff.key.${key}`)}: <bdi lang=${lang || nothing}>${value}</bdi></span
            >
          </label>`,
      )}
      <p class="quiet">${this.say(lines.length > 0 ? 'handoff.only' : 'handoff.nothing')}</p>
    </fieldset>`;
  }

  #message() {
    const isStopped = this.findings.length > 0;
    return html`<label for="message">${this.say('handoff.message')}</label>
      <p id="hint" class="quiet">${this.say('handoff.no-codes')}</p>
      <textarea
        id="message"
        rows="3"
        dir="auto"
        maxlength=${LONGEST}
        aria-invalid=${isStopped}
        aria-describedby=${isStopped ? 'found hint' : 'hint'}
        .value=${this.chat.draft}
        @input=${this.#written}
      ></textarea>`;
  }

  readonly #written = (): void => {
    this.chat.draft = this.#box?.value ?? '';
    if (this.findings.length > 0) this.findings = stillFound(this.chat.draft, this.findings);
  };

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  #toggle(key: ContextKey): void {
    const untold = new Set(this.untold);
    if (!untold.delete(key)) untold.add(key);
    this.untold = untold;
  }

  #lines(chat: Chat): ContextLine[] {
    const {view, page, field, content} = this;
    const depth = content.depth && this.say(`depth.${content.depth}`);
    const lines = contextLines(content, {view, page, field, depth});
    // What looks like a code is not even offered.
    return lines.filter(({key, value}) => isTold(chat, key) && findSensitive(value).length === 0);
  }

  /** Exactly what stands there with a tick. */
  #agreed(chat: Chat, firstMessage: string): ChatStart {
    const told = this.#lines(chat).filter(({key}) => !this.untold.has(key));
    const context = Object.fromEntries(told.map(({key, value}) => [key, value]));
    const {languages, help} = this.content;
    // Who does not want to tell their language is served in that of the service.
    const [lang = ''] = 'language' in context ? languages : help.service.languages;
    return {lang, context: bare(context), firstMessage, token: randomHex()};
  }

  async #start(chat: Chat): Promise<void> {
    if (this.starting) return;
    const message = this.chat.draft.trim();
    const start = this.#agreed(chat, message);
    this.findings = findSensitive(this.chat.draft);
    this.failure = undefined;
    if (this.findings.length > 0) return;
    this.starting = true;
    this.failure = await this.chat.start(
      this.contact,
      (warn) => providerFor(chat, this, warn),
      start,
    );
    this.starting = false;
    // What was written is still there, unless the person has had it forgotten.
    if (this.failure === undefined) this.#begun(start);
    else if (this.failure !== 'expired') this.chat.draft = message;
  }

  #begun({token}: ChatStart): void {
    this.chat.draft = '';
    if (this.chat.style === 'conversation') {
      this.tell({type: 'chat', chat: {contact: this.contact, token}});
    }
    this.tell({type: 'go', view: {name: 'chat'}});
  }
}
