/** `local@domain/resource` without the resource (RFC 7622). */
export const bareJid = (jid: string): string => jid.split('/', 1)[0] ?? '';

export const domainOf = (jid: string): string => bareJid(jid).split('@').at(-1) ?? '';

/** What stands before the `@`; '' where there is none. */
export const localOf = (jid: string): string => {
  const bare = bareJid(jid);
  return bare.includes('@') ? bare.slice(0, bare.indexOf('@')) : '';
};

/** What stands after the first slash; in a room: the nick. */
export const resourceOf = (jid: string): string =>
  jid.includes('/') ? jid.slice(jid.indexOf('/') + 1) : '';
