import {ChatEvents} from './chat-events.js';
import type {Availability, ChatProvider, ChatSettings, ChatStart} from './chat-provider.js';
import {forgetTraces} from './messenger-forget.js';

/** A chat of which we know no more than that it was opened: another page has it, or this one by itself. */
export abstract class ChatElsewhere implements ChatProvider {
  readonly style = 'messenger';

  protected readonly settings: ChatSettings;
  readonly #events = new ChatEvents();

  constructor(settings: ChatSettings) {
    this.settings = settings;
  }

  on = this.#events.on;

  availability = (): Promise<Availability> => Promise.resolve({state: 'unknown'});

  async start(start: ChatStart): Promise<void> {
    await this.open(start);
    this.#events.emit({type: 'state', state: 'active'});
  }

  /** Opens it. Throws a {@link ChatError}. */
  protected abstract open(start: ChatStart): void | Promise<void>;

  resume = (): Promise<boolean> => Promise.resolve(false);

  end(): Promise<void> {
    forgetTraces(this.settings);
    this.#events.emit({type: 'ended', by: 'customer'});
    return Promise.resolve();
  }

  leave(): void {
    // It is not ours.
  }
}
