import {bare} from '../model/bare.js';
import type {ProviderFile} from './provider-file.js';

/** What opens each messenger of another vendor, and what stands in for one, each in a file of its own. */
export const MESSENGERS = bare({
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
} satisfies Record<string, () => Promise<ProviderFile>>);
