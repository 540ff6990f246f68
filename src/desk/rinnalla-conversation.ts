import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {repeat} from 'lit/directives/repeat.js';
import {deskStyle} from '../styles/desk.js';
import {conversationStyle} from '../styles/desk-conversation.js';
import {fieldStyle} from '../styles/field.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {NO_CANNED, type Canned, type Insertable} from './canned.js';
import {cannedList} from './canned-list.js';
import {DeskElement} from './desk-element.js';
import type {Conversation} from './desk-model.js';
import {lineItem} from './line-item.js';
import {customerName} from './room-list.js';
import {doubtOf, type Doubt} from './sending-check.js';
import {sharedFacts} from './shared-facts.js';
import type {Ticket} from './ticket.js';
import {TypingSignal} from './typing-signal.js';

/** Where there is room for what was shared beside the messages. */
const WIDE = matchMedia('(width > 1120px)');
/** Of a message, in characters. */
const LONGEST = 4000;
/** In px: who is so near the end of the messages is taken to the new ones. */
const NEAR = 60;

/** One conversation, with all that was begun in it: what was typed stays while the adviser looks elsewhere. */
export class RinnallaConversation extends DeskElement {
  static override styles = [tokens, viewStyle, fieldStyle, deskStyle, conversationStyle];
  static override properties = {
    conversation: {attribute: false},
    canned: {attribute: false},
    offline: {attribute: false},
    endFailed: {attribute: false},
    doubt: {state: true},
    filter: {state: true},
  };

  declare conversation: Conversation;
  /** `undefined`: they could not be loaded. */
  declare canned: Canned | undefined;
  declare offline: boolean;
  declare endFailed: boolean;
  declare doubt: Doubt | undefined;
  declare filter: string;

  readonly #typing = new TypingSignal((on) => {
    this.tell({type: 'typing', room: this.conversation.room, on});
  });
  #wasAtEnd = true;

  constructor() {
    super();
    this.canned = NO_CANNED;
    this.offline = false;
    this.endFailed = false;
    this.filter = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#typing.sent();
  }

  override render() {
    const {conversation, words} = this;
    const {ticket, ended} = conversation;
    return html`<div class="head">
        <button type="button" class="back" @click=${() => this.tell({type: 'choose'})}>
          ${this.say('talk.back')}
        </button>
        <h2 tabindex="-1">${customerName(conversation, words)}</h2>
        ${ended ? nothing : html`<button type="button" @click=${this.#askEnd}>${this.say('talk.end')}</button>`}
      </div>
      <div class="parts">
        ${ticket ? this.#shared(ticket) : nothing}
        <div class="talk">
          ${this.#log()} ${this.#presence()} ${ended ? this.#ended() : nothing} ${this.#form()}
        </div>
        ${ended ? nothing : this.#tools()}
      </div>
      ${this.#endDialog()}`;
  }

  #shared(ticket: Ticket): TemplateResult {
    return html`<details class="shared" ?open=${WIDE.matches}>
      <summary>${this.say('shared.title')}</summary>
      ${sharedFacts(ticket, this.words)}
    </details>`;
  }

  /** The new messages are announced by the desk: here they would be read twice. */
  #log(): TemplateResult {
    const {lines, isShortened, ticket, room} = this.conversation;
    const view = {
      words: this.words,
      customerLang: ticket?.lang ?? '',
      isOffline: this.offline,
      again: (id: string) => this.tell({type: 'again', room, id}),
    };
    return html`<div
      class="log"
      role="log"
      aria-live="off"
      aria-label=${this.say('talk.log')}
      tabindex="0"
    >
      ${lines.length === 0 ? html`<p class="quiet">${this.say('talk.empty')}</p>` : nothing}
      ${isShortened ? html`<p class="quiet">${this.say('talk.older')}</p>` : nothing}
      <ol role="list" class="plain">
        ${repeat(
          lines,
          ({from, id}) => `${from} ${id}`,
          (line) => lineItem(line, view),
        )}
      </ol>
    </div>`;
  }

  #presence(): TemplateResult {
    const {isTyping, isCustomerHere, isEntering, ended} = this.conversation;
    const isAway = !isCustomerHere && !isEntering && !ended;
    const key = isAway ? 'talk.away' : isTyping ? 'talk.typing' : '';
    return html`<p class="presence quiet">${key ? this.say(key) : nothing}</p>`;
  }

  #ended(): TemplateResult {
    const {ended, room} = this.conversation;
    return html`<div class="box">
      <p>${this.say(`talk.ended.${ended ?? ''}`)}</p>
      <button type="button" class="close" @click=${() => this.tell({type: 'close', room})}>
        ${this.say('talk.close')}
      </button>
    </div>`;
  }

  /** When it is over, what was not sent can still be read and copied. */
  #form(): TemplateResult {
    const isOver = this.conversation.ended !== undefined;
    return html`<form class="write" ?hidden=${isOver && !this.#box?.value} @submit=${this.#submit}>
      <label for="box">${this.say(isOver ? 'talk.unsent' : 'talk.box')}</label>
      <textarea
        id="box"
        rows="3"
        dir="auto"
        maxlength=${LONGEST}
        aria-describedby=${isOver ? nothing : 'hint'}
        ?readonly=${isOver}
        @input=${this.#typed}
        @keydown=${this.#key}
      ></textarea>
      ${this.doubt ? keyed(this.doubt, this.#doubted(this.doubt)) : nothing}
      ${
        isOver
          ? nothing
          : html`<div class="row">
              <button type="submit" class="primary">${this.say('talk.send')}</button>
              <p id="hint" class="quiet">${this.say('talk.hint')}</p>
            </div>`
      }
    </form>`;
  }

  #doubted({kind, found}: Doubt): TemplateResult {
    return html`<div class="box warning">
      <p role="alert">${this.say(`check.${kind}`, {found})}</p>
      <div class="row">
        <button type="button" @click=${this.#edit}>${this.say('check.edit')}</button>
        <button type="button" class="anyway" @click=${this.#send}>${this.say('check.send')}</button>
      </div>
    </div>`;
  }

  #tools(): TemplateResult {
    const {words, canned, filter, conversation} = this;
    const customerLang = conversation.ticket?.lang ?? '';
    const look = (typed: string) => (this.filter = typed);
    const insert = (answer: Insertable) => this.#insert(answer);
    return html`<div class="tools">
      <details name="tools" class="canned">
        <summary>${this.say('canned.title')}</summary>
        ${cannedList({words, canned, customerLang, filter, look, insert})}
      </details>
      <details name="tools" class="refer">
        <summary>${this.say('referral.title')}</summary>
        <rinnalla-referral
          .words=${words}
          .room=${conversation.room}
          .cards=${canned?.cards ?? []}
          .customerLang=${customerLang}
          @rinnalla-desk-intent=${this.#referred}
        ></rinnalla-referral>
      </details>
    </div>`;
  }

  #endDialog(): TemplateResult {
    return html`<dialog aria-labelledby="end-title" aria-describedby="end-about">
      <h3 id="end-title">${this.say('talk.end-title')}</h3>
      <p id="end-about">${this.say('talk.end-about')}</p>
      ${this.endFailed ? html`<p class="fault" role="alert">${this.say('talk.end-failed')}</p>` : nothing}
      <div class="row">
        <button type="button" class="primary end-now" @click=${this.#end}>
          ${this.say('talk.end-now')}
        </button>
        <button type="button" class="go-on" @click=${this.#closeDialog}>
          ${this.say('talk.end-not')}
        </button>
      </div>
    </dialog>`;
  }

  get #box(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #typed = (): void => {
    this.doubt = undefined;
    this.#typing.touched(!this.#box?.value.trim());
  };

  readonly #key = (event: KeyboardEvent): void => {
    // Enter also ends the composing of Chinese and Japanese.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#ask();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#ask();
  };

  /** Sends it, unless there is a doubt. */
  #ask(): void {
    const box = this.#box;
    if (!box || this.conversation.ended) return;
    this.doubt = doubtOf(box.value);
    if (!this.doubt) this.#send();
    else box.focus();
  }

  readonly #send = (): void => {
    const box = this.#box;
    const text = box?.value.trim();
    this.doubt = undefined;
    box?.focus();
    if (!box || !text) return;
    box.value = '';
    this.#wasAtEnd = true;
    this.#typing.sent();
    this.tell({type: 'write', room: this.conversation.room, text});
  };

  readonly #edit = (): void => {
    this.doubt = undefined;
    this.#box?.focus();
  };

  /** Where the adviser is in the text. */
  #insert({text}: Insertable): void {
    const box = this.#box;
    if (!box) return;
    this.#closeTools();
    const before = box.value.slice(0, box.selectionStart);
    const gap = /\S$/.test(before) ? ' ' : '';
    box.focus();
    box.setRangeText(gap + text, box.selectionStart, box.selectionEnd, 'end');
    this.#typed();
  }

  readonly #referred = (): void => {
    this.#closeTools();
    this.#wasAtEnd = true;
    this.#box?.focus();
  };

  #closeTools(): void {
    for (const tool of this.renderRoot.querySelectorAll('details[name]')) {
      tool.removeAttribute('open');
    }
  }

  /** Who presses Enter twice ends nothing. */
  readonly #askEnd = (): void => {
    this.#dialog?.showModal();
    this.renderRoot.querySelector<HTMLElement>('.go-on')?.focus();
  };

  readonly #closeDialog = (): void => this.#dialog?.close();

  readonly #end = (): void => this.tell({type: 'end', room: this.conversation.room});

  /** To the box, or to what there is when it is over. */
  override focus(): void {
    const target = this.conversation.ended ? 'h2' : 'textarea';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
    this.#toEnd();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const log = this.renderRoot.querySelector('.log');
    if (log) this.#wasAtEnd ||= log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    if (changed.has('conversation') && this.conversation.ended) this.#typing.sent();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('conversation') && this.#wasAtEnd) this.#toEnd();
    this.#wasAtEnd = false;
    if (this.conversation.ended && this.#dialog?.open) this.#overInDialog();
  }

  #overInDialog(): void {
    this.#closeDialog();
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
  }

  #toEnd(): void {
    const log = this.renderRoot.querySelector('.log');
    if (log) log.scrollTop = log.scrollHeight;
  }
}
