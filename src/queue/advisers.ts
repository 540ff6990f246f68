import {bareJid} from './jid.js';

/** Those on duty, by full JID: one adviser may have more than one program. */
export class Advisers {
  readonly #desks = new Set<string>();

  /** Full JIDs. */
  get desks(): ReadonlySet<string> {
    return this.#desks;
  }

  /** Bare JIDs. */
  get people(): ReadonlySet<string> {
    return new Set([...this.#desks].map(bareJid));
  }

  /** @returns whether it is new */
  add(desk: string): boolean {
    const isNew = !this.#desks.has(desk);
    this.#desks.add(desk);
    return isNew;
  }

  /** @returns whether it was on duty */
  remove(desk: string): boolean {
    return this.#desks.delete(desk);
  }
}
