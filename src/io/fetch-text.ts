import {bare} from '../model/bare.js';
import {LoadError} from '../model/problem.js';

/** A larger manifest is split by page (`file`). In bytes. */
export const MOST = 2 * 1024 * 1024;
/** Texts that are not fetched, by their addresses: what an editor is writing. */
export const drafts = new Map<string, string>();
/** In ms, from the request to the last byte. */
const LONGEST = 8000;

export const tooLarge = (url: string): LoadError =>
  new LoadError('manifest-too-large', url, '2 MB');

export function refused(status: number, url: string): LoadError {
  const code = status === 404 || status === 410 ? 'manifest-not-found' : 'manifest-refused';
  return new LoadError(code, url, `HTTP ${status}`);
}

/** Reads a body to its end, but not for ever: a body over the cap is left at the cap. */
async function readCapped({body}: Response, url: string): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const {value} = await reader.read();
    if (!value) return new Blob(chunks).text();
    size += value.length;
    if (size > MOST) {
      void reader.cancel();
      throw tooLarge(url);
    }
    chunks.push(value);
  }
}

async function byFetch(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(
    url,
    bare({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A redirected manifest could carry another phone number.
      redirect: 'error',
      signal,
    } as const),
  );
  if (!response.ok) throw refused(response.status, url);
  return readCapped(response, url);
}

/** Whether a function of the platform is still there as it was. */
const isNative = (platform: unknown): boolean =>
  typeof platform === 'function' && /native code/.test(Function.prototype.toString.call(platform));

/**
 * The text at an address. Nothing of the person goes along: no cookies, no referrer; redirects are
 * refused. Throws {@link LoadError}.
 * @param url absolute
 */
export async function fetchText(url: string, stop: AbortSignal): Promise<string> {
  const time = AbortSignal.timeout(LONGEST);
  const signal = AbortSignal.any([stop, time]);
  try {
    return drafts.get(url) ?? (await byFetch(url, signal));
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (time.aborted) throw new LoadError('manifest-slow', url, 'no answer in 8 s');
    if (stop.aborted || isNative(globalThis.fetch)) {
      throw new LoadError('manifest-unreachable', url, String(error));
    }
    const {requestText} = await import('../chunks/request.js');
    return requestText(url, signal);
  }
}
