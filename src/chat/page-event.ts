import {bare} from '../model/bare.js';
import {ChatEvents} from './chat-events.js';
import {
  ChatError,
  type Availability,
  type ChatProvider,
  type ChatSettings,
  type ChatStart,
} from './chat-provider.js';
import {forgetTraces} from './messenger-forget.js';

/**
 * The person has asked for a chat, and agreed to what is told here. It bubbles from the element of the help. A page
 * that opens its chat calls `preventDefault()`; when nobody does, the person is told that there is none.
 */
export class ChatRequestEvent extends Event {
  /** BCP 47. */
  readonly lang: string;
  readonly context: ChatStart['context'];
  /** In the person's own words; may be empty. */
  readonly firstMessage: string;

  constructor({lang, context, firstMessage}: ChatStart) {
    super('rinnalla-chat', bare({bubbles: true, cancelable: true, composed: true}));
    this.lang = lang;
    this.context = {...context};
    this.firstMessage = firstMessage;
  }
}

declare global {
  interface HTMLElementEventMap {
    'rinnalla-chat': ChatRequestEvent;
  }
}

/** The page opens its chat itself. */
export class PageEventProvider implements ChatProvider {
  readonly style = 'messenger';

  readonly #settings: ChatSettings;
  readonly #target: EventTarget;
  readonly #events = new ChatEvents();

  /** @param target the element of the help */
  constructor(settings: ChatSettings, target: EventTarget) {
    this.#settings = settings;
    this.#target = target;
  }

  on = this.#events.on;

  availability = (): Promise<Availability> => Promise.resolve({state: 'unknown'});

  start(start: ChatStart): Promise<void> {
    const event = new ChatRequestEvent(start);
    this.#target.dispatchEvent(event);
    if (!event.defaultPrevented)
      return Promise.reject(new ChatError('refused', 'Nobody heeded the event "rinnalla-chat".'));
    this.#events.emit({type: 'state', state: 'active'});
    return Promise.resolve();
  }

  resume = (): Promise<boolean> => Promise.resolve(false);

  end(): Promise<void> {
    forgetTraces(this.#settings);
    this.#events.emit({type: 'ended', by: 'customer'});
    return Promise.resolve();
  }

  leave(): void {
    // The chat is the page's.
  }
}
