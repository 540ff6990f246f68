import {ChatElsewhere} from './chat-elsewhere.js';
import {ChatError, type ChatSettings, type ChatStart, type OptionRules} from './chat-provider.js';
import {ChatRequestEvent} from './chat-request-event.js';

/** The page opens its chat itself. */
export class PageEventProvider extends ChatElsewhere {
  readonly options: OptionRules = {};
  readonly #target: EventTarget;

  /** @param target the element of the help */
  constructor(settings: ChatSettings, target: EventTarget) {
    super(settings);
    this.#target = target;
  }

  protected override open(start: ChatStart): void {
    const event = new ChatRequestEvent(start);
    this.#target.dispatchEvent(event);
    if (!event.defaultPrevented) {
      throw new ChatError(
        'refused',
        'Nobody called preventDefault() of the event "rinnalla-chat".',
      );
    }
  }
}
