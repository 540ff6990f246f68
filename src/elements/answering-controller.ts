import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Availability} from '../chat/chat-provider.js';
import {OFF} from '../chat/chat-state.js';
import type {Words} from '../io/words.js';
import type {Chat} from '../model/manifest.js';
import {stateWords} from './chat-words.js';
import {availabilityOf} from './open-chat.js';

type Host = ReactiveControllerHost & Element;

/** Asks the chat itself, when its sheet is shown, whether someone would answer now. */
export class AnsweringController implements ReactiveController {
  /** Nobody would, and it was known before the person did anything here. */
  isShut = false;

  readonly #host: Host;
  readonly #chat: () => Chat | undefined;
  #asked: Chat | undefined;
  #stop = new AbortController();
  #availability: Availability = {state: 'unknown'};

  /** @param chat of the channel; `undefined` where there is nothing to ask */
  constructor(host: Host, chat: () => Chat | undefined) {
    this.#host = host;
    this.#chat = chat;
    host.addController(this);
  }

  hostUpdated(): void {
    const chat = this.#chat();
    if (chat === this.#asked) return;
    this.#stop.abort();
    this.#asked = chat;
    if (chat) void this.#ask(chat);
  }

  hostDisconnected(): void {
    this.#stop.abort();
    this.#asked = undefined;
  }

  /** What the person should know before they write; may be empty. */
  words(words: Words): string {
    const {state, waiting, waitSeconds} = this.#availability;
    if (state === 'closed') return words.say('handoff.nobody');
    if (state !== 'busy') return '';
    return waiting
      ? stateWords({...OFF, phase: 'queued', position: waiting, waitSeconds}, words, false)
      : words.say('handoff.busy');
  }

  async #ask(chat: Chat): Promise<void> {
    const {signal} = (this.#stop = new AbortController());
    const availability = await availabilityOf(chat, this.#host, signal);
    if (signal.aborted) return;
    this.#availability = availability;
    // Nothing is taken out of the hands of a person who writes already.
    this.isShut = availability.state === 'closed' && !this.#host.shadowRoot?.activeElement;
    this.#host.requestUpdate();
  }
}
