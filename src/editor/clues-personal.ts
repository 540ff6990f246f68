import {findSensitive} from '../model/sensitive.js';

/** An e-mail address, after RFC 5322 as people write it; also with a full-width @. */
const ADDRESS = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]{2,}/;

/** Whether a text has an identity code, an account or card number, a code or an e-mail address in it. */
export const isPersonal = (text: string): boolean =>
  findSensitive(text).length > 0 || ADDRESS.test(text.normalize('NFKC'));
