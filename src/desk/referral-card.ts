import type {ReferralCard} from '../chat/chat-provider.js';
import {safeLink} from '../model/link.js';
import {own} from '../model/own.js';
import {tame} from '../model/tame.js';

/** What is wrong with a card: the field that it is in. */
export type CardFault = keyof typeof LONGEST;

/** Longest texts of a card, in characters: the customer's page shows no longer ones. */
export const LONGEST = {name: 120, how: 200, number: 30, url: 500} as const;

/** A web address as people write it: `kunta.fi/apua` is one. */
function webAddress(text: string): string | undefined {
  const url = safeLink(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`, 'about:blank');
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : undefined;
}

/** As the customer's page knows one. */
const NUMBER = /^\+?[\d ().-]{3,30}$/;

const field = (value: unknown, longest: number): string =>
  typeof value === 'string' ? tame(value).replace(/\s+/g, ' ').trim().slice(0, longest) : '';

/** Reads what an adviser wrote, or what came over the wire. */
export function readCard(json: unknown): {card: ReferralCard; faults: CardFault[]} {
  const values = own(json);
  const name = field(values['name'], LONGEST.name);
  const how = field(values['how'], LONGEST.how);
  const number = field(values['number'], LONGEST.number);
  const address = field(values['url'], LONGEST.url);
  const url = address ? webAddress(address) : undefined;
  const faults: CardFault[] = [];
  if (!name) faults.push('name');
  if (!how) faults.push('how');
  if (number && !NUMBER.test(number)) faults.push('number');
  if (address && !url) faults.push('url');
  return {card: {name, how, ...(number && {number}), ...(url && {url})}, faults};
}

/** A card as it comes over the wire. `undefined`: it is none, or one that leads astray. */
export function cardFrom(json: unknown): ReferralCard | undefined {
  const {card, faults} = readCard(own(json)['referral']);
  return faults.length === 0 ? card : undefined;
}

/** The card in words, for programs that do not know it. */
export const cardText = ({name, how, number, url}: ReferralCard): string =>
  [name, how, number, url].filter(Boolean).join('\n');
