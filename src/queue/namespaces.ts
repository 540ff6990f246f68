/** The names of the standards that the chat is made of (docs/chat-protocol.md). */
export const NS = {
  /** XEP-0142. */
  workgroup: 'http://jabber.org/protocol/workgroup',
  /** Ours. */
  rinnalla: 'urn:x-rinnalla:chat:0',
  /** XEP-0335. */
  json: 'urn:xmpp:json:0',
  /** XEP-0249. */
  conference: 'jabber:x:conference',
  /** XEP-0045. */
  muc: 'http://jabber.org/protocol/muc',
  mucUser: 'http://jabber.org/protocol/muc#user',
  mucAdmin: 'http://jabber.org/protocol/muc#admin',
  mucOwner: 'http://jabber.org/protocol/muc#owner',
  /** XEP-0004. */
  data: 'jabber:x:data',
  /** XEP-0203. */
  delay: 'urn:xmpp:delay',
  /** XEP-0199. */
  ping: 'urn:xmpp:ping',
  /** RFC 6120. */
  client: 'jabber:client',
  stanzas: 'urn:ietf:params:xml:ns:xmpp-stanzas',
  streams: 'urn:ietf:params:xml:ns:xmpp-streams',
  stream: 'http://etherx.jabber.org/streams',
  sasl: 'urn:ietf:params:xml:ns:xmpp-sasl',
  bind: 'urn:ietf:params:xml:ns:xmpp-bind',
  /** RFC 7395. */
  framing: 'urn:ietf:params:xml:ns:xmpp-framing',
} as const;
