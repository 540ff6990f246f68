import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {LONGEST, type ChatSession} from '../chat/chat-session.js';
import type {ChatEvent} from '../chat/chat-provider.js';
import type {ChatState} from '../chat/chat-state.js';
import {bare} from '../model/bare.js';
import {phrase} from '../model/content.js';
import {directionOf} from '../model/language.js';
import {findSensitive, type Finding} from '../model/sensitive.js';
import {finnishDay} from '../model/wall-clock.js';
import {chatStyle} from '../styles/chat.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {chatMessage, type MessageInput} from './chat-message.js';
import {ChatNews} from './chat-news.js';
import {asConnected} from './chat-words.js';
import {otherWays} from './other-ways.js';
import {markFinding, sensitiveWarning, stillFound} from './sensitive-warning.js';
import {saveTranscript, transcriptOf} from './transcript.js';
import {ViewElement} from './view-element.js';

/** In ms: who writes is not told of at each letter. */
const TYPING = 4000;

/** The conversation: how it is now, what was said, and the box to write in. */
export class RinnallaChat extends ViewElement {
  static override styles = [tokens, viewStyle, fieldStyle, chatStyle];
  static override properties = {
    chat: {attribute: false},
    open: {type: Boolean},
    showsTimes: {state: true},
    asksEnd: {state: true},
    findings: {state: true},
    saved: {state: true},
  };

  declare chat: ChatSession;
  /** Whether the help is open: what comes is seen. */
  declare open: boolean;
  declare showsTimes: boolean;
  /** Whether the person has asked to end it, and is asked whether they mean it. */
  declare asksEnd: boolean;
  declare findings: readonly Finding[];
  /** How often it has been saved. */
  declare saved: number;

  readonly #news = new ChatNews(this);
  #stop: (() => void) | undefined;
  #typing = 0;
  #isEnding = false;
  /** What was so before the last change. */
  #wasGoingOn = false;
  #hadFocus = false;
  #count = 0;
  /** Whether the end of the log is seen, so that what comes next is scrolled to. */
  #isAtEnd = true;

  constructor() {
    super();
    this.showsTimes = false;
    this.asksEnd = false;
    this.findings = [];
    this.saved = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.chat.onChange(this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override render() {
    const {isGoingOn, style, contact} = this.chat;
    const state = asConnected(this.chat.state);
    const ways = otherWays(this.content, this.words, contact, (view) =>
      this.tell({type: 'go', view}),
    );
    if (style === 'messenger') return html`${this.#window()} ${ways}`;
    return html`
      <p role="status" class="state" tabindex="-1">${this.#news.state(state, this.words)}</p>
      ${state.messages.length > 0 ? this.#log(state) : nothing}
      <p role="status" class="visually-hidden">${this.#news.message}</p>
      <p class="quiet" aria-hidden="true">
        ${state.typing ? this.say('chat.typing', {name: state.typing}) : nothing}
      </p>
      ${isGoingOn ? html`${this.#writing()} ${this.#ending()}` : this.#after()}
      ${state.phase === 'active' ? nothing : ways}
    `;
  }

  protected override willUpdate(): void {
    if (this.open) this.chat.read();
    if (!this.chat.isGoingOn) this.asksEnd = false;
    this.#hadFocus = this.shadowRoot?.activeElement != null;
    const log = this.#scroller;
    this.#isAtEnd = !log || log.scrollTop + log.clientHeight >= log.scrollHeight - 8;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    const {isGoingOn, state} = this.chat;
    if (this.#isAtEnd) this.#scroller?.scrollTo(0, this.#scroller.scrollHeight);
    const isNew = state.messages.length > this.#count;
    if (isNew && this.#isAtEnd && !this.#isBelow) this.#showEnd();
    this.#count = state.messages.length;
    if (changed.has('findings')) {
      markFinding(this.#box, this.findings);
      if (this.findings.length > 0) this.#showEnd();
    }
    if (changed.get('asksEnd') === false) this.#focus('.asks');
    if (changed.get('asksEnd') === true) this.#focus('.stop');
    // What had the focus is gone with the conversation.
    if (this.#wasGoingOn && !isGoingOn && this.#hadFocus) this.#focus('.state');
    this.#wasGoingOn = isGoingOn;
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Brings the box into sight, and where it lies over the end of the log, that above it. */
  readonly #showEnd = (): void => {
    for (const part of this.renderRoot.querySelectorAll('.writing, .end')) {
      part.scrollIntoView(bare({block: 'nearest'} as const));
    }
  };

  /** Who has scrolled on, below the box, is left there. */
  get #isBelow(): boolean {
    const box = this.renderRoot.querySelector('.writing')?.getBoundingClientRect();
    const end = this.renderRoot.querySelector('.end')?.getBoundingClientRect();
    return !box || !end || end.top <= box.bottom;
  }

  get #scroller(): HTMLElement | null {
    return this.renderRoot.querySelector('.log');
  }

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** The vendor's own window is open: what we can say of it, and the end of it. */
  #window() {
    const {isGoingOn} = this.chat;
    return html`<p role="status" class="state" tabindex="-1">
        ${this.say(isGoingOn ? 'chat.window' : 'chat.ended.customer')}
      </p>
      ${isGoingOn ? this.#ending() : nothing}`;
  }

  #log({messages, phase}: ChatState) {
    const input: MessageInput = {
      words: this.words,
      base: this.content.url,
      lang: this.content.languages[0] ?? '',
      showsTimes: this.showsTimes,
      phase,
    };
    return html`<div
      class="log"
      role="log"
      aria-live="off"
      aria-label=${this.say('chat.log')}
      tabindex="0"
    >
      <ol role="list">
        ${messages.map((message) => chatMessage(message, input))}
      </ol>
    </div>`;
  }

  #times(): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.showsTimes}
      @click=${() => (this.showsTimes = !this.showsTimes)}
    >
      ${this.say('chat.times')}
    </button>`;
  }

  /** The box stays in sight with the end of the log above it. */
  #writing() {
    const isStopped = this.findings.length > 0;
    return html`${isStopped ? sensitiveWarning(this.findings, this.words) : nothing}
      <div class="writing">
        <label for="box">${this.say('chat.write')}</label>
        <textarea
          id="box"
          rows="2"
          dir="auto"
          maxlength=${LONGEST}
          aria-invalid=${isStopped}
          aria-describedby=${isStopped ? 'found hint' : 'hint'}
          .value=${this.chat.draft}
          @input=${this.#written}
          @keydown=${this.#keydown}
          @focus=${this.#showEnd}
        ></textarea>
        <button type="button" class="primary" @click=${this.#send}>${this.say('chat.send')}</button>
      </div>
      <div class="end"></div>
      <p id="hint" class="quiet">
        ${this.say('chat.hint')} <span class="keys">${this.say('chat.hint-line')}</span>
        ${this.say('chat.hint-codes')}
      </p>`;
  }

  #ending() {
    if (!this.asksEnd) {
      return html`<div class="ways">
        ${this.chat.state.messages.length > 0 ? this.#times() : nothing}
        <button type="button" class="stop" @click=${() => (this.asksEnd = true)}>
          ${this.say('chat.end')}
        </button>
      </div>`;
    }
    // The focus is at the question: who presses Enter once more ends nothing.
    return html`<div class="box asks" role="group" aria-labelledby="asks" tabindex="-1">
      <p id="asks">${this.say('chat.end-asks')}</p>
      <div class="ways">
        <button type="button" @click=${this.#end}>${this.say('chat.end-yes')}</button>
        <button type="button" @click=${() => (this.asksEnd = false)}>
          ${this.say('chat.end-no')}
        </button>
      </div>
    </div>`;
  }

  /** When it is over: to take it along, whether it helped, and to begin another one. */
  #after() {
    const {draft, state} = this.chat;
    return html`${
      draft
        ? html`<div class="box">
            <p>${this.say('chat.unsent')}</p>
            <p><span class="said" dir="auto">${draft}</span></p>
          </div>`
        : nothing
    }
    ${state.messages.length > 0 ? this.#keeping() : nothing} ${this.#another()}`;
  }

  #keeping(): TemplateResult {
    const {saved} = this;
    return html`<div class="ways">
        ${this.#times()}
        <button type="button" @click=${this.#save}>${this.say('chat.save')}</button>
        <button type="button" @click=${this.#print}>${this.say('guide.print')}</button>
      </div>
      <p role="status">
        ${saved > 0 ? keyed(saved, html`<span>${this.say('chat.saved')}</span>`) : nothing}
      </p>
      <p class="quiet">${this.say('chat.nothing-kept')}</p>
      ${this.askHelpful('chat', this.chat.contact)}`;
  }

  #another(): TemplateResult | typeof nothing {
    const {contact, state} = this.chat;
    const isElsewhere = state.by === 'taken-over';
    if (isElsewhere || !this.content.help.contacts[contact]?.chat) return nothing;
    return html`<div class="ways">
      <button
        type="button"
        @click=${() => this.tell({type: 'go', view: {name: 'handoff', contact}})}
      >
        ${this.say('chat.again')}
      </button>
    </div>`;
  }

  readonly #changed = (event: ChatEvent | undefined): void => {
    this.#news.heed(event, this.chat.state);
  };

  readonly #written = (): void => {
    this.chat.draft = this.#box?.value ?? '';
    if (this.findings.length > 0) this.findings = stillFound(this.chat.draft, this.findings);
    const now = performance.now();
    if (now - this.#typing < TYPING) return;
    this.#typing = now;
    this.chat.typing(this.chat.draft !== '');
  };

  readonly #keydown = (event: KeyboardEvent): void => {
    // An input method uses Enter to choose a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  };

  readonly #send = (): void => {
    const text = this.chat.draft.trim();
    this.findings = findSensitive(this.chat.draft);
    if (this.findings.length > 0 || text === '') return;
    this.chat.send(text);
    this.chat.draft = '';
    this.#typing = 0;
    this.#isAtEnd = true;
    const box = this.#box;
    // Lit knows only what it wrote there itself.
    if (box) box.value = '';
    box?.focus();
    this.requestUpdate();
  };

  readonly #end = (): void => {
    if (this.#isEnding) return;
    this.#isEnding = true;
    void this.chat.end().finally(() => (this.#isEnding = false));
  };

  get #transcript(): string {
    return transcriptOf(this.chat.state.messages, this.words);
  }

  readonly #save = (): void => {
    const {name} = this.content.help.service;
    const service = name ? phrase(this.content, name).text : this.say('chat.title');
    const file = `${service} ${finnishDay(Date.now())}`;
    saveTranscript(this.#transcript, file, this.ownerDocument);
    this.saved++;
  };

  readonly #print = (): void => {
    const part = this.ownerDocument.createElement('pre');
    part.textContent = this.#transcript;
    part.dir = directionOf(this.words.lang);
    this.renderRoot.append(part);
    this.print(part, this.say('chat.title'));
    part.remove();
  };
}
