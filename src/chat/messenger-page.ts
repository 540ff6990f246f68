import {bare} from '../model/bare.js';
import {ChatError, type ChatEnd, type ChatEvent, type ChatSettings} from './chat-provider.js';
import {callAt, isThere} from './messenger-globals.js';

/** In ms, between looks whether something of a vendor is there. */
const PAUSE = 50;

/** One opening of a vendor's messenger: what an adapter may do to the page, and how it is taken back. */
export class MessengerPage {
  readonly settings: ChatSettings;

  readonly #tell: (event: ChatEvent) => void;
  /** What takes back what stays in the page, and what we listen to. */
  readonly #added: (() => void)[] = [];
  readonly #heard = new AbortController();
  #isEnded = false;

  constructor(settings: ChatSettings, tell: (event: ChatEvent) => void) {
    this.settings = settings;
    this.#tell = tell;
  }

  /** A setting of the vendor's; empty when it is not given. */
  option(name: string): string {
    return Object.hasOwn(this.settings.options, name) ? (this.settings.options[name] ?? '') : '';
  }

  /** Calls a function of the vendor's. Throws when there is none, and when it is too late. */
  call(path: string, ...args: readonly unknown[]): unknown {
    if (this.#heard.signal.aborted) throw new ChatError('unreachable', path);
    return callAt(path, ...args);
  }

  /** Calls one that takes what it calls when it has been done, and when not, as its last two arguments. */
  done(path: string, ...args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.call(path, ...args, resolve, () => reject(new ChatError('unreachable', path)));
    });
  }

  /** Puts something on the window, until it is taken away. */
  put(name: string, value: unknown): void {
    Reflect.set(window, name, value);
    this.add(() => Reflect.deleteProperty(window, name));
  }

  /** @param takeAway takes back what was added to the page */
  add(takeAway: () => void): void {
    this.#added.push(takeAway);
  }

  /** Listens on the window, where vendors' events are. */
  listen(type: string, listener: () => void): void {
    const {signal} = this.#heard;
    if (!signal.aborted) window.addEventListener(type, listener, bare({signal}));
  }

  /** The next event of that type. */
  heard(type: string): Promise<void> {
    return new Promise((resolve) => {
      this.listen(type, resolve);
    });
  }

  /** Until there is something at that path. */
  async until(path: string): Promise<void> {
    while (!isThere(path) && !this.#heard.signal.aborted)
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }

  state(state: 'queued' | 'active'): void {
    if (!this.#heard.signal.aborted && !this.#isEnded) this.#tell({type: 'state', state});
  }

  /** The first one counts. */
  ended(by: ChatEnd): void {
    if (!this.#heard.signal.aborted && !this.#isEnded) this.#tell({type: 'ended', by});
    this.#isEnded = true;
  }

  /** From now on nothing of the vendor's is heeded. */
  leave(): void {
    this.#heard.abort();
  }

  /** Takes away what was added to the page. */
  takeAway(): void {
    this.leave();
    for (const takeAway of this.#added.splice(0)) {
      try {
        takeAway();
      } catch {
        // The page holds on to it.
      }
    }
  }
}
