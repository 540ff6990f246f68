/** More than a history has, so that what it repeats is known again. */
const MOST = 500;

/** The last messages that have come, each known by who said it and its id. */
export class SeenMessages {
  readonly #keys = new Set<string>();

  /** Whether it is new. */
  adds(nick: string, id: string): boolean {
    const key = JSON.stringify([nick, id]);
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    const [oldest] = this.#keys;
    if (this.#keys.size > MOST && oldest !== undefined) this.#keys.delete(oldest);
    return true;
  }
}
