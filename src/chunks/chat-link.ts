import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {LinkProvider} from '../chat/link.js';

export const createProvider = (settings: ChatSettings): ChatProvider => new LinkProvider(settings);
