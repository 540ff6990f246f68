import {CUSTOMER, QUEUE} from '../chat/xmpp-names.js';
import {tame} from '../model/tame.js';

const CUSTOMER_NAME = new RegExp(`^${CUSTOMER}(?:-\\d+)?$`);
/** Of an adviser's name, in characters. */
const LONGEST = 40;

/** Whether it is the customer's name in a room, where their own ghost may have the first. */
export const isCustomer = (nick: string): boolean => CUSTOMER_NAME.test(nick);

/** A name as it can be used: without what cannot be seen, and not too long. */
export const adviserName = (typed: string): string =>
  tame(typed).replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim();

/** Whether it would be mistaken for the queue or for a customer. */
export const isReserved = (name: string): boolean =>
  name.toLowerCase() === QUEUE || isCustomer(name.toLowerCase());
