/** A phone number, and no code that a phone would carry out (`*21*…#` forwards its calls). */
const PHONE = /^tel:\+?[0-9().-]{3,20}$/;
/** An address, and no subject, text or hidden receiver. */
const MAIL = /^mailto:[^@?&,;%]+@[^@?&,;%]+$/;
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u0020\u007f\\]/;

/**
 * The address if a person may be sent there, else `undefined`. Allowed are http, https, mailto and tel,
 * without a user name or password (`https://bank.fi@evil.example`), codes for the phone, or control
 * characters and backslashes, which browsers and people read differently.
 */
export function safeLink(href: string, base: string): URL | undefined {
  if (UNSAFE.test(href) || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  const web = /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return web || PHONE.test(url.href) || MAIL.test(url.href) ? url : undefined;
}

/** Where a link leads, to be shown beside it: another host, a phone number, an e-mail address. */
export function destination(url: URL, base: string): string {
  if (!url.protocol.startsWith('http')) return url.pathname;
  return url.host === new URL(base).host ? '' : url.host;
}
