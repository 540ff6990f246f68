import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Words} from '../io/words.js';
import {nativeName} from '../model/language.js';
import {languageChain, pick} from '../model/text.js';
import {deskStyle} from '../styles/desk.js';
import {deskFrameStyle} from '../styles/desk-frame.js';
import {tokens} from '../styles/tokens.js';
import {viewStyle} from '../styles/view.js';
import {loadCanned, NO_CANNED, type Canned} from './canned.js';
import type {Connect} from './desk-connection.js';
import {DeskAnnouncer} from './desk-announcer.js';
import {DeskController} from './desk-controller.js';
import {DeskIntentEvent, type DeskIntent} from './desk-intent.js';
import type {Conversation, Desk} from './desk-model.js';
import {newsOf} from './desk-news.js';
import {loadSettings, warnOfSettings, type DeskSettings} from './desk-settings.js';
import {DESK_LANGUAGES, loadDeskWords} from './desk-words.js';
import {keepName, keptName} from './kept-name.js';
import {roomList} from './room-list.js';

/** In ms: how long someone has waited is counted so often. */
const TICK = 15_000;

/**
 * The adviser's desk of the chat: who waits, the conversations, and what helps to answer. Nothing is stored but the
 * adviser's own name, until the tab is closed.
 *
 * @slot - What stands there until it is ready.
 * @attr {string} settings - Address of the settings (`desk.json`).
 * @attr {string} lang - Language of the adviser: fi, sv or en. They can choose another.
 * @attr {boolean} whole-page - The page is there for it alone: `?lang=` chooses the language, and the title and
 *   the language of the page are set.
 */
export class RinnallaDesk extends LitElement {
  static override styles = [tokens, viewStyle, deskStyle, deskFrameStyle];
  static override properties = {
    settings: {},
    lang: {},
    words: {state: true},
    service: {state: true},
    canned: {state: true},
    now: {state: true},
  };

  /** How to log in. */
  static connect: Connect;

  declare settings: string | null;
  declare lang: string;
  declare words: Words | undefined;
  /** `lost`: the settings could not be loaded. */
  declare service: DeskSettings | 'lost' | undefined;
  declare canned: Canned | undefined;
  /** In ms since the epoch. */
  declare now: number;

  readonly #announcer = new DeskAnnouncer(this);
  readonly #control = new DeskController(this, {
    stepped: (before, after) => this.#stepped(before, after),
    opened: () => (this.#next = 'h1'),
    closed: () => (this.#next = 'rinnalla-desk-login'),
  });
  #stop: AbortController | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  /** What gets the focus when it is drawn. */
  #next = '';

  constructor() {
    super();
    this.canned = NO_CANNED;
    this.now = Date.now();
    this.addEventListener(DeskIntentEvent.type, (event) => {
      event.stopPropagation();
      if (event instanceof DeskIntentEvent) this.#act(event.intent);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => (this.now = Date.now()), TICK);
    if (this.hasUpdated) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    this.#stop?.abort();
  }

  override render() {
    const {words, service} = this;
    if (!words) return html`<slot></slot>`;
    const {desk} = this.#control;
    return html`<div class="desk" lang=${words.lang} dir=${words.dir}>
      ${desk ? nothing : this.#languages(words)}
      <p class="visually-hidden" role="status">${this.#announcer.text}</p>
      ${desk ? this.#desk(desk, words) : this.#door(words, service)}
    </div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lang')) void this.#speak();
    if (changed.has('settings')) void this.#load();
  }

  protected override updated(): void {
    const {words} = this;
    if (words && this.hasAttribute('whole-page')) this.#setPage(words);
    if (this.#next) void this.#focusOn(this.#next);
    this.#next = '';
  }

  async #focusOn(selector: string): Promise<void> {
    const element = this.renderRoot.querySelector<HTMLElement>(selector);
    await (element as Partial<LitElement> | null)?.updateComplete;
    element?.focus();
  }

  async #speak(): Promise<void> {
    const wanted = this.lang;
    const asked =
      this.hasAttribute('whole-page') && new URLSearchParams(location.search).get('lang');
    const words = await loadDeskWords([asked || '', wanted]).catch(() => undefined);
    // Without a network that which was there stays.
    if (words && wanted === this.lang) this.words = words;
  }

  async #load(): Promise<void> {
    this.#stop?.abort();
    this.#stop = new AbortController();
    const {signal} = this.#stop;
    const url = URL.parse(this.settings ?? '', this.ownerDocument.baseURI)?.href ?? '';
    this.service = undefined;
    const service = await loadSettings(url, signal).catch((error: unknown) => {
      if (!signal.aborted) warnOfSettings(url, error);
      return 'lost' as const;
    });
    if (signal.aborted) return;
    this.service = service;
    if (service !== 'lost' && service.canned) void this.#loadCanned(service.canned, signal);
  }

  async #loadCanned(url: string, signal: AbortSignal): Promise<void> {
    const canned = await loadCanned(url, signal).catch((error: unknown) => {
      if (!signal.aborted) warnOfSettings(url, error);
      return undefined;
    });
    if (!signal.aborted) this.canned = canned;
  }

  #act(intent: DeskIntent): void {
    const {service} = this;
    if (!service || service === 'lost') return;
    if (intent.type === 'log-in') keepName(intent.login.name);
    this.#control.act(intent, service, RinnallaDesk.connect);
    // Also when it is the one that was chosen before.
    if (intent.type === 'choose' && intent.room) this.#next = '.current';
    this.requestUpdate();
  }

  #stepped(before: Desk, after: Desk): void {
    const {words} = this;
    this.now = Date.now();
    if (words) this.#announcer.tell(newsOf(before, after), words);
    if (before.current === after.current) return;
    this.#next = after.current ? '.current' : '#rooms';
  }

  #setPage({say, lang, dir}: Words): void {
    const page = this.ownerDocument;
    const {desk} = this.#control;
    const unread = desk?.conversations.reduce((sum, one) => sum + one.unread, 0) ?? 0;
    const waiting = desk?.waitingCount ?? 0;
    page.title = [
      unread > 0 ? say('title-unread', {count: unread}) : '',
      waiting > 0 ? say('title-waiting', {count: waiting}) : '',
      say('title'),
      this.#serviceName,
    ]
      .filter(Boolean)
      .join(' – ');
    Object.assign(page.documentElement, {lang, dir});
  }

  get #serviceName(): string {
    const {service, words} = this;
    if (!service || service === 'lost') return '';
    return pick(service.name, languageChain(words?.lang ?? '')).text;
  }

  #languages({say, lang}: Words): TemplateResult {
    return html`<div class="languages" role="group" aria-label=${say('language')}>
      ${DESK_LANGUAGES.map(
        (one) =>
          html`<button
            type="button"
            lang=${one}
            aria-pressed=${String(one === lang)}
            @click=${() => this.#choose(one)}
          >
            ${nativeName(one)}
          </button>`,
      )}
    </div>`;
  }

  #choose(lang: string): void {
    if (this.hasAttribute('whole-page')) {
      const url = new URL(location.href);
      url.searchParams.set('lang', lang);
      history.replaceState(history.state, '', url);
    }
    this.lang = lang;
    void this.#speak();
  }

  /** What is there before one is logged in. */
  #door(words: Words, service: RinnallaDesk['service']): TemplateResult {
    const {say} = words;
    if (!service) return html`<p role="status">${say('opening')}</p>`;
    if (service === 'lost') {
      return html`<h1>${say('title')}</h1>
        <p class="box warning" role="alert">${say('no-settings')}</p>
        <button type="button" @click=${() => void this.#load()}>${say('try-again')}</button>`;
    }
    return html`<rinnalla-desk-login
      .words=${words}
      .failure=${this.#control.failure}
      .busy=${this.#control.isBusy}
      .name=${keptName()}
    ></rinnalla-desk-login>`;
  }

  get #queue(): string {
    return this.service && this.service !== 'lost' ? this.service.queue : '';
  }

  #desk(desk: Desk, words: Words): TemplateResult {
    const {conversations, current, waiting, waitingCount, isOnDuty, taking, link} = desk;
    const {say} = words;
    const choose = (room: string) => this.#act({type: 'choose', room});
    return html`${this.#top(desk, words)} ${this.#troubles(desk, words)}
      <div class=${current ? 'columns talking' : 'columns'}>
        <div class="lists">
          <section aria-labelledby="rooms">
            <h2 id="rooms" tabindex="-1">${say('rooms.title', {number: conversations.length})}</h2>
            ${roomList(conversations, {words, current, choose})}
          </section>
          <rinnalla-waiting
            .words=${words}
            .tickets=${waiting}
            .count=${waitingCount}
            .now=${this.now}
            .onDuty=${isOnDuty}
            .taking=${taking}
            .offline=${link === 'lost'}
            .silent=${desk.isQueueSilent ? this.#queue : ''}
          ></rinnalla-waiting>
        </div>
        <div class="talks">
          ${current || conversations.length === 0 ? nothing : html`<p class="quiet">${say('rooms.choose')}</p>`}
          ${repeat(
            conversations,
            ({room}) => room,
            (one) => this.#conversation(one, desk, words),
          )}
        </div>
      </div>
      ${this.#logOutDialog(words)}`;
  }

  #conversation(one: Conversation, {current, link}: Desk, words: Words): TemplateResult {
    const {trouble} = this.#control;
    const isCurrent = one.room === current;
    return html`<rinnalla-conversation
      class=${isCurrent ? 'current' : nothing}
      ?hidden=${!isCurrent}
      .words=${words}
      .conversation=${one}
      .canned=${this.canned}
      .offline=${link === 'lost'}
      .endFailed=${trouble?.key === 'end' && trouble.room === one.room}
    ></rinnalla-conversation>`;
  }

  #top({name, isOnDuty}: Desk, words: Words): TemplateResult {
    const {say} = words;
    return html`<div class="top">
      <h1 tabindex="-1">${say('title')}</h1>
      <p role="status">${say(isOnDuty ? 'duty.on' : 'duty.off', {name})}</p>
      <button type="button" @click=${() => this.#act({type: 'duty', on: !isOnDuty})}>
        ${say(isOnDuty ? 'duty.pause' : 'duty.return')}
      </button>
      <button type="button" @click=${this.#askOut}>${say('duty.log-out')}</button>
      ${this.#languages(words)}
    </div>`;
  }

  #troubles({link}: Desk, {say}: Words): TemplateResult {
    const key = this.#control.trouble?.key;
    return html`${link === 'lost' ? html`<p class="box warning" role="alert">${say('link.lost')}</p>` : nothing}
    ${key && key !== 'end' ? html`<p class="box warning" role="alert">${say(`waiting.${key}`)}</p>` : nothing}`;
  }

  #logOutDialog({say}: Words): TemplateResult {
    return html`<dialog aria-labelledby="out-title">
      <h2 id="out-title">${say('duty.log-out-title')}</h2>
      <p>${say('duty.log-out-about')}</p>
      <div class="row">
        <button type="button" class="primary" @click=${() => this.#act({type: 'log-out'})}>
          ${say('duty.log-out')}
        </button>
        <button type="button" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>
          ${say('duty.stay')}
        </button>
      </div>
    </dialog>`;
  }

  /** Whoever talks with someone is asked first. */
  readonly #askOut = (): void => {
    const isTalking = this.#control.desk?.conversations.some(({ended}) => !ended);
    if (isTalking) this.renderRoot.querySelector('dialog')?.showModal();
    else this.#act({type: 'log-out'});
  };
}
