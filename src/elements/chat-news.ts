import {html, nothing, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {ChatEvent, ChatMessage} from '../chat/chat-provider.js';
import type {ChatState} from '../chat/chat-state.js';
import type {Words} from '../io/words.js';
import {stateWords} from './chat-words.js';

/** In ms. Who reads on with a screen reader does not meet the last message twice. */
const HEARD = 10_000;
/** In ms: so soon after the conversation has begun the adviser tells who they are. */
const SOON = 1000;

/** What a screen reader is told of a conversation. */
export class ChatNews implements ReactiveController {
  /** The last message of the adviser, for a while. */
  #heard: ChatMessage | undefined;
  #hearing: ReturnType<typeof setTimeout> | undefined;
  #coming: ReturnType<typeof setTimeout> | undefined;
  /** How the conversation is, as it was said last. */
  #said = '';
  /** Whether an adviser, not a program, has been there. */
  #met = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('offline', this.#changed);
    addEventListener('online', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('offline', this.#changed);
    removeEventListener('online', this.#changed);
    clearTimeout(this.#hearing);
    clearTimeout(this.#coming);
    this.#heard = this.#coming = undefined;
  }

  /** @param state after the event */
  heed(event: ChatEvent | undefined, {phase, adviser}: ChatState): void {
    if (event?.type === 'message') this.#hear(event.message);
    if (event?.type === 'state' && phase === 'active') this.#expect();
    if (adviser) this.#met ||= !adviser.isBot;
    if (phase === 'off') {
      this.#heard = undefined;
      this.#met = false;
    }
    this.#changed();
  }

  /** How the conversation is. Who comes tells their name in the same moment: two sentences would be one too many. */
  state(state: ChatState, words: Words): string {
    const met =
      this.#met || state.messages.some(({from, isBot}) => from === 'adviser' && isBot !== true);
    const isComing = state.phase === 'active' && !state.adviser && !met;
    if (!isComing || this.#coming === undefined) this.#said = stateWords(state, words, met);
    return this.#said;
  }

  /** The last message. Said alike twice, it is heard twice. */
  get message(): unknown {
    if (!this.#heard) return nothing;
    const {id, name, text, lang = ''} = this.#heard;
    const who = name ? html`<bdi>${name}</bdi>: ` : nothing;
    return keyed(id, html`${who}<bdi lang=${lang}>${text}</bdi>`);
  }

  readonly #changed = (): void => this.#host.requestUpdate();

  /** Only what is new, and what others say. */
  #hear(message: ChatMessage): void {
    if (message.from === 'me' || message.isOld) return;
    this.#heard = message;
    clearTimeout(this.#hearing);
    this.#hearing = setTimeout(() => {
      this.#heard = undefined;
      this.#changed();
    }, HEARD);
  }

  #expect(): void {
    clearTimeout(this.#coming);
    this.#coming = setTimeout(() => {
      this.#coming = undefined;
      this.#changed();
    }, SOON);
  }
}
