import type {IncomingHttpHeaders} from 'node:http';
import {Refusal} from './refusal.js';

/** Whether it is an origin as browsers write it: `https://www.example.fi`. */
export const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

/**
 * The headers that let a page of another origin read the answer; none are needed for a page of this host, and for
 * what is no page. Throws a {@link Refusal} of 403 for pages of other origins than those that are named.
 */
export function checkOrigin(
  {origin, host = ''}: IncomingHttpHeaders,
  named: ReadonlySet<string>,
): Readonly<Record<string, string>> {
  if (origin === undefined) return {};
  if (named.has(origin)) return {'access-control-allow-origin': origin, vary: 'origin'};
  if (isOrigin(origin) && new URL(origin).host === host.toLowerCase()) return {};
  throw new Refusal(
    403,
    'origin-refused',
    'Pages of this origin are not counted here. Expected: this host, or an origin named by --origin.',
  );
}

/** What a browser asks before it sends JSON from another origin. */
export const PREFLIGHT = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'content-type',
  'access-control-max-age': '86400',
} as const;
