import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {CHATWOOT} from '../chat/chatwoot.js';
import {Messenger} from '../chat/messenger.js';

export const createProvider = (settings: ChatSettings): ChatProvider =>
  new Messenger(CHATWOOT, settings);
