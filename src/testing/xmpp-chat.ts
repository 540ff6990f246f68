import type {ChatEvent, ChatMessage, ChatStart} from '../chat/chat-provider.js';
import {XmppProvider} from '../chat/xmpp-provider.js';
import {TIMES, type XmppTimes} from '../chat/xmpp-times.js';
import {OPTIONS, queueSays, type StandInServer} from './xmpp-stand-in.js';

export const START: ChatStart = {
  lang: 'fi',
  context: {page: 'Asumistuki', field: 'Vuokra kuukaudessa'},
  firstMessage: 'Mikä on vuokra?',
  token: '0123456789abcdef0123456789abcdef',
};

/** So short that a test need not wait, and yet longer than an answer takes. In ms. */
const SHORT: XmppTimes = {...TIMES, firstPause: 1, longestPause: 20, history: 20};

type Kind<T extends ChatEvent['type']> = Extract<ChatEvent, {type: T}>;

/** A provider, and what it has told. */
export class TestChat {
  readonly provider: XmppProvider;
  readonly events: ChatEvent[] = [];

  #waiting = new Set<() => void>();

  constructor(times: Partial<XmppTimes> = {}, options: Record<string, string> = OPTIONS) {
    this.provider = new XmppProvider({options}, {...SHORT, ...times});
    this.provider.on((event) => {
      this.events.push(event);
      for (const check of [...this.#waiting]) check();
    });
  }

  /** By then it has told that, in the past or now. */
  async told<T extends ChatEvent['type']>(type: T, more: Partial<Kind<T>> = {}): Promise<Kind<T>> {
    const isIt = (event: ChatEvent) =>
      event.type === type &&
      Object.entries(more).every(([key, value]) => event[key as keyof ChatEvent] === value);
    for (;;) {
      const found = this.events.find(isIt);
      if (found) return found as Kind<T>;
      await new Promise<void>((resolve) => {
        const check = () => {
          this.#waiting.delete(check);
          resolve();
        };
        this.#waiting.add(check);
      });
    }
  }

  all<T extends ChatEvent['type']>(type: T): Kind<T>[] {
    return this.events.filter((event) => event.type === type) as Kind<T>[];
  }

  get messages(): ChatMessage[] {
    return this.all('message').map(({message}) => message);
  }

  get texts(): string[] {
    return this.messages.map(({text}) => text);
  }

  /** The person is in the room with an adviser. */
  async talk(server: StandInServer): Promise<void> {
    await this.provider.start(START);
    server.hasTalk = true;
    server.send(queueSays.invitation());
    await this.told('state', {state: 'active'});
    await settled();
  }
}

/** By then all that was on its way has come. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
