import {legibleAccent, luminance} from '../model/colour.js';
import type {Contact, Provider} from '../model/manifest.js';
import {isHuman} from '../model/read.js';
import type {Find} from './finding.js';
import type {Part, Rules} from './subject.js';

type Way = 'number' | 'url' | 'address' | 'email' | 'chat';

/** What each kind of channel cannot do without; one of them is enough. */
const WAYS: Readonly<Partial<Record<Contact['type'], readonly Way[]>>> = {
  phone: ['number'],
  chat: ['chat', 'url'],
  email: ['email'],
  visit: ['address'],
  form: ['url'],
  web: ['url'],
};
/** Where someone answers at certain times. */
const TIMED = new Set<Contact['type']>(['phone', 'chat', 'visit', 'video']);

/** The digits that one dials in Finland. */
const dialled = (number: string): string =>
  number.replace(/[^\d+]/g, '').replace(/^(?:\+|00)3580?/, '0');

/** Short numbers, such as 116 117, have no 0 before them. */
const isSame = (number: string, display: string): boolean =>
  [display, `0${display}`].some((one) => dialled(one) === dialled(number));

function findNumber({at, part}: Part<Contact | Provider>, find: Find): void {
  const {number, display} = part;
  if (number === undefined || display === undefined || isSame(number, display)) return;
  find('display-differs', `${at}/display`, {number, display});
}

/** White on the accent (WCAG 2.2, "contrast ratio"). */
const contrast = (accent: string): string => (1.05 / (luminance(accent) + 0.05)).toFixed(2);

/** Ways to reach a person that work, and a colour that can be read. */
export const contactRules: Rules = ({parts, help}, find) => {
  for (const {at, part} of parts.contact) {
    const ways = WAYS[part.type];
    if (ways && !ways.some((way) => part[way] !== undefined))
      find('contact-no-way', at, {type: part.type, name: ways.join(', ')});
    const isTimed = TIMED.has(part.type) && part.staffed !== false;
    if (isTimed && part.openingHours === undefined && part.hours === undefined)
      find('contact-no-hours', at);
  }
  for (const part of [...parts.contact, ...parts.provider]) findNumber(part, find);
  for (const {at, part} of [...parts.topic, ...parts.guide]) {
    const known = part.contacts?.flatMap((id) => help.contacts[id] ?? []) ?? [];
    if (known.length > 0 && !known.some(isHuman)) find('topic-no-human', `${at}/contacts`);
  }
  for (const {at, part} of parts.theme) {
    const {accent} = part;
    if (accent !== undefined && legibleAccent(accent) === undefined)
      find('contrast', `${at}/accent`, {accent, ratio: contrast(accent)});
  }
};
