import {bare} from '../model/bare.js';
import type {ChatProvider, ChatSettings} from './chat-provider.js';

/** Where a conversation is held, or opened. */
export interface ChatPlace {
  /** The element of the help. */
  readonly target: EventTarget;
}

interface ProviderFile {
  readonly createProvider: (settings: ChatSettings, place: ChatPlace) => ChatProvider;
}

/** What speaks to each kind of chat, each in a file of its own. */
export const PROVIDERS: Readonly<Record<string, () => Promise<ProviderFile>>> = bare({
  xmpp: () => import('../chunks/chat-xmpp.js'),
  genesys: () => import('../chunks/chat-genesys.js'),
  telia: () => import('../chunks/chat-telia.js'),
  boost: () => import('../chunks/chat-boost.js'),
  omnichannel: () => import('../chunks/chat-omnichannel.js'),
  giosg: () => import('../chunks/chat-giosg.js'),
  chatwoot: () => import('../chunks/chat-chatwoot.js'),
  zendesk: () => import('../chunks/chat-zendesk.js'),
  salesforce: () => import('../chunks/chat-salesforce.js'),
  'rocket-chat': () => import('../chunks/chat-rocket-chat.js'),
  event: () => import('../chunks/chat-page-event.js'),
  link: () => import('../chunks/chat-link.js'),
});
