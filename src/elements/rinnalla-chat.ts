import {html, nothing} from 'lit';
import {LONGEST, type ChatSession} from '../chat/chat-session.js';
import type {ChatEvent} from '../chat/chat-provider.js';
import {directionOf} from '../model/language.js';
import {findSensitive, type Finding} from '../model/sensitive.js';
import {chatStyle} from '../styles/chat.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {chatMessage, type MessageInput} from './chat-message.js';
import {stateWords} from './chat-words.js';
import {otherWays} from './other-ways.js';
import {markFinding, sensitiveWarning} from './sensitive-warning.js';
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
    heard: {state: true},
  };

  declare chat: ChatSession;
  /** Whether the help is open: what comes is seen. */
  declare open: boolean;
  declare showsTimes: boolean;
  /** Whether the person has asked to end it, and is asked whether they mean it. */
  declare asksEnd: boolean;
  declare findings: readonly Finding[];
  /** What a screen reader is told: the last message of the adviser, once. */
  declare heard: string;

  #stop: (() => void) | undefined;
  #typing = 0;
  /** Whether the end of the log is seen, so that what comes next is scrolled to. */
  #isAtEnd = true;

  constructor() {
    super();
    this.showsTimes = false;
    this.asksEnd = false;
    this.findings = [];
    this.heard = '';
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
    const {state, isGoingOn, style, contact} = this.chat;
    const ways = otherWays(this.content, this.words, contact, (view) =>
      this.tell({type: 'go', view}),
    );
    if (style === 'messenger') return html`${this.#window()} ${ways}`;
    return html`
      <p role="status">${stateWords(state, this.words)}</p>
      ${state.messages.length > 0 ? this.#log() : nothing}
      <p role="status" class="visually-hidden">${this.heard}</p>
      <p class="quiet" aria-hidden="true">
        ${state.typing ? this.say('chat.typing', {name: state.typing}) : nothing}
      </p>
      ${isGoingOn ? html`${this.#writing()} ${this.#ending()}` : this.#after()}
      ${state.phase === 'active' ? nothing : ways}
    `;
  }

  protected override willUpdate(): void {
    if (this.open) this.chat.read();
    const log = this.#scroller;
    this.#isAtEnd = !log || log.scrollTop + log.clientHeight >= log.scrollHeight - 8;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.#isAtEnd) this.#scroller?.scrollTo(0, this.#scroller.scrollHeight);
    if (changed.has('findings')) markFinding(this.#box, this.findings);
    if (changed.get('asksEnd') === false) {
      this.renderRoot.querySelector<HTMLElement>('.asks button')?.focus();
    }
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
    return html`<p role="status">${this.say(isGoingOn ? 'chat.window' : 'chat.ended.customer')}</p>
      ${isGoingOn ? this.#ending() : nothing}`;
  }

  #log() {
    const {messages} = this.chat.state;
    const input: MessageInput = {
      words: this.words,
      base: this.content.url,
      lang: this.content.languages[0] ?? '',
      showsTimes: this.showsTimes,
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
      </div>
      <button
        type="button"
        aria-pressed=${this.showsTimes}
        @click=${() => (this.showsTimes = !this.showsTimes)}
      >
        ${this.say('chat.times')}
      </button>`;
  }

  #writing() {
    return html`<label for="box">${this.say('chat.write')}</label>
      <p id="hint" class="quiet">${this.say('chat.hint')}</p>
      <textarea
        id="box"
        rows="2"
        maxlength=${LONGEST}
        aria-describedby="hint"
        .value=${this.chat.draft}
        @input=${this.#written}
        @keydown=${this.#keydown}
      ></textarea>
      ${this.findings.length > 0 ? sensitiveWarning(this.findings, this.words) : nothing}
      <div class="ways">
        <button type="button" class="primary" @click=${this.#send}>${this.say('chat.send')}</button>
      </div>`;
  }

  #ending() {
    if (!this.asksEnd) {
      return html`<div class="ways">
        <button type="button" @click=${() => (this.asksEnd = true)}>${this.say('chat.end')}</button>
      </div>`;
    }
    return html`<div class="box asks" role="group" aria-label=${this.say('chat.end')}>
      <p>${this.say('chat.end-asks')}</p>
      <div class="ways">
        <button type="button" @click=${this.#end}>${this.say('chat.end-yes')}</button>
        <button type="button" @click=${() => (this.asksEnd = false)}>
          ${this.say('chat.end-no')}
        </button>
      </div>
    </div>`;
  }

  /** When it is over: to take it along, and whether it helped. */
  #after() {
    const {messages} = this.chat.state;
    const {draft} = this.chat;
    return html`${
      draft
        ? html`<div class="box">
            <p>${this.say('chat.unsent')}</p>
            <p><bdi class="said">${draft}</bdi></p>
          </div>`
        : nothing
    }
    ${
      messages.length > 0
        ? html`<div class="ways">
              <button type="button" @click=${this.#save}>${this.say('chat.save')}</button>
              <button type="button" @click=${this.#print}>${this.say('guide.print')}</button>
            </div>
            <p class="quiet">${this.say('chat.nothing-kept')}</p>
            ${this.askHelpful('chat', this.chat.contact)}`
        : nothing
    }`;
  }

  readonly #changed = (event: ChatEvent | undefined): void => {
    if (event?.type === 'message') this.#hear(event);
    this.requestUpdate();
  };

  /** Only what is new, and what others say. What is said alike twice is heard twice. */
  #hear({message}: Extract<ChatEvent, {type: 'message'}>): void {
    if (message.from === 'me' || message.isOld) return;
    const said = `${message.name ?? ''}: ${message.text}`;
    this.heard = this.heard === said ? `${said} ` : said;
  }

  readonly #written = (): void => {
    this.chat.draft = this.#box?.value ?? '';
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
    this.findings = findSensitive(text);
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
    this.asksEnd = false;
    void this.chat.end().then(() => {
      this.renderRoot.querySelector<HTMLElement>('button')?.focus();
    });
  };

  get #transcript(): string {
    return transcriptOf(this.chat.state.messages, this.words);
  }

  readonly #save = (): void => {
    saveTranscript(this.#transcript, this.say('chat.title'), this.ownerDocument);
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
