import type {Vendor} from './messenger.js';
import {agreed} from './messenger-context.js';
import type {MessengerPage} from './messenger-page.js';

const CALL = '_giosg';

/** What the vendor's snippet puts on the window: a function that keeps calls until the script is there. */
function queue(page: MessengerPage): void {
  const kept: unknown[] = [];
  const giosg = (...args: unknown[]) => kept.push(args);
  page.put(CALL, giosg);
  Object.assign(giosg, {
    _e: kept,
    _c: page.option('organization'),
    _h: new URL(page.settings.script ?? '').origin,
  });
}

/**
 * giosg. Option: `organization`, its id. It documents how visitors' variables are told, and no call that opens its
 * dialog: a rule of the authority's giosg does that.
 */
export const GIOSG: Vendor = {
  options: {snippet: ['organization']},
  global: CALL,
  prepare: queue,
  async open(start, page) {
    await new Promise<void>((resolve) => page.call(CALL, resolve));
    // As plain values, and leaving alone what the page has told itself.
    page.call(CALL, 'visitor', 'submit', agreed(start), 'plain', false);
  },
};
