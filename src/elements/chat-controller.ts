import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ChatSession} from '../chat/chat-session.js';
import type {Contact} from '../model/manifest.js';
import type {ChatLink, Session} from '../model/session.js';
import type {Loader} from './part-loader.js';
import type {RinnallaPanel} from './rinnalla-panel.js';

type Host = ReactiveControllerHost & RinnallaPanel;
type ChatFile = typeof import('../chunks/chat.js');

/** A request to be called: what it shares with the chat is in the file of the chat. */
export const loadCallBack = async () => (await import('../chunks/chat.js')).loadCallBack();

/**
 * Owns the conversation: it lives as long as the panel, whatever view is shown. Its file comes when the person
 * asks for a chat, or goes on with one of the page before.
 */
export class ChatController implements ReactiveController, Loader {
  /** Once its file is there. */
  chat: ChatSession | undefined;
  failed = false;

  readonly #host: Host;
  readonly #session: () => Session;
  #file: ChatFile | undefined;
  #isLoading = false;
  #isResuming = false;
  /** What is gone on with, or was in vain. */
  #resumed: ChatLink | undefined;
  /** The page is in the back-forward cache, or on its way out. */
  #isAway = false;

  constructor(host: Host, session: () => Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  /** Before one is gone on with, it would be shown as if it were over. */
  get ready(): boolean {
    return this.chat !== undefined && !(this.#isResuming && this.chat.state.phase === 'off');
  }

  hostConnected(): void {
    addEventListener('pagehide', this.#away);
    addEventListener('pageshow', this.#back);
  }

  hostUpdate(): void {
    this.#goOn();
  }

  hostUpdated(): void {
    const {open} = this.#session();
    const {chat} = this;
    const unread = open ? 0 : chat?.state.unread;
    this.#file?.showChatMark(this.#host, chat?.isGoingOn ? unread : undefined);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.#away);
    removeEventListener('pageshow', this.#back);
    this.#leave();
    this.#file?.showChatMark(this.#host, undefined);
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
      this.chat = new this.#file.ChatSession((problem) => {
        this.#host.report(problem);
      });
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
    void this.#forgetChats();
  }

  async #forgetChats(): Promise<void> {
    const contacts = Object.values(this.#host.help?.contacts ?? {});
    if (!contacts.some(({chat}) => chat)) return;
    try {
      const {forgetChats} = await import('../chunks/chat.js');
      await forgetChats(contacts);
    } catch {
      // The files of the chats cannot be had.
    }
  }

  #leave(): void {
    this.chat?.leave();
    this.#resumed = undefined;
  }

  /** A page that comes back by the browser's way back must not show what another page has ended since. */
  readonly #away = (): void => {
    this.#isAway = true;
    this.#leave();
  };

  readonly #back = (): void => {
    this.#isAway = false;
    this.#host.requestUpdate();
  };

  /** With the conversation of the page before. */
  #goOn(): void {
    if (this.#isAway) return;
    const link = this.#session().chat;
    const contact = link && this.#host.help?.contacts[link.contact];
    if (!link || !contact || link.token === this.chat?.token || link === this.#resumed) return;
    if (!this.chat) {
      if (!this.failed) this.load();
      return;
    }
    this.#resumed = link;
    void this.#resume(this.chat, link, contact);
  }

  async #resume(chat: ChatSession, link: ChatLink, contact: Contact): Promise<void> {
    this.#isResuming = true;
    await this.#file?.resumeChat(chat, link, contact, this.#host);
    this.#isResuming = false;
    this.#host.requestUpdate();
  }

  readonly #changed = (): void => {
    const {chat} = this;
    if (!chat) return;
    const kept = this.#session().chat;
    const isOver = chat.state.phase === 'ended' && chat.token === kept?.token;
    // Nothing is left to go on with. The page after this one begins anew.
    if (isOver) this.#host.apply({type: 'chat', chat: undefined});
    this.#host.requestUpdate();
  };
}
