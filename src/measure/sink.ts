import type {Counted} from '../model/counts.js';

/** What a sink is told. */
export interface Told extends Counted {
  /** Id of the service. */
  readonly service: string;
  /** The version of its manifest; empty: its editors number none. */
  readonly version: string;
}

/** Where counts go. It never throws into the page, and nobody waits for it. */
export interface Sink {
  add(told: Told): void;
  /** The help is in the page, or in it again. */
  start?(): void;
  /** The person does not want to be counted: what waits is thrown away. */
  drop?(): void;
  /** The help is taken out of the page. */
  stop?(): void;
}

/** When an error is counted, in ms. */
const LATE = 1000;
/** How many counts the person is shown. */
const MOST_SHOWN = 200;

/** What was counted since the page was loaded, for the person to see; the last comes last. */
export class Shown implements Sink {
  readonly counts: Told[] = [];

  add(told: Told): void {
    if (this.counts.push(told) > MOST_SHOWN) this.counts.shift();
  }
}

/** All sinks as one; there is none when the browser asks that nothing be counted. */
export class Sinks implements Required<Sink> {
  readonly all: readonly Sink[];
  readonly shown: Shown;

  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(all: readonly Sink[], shown: Shown) {
    this.all = all;
    this.shown = shown;
  }

  /** What was still loading when the page was left has not failed: such an error never comes to be counted. */
  add(told: Told): void {
    if (told.event === 'error') this.#late = setTimeout(() => this.#add(told), LATE);
    else this.#add(told);
  }

  #add(told: Told): void {
    for (const sink of this.all) sink.add(told);
  }

  start(): void {
    for (const sink of this.all) sink.start?.();
  }

  drop(): void {
    clearTimeout(this.#late);
    for (const sink of this.all) sink.drop?.();
  }

  stop(): void {
    clearTimeout(this.#late);
    for (const sink of this.all) sink.stop?.();
  }
}
