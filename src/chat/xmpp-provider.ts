import {ChatEvents} from './chat-events.js';
import {
  type Availability,
  type ChatEvent,
  type ChatProvider,
  type ChatSettings,
  type ChatStart,
  type OptionRules,
} from './chat-provider.js';
import {askAvailability} from './xmpp-availability.js';
import {readOptions} from './xmpp-options.js';
import {XmppSession} from './xmpp-session.js';
import {TIMES, type XmppTimes} from './xmpp-times.js';

/** A conversation over XMPP, as docs/chat-protocol.md says. Nothing is sent before `start` or `resume`. */
export class XmppProvider implements ChatProvider {
  readonly style = 'conversation';
  readonly options: OptionRules = {
    needed: ['url', 'domain', 'queue', 'rooms'],
    others: ['availability'],
  };

  readonly #settings: ChatSettings;
  readonly #times: XmppTimes;
  readonly #events = new ChatEvents();
  #session: XmppSession | undefined;

  constructor(settings: ChatSettings, times = TIMES) {
    this.#settings = settings;
    this.#times = times;
  }

  on = this.#events.on;

  availability(signal: AbortSignal): Promise<Availability> {
    return askAvailability(this.#settings, signal);
  }

  async start(start: ChatStart): Promise<void> {
    await this.#open(start.token, (session) => session.begin(start).then(() => true));
  }

  resume(token: string): Promise<boolean> {
    return this.#open(token, (session) => session.goOn());
  }

  async end(): Promise<void> {
    await this.#session?.end();
  }

  leave(): void {
    this.#session?.leave();
    this.#session = undefined;
  }

  send(text: string, id: string): void {
    if (this.#session) this.#session.send(text, id);
    else this.#events.emit({type: 'failed', code: 'expired', messageId: id});
  }

  typing(on: boolean): void {
    this.#session?.typing(on);
  }

  /** Another conversation that is open is let go of. */
  async #open(token: string, begin: (session: XmppSession) => Promise<boolean>): Promise<boolean> {
    this.leave();
    const emit = (event: ChatEvent) => {
      if (event.type === 'ended' && this.#session === session) this.#session = undefined;
      this.#events.emit(event);
    };
    const session = new XmppSession(readOptions(this.#settings), this.#times, token, emit);
    this.#session = session;
    let isOpen = false;
    try {
      isOpen = await begin(session);
    } finally {
      if (!isOpen) session.leave();
      if (!isOpen && this.#session === session) this.#session = undefined;
    }
    return isOpen;
  }
}
