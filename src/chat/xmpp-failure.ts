import type {ChatFailure} from './chat-provider.js';
import {NS} from './xmpp-names.js';
import type {XmlElement} from './xmpp-xml.js';

/** A stanza that came back as an error (RFC 6120, 8.3). */
export class StanzaError extends Error {
  /** Such as `item-not-found`. */
  readonly condition: string;

  constructor(condition: string) {
    super(condition);
    this.condition = condition;
  }
}

/** The defined condition in a stanza of type `error`. */
export const conditionOf = (stanza: XmlElement): string =>
  stanza.child('error')?.elements.find(({ns}) => ns === NS.stanzas)?.name ?? 'undefined-condition';

const SAID_BY_ALL: Readonly<Record<string, ChatFailure>> = {
  'policy-violation': 'too-fast',
  'item-not-found': 'expired',
  gone: 'expired',
};

/** What the queue means by a condition. */
const BY_QUEUE: Readonly<Record<string, ChatFailure>> = {
  ...SAID_BY_ALL,
  'service-unavailable': 'closed',
  'recipient-unavailable': 'closed',
  'resource-constraint': 'full',
  'remote-server-not-found': 'unreachable',
  'remote-server-timeout': 'unreachable',
};

/** What a room means by it, of a message. */
const BY_ROOM: Readonly<Record<string, ChatFailure>> = {
  ...SAID_BY_ALL,
  'resource-constraint': 'too-fast',
  'service-unavailable': 'closed',
};

const of = (meanings: Readonly<Record<string, ChatFailure>>, condition: string): ChatFailure =>
  (Object.hasOwn(meanings, condition) && meanings[condition]) || 'refused';

export const failureOfQueue = (condition: string): ChatFailure => of(BY_QUEUE, condition);
export const failureOfRoom = (condition: string): ChatFailure => of(BY_ROOM, condition);
