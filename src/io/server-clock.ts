import {bare} from '../model/bare.js';

/** A device's clock that is less than two minutes off is right enough. */
const LEAST = 2 * 60 * 1000;
/** One that is off by more is no clock, and neither is a server that says so. Ten years, in ms. */
const MOST = 10 * 365 * 24 * 60 * 60 * 1000;
/** In ms, until we do without an answer. */
const LONGEST = 8000;

/**
 * How far the server's clock is ahead of the device's, in ms; 0 when it is not known, or less than two
 * minutes.
 * @param date what the server's header `Date` says (RFC 9110, 6.6.1)
 * @param age seconds that the answer had been kept on its way, of its header `Age` (RFC 9111, 5.1)
 * @param sent when it was asked and
 * @param received when it was answered, by the device's clock, in ms since the epoch
 */
export function offsetOf(
  date: string | null,
  age: string | null,
  sent: number,
  received: number,
): number {
  const server = Date.parse(date ?? '') + (Number(age) || 0) * 1000;
  const offset = Math.round(server - (sent + received) / 2);
  // Of what is no date nothing is known.
  const size = Math.abs(offset);
  return size >= LEAST && size <= MOST ? offset : 0;
}

/** The time by the clock of the service: a device's own clock may be wrong by hours. */
export class ServerClock {
  /** What is added to the device's clock, in ms. */
  offset = 0;

  readonly #watching = new Set<() => void>();

  now = (): number => Date.now() + this.offset;

  /** Calls when the time has become another one, until the function that it gives is called. */
  watch(changed: () => void): () => void {
    this.#watching.add(changed);
    return () => this.#watching.delete(changed);
  }

  /**
   * Asks the server for its time. Nothing of the person goes along: no cookies, no referrer.
   * @param url absolute address of a file of the service
   */
  async ask(url: string, stop: AbortSignal): Promise<void> {
    const offset = await offsetBy(url, stop);
    if (stop.aborted || offset === this.offset) return;
    this.offset = offset;
    for (const changed of this.#watching) changed();
  }
}

async function offsetBy(url: string, stop: AbortSignal): Promise<number> {
  // A service worker of the page may answer with what it has kept for days.
  const {serviceWorker} = navigator as Partial<Navigator>;
  if (!url.startsWith('http') || serviceWorker?.controller) return 0;
  const signal = AbortSignal.any([stop, AbortSignal.timeout(LONGEST)]);
  const sent = Date.now();
  try {
    const {headers} = await fetch(
      url,
      bare({
        method: 'HEAD',
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        signal,
      } as const),
    );
    return offsetOf(headers.get('date'), headers.get('age'), sent, Date.now());
  } catch {
    return 0; // the device's clock is all that we have
  }
}

/** The clock that all words about opening hours go by. */
export const serverClock = new ServerClock();
