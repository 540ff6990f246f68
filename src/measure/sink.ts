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
  /** The help is taken out of the page. */
  stop?(): void;
}

/** How many counts the person is shown. */
const MOST_SHOWN = 200;

/** What was counted since the page was loaded, for the person to see; the last comes last. */
export class Shown implements Sink {
  readonly counts: Told[] = [];

  add(told: Told): void {
    if (this.counts.push(told) > MOST_SHOWN) this.counts.shift();
  }
}

/** All sinks; none when the browser asks that nothing be counted. */
export interface Sinks {
  readonly all: readonly Sink[];
  readonly shown: Shown;
}
