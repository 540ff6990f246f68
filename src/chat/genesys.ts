import type {Vendor} from './messenger.js';
import {agreed} from './messenger-context.js';
import type {MessengerPage} from './messenger-page.js';

const CALL = 'Genesys';

/** What the vendor's snippet puts on the window: a function that keeps calls until the script is there. */
function queue(page: MessengerPage): void {
  const kept: unknown[] = [];
  const genesys = (...args: unknown[]) => kept.push(args);
  page.put('_genesysJs', CALL);
  page.put(CALL, genesys);
  Object.assign(genesys, {
    q: kept,
    t: Date.now(),
    c: {environment: page.option('environment'), deploymentId: page.option('deploymentId')},
  });
}

const command = (page: MessengerPage, name: string, data: object = {}): Promise<unknown> =>
  page.done(CALL, 'command', name, data);

const subscribe = (page: MessengerPage, name: string, listener: () => void): unknown =>
  page.call(CALL, 'subscribe', name, listener);

/** Genesys Cloud Messenger. Options: `environment` (`euc1`), `deploymentId`. */
export const GENESYS: Vendor = {
  options: {snippet: ['environment', 'deploymentId']},
  global: CALL,
  prepare: queue,
  async open(start, page) {
    await new Promise<void>((resolve) => subscribe(page, 'Database.ready', resolve));
    await command(page, 'Database.set', {messaging: {customAttributes: agreed(start)}});
    subscribe(page, 'Conversations.started', () => page.state('active'));
    subscribe(page, 'MessagingService.conversationDisconnected', () => page.ended('adviser'));
    subscribe(page, 'MessagingService.conversationCleared', () => page.ended('customer'));
    await command(page, 'Messenger.open');
  },
  async end(page) {
    // Only where the deployment lets people clear conversations; the session can be closed always.
    await command(page, 'MessagingService.clearConversation').catch(() => undefined);
    await command(page, 'MessagingService.clearSession');
  },
};
