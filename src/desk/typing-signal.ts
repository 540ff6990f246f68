/** In ms: who has not touched a key for so long does not write. */
const PAUSE = 5000;

/** Tells when someone begins to write, and when they stop; nothing in between. */
export class TypingSignal {
  readonly #tell: (on: boolean) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (on: boolean) => void) {
    this.#tell = tell;
  }

  /** A key was pressed. @param isEmpty whether there is no text now */
  touched(isEmpty: boolean): void {
    if (isEmpty) {
      this.stop();
      return;
    }
    if (this.#timer === undefined) this.#tell(true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.stop(), PAUSE);
  }

  stop(): void {
    if (this.#timer === undefined) return;
    this.sent();
    this.#tell(false);
  }

  /** A message says by itself that it is written. */
  sent(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
