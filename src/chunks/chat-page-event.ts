import type {ChatProvider, ChatSettings} from '../chat/chat-provider.js';
import {PageEventProvider} from '../chat/page-event.js';
import type {ChatPlace} from '../chat/provider-file.js';

export const createProvider = (settings: ChatSettings, {target}: ChatPlace): ChatProvider =>
  new PageEventProvider(settings, target);
