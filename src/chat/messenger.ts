import {bare} from '../model/bare.js';
import {ChatEvents} from './chat-events.js';
import {
  ChatError,
  type Availability,
  type ChatProvider,
  type ChatSettings,
  type ChatStart,
  type OptionRules,
} from './chat-provider.js';
import {forgetTraces} from './messenger-forget.js';
import {isThere} from './messenger-globals.js';
import {MessengerPage} from './messenger-page.js';
import {loadScript} from './messenger-script.js';

/** How the messenger of a vendor is opened; docs/chat.md names the page of the vendor that each follows. */
export interface Vendor {
  readonly options: OptionRules;
  /** The path of what is on the window when its script was loaded, by us or by the page. */
  readonly global: string;
  /** Of the element of its script. */
  readonly attributes?: (page: MessengerPage) => Record<string, string>;
  /** The event on the window that says that it can be called, after our loading its script. */
  readonly ready?: string;
  /** What the vendor's snippet does before its script is there. */
  readonly prepare?: (page: MessengerPage) => void;
  /** Opens it with what was agreed to. May throw whatever the vendor throws. */
  readonly open: (start: ChatStart, page: MessengerPage) => Promise<unknown>;
  /** Ends the conversation, and clears what the vendor knows of it. */
  readonly end?: (page: MessengerPage) => unknown;
  /** Asked only when its script is on the page already. */
  readonly availability?: (page: MessengerPage) => Promise<Availability>;
}

/** In ms, for its script and its window. */
const LONGEST_START = 10_000;
const LONGEST_END = 5_000;

const UNKNOWN: Availability = {state: 'unknown'};

/** What comes first; the other comes too late. */
async function within<T>(time: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ChatError('unreachable', `Not ready within ${time} ms.`)),
      time,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The authority's own messenger, in the vendor's window. Its script is loaded when the person starts. */
export class Messenger implements ChatProvider {
  readonly style = 'messenger';
  readonly options: OptionRules;

  readonly #vendor: Vendor;
  readonly #settings: ChatSettings;
  readonly #events = new ChatEvents();
  #page: MessengerPage | undefined;

  constructor(vendor: Vendor, settings: ChatSettings) {
    this.options = vendor.options;
    this.#vendor = bare(vendor);
    this.#settings = bare(settings);
  }

  on = this.#events.on;

  async availability(): Promise<Availability> {
    const {availability, global} = this.#vendor;
    if (!availability || !isThere(global)) return UNKNOWN;
    try {
      const page = new MessengerPage(this.#settings, this.#events.emit);
      return await within(LONGEST_END, availability(page));
    } catch {
      return UNKNOWN;
    }
  }

  async start(start: ChatStart): Promise<void> {
    this.leave();
    this.#events.emit({type: 'state', state: 'connecting'});
    const page = new MessengerPage(this.#settings, this.#events.emit);
    this.#page = page;
    try {
      await within(LONGEST_START, this.#open(start, page));
    } catch (error) {
      page.takeAway();
      throw error instanceof ChatError ? error : new ChatError('unreachable', String(error));
    }
    page.state('active');
  }

  /** The vendor's window goes on by itself, where the page has the vendor's script. */
  resume(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async end(): Promise<void> {
    const page = this.#page;
    try {
      if (page) await within(LONGEST_END, Promise.resolve(this.#vendor.end?.(page)));
    } catch {
      // It is forgotten all the same.
    }
    forgetTraces(this.#settings);
    page?.ended('customer');
    this.leave();
  }

  leave(): void {
    this.#page?.leave();
    this.#page = undefined;
  }

  async #open(start: ChatStart, page: MessengerPage): Promise<void> {
    const {global, open} = this.#vendor;
    const {script, isScriptBarred} = this.#settings;
    if (isScriptBarred && !isThere(global))
      throw new ChatError('blocked', 'data-chat-scripts of the tag does not name its "script".');
    if (script !== undefined && !isThere(global)) await this.#load(page);
    await page.until(global);
    await open(start, page);
  }

  async #load(page: MessengerPage): Promise<void> {
    const {ready, attributes, prepare} = this.#vendor;
    const isReady = ready === undefined ? undefined : page.heard(ready);
    prepare?.(page);
    await loadScript(this.#settings, attributes?.(page) ?? {}, (element) => {
      page.add(() => element.remove());
    });
    await isReady;
  }
}
