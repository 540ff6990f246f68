import {Timer, type Clock} from './clock.js';

/** Milliseconds until a server that says nothing is given up. */
const LONGEST = 10_000;

interface AttemptsOptions {
  readonly domain: string;
  readonly clock: Clock;
  readonly report: (text: string) => void;
  /** Gives up the attempt: the next one comes by itself. */
  readonly giveUp: () => void;
}

/** What of the attempts to connect is told, in plain words: of each server the same thing once. */
export class Attempts {
  readonly #options: AttemptsOptions;
  readonly #timer: Timer;
  readonly #told = new Set<string>();
  #server = '';
  /** Of this attempt it is known how it is, or was. */
  #isKnown = false;

  constructor(options: AttemptsOptions) {
    this.#options = options;
    this.#timer = new Timer(options.clock);
  }

  begin(server: string): void {
    this.#server = server;
    this.#isKnown = false;
    this.#timer.set(LONGEST, () => {
      this.#tell(`says nothing for ${LONGEST / 1000} s. ${IS_IT}`);
      this.#options.giveUp();
    });
  }

  succeeded(): void {
    this.#timer.stop();
    this.#told.clear();
    this.#isKnown = true;
    this.#options.report(`connected to ${this.#server}`);
  }

  failed({message}: Error): void {
    this.#tell(this.#wordsFor(message));
  }

  /** The connection is gone. Of one on which all was well, the next attempt tells how it is. */
  over(): void {
    this.#timer.stop();
    this.#tell(`closes the connection without a word. ${IS_IT}`);
  }

  stop(): void {
    this.#timer.stop();
    this.#isKnown = true;
  }

  /** What follows in the same attempt comes of the first. */
  #tell(words: string): void {
    if (this.#isKnown) return;
    this.#isKnown = true;
    const text = `${this.#server} ${words} It is tried again.`;
    if (this.#told.has(text)) return;
    this.#told.add(text);
    this.#options.report(text);
  }

  #wordsFor(message: string): string {
    const {domain} = this.#options;
    if (/^not-authorized/.test(message))
      return `refuses the secret: RINNALLA_QUEUE_SECRET must be that of the component "${domain}" in the server's settings (${message}).`;
    if (/^host-unknown/.test(message))
      return `knows no component "${domain}": "domain" must be that of a component in the server's settings (${message}).`;
    if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(message))
      return `cannot be reached: is the server running, and is "servers" right (${message})?`;
    return `fails (${message}).`;
  }
}

const IS_IT = 'Is "servers" the port where the server lets components in?';
