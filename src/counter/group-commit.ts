import {setTimeout as pause} from 'node:timers/promises';
import {Refusal} from './refusal.js';
import {StoreError} from './store-error.js';
import type {Accepted, CounterStore} from './store.js';

/** How long batches are gathered for one transaction, in ms: writing to the disk takes as long for one as for many. */
const GATHER = 10;
/** How many batches go into one transaction. */
const MOST_AT_ONCE = 1000;
/** How many may wait; the rest are refused. */
const MOST_WAITING = 5000;

interface Waiting {
  readonly accepted: Accepted;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Adds batches to a store, many in one transaction. */
export class GroupCommit {
  readonly #store: CounterStore;
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;
  #stopping = false;

  constructor(store: CounterStore) {
    this.#store = store;
  }

  /**
   * Is done when the batch is kept for good. Throws a {@link StoreError} when it is not, or it is not known; and a
   * {@link Refusal} of 429 when too many wait.
   */
  add(accepted: Accepted): Promise<void> {
    if (this.#stopping)
      return Promise.reject(new StoreError('store-stopping', 'The counter is being stopped.'));
    if (this.#waiting.length >= MOST_WAITING) return Promise.reject(tooMany());
    return new Promise((done, failed) => {
      this.#waiting.push({accepted, done, failed});
      this.#running ??= this.#run();
    });
  }

  /** Takes no more; is done when all that were taken are kept or refused. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await pause(GATHER);
      const group = this.#waiting.splice(0, MOST_AT_ONCE);
      await this.#store.add(group.map(({accepted}) => accepted)).then(
        () => {
          for (const {done} of group) done();
        },
        (error: unknown) => {
          for (const {failed} of group) failed(error);
        },
      );
    }
    this.#running = undefined;
  }
}

const tooMany = (): Refusal =>
  new Refusal(429, 'too-many', 'More is sent than can be written. Send it again later.', {
    'retry-after': '5',
  });
