import {bare} from '../model/bare.js';
import type {ChatStart} from './chat-provider.js';
import {isBareOf} from './xmpp-jid.js';
import {NS} from './xmpp-names.js';
import type {XmppOptions} from './xmpp-options.js';
import {XmlElement} from './xmpp-xml.js';

/** What the queue says. */
export type QueueNews =
  | {
      readonly type: 'status';
      readonly position: number | undefined;
      readonly waitSeconds: number | undefined;
    }
  | {readonly type: 'invitation'; readonly room: string; readonly password: string | undefined}
  | {readonly type: 'taken-over'};

/** Tells the queue that we are there; the server tells it when we are not any more. */
export const presenceTo = (queue: string): XmlElement =>
  new XmlElement(NS.client, 'presence', {to: queue});

/** @param start what the person told; without it, one goes on with what there is, or with nothing */
export function joinQueue(token: string, start?: ChatStart): XmlElement {
  const only = start ? undefined : 'true';
  const parts = [
    new XmlElement(NS.workgroup, 'queue-notifications'),
    new XmlElement(NS.rinnalla, 'resume', {token, only}),
  ];
  if (start) {
    const {lang, context, firstMessage} = start;
    const told = bare({lang, context: bare(context), message: firstMessage || undefined});
    parts.push(new XmlElement(NS.json, 'json', {}, JSON.stringify(told)));
  }
  return new XmlElement(NS.workgroup, 'join-queue', {}, ...parts);
}

export const departQueue = (): XmlElement => new XmlElement(NS.workgroup, 'depart-queue');

const count = (element: XmlElement | undefined): number | undefined =>
  /^\d{1,6}$/.test(element?.text.trim() ?? '') ? Number(element?.text) : undefined;

/** What a message says if it is the queue's, and we heed it (docs/chat-protocol.md). */
export function readQueue(
  stanza: XmlElement,
  {queue, rooms}: Pick<XmppOptions, 'queue' | 'rooms'>,
): QueueNews | undefined {
  const {from, type} = stanza.attributes;
  if (from !== queue || stanza.name !== 'message' || type === 'error') return undefined;
  if (stanza.child('taken-over', NS.rinnalla)) return {type: 'taken-over'};

  const status = stanza.child('queue-status', NS.workgroup);
  if (status) {
    const [position, waitSeconds] = [count(status.child('position')), count(status.child('time'))];
    return {type: 'status', position, waitSeconds};
  }
  const invitation = stanza.child('x', NS.conference)?.attributes;
  const room = invitation?.['jid'] ?? '';
  if (!isBareOf(rooms, room)) return undefined;
  return {type: 'invitation', room, password: invitation?.['password']};
}
