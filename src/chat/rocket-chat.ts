import type {Vendor} from './messenger.js';
import {agreed} from './messenger-context.js';
import type {MessengerPage} from './messenger-page.js';

const CALL = 'RocketChat';

/** What it calls a function with, as `this`. */
interface Livechat {
  readonly setCustomField: (key: string, value: string) => void;
  readonly setLanguage: (lang: string) => void;
  readonly setDepartment: (name: string) => void;
  readonly maximizeWidget: () => void;
  readonly hideWidget: () => void;
  readonly onChatStarted: (listener: () => void) => void;
  readonly onChatEnded: (listener: () => void) => void;
}

/** What the vendor's snippet puts on the window: a function that keeps functions until the script is there. */
function queue(page: MessengerPage): void {
  const kept: unknown[] = [];
  page.put(
    CALL,
    Object.assign((act: unknown) => kept.push(act), {_: kept, url: page.option('url')}),
  );
}

/** Does something with the widget when it is there. */
const withWidget = (page: MessengerPage, act: (livechat: Livechat) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    page.call(CALL, function (this: Livechat) {
      try {
        act(this);
        resolve();
      } catch {
        reject(new TypeError(CALL));
      }
    });
  });

/** Rocket.Chat. Options: `url`, as in its snippet (`https://…/livechat`); `department`. It documents no end. */
export const ROCKET_CHAT: Vendor = {
  options: {snippet: ['url'], others: ['department']},
  global: CALL,
  prepare: queue,
  open: (start, page) =>
    withWidget(page, (livechat) => {
      livechat.onChatStarted(() => page.state('active'));
      livechat.onChatEnded(() => page.ended('service'));
      livechat.setLanguage(start.lang);
      const department = page.option('department');
      if (department) livechat.setDepartment(department);
      for (const [key, value] of Object.entries(agreed(start))) livechat.setCustomField(key, value);
      livechat.maximizeWidget();
    }),
  end: (page) => withWidget(page, (livechat) => livechat.hideWidget()),
};
