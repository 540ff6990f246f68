/**
 * The adviser's desk of the chat: registers its element and the parts of it.
 * Importing it twice, or beside another version, changes nothing: the first one stays.
 * @module
 */
import {registerDesk} from './desk/register-desk.js';
import {connectXmpp} from './desk/xmpp-connection.js';

registerDesk(connectXmpp);
