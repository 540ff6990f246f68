import {createHash, timingSafeEqual} from 'node:crypto';
import type {Clock} from './clock.js';

/** Milliseconds: after the first failure, and at most. */
const PAUSE = {first: 250, most: 8_000};
/** So many may be waiting for their answer. */
const MOST_ASKING = 3;
/** Failures are remembered of so many. */
const MOST_NAMES = 10_000;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const NOBODY = digest('');

/** The advisers' accounts. Whoever guesses has to wait: longer each time. */
export class Accounts {
  readonly #passwords: ReadonlyMap<string, Buffer>;
  readonly #clock: Clock;
  readonly #failures = new Map<string, number>();
  readonly #asking = new Map<string, number>();

  /** @param passwords by name */
  constructor(passwords: Readonly<Record<string, string>>, clock: Clock) {
    const entries = Object.entries(passwords);
    this.#passwords = new Map(entries.map(([name, password]) => [name, digest(password)]));
    this.#clock = clock;
  }

  /** @param address from where: who guesses there does not keep the adviser out elsewhere */
  async check(name: string, password: string, address: string): Promise<boolean> {
    // Names that do not exist are remembered as one: there may be any number of them, and any length.
    const who = this.#passwords.has(name) ? `${address} ${name}` : address;
    const asking = this.#asking.get(who) ?? 0;
    if (asking >= MOST_ASKING) return false;
    this.#asking.set(who, asking + 1);
    await this.#pause(who);
    this.#asking.set(who, (this.#asking.get(who) ?? 1) - 1);
    if (this.#asking.get(who) === 0) this.#asking.delete(who);
    const isRight = this.#isRight(name, password);
    this.#note(who, isRight);
    return isRight;
  }

  #isRight(name: string, password: string): boolean {
    const known = this.#passwords.get(name);
    // It takes as long for a name that does not exist.
    return timingSafeEqual(known ?? NOBODY, digest(password)) && known !== undefined;
  }

  #pause(who: string): Promise<void> {
    const failures = this.#failures.get(who) ?? 0;
    if (failures === 0) return Promise.resolve();
    const time = Math.min(PAUSE.most, PAUSE.first * 2 ** (failures - 1));
    return new Promise((resolve) => this.#clock.after(time, resolve));
  }

  #note(who: string, isRight: boolean): void {
    const failures = this.#failures.get(who) ?? 0;
    this.#failures.delete(who);
    if (!isRight) this.#failures.set(who, failures + 1);
    const [longest] = this.#failures.keys();
    if (this.#failures.size > MOST_NAMES && longest !== undefined) this.#failures.delete(longest);
  }
}
