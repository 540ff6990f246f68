/**
 * The adviser's desk of the chat: registers its element and the parts of it.
 * Importing it twice, or beside another version, changes nothing: the first one stays.
 * @module
 */
import {RinnallaConversation} from './desk/rinnalla-conversation.js';
import {RinnallaDesk} from './desk/rinnalla-desk.js';
import {RinnallaDeskLogin} from './desk/rinnalla-desk-login.js';
import {RinnallaReferral} from './desk/rinnalla-referral.js';
import {RinnallaWaiting} from './desk/rinnalla-waiting.js';
import {connectXmpp} from './desk/xmpp-connection.js';

RinnallaDesk.connect = connectXmpp;

const elements = {
  'rinnalla-referral': RinnallaReferral,
  'rinnalla-conversation': RinnallaConversation,
  'rinnalla-waiting': RinnallaWaiting,
  'rinnalla-desk-login': RinnallaDeskLogin,
  // The last one: what it shows is known by then.
  'rinnalla-desk': RinnallaDesk,
};

for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
