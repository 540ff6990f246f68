import {ChatError, type ChatSettings} from './chat-provider.js';

const originOf = (address: string, base?: string): string =>
  URL.canParse(address, base) ? new URL(address, base).origin : '';

/**
 * A manifest never sends a script that is allowed elsewhere for the rest of itself: hosts in its options are those of
 * scripts that the tag names, or the page's own.
 * @param allowed the addresses of the scripts that the tag names
 * @param base the address of the page
 * @throws a {@link ChatError} `blocked`
 */
export function heedHosts(
  options: ChatSettings['options'],
  allowed: readonly string[],
  base: string,
): void {
  const origins = [location.origin, ...allowed.map((address) => originOf(address))];
  for (const [option, value] of Object.entries(options)) {
    const isAddress = /^\s*(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(value);
    if (isAddress && !origins.includes(originOf(value, base)))
      throw new ChatError('blocked', `data-chat-scripts does not name ${value}`, option);
  }
}
