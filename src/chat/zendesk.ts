import type {Vendor} from './messenger.js';
import {agreed} from './messenger-context.js';
import type {MessengerPage} from './messenger-page.js';
import {TOLD_KEYS} from './told.js';

const CALL = 'zE';

/** Zendesk knows fields of a conversation by number: the option `field-page` has that of the page. */
const fields = (page: MessengerPage, told: Readonly<Record<string, string>>) =>
  Object.entries(told)
    .map(([key, value]) => ({id: page.option(`field-${key}`), value}))
    .filter(({id}) => id !== '');

/** Zendesk messaging. Options: `field-service`, `field-page`, …: ids of conversation fields. */
export const ZENDESK: Vendor = {
  options: {others: TOLD_KEYS.map((key) => `field-${key}`)},
  global: CALL,
  // Its script looks for itself by this id.
  attributes: () => ({id: 'ze-snippet'}),
  async open(start, page) {
    page.call(CALL, 'messenger:set', 'locale', start.lang);
    page.call(CALL, 'messenger:set', 'conversationFields', fields(page, agreed(start)));
    const isOpen = new Promise<void>((resolve) => page.call(CALL, 'messenger:on', 'open', resolve));
    page.call(CALL, 'messenger', 'open');
    await isOpen;
  },
  end(page) {
    page.call(CALL, 'messenger', 'logoutUser');
    page.call(CALL, 'messenger', 'close');
  },
};
