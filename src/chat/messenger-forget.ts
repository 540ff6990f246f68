import {bare} from '../model/bare.js';
import type {ChatSettings} from './chat-provider.js';

/** In the past, for browsers do not tell of what domain a cookie is. */
const GONE = 'Max-Age=0; Path=/';

/** Of `a.b.fi`: none, for the host itself, then `a.b.fi` and `b.fi`; browsers refuse what is too wide. */
function domains(): string[] {
  const labels = location.hostname.split('.');
  return ['', ...labels.map((_, i) => `; Domain=${labels.slice(i).join('.')}`)];
}

function forgetCookie(name: string): void {
  // Names with such a beginning are heeded only with it (RFC 6265bis, 4.1.3).
  const secure = name.startsWith('__') ? '; Secure' : '';
  for (const domain of domains()) document.cookie = `${name}=; ${GONE}${domain}${secure}`;
}

function forgetKeys(storage: Storage, beginning: string): void {
  for (const key of Object.keys(storage)) if (key.startsWith(beginning)) storage.removeItem(key);
}

/** A page may forbid storage, and have patched all of this. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // What cannot be reached cannot be forgotten either.
  }
}

/** Removes what a vendor keeps in this browser for this site. Never throws. */
export function forgetTraces({forget}: Pick<ChatSettings, 'forget'>): void {
  const {cookies = [], storage = []} = bare(forget ?? {});
  for (const name of cookies) quietly(() => forgetCookie(name));
  for (const beginning of storage) {
    quietly(() => forgetKeys(localStorage, beginning));
    quietly(() => forgetKeys(sessionStorage, beginning));
  }
}
