import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {GENESYS} from '../chat/genesys.js';
import {Messenger} from '../chat/messenger.js';

export const createProvider = (settings: ChatSettings): ChatProvider =>
  new Messenger(GENESYS, settings);
