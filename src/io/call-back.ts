import {bare} from '../model/bare.js';
import {ownIn} from '../model/own.js';

/** In ms. */
const LONGEST = 10_000;
/** Longer than this no reference is. In characters. */
const MOST = 100;

/** A wish to be called, as it is sent. */
export interface CallBackRequest {
  /** As the person has written it. */
  readonly number: string;
  /** `soon`, `morning`, `afternoon` or `tomorrow`. */
  readonly time: string;
  /** BCP 47. */
  readonly lang: string;
  /** Id of the channel. */
  readonly contact: string;
  /** In the person's own words. */
  readonly about?: string;
}

export interface CallBackAnswer {
  /** By which the authority knows it; empty: there is none. */
  readonly reference: string;
}

/**
 * Asks an authority to call. Nothing else of the person goes along: no cookies, no referrer.
 * @param url absolute
 * @returns what it answers; `undefined` when it has not taken the request
 */
export async function askToBeCalled(
  url: string,
  request: CallBackRequest,
): Promise<CallBackAnswer | undefined> {
  try {
    const response = await fetch(
      url,
      bare({
        method: 'POST',
        headers: bare({'Content-Type': 'application/json'}),
        body: JSON.stringify(request),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST),
      } as const),
    );
    if (!response.ok) return undefined;
    const reference = ownIn(await response.json().catch(() => undefined), 'reference');
    return {reference: typeof reference === 'string' ? reference.slice(0, MOST) : ''};
  } catch {
    return undefined;
  }
}
