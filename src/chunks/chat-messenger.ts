// What the messengers share: each of their own files is small, and none waits for another one.
export * from '../chat/chat-elsewhere.js';
export * from '../chat/messenger.js';
export * from '../chat/messenger-context.js';
export * from '../chat/messenger-forget.js';
export * from '../chat/messenger-globals.js';
export * from '../chat/messenger-hosts.js';
export * from '../chat/messenger-page.js';
export * from '../chat/messenger-script.js';
export {MESSENGERS} from '../chat/messengers.js';
