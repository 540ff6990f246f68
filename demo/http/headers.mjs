/**
 * The policy that a careful authority has: no inline scripts or styles, nothing from elsewhere, and
 * one Trusted Types policy. If help works here, it works on the strictest pages.
 */
export function contentSecurityPolicy({formAction = [], ...changes} = {}) {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'connect-src': "'self'",
    'media-src': "'self'",
    'form-action': ["'self'", ...formAction].join(' '),
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'rinnalla',
    ...changes,
  };
  return Object.entries(directives)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** Headers of a page. Pages hold what a person has typed: they stay out of every cache. */
export function pageHeaders(policy) {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    ...(policy && {'Content-Security-Policy': policy}),
  };
}
