import type {Connect} from './desk-connection.js';
import {RinnallaConversation} from './rinnalla-conversation.js';
import {RinnallaDesk} from './rinnalla-desk.js';
import {RinnallaDeskLogin} from './rinnalla-desk-login.js';
import {RinnallaReferral} from './rinnalla-referral.js';
import {RinnallaWaiting} from './rinnalla-waiting.js';

const elements = {
  'rinnalla-referral': RinnallaReferral,
  'rinnalla-conversation': RinnallaConversation,
  'rinnalla-waiting': RinnallaWaiting,
  'rinnalla-desk-login': RinnallaDeskLogin,
  // The last one: what it shows is known by then.
  'rinnalla-desk': RinnallaDesk,
};

/** Registers the desk and its parts. Those of another copy of us stay. */
export function registerDesk(connect: Connect): void {
  RinnallaDesk.connect = connect;
  for (const [name, element] of Object.entries(elements)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
