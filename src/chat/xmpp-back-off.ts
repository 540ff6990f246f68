import type {XmppTimes} from './xmpp-times.js';

/** The pauses between tries: each twice as long as the one before, and none the same for all who wait. */
export class BackOff {
  readonly #times: XmppTimes;
  readonly #since = performance.now();
  #tries = 0;
  #isStopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #proceed: ((proceeds: boolean) => void) | undefined;

  constructor(times: XmppTimes) {
    this.#times = times;
  }

  /** Whether no more is tried. The clock may jump while the device sleeps: ask after a try. */
  get isOver(): boolean {
    return this.#isStopped || this.#left <= 0;
  }

  /** Resolves when it is time for another try, with `true`; with `false` if there is none. */
  pause(): Promise<boolean> {
    if (this.#isStopped) return Promise.resolve(false);
    const {firstPause, longestPause} = this.#times;
    const pause = Math.min(longestPause, firstPause * 2 ** this.#tries++);
    const jittered = pause * (0.7 + Math.random() * 0.6);
    const left = this.#left;
    return new Promise((resolve) => {
      this.#proceed = resolve;
      const delay = left > 0 ? Math.min(jittered, left) : jittered;
      this.#timer = setTimeout(() => resolve(true), delay);
    });
  }

  /** Ends the pause, as when the network is back. Those that come are short again. */
  now(): void {
    this.#tries = 0;
    this.#go(true);
  }

  stop(): void {
    this.#isStopped = true;
    this.#go(false);
  }

  #go(proceeds: boolean): void {
    clearTimeout(this.#timer);
    this.#proceed?.(proceeds);
  }

  get #left(): number {
    return this.#times.patience - (performance.now() - this.#since);
  }
}
