import type {ChatEvent} from './chat-provider.js';

/** Tells those who listen. One of them that fails keeps no other from hearing it. */
export class ChatEvents {
  readonly #listeners = new Set<(event: ChatEvent) => void>();

  /** @returns what stops it */
  on = (listener: (event: ChatEvent) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  emit = (event: ChatEvent): void => {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        console.error('rinnalla: chat-listener', error);
      }
    }
  };
}
