import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {GIOSG} from '../chat/giosg.js';
import {Messenger} from '../chat/messenger.js';

export const createProvider = (settings: ChatSettings): ChatProvider =>
  new Messenger(GIOSG, settings);
