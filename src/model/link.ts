const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0020\u007f\\]/;

/**
 * The address if a person may be sent there, else `undefined`. Allowed are http, https, mailto and tel,
 * without a user name or password (`https://bank.fi@evil.example`), control characters or backslashes,
 * which browsers and people read differently.
 */
export function safeLink(href: string, base: string): URL | undefined {
  if (UNSAFE.test(href) || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  return SCHEMES.has(url.protocol) && !url.username && !url.password ? url : undefined;
}

/** Where a link leads, to be shown beside it: the host if it is another one, else nothing. */
export const destination = (url: URL, base: string): string =>
  url.protocol.startsWith('http') && url.host !== new URL(base).host ? url.host : '';
