import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {BOOST} from '../chat/boost.js';
import {Messenger} from '../chat/messenger.js';

export const createProvider = (settings: ChatSettings): ChatProvider =>
  new Messenger(BOOST, settings);
