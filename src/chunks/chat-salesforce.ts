import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {SALESFORCE} from '../chat/salesforce.js';
import {Messenger} from '../chat/messenger.js';

export const createProvider = (settings: ChatSettings): ChatProvider =>
  new Messenger(SALESFORCE, settings);
