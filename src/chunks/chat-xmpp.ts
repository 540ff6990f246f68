import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {XmppProvider} from '../chat/xmpp-provider.js';

export const createProvider = (settings: ChatSettings): ChatProvider => new XmppProvider(settings);
