import type {Vendor} from './messenger.js';
import {isThere, valueAt} from './messenger-globals.js';
import {agreed} from './messenger-context.js';
import type {MessengerPage} from './messenger-page.js';

const CHAT = 'embeddedservice_bootstrap';
const LAUNCH = `${CHAT}.utilAPI.launchChat`;

async function init(page: MessengerPage, language: string): Promise<void> {
  const created = page.heard('onEmbeddedMessagingButtonCreated');
  Object.assign(valueAt(`${CHAT}.settings`) as object, {language});
  page.call(`${CHAT}.init`, page.option('orgId'), page.option('deployment'), page.option('site'), {
    scrt2URL: page.option('scrt2Url'),
  });
  await created;
}

/** Salesforce Enhanced Web Chat. Options: `orgId`, `deployment`, `site`, `scrt2Url`, as in its snippet. */
export const SALESFORCE: Vendor = {
  options: {snippet: ['orgId', 'deployment', 'site', 'scrt2Url']},
  global: CHAT,
  async open(start, page) {
    // On a page with the vendor's snippet it has been done.
    if (!isThere(LAUNCH)) await init(page, start.lang);
    page.listen('onEmbeddedMessagingConversationStarted', () => page.state('active'));
    page.listen('onEmbeddedMessagingConversationClosed', () => page.ended('service'));
    page.call(`${CHAT}.prechatAPI.setHiddenPrechatFields`, agreed(start));
    await page.call(LAUNCH);
  },
  async end(page) {
    await page.call(`${CHAT}.userVerificationAPI.clearSession`, true);
    await page.call(`${CHAT}.utilAPI.removeAllComponents`);
  },
};
