import type {ChatStart} from './chat-provider.js';

/** What the person agreed to tell, with what they wrote as `message`. Vendors get plain objects. */
export function agreed({context, firstMessage}: ChatStart): Record<string, string> {
  return firstMessage ? {...context, message: firstMessage} : {...context};
}
