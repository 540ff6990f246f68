import type {ChatProvider, ChatSettings} from './chat-provider.js';

/** Where a conversation is held, or opened. */
export interface ChatPlace {
  /** The element of the help. */
  readonly target: EventTarget;
}

/** A file that speaks to one kind of chat. */
export interface ProviderFile {
  readonly createProvider: (settings: ChatSettings, place: ChatPlace) => ChatProvider;
}
