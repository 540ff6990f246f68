import {safeLink} from '../model/link.js';
import {ChatElsewhere} from './chat-elsewhere.js';
import {ChatError, type ChatSettings, type ChatStart, type OptionRules} from './chat-provider.js';
import {agreed} from './messenger-context.js';
import {TOLD_KEYS} from './told.js';

/**
 * The address of the chat, with what was agreed to as far as the service knows where: the option `parameter-page`
 * names the query parameter of the page. What no parameter is named for is not told.
 */
function addressOf({options}: ChatSettings, start: ChatStart): URL | undefined {
  const option = (name: string) => (Object.hasOwn(options, name) ? options[name] : undefined);
  const href = option('href');
  // An empty address would be this very page.
  const url = href ? safeLink(href, document.baseURI) : undefined;
  if (!url?.protocol.startsWith('http')) return undefined;
  for (const [key, value] of Object.entries(agreed(start))) {
    const parameter = option(`parameter-${key}`);
    if (parameter) url.searchParams.set(parameter, value);
  }
  return url;
}

/** A chat on a page of its own, opened in a new tab that knows nothing of this one. */
export class LinkProvider extends ChatElsewhere {
  readonly options: OptionRules = {
    needed: ['href'],
    others: TOLD_KEYS.map((key) => `parameter-${key}`),
  };

  protected override async open(start: ChatStart): Promise<void> {
    const url = addressOf(this.settings, start);
    if (!url) throw new ChatError('refused', 'It is no address of http or https.', 'href');
    try {
      // It gives no window: whether a browser has held it back cannot be known.
      await Promise.resolve(window.open(url.href, '_blank', 'noopener,noreferrer'));
    } catch {
      throw new ChatError('blocked', url.href);
    }
  }
}
