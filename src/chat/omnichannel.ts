import type {Availability} from './chat-provider.js';
import type {Vendor} from './messenger.js';
import {agreed} from './messenger-context.js';
import type {MessengerPage} from './messenger-page.js';

const SDK = 'Microsoft.Omnichannel.LiveChatWidget.SDK';

/** What getAgentAvailability tells. */
interface AgentAvailability {
  readonly isQueueAvailable?: boolean;
  readonly isAgentAvailable?: boolean;
  readonly positionInQueue?: number;
  /** In minutes. */
  readonly averageWaitTime?: number;
}

const attributes = (page: MessengerPage): Record<string, string> => ({
  id: 'Microsoft_Omnichannel_LCWidget',
  'data-app-id': page.option('appId'),
  'data-org-id': page.option('orgId'),
  'data-org-url': page.option('orgUrl'),
  'data-lcw-version': 'prod',
  'data-hide-chat-button': 'true',
});

/** Each can be seen by the adviser. */
const customContext = (told: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(told).map(([key, value]) => [key, {value, isDisplayable: true}]),
  );

async function availability(page: MessengerPage): Promise<Availability> {
  const told = (await page.call(`${SDK}.getAgentAvailability`)) as AgentAvailability;
  const {isQueueAvailable, isAgentAvailable, positionInQueue, averageWaitTime} = told;
  if (typeof isQueueAvailable !== 'boolean') return {state: 'unknown'};
  if (!isQueueAvailable) return {state: 'closed'};
  return {
    state: isAgentAvailable ? 'open' : 'busy',
    waiting: typeof positionInQueue === 'number' ? positionInQueue : undefined,
    waitSeconds: typeof averageWaitTime === 'number' ? averageWaitTime * 60 : undefined,
  };
}

/** Microsoft Dynamics 365 Omnichannel. Options: `appId`, `orgId`, `orgUrl`, as in its snippet. */
export const OMNICHANNEL: Vendor = {
  options: {snippet: ['appId', 'orgId', 'orgUrl']},
  global: SDK,
  // Its methods are there before they may be called.
  ready: 'lcw:ready',
  attributes,
  availability,
  async open(start, page) {
    page.listen('lcw:chatQueued', () => page.state('queued'));
    page.listen('lcw:startChat', () => page.state('active'));
    page.listen('lcw:closeChat', () => page.ended('service'));
    const context = customContext(agreed(start));
    await page.call(`${SDK}.startChat`, {inNewWindow: false, customContext: context});
  },
  end: (page) => page.call(`${SDK}.closeChat`),
};
