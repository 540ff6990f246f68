import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {TELIA} from '../chat/telia.js';
import {Messenger} from '../chat/messenger.js';

export const createProvider = (settings: ChatSettings): ChatProvider =>
  new Messenger(TELIA, settings);
