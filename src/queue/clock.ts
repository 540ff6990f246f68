/** Time as a parameter, so that a test need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once, so many milliseconds later. @returns what stops it */
  after(milliseconds: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** One thing that is to happen later, unless something else comes before it. */
export class Timer {
  readonly #clock: Clock;
  #stop: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get isSet(): boolean {
    return this.#stop !== undefined;
  }

  /** Instead of what was to happen before. */
  set(milliseconds: number, call: () => void): void {
    this.stop();
    this.#stop = this.#clock.after(milliseconds, () => {
      this.#stop = undefined;
      call();
    });
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
