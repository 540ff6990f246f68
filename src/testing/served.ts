import {stub} from './mount-help.js';

/** Files that the test's own server has. A number stands for a failure with that status. */
export interface Served {
  /** By path: `/help/a.json`. */
  readonly files: Record<string, unknown>;
  /** The paths that were asked for, in their order. */
  readonly asked: string[];
  /** What every answer waits for. */
  wait: Promise<unknown>;
}

/** Answers for these files until the test is over; what is not among them is not found. */
export function serveFiles(files: Record<string, unknown>): Served {
  const served: Served = {files, asked: [], wait: Promise.resolve()};
  const {fetch} = window;
  const answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const {pathname} = new URL(String(input), location.href);
    if (!pathname.startsWith('/help/')) return fetch(input, init);
    served.asked.push(pathname);
    await served.wait;
    const file = Object.hasOwn(files, pathname) ? files[pathname] : 404;
    return typeof file === 'number'
      ? new Response('', {status: file})
      : new Response(JSON.stringify(file));
  };
  stub(window, 'fetch', {value: answer, writable: true});
  return served;
}
