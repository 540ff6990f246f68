import {findSensitive} from '../model/sensitive.js';

const DIGITS = /\d(?:\D{0,3}\d){5}/;
/** E-mail addresses as people write them (HTML, "valid e-mail address", shortened). */
export const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

/** Numbers that belong to a person, with the text that they stand in. Codes beside a word are an example. */
export function personalIn(
  text: string,
): {kind: 'identity-code' | 'iban' | 'card'; text: string}[] {
  // Most texts have none, and looking closely takes long.
  if (!DIGITS.test(text)) return [];
  return findSensitive(text).flatMap(({kind, start, end}) =>
    kind === 'code' || kind === 'password' ? [] : [{kind, text: text.slice(start, end)}],
  );
}
