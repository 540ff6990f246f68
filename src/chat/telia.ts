import type {Vendor} from './messenger.js';
import type {MessengerPage} from './messenger-page.js';

interface Widget {
  readonly activate: () => Promise<unknown>;
  readonly invoke: (command: string, data?: object) => Promise<unknown>;
  readonly deactivate: () => unknown;
}

const FIND = 'humany.widgets.find';
/** In ms, between looks whether the widget has come. */
const PAUSE = 50;

const find = (page: MessengerPage): Widget | null | undefined =>
  page.call(FIND, page.option('widget')) as Widget | null | undefined;

/** The widgets come some time after the script. Ends by a throw when the page is left. */
async function found(page: MessengerPage): Promise<Widget> {
  for (;;) {
    const widget = find(page);
    if (widget) return widget;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/**
 * Telia ACE (Humany). Options: `widget`, its name; `command`, `show` when it is left out, or `attach` for the ACE One
 * widget. It has no call for context or language: they are set at Telia.
 */
export const TELIA: Vendor = {
  options: {needed: ['widget'], others: ['command']},
  global: FIND,
  async open(_, page) {
    const widget = await found(page);
    await widget.activate();
    if (page.option('command') === 'attach') {
      await widget.invoke('attach', {withRenderState: 'open'});
    } else {
      await widget.invoke('show');
    }
  },
  end: (page) => find(page)?.deactivate(),
};
