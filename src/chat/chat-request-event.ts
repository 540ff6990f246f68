import {bare} from '../model/bare.js';
import type {ChatStart} from './chat-provider.js';

/**
 * The person has asked for a chat, and agreed to what is told here. It bubbles from the element of the help. A page
 * that opens its chat calls `preventDefault()`; when nobody does, the person is told that there is none.
 */
export class ChatRequestEvent extends Event {
  /** BCP 47. */
  readonly lang: string;
  readonly context: ChatStart['context'];
  /** In the person's own words; may be empty. */
  readonly firstMessage: string;

  constructor({lang, context, firstMessage}: ChatStart) {
    super('rinnalla-chat', bare({bubbles: true, cancelable: true, composed: true}));
    this.lang = lang;
    this.context = {...context};
    this.firstMessage = firstMessage;
  }
}

declare global {
  interface HTMLElementEventMap {
    'rinnalla-chat': ChatRequestEvent;
  }
}
