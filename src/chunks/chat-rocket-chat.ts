import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {ROCKET_CHAT} from '../chat/rocket-chat.js';
import {Messenger} from '../chat/messenger.js';

export const createProvider = (settings: ChatSettings): ChatProvider =>
  new Messenger(ROCKET_CHAT, settings);
