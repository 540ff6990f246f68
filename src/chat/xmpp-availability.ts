import {bare} from '../model/bare.js';
import {own, ownIn} from '../model/own.js';
import type {Availability, ChatSettings} from './chat-provider.js';

/** In ms, until we do without an answer. */
const LONGEST = 4000;

const UNKNOWN: Availability = {state: 'unknown'};

const count = (value: unknown): number | undefined =>
  Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** What `GET …/chat/availability` says (docs/chat-protocol.md). */
function read(answer: unknown): Availability {
  const {open, free, waiting, waitSeconds} = own(answer);
  if (typeof open !== 'boolean') return UNKNOWN;
  const isFree = count(free) !== 0 && !count(waiting);
  const state = !open ? 'closed' : isFree ? 'open' : 'busy';
  return {state, waiting: count(waiting), waitSeconds: count(waitSeconds)};
}

/**
 * Asks whether someone would answer now, where the option `availability` says. Nothing of the person goes along: no
 * cookies, no referrer. Never rejects.
 */
export async function askAvailability(
  {options}: ChatSettings,
  stop: AbortSignal,
): Promise<Availability> {
  const url = ownIn(options, 'availability');
  if (typeof url !== 'string' || !/^https?:/.test(url)) return UNKNOWN;
  try {
    const answer = await fetch(
      url,
      bare({
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        signal: AbortSignal.any([stop, AbortSignal.timeout(LONGEST)]),
      } as const),
    );
    return answer.ok ? read(await answer.json()) : UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}
