import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ChatSession} from '../chat/chat-session.js';
import type {Contact} from '../model/manifest.js';
import type {ChatLink, Intent, Session} from '../model/session.js';
import type {Loader} from './part-loader.js';
import type {RinnallaPanel} from './rinnalla-panel.js';

interface ChatOptions {
  readonly session: () => Session;
  /** A channel by its id; `undefined` while it is not read. */
  readonly contact: (id: string) => Contact | undefined;
  readonly apply: (intent: Intent) => void;
}

type Host = ReactiveControllerHost & RinnallaPanel;
type ChatFile = typeof import('../chunks/chat.js');

/**
 * Owns the conversation: it lives as long as the panel, whatever view is shown. Its file comes when the person
 * asks for a chat, or goes on with one of the page before.
 */
export class ChatController implements ReactiveController, Loader {
  /** Once its file is there. */
  chat: ChatSession | undefined;
  failed = false;

  readonly #host: Host;
  readonly #options: ChatOptions;
  #file: ChatFile | undefined;
  #isLoading = false;
  /** What is gone on with, or was in vain. */
  #resumed: ChatLink | undefined;

  constructor(host: Host, options: ChatOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get ready(): boolean {
    return this.chat !== undefined;
  }

  hostUpdated(): void {
    const {open} = this.#options.session();
    const {chat} = this;
    const unread = open ? 0 : chat?.state.unread;
    this.#file?.showChatMark(this.#host, chat?.isGoingOn ? unread : undefined);
    this.#goOn();
  }

  hostDisconnected(): void {
    this.chat?.leave();
    this.#file?.showChatMark(this.#host, undefined);
    this.#resumed = undefined;
  }

  load(): void {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.failed = false;
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.#file = await import('../chunks/chat.js');
      this.chat = new this.#file.ChatSession();
      this.chat.onChange(this.#changed);
    } catch {
      this.failed = true;
      this.#isLoading = false;
    }
    this.#host.requestUpdate();
  }

  /** The person wants nothing to be left: "forget me", or nobody has been at a shared computer. */
  forget(): void {
    void this.chat?.forget();
  }

  /** With the conversation of the page before. */
  #goOn(): void {
    const link = this.#options.session().chat;
    const contact = link && this.#options.contact(link.contact);
    if (!link || !contact || link.token === this.chat?.token || link === this.#resumed) return;
    if (!this.chat) {
      if (!this.failed) this.load();
      return;
    }
    this.#resumed = link;
    void this.#file?.resumeChat(this.chat, link, contact, this.#host);
  }

  readonly #changed = (): void => {
    const {chat} = this;
    if (!chat) return;
    const kept = this.#options.session().chat;
    const isOver = chat.state.phase === 'ended' && chat.token === kept?.token;
    // Nothing is left to go on with. The page after this one begins anew.
    if (isOver) this.#options.apply({type: 'chat', chat: undefined});
    this.#host.requestUpdate();
  };
}
