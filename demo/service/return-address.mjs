/**
 * Where identification may send a person back to: the first step of the application. Anything else
 * could lead a person from a page they trust to a fraudster's.
 */
const returnPath = /^\/(fi|sv|en)\/asumistuki\/hakemus\/asunto$/;

/** Real identification knows its customers by a register; this one knows those on this computer. */
const onThisComputer = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The address to go back to, without its query, or nothing when it is not to be trusted. */
export function returnAddress(text) {
  if (!URL.canParse(text ?? '')) return undefined;
  const url = new URL(text);
  const trusted =
    url.protocol === 'http:' &&
    onThisComputer.has(url.hostname) &&
    url.username === '' &&
    url.password === '' &&
    returnPath.test(url.pathname);
  return trusted ? new URL(url.pathname, url.origin) : undefined;
}
