import {LoadError} from '../model/problem.js';
import {MOST, refused, tooLarge} from './fetch-text.js';

/**
 * The text at an address, for pages whose `fetch` is missing or has been replaced by something that fails.
 * It cannot promise all that `fetch` does: redirects are noticed when they have been followed, and a request
 * to the page's own origin carries its cookies and the referrer. Throws {@link LoadError}.
 */
export function requestText(url: string, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (error: LoadError) => {
      reject(error);
      request.abort();
    };
    const unreachable = (why: string) => {
      fail(new LoadError('manifest-unreachable', url, why));
    };
    request.onprogress = ({loaded}) => {
      if (loaded > MOST) fail(tooLarge(url));
    };
    request.onerror = () => {
      unreachable('no answer');
    };
    request.onload = () => {
      if (request.responseURL !== url) unreachable('redirected');
      else if (request.status !== 200) fail(refused(request.status, url));
      else resolve(request.responseText);
    };
    signal.addEventListener('abort', () => {
      unreachable('no answer in time');
    });
    request.open('GET', url);
    request.send();
  });
}
