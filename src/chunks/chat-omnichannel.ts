import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {OMNICHANNEL} from '../chat/omnichannel.js';
import {Messenger} from '../chat/messenger.js';

export const createProvider = (settings: ChatSettings): ChatProvider =>
  new Messenger(OMNICHANNEL, settings);
