/** `local@domain/resource` without the resource (RFC 7622). */
export const bareJid = (jid: string): string => jid.split('/', 1)[0] ?? '';

export const domainOf = (jid: string): string => bareJid(jid).split('@').at(-1) ?? '';

/** What stands after the first slash; in a room: the nick. */
export const resourceOf = (jid: string): string =>
  jid.includes('/') ? jid.slice(jid.indexOf('/') + 1) : '';
