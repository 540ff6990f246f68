import type {Vendor} from './messenger.js';
import {isThere} from './messenger-globals.js';
import {agreed} from './messenger-context.js';
import type {MessengerPage} from './messenger-page.js';

const WIDGET = '$chatwoot';
const RUN = 'chatwootSDK.run';

/** Its language tags have an underscore: `pt_BR`. */
const locale = (lang: string): string => lang.replace('-', '_');

async function run(page: MessengerPage): Promise<void> {
  const ready = page.heard('chatwoot:ready');
  page.call(RUN, {websiteToken: page.option('websiteToken'), baseUrl: page.option('baseUrl')});
  await ready;
}

/** Chatwoot. Options: `websiteToken`, `baseUrl`. */
export const CHATWOOT: Vendor = {
  options: {snippet: ['websiteToken', 'baseUrl']},
  global: RUN,
  async open(start, page) {
    if (!isThere(WIDGET)) await run(page);
    page.call(`${WIDGET}.setLocale`, locale(start.lang));
    page.call(`${WIDGET}.setConversationCustomAttributes`, agreed(start));
    page.call(`${WIDGET}.toggle`, 'open');
  },
  end: (page) => page.call(`${WIDGET}.reset`),
};
