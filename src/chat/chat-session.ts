import {
  ChatError,
  type ChatEvent,
  type ChatFailure,
  type ChatProvider,
  type ChatStart,
} from './chat-provider.js';
import {after, OFF, type ChatState} from './chat-state.js';
import {randomHex} from './random-hex.js';

/** A person is told of each step, so nobody writes for longer than this without a word. In characters. */
export const LONGEST = 4000;

const failureOf = (error: unknown): ChatFailure =>
  error instanceof ChatError ? error.code : 'unreachable';

/** One conversation at a time, whichever view of the help is shown. Nothing of it is kept anywhere else. */
export class ChatSession {
  state: ChatState = OFF;
  /** Id of the channel. */
  contact = '';
  token = '';
  /** What is written and not sent. */
  draft = '';

  readonly #changed = new Set<(event: ChatEvent | undefined) => void>();
  #provider: ChatProvider | undefined;
  #stop = (): void => undefined;

  /** @returns what stops it */
  onChange(changed: (event: ChatEvent | undefined) => void): () => void {
    this.#changed.add(changed);
    return () => this.#changed.delete(changed);
  }

  get isGoingOn(): boolean {
    return this.#provider !== undefined && this.state.phase !== 'ended';
  }

  get style(): ChatProvider['style'] | undefined {
    return this.#provider?.style;
  }

  /** Begins. @returns why it did not */
  async start(
    contact: string,
    provider: ChatProvider,
    start: ChatStart,
  ): Promise<ChatFailure | undefined> {
    this.#take(contact, provider, start.token);
    try {
      await provider.start(start);
      if (start.firstMessage) this.#sayMine(start.firstMessage, 'first', true);
      return undefined;
    } catch (error) {
      this.#drop(provider);
      return failureOf(error);
    }
  }

  /** Goes on with one of the page before. @returns whether there is anything to go on with */
  async resume(contact: string, provider: ChatProvider, token: string): Promise<boolean> {
    this.#take(contact, provider, token);
    try {
      if (await provider.resume(token)) return true;
      this.#heed({type: 'failed', code: 'expired'});
    } catch (error) {
      this.#heed({type: 'failed', code: failureOf(error)});
    }
    this.#heed({type: 'ended', by: 'timeout'});
    return false;
  }

  send(text: string): void {
    const id = randomHex();
    this.#sayMine(text, id, false);
    this.#provider?.send?.(text, id);
  }

  typing(on: boolean): void {
    this.#provider?.typing?.(on);
  }

  /** The person has seen all messages. */
  read(): void {
    if (this.state.unread > 0) this.#set({...this.state, unread: 0});
  }

  /** The end by the person. What was said can be read until they go away. */
  async end(): Promise<void> {
    const provider = this.#provider;
    if (!provider) return;
    await provider.end();
    if (this.state.phase !== 'ended') this.#heed({type: 'ended', by: 'customer'});
  }

  /** Ends it, and nothing that was said is left. */
  async forget(): Promise<void> {
    const provider = this.#provider;
    this.#clear();
    await provider?.end();
  }

  /** The page goes away, or the help is taken out of it. */
  leave(): void {
    this.#provider?.leave();
    this.#clear();
  }

  #take(contact: string, provider: ChatProvider, token: string): void {
    this.#clear();
    this.#provider = provider;
    this.contact = contact;
    this.token = token;
    this.#stop = provider.on((event) => {
      this.#heed(event);
    });
    this.#heed({type: 'state', state: 'connecting'});
  }

  #drop(provider: ChatProvider): void {
    provider.leave();
    if (provider === this.#provider) this.#clear();
  }

  #clear(): void {
    this.#stop();
    this.#provider = undefined;
    this.token = '';
    this.draft = '';
    this.#set(OFF);
  }

  #sayMine(text: string, id: string, isDelivered: boolean): void {
    const message = {id, from: 'me', text, at: Date.now(), isOld: isDelivered} as const;
    this.#heed({type: 'message', message});
  }

  #heed(event: ChatEvent): void {
    this.#set(after(this.state, event), event);
  }

  #set(state: ChatState, event?: ChatEvent): void {
    this.state = state;
    for (const changed of [...this.#changed]) changed(event);
  }
}
