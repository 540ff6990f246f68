import {RinnallaChat} from '../elements/rinnalla-chat.js';
import {RinnallaHandoff} from '../elements/rinnalla-handoff.js';

export {ChatSession} from '../chat/chat-session.js';
export {showChatMark} from '../elements/chat-mark.js';
export {forgetChats, resumeChat} from '../elements/open-chat.js';

// What the providers share is here, so that none of them waits for another file.
export * from '../chat/chat-events.js';

const elements = {
  'rinnalla-chat': RinnallaChat,
  'rinnalla-handoff': RinnallaHandoff,
};

for (const [name, element] of Object.entries(elements)) {
  // Another copy of us may have been here first.
  if (!customElements.get(name)) customElements.define(name, element);
}

/** It comes after this file, which has what it shares with the chat. */
export const loadCallBack = () => import('./call-back.js');

export async function openEditor(): Promise<void> {
  const editor = await import('./editor.js');
  editor.openEditor();
}
