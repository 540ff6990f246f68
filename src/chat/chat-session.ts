import type {Report} from '../model/problem.js';
import {
  ChatError,
  type ChatEvent,
  type ChatFailure,
  type ChatProvider,
  type ChatStart,
} from './chat-provider.js';
import {after, OFF, type ChatState} from './chat-state.js';
import type {Warn} from './option-rules.js';
import {randomHex} from './random-hex.js';

/** A person is told of each step, so nobody writes for longer than this without a word. In characters. */
export const LONGEST = 4000;

/** Of the first message, as the providers tell it again after a reload: it is the same one. */
const FIRST = 'ticket';

type Load = (warn: Warn) => Promise<ChatProvider>;

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

  readonly #report: Report;
  readonly #changed = new Set<(event: ChatEvent | undefined) => void>();
  #provider: ChatProvider | undefined;
  /** Raised whenever all is forgotten: what was on its way then is no longer wanted. */
  #turn = 0;
  #stop = (): void => undefined;

  /** @param report is told what is wrong with the settings of a chat */
  constructor(report: Report = () => undefined) {
    this.#report = report;
  }

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

  /**
   * Begins.
   * @param load gives what speaks to the chat
   * @returns why it did not; `expired`: the person has had all forgotten meanwhile
   */
  async start(contact: string, load: Load, start: ChatStart): Promise<ChatFailure | undefined> {
    let provider: ChatProvider | undefined;
    try {
      provider = await this.#load(contact, load, start.token);
      await provider?.start(start);
      if (!provider || provider !== this.#provider) return 'expired';
      if (start.firstMessage) this.#sayMine(start.firstMessage, FIRST, true);
      return undefined;
    } catch (error) {
      if (provider) this.#drop(provider);
      void this.#tellWhy(contact, error);
      return failureOf(error);
    }
  }

  /** Goes on with one of the page before. @returns whether there is anything to go on with */
  async resume(contact: string, load: Load, token: string): Promise<boolean> {
    const provider = await this.#load(contact, load, token);
    try {
      if (await provider?.resume(token)) return true;
      if (!provider || provider !== this.#provider) return false;
      this.#heed({type: 'failed', code: 'expired'});
    } catch (error) {
      if (provider !== this.#provider) return false;
      void this.#tellWhy(contact, error);
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

  /** What speaks to the chat, unless all was forgotten meanwhile. */
  async #load(contact: string, load: Load, token: string): Promise<ChatProvider | undefined> {
    const turn = this.#turn;
    const provider = await load((option, detail) => {
      void this.#tellWhy(contact, new ChatError('refused', detail, option));
    });
    if (turn !== this.#turn) return undefined;
    // Who begins another one holds no place in the queue of the one before.
    if (this.isGoingOn) void this.#provider?.end();
    this.#take(contact, provider, token);
    return provider;
  }

  /** Only who builds the page can mend it: the words for them come when something is wrong. */
  async #tellWhy(contact: string, error: unknown): Promise<void> {
    try {
      const {chatProblem} = await import('../chunks/chat-problem.js');
      const problem = chatProblem(contact, error);
      if (problem) this.#report(problem);
    } catch {
      // Its file cannot be had. The person is told all the same.
    }
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
    this.#turn++;
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
