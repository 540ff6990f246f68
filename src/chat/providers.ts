import {bare} from '../model/bare.js';
import type {MESSENGERS} from './messengers.js';
import type {ProviderFile} from './provider-file.js';

type Messenger = keyof typeof MESSENGERS;

/** First what they share: a vendor's own script, which comes after it, is a far longer way. */
const messenger = (name: Messenger) => async (): Promise<ProviderFile> =>
  (await import('../chunks/chat-messenger.js')).MESSENGERS[name]();

/** What speaks to each kind of chat. */
export const PROVIDERS: Readonly<Record<'xmpp' | Messenger, () => Promise<ProviderFile>>> = bare({
  xmpp: () => import('../chunks/chat-xmpp.js'),
  genesys: messenger('genesys'),
  telia: messenger('telia'),
  boost: messenger('boost'),
  omnichannel: messenger('omnichannel'),
  giosg: messenger('giosg'),
  chatwoot: messenger('chatwoot'),
  zendesk: messenger('zendesk'),
  salesforce: messenger('salesforce'),
  'rocket-chat': messenger('rocket-chat'),
  event: messenger('event'),
  link: messenger('link'),
});
