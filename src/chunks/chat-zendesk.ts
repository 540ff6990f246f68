import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {ZENDESK} from '../chat/zendesk.js';
import {Messenger} from '../chat/messenger.js';

export const createProvider = (settings: ChatSettings): ChatProvider =>
  new Messenger(ZENDESK, settings);
