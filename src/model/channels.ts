import type {Contact} from './manifest.js';
import {isHuman} from './read.js';
import {manifestSchema} from './schema.js';

export type ChannelType = Contact['type'];

/** The order in which people see channels, the same everywhere: that of the schema. */
const ORDER = manifestSchema.definitions?.['contact']?.properties?.['type']?.enum ?? [];

const placeOf = ({type}: Contact): number => ORDER.indexOf(type);

/** Channels by their ids in the product's order; inside a type in that of the manifest. */
export const channelsInOrder = (
  contacts: Readonly<Record<string, Contact>>,
): (readonly [id: string, contact: Contact])[] =>
  Object.entries(contacts).sort(([, one], [, other]) => placeOf(one) - placeOf(other));

/** Whether there is someone at the other end: at a customer's computer there is not. */
export const hasSomeone = (contact: Contact): boolean =>
  isHuman(contact) && contact.staffed !== false;

/** What is answered later: one can write at any time, and nobody waits for it to open. */
export const isWritten = ({type}: Contact): boolean => type === 'email' || type === 'form';

/** Help with devices and skills in general, not with this errand. */
export const isGeneral = ({scope}: Contact): boolean => scope === 'general';
