import type {ChatEnd} from './chat-provider.js';
import {NS, QUEUE} from './xmpp-names.js';
import type {XmlElement} from './xmpp-xml.js';

/** Who is in a room, or has left it (XEP-0045). */
interface Occupant {
  readonly isHere: boolean;
  /** It is ourselves. */
  readonly isSelf: boolean;
  /** The room was not there before: we have made it by coming. */
  readonly isNewRoom: boolean;
  /** It went away because the service goes down, or lost it. */
  readonly isInterrupted: boolean;
  readonly role: 'queue' | 'human' | 'bot' | undefined;
  /** The room is no more, and why. */
  readonly destroyed: ChatEnd | undefined;
}

/** Codes of XEP-0045, 15.6. */
const SELF = '110';
const CREATED = '201';
const INTERRUPTED = ['332', '333'];

const ENDS: readonly ChatEnd[] = ['adviser', 'timeout', 'service'];

function endOf(destroy: XmlElement): ChatEnd {
  const reason = destroy.child('reason')?.text.trim();
  return ENDS.find((end) => end === reason) ?? 'service';
}

function roleOf(stanza: XmlElement, nick: string, affiliation?: string): Occupant['role'] {
  const kind = stanza.child('adviser', NS.rinnalla)?.attributes['kind'];
  if (kind !== undefined) return kind === 'bot' ? 'bot' : 'human';
  return nick === QUEUE || affiliation === 'owner' ? 'queue' : undefined;
}

/** @param nick whose presence it is */
export function readPresence(stanza: XmlElement, nick: string): Occupant {
  const user = stanza.child('x', NS.mucUser);
  const codes = (user?.elements ?? [])
    .filter(({name}) => name === 'status')
    .map(({attributes}) => attributes['code'] ?? '');
  const destroy = user?.child('destroy');
  return {
    isHere: stanza.attributes['type'] === undefined,
    isSelf: codes.includes(SELF),
    isNewRoom: codes.includes(CREATED),
    isInterrupted: INTERRUPTED.some((code) => codes.includes(code)),
    role: roleOf(stanza, nick, user?.child('item')?.attributes['affiliation']),
    destroyed: destroy && endOf(destroy),
  };
}
