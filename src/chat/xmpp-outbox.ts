import type {ChatEvent, ChatFailure} from './chat-provider.js';

/** In characters: what the desk shows of a message. */
const LONGEST = 4000;
/** How many may wait for a connection. */
const MOST = 50;

/** What the person has written and the service has not yet. Each is sent until it comes back, under one id. */
export class Outbox {
  readonly #emit: (event: ChatEvent) => void;
  readonly #texts = new Map<string, string>();
  readonly #delivered = new Set<string>();

  constructor(emit: (event: ChatEvent) => void) {
    this.#emit = emit;
  }

  /** @returns whether it is new, and may be sent */
  adds(text: string, id: string): boolean {
    if (this.#texts.has(id)) return false;
    if (this.#delivered.has(id)) {
      this.#emit({type: 'delivered', id});
      return false;
    }
    const wrong = text.length > LONGEST ? 'too-long' : this.#texts.size >= MOST ? 'too-fast' : '';
    if (wrong) this.#emit({type: 'failed', code: wrong, messageId: id});
    else this.#texts.set(id, text);
    return !wrong;
  }

  /** Those that have not come back: their ids and texts, the first first. */
  get waiting(): [id: string, text: string][] {
    return [...this.#texts];
  }

  /** It has come back. @returns whether it was waited for */
  delivers(id: string): boolean {
    if (!this.#texts.delete(id)) return false;
    this.#delivered.add(id);
    this.#emit({type: 'delivered', id});
    return true;
  }

  fails(id: string, code: ChatFailure): void {
    if (this.#texts.delete(id)) this.#emit({type: 'failed', code, messageId: id});
  }

  clear(): void {
    this.#texts.clear();
    this.#delivered.clear();
  }
}
