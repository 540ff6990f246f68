import {RinnallaCallBack} from '../elements/rinnalla-call-back.js';
import {RinnallaChat} from '../elements/rinnalla-chat.js';
import {RinnallaHandoff} from '../elements/rinnalla-handoff.js';

export {ChatSession} from '../chat/chat-session.js';
export {showChatMark} from '../elements/chat-mark.js';
export {forgetChats, resumeChat} from '../elements/open-chat.js';

// What the providers share is here, so that none of them waits for another file.
export * from '../chat/chat-events.js';

const elements = {
  'rinnalla-call-back': RinnallaCallBack,
  'rinnalla-chat': RinnallaChat,
  'rinnalla-handoff': RinnallaHandoff,
};

for (const [name, element] of Object.entries(elements)) {
  // Another copy of us may have been here first.
  if (!customElements.get(name)) customElements.define(name, element);
}
