/** XML namespaces, each with the standard that it comes from. */
export const NS = {
  /** RFC 7395 */
  framing: 'urn:ietf:params:xml:ns:xmpp-framing',
  /** RFC 6120 */
  streams: 'http://etherx.jabber.org/streams',
  client: 'jabber:client',
  sasl: 'urn:ietf:params:xml:ns:xmpp-sasl',
  bind: 'urn:ietf:params:xml:ns:xmpp-bind',
  stanzas: 'urn:ietf:params:xml:ns:xmpp-stanzas',
  /** XEP-0045 */
  muc: 'http://jabber.org/protocol/muc',
  mucUser: 'http://jabber.org/protocol/muc#user',
  /** XEP-0085 */
  chatStates: 'http://jabber.org/protocol/chatstates',
  /** XEP-0142 */
  workgroup: 'http://jabber.org/protocol/workgroup',
  /** XEP-0199 */
  ping: 'urn:xmpp:ping',
  /** XEP-0203 */
  delay: 'urn:xmpp:delay',
  /** XEP-0249 */
  conference: 'jabber:x:conference',
  /** XEP-0335 */
  json: 'urn:xmpp:json:0',
  /** XEP-0359 */
  stanzaId: 'urn:xmpp:sid:0',
  /** Ours: docs/chat-protocol.md */
  rinnalla: 'urn:x-rinnalla:chat:0',
} as const;

/** The name of the customer in the room; their own ghost may still have it: then `asiakas-2`, … */
export const CUSTOMER = 'asiakas';
/** The name of the queue in the room. */
export const QUEUE = 'jono';
/** The id of the message with what the person told: the queue sends it, first of all. */
export const TICKET = 'ticket';
