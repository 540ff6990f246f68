import {setImmediate as turn} from 'node:timers/promises';
import {finnishDay} from '../model/wall-clock.js';
import type {CounterStore} from './store.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/**
 * Forgets the ids of batches of the day before yesterday and earlier, now and every hour.
 *
 * @param report hears why it could not be done
 * @returns how to stop
 */
export function forgetBatches(store: CounterStore, report: (message: string) => void): () => void {
  let running = true;
  const forget = async (): Promise<void> => {
    const yesterday = finnishDay(Date.now() - DAY);
    // In between, batches are taken.
    while (running && (await store.forget(yesterday))) await turn();
  };
  const tried = (): void =>
    void forget().catch((error: unknown) => report((error as Error).message));
  tried();
  const timer = setInterval(tried, HOUR);
  return () => {
    running = false;
    clearInterval(timer);
  };
}
