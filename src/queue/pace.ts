/** Of how many of the last conversations the time is known. */
const MOST = 20;

/** How fast the queue moves on, by what conversations have taken. */
export class Pace {
  readonly #usual: number;
  readonly #last: number[] = [];

  /** @param usual milliseconds that a conversation takes, until it is known */
  constructor(usual: number) {
    this.#usual = usual;
  }

  /** @param milliseconds that a conversation has taken */
  add(milliseconds: number): void {
    this.#last.push(milliseconds);
    if (this.#last.length > MOST) this.#last.shift();
  }

  /**
   * Seconds until it is somebody's turn.
   * @param position how many are before them
   * @param places how many conversations can be held at once
   */
  wait(position: number, places: number): number {
    const known = this.#last.reduce((sum, time) => sum + time, 0);
    // The usual time counts as one of them: a single short conversation says little.
    const average = (known + this.#usual) / (this.#last.length + 1);
    return Math.ceil(((position + 1) * average) / Math.max(1, places) / 1000);
  }
}
