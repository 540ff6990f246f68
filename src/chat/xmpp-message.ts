import {safeLink} from '../model/link.js';
import {own} from '../model/own.js';
import {tame} from '../model/tame.js';
import type {ReferralCard} from './chat-provider.js';
import {NS} from './xmpp-names.js';
import type {XmlElement} from './xmpp-xml.js';

/** Characters that are shown of a message; and of what is in one line. */
const MOST_SHOWN = 4000;
const MOST_IN_LINE = 200;
const MOST_OF_ID = 128;

const PHONE = /^\+?[\d ().-]{3,30}$/;
/** BCP 47, roughly: it goes into an attribute. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/i;

const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;

/** What is shown of a text that someone else wrote. */
const shown = (text: string): string => cut(tame(text), MOST_SHOWN);

const line = (value: unknown): string =>
  typeof value === 'string' ? cut(tame(value).replace(/\s+/g, ' ').trim(), MOST_IN_LINE) : '';

/** What is shown of the name of someone in a room. */
export const shownName = (nick: string): string => line(nick);

/** A message in a room, as it is shown. */
export interface RoomMessage {
  /** As its sender calls it; where they do not, the room; else made up. */
  readonly id: string;
  readonly text: string;
  readonly lang: string | undefined;
  readonly referral: ReferralCard | undefined;
  /** When it was said, in ms since the epoch, if that was before. */
  readonly stamp: number | undefined;
}

const usable = (id: string | undefined): string | undefined =>
  id && id.length <= MOST_OF_ID ? id : undefined;

const language = (text: unknown): string | undefined =>
  typeof text === 'string' && LANGUAGE.test(text) ? text : undefined;

function jsonIn(stanza: XmlElement): Readonly<Record<string, unknown>> {
  try {
    return own(JSON.parse(stanza.child('json', NS.json)?.text ?? ''));
  } catch {
    return own(undefined);
  }
}

function webAddress(value: unknown): string | undefined {
  const url = typeof value === 'string' ? safeLink(value, 'about:blank') : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** A card is shown if it says who, and how; of the rest, what is sound. */
function readReferral(json: unknown): ReferralCard | undefined {
  const card = own(json);
  const [name, how, number] = [line(card['name']), line(card['how']), line(card['number'])];
  if (!name || !how) return undefined;
  return {name, how, number: PHONE.test(number) ? number : undefined, url: webAddress(card['url'])};
}

function time(stamp: string | undefined): number | undefined {
  const at = Date.parse(stamp ?? '');
  return Number.isNaN(at) ? undefined : at;
}

const stampOf = (stanza: XmlElement): number | undefined =>
  time(stanza.child('delay', NS.delay)?.attributes['stamp']);

/** @returns nothing for a stanza without words */
export function readMessage(stanza: XmlElement): RoomMessage | undefined {
  const body = stanza.child('body');
  if (!body) return undefined;
  const {id, 'xml:lang': lang} = stanza.attributes;
  const given = usable(id) ?? usable(stanza.child('stanza-id', NS.stanzaId)?.attributes['id']);
  return {
    id: given ?? crypto.randomUUID(),
    text: shown(body.text),
    lang: language(body.attributes['xml:lang']) ?? language(lang),
    referral: readReferral(jsonIn(stanza)['referral']),
    stamp: stampOf(stanza),
  };
}

/**
 * Who said it first, where the queue says it again: a room that was lost is made anew, with what was said there.
 * @param stanza of the queue: nobody else may speak for others
 */
export function readRepeated(
  stanza: XmlElement,
): {readonly nick: string; readonly stamp: number | undefined} | undefined {
  const said = stanza.child('said', NS.rinnalla);
  return said && {nick: said.attributes['nick'] ?? '', stamp: time(said.attributes['stamp'])};
}

/** What the person told before the conversation, as the queue gives it to the room. */
export function readTicket(stanza: XmlElement): Pick<RoomMessage, 'text' | 'lang' | 'stamp'> {
  const {message, lang} = jsonIn(stanza);
  const text = typeof message === 'string' ? shown(message) : '';
  return {text, lang: language(lang), stamp: stampOf(stanza)};
}
