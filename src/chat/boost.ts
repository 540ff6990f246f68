import type {Vendor} from './messenger.js';
import {agreed} from './messenger-context.js';
import type {MessengerPage} from './messenger-page.js';

interface Panel {
  readonly show: () => unknown;
  readonly addEventListener: (type: string, listener: () => void) => void;
}

/** Words between commas. */
const list = (text: string): string[] => text.split(/\s*,\s*/).filter(Boolean);

function panelFor(page: MessengerPage, lang: string, customPayload: string): Panel {
  const filterValues = list(page.option('filterValues'));
  return page.call('boostChatPanel', {
    apiUrlBase: page.option('apiUrlBase'),
    startLanguage: lang,
    customPayload,
    ...(filterValues.length > 0 && {filterValues}),
  }) as Panel;
}

/** boost.ai. Options: `apiUrlBase`; `filterValues`, words between commas. Its API has no end. */
export const BOOST: Vendor = {
  options: {needed: ['apiUrlBase'], others: ['filterValues']},
  global: 'boostChatPanel',
  async open(start, page) {
    const panel = panelFor(page, start.lang, JSON.stringify(agreed(start)));
    panel.addEventListener('conversationIdChanged', () => page.state('active'));
    await panel.show();
  },
};
