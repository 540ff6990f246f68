/** The part of an address before the resource (RFC 7622, 3.1). */
export const bareOf = (jid: string): string => jid.split('/', 1)[0] ?? '';

/** What comes after the first slash: in a room, someone's name. May be empty, and have slashes itself. */
export function resourceOf(jid: string): string {
  const slash = jid.indexOf('/');
  return slash < 0 ? '' : jid.slice(slash + 1);
}

/** Whether it is `local@domain`, exactly so, with nothing before or after it. */
export function isBareOf(domain: string, jid: string): boolean {
  const [local, rest, ...more] = jid.split('@');
  return Boolean(local) && !/[\s/]/.test(jid) && rest === domain && more.length === 0;
}
