/**
 * What an answer may look like. A check takes the answer, trimmed and not empty, and says whether it
 * will do. What is missing is another matter: see application.mjs.
 */

/** Euros and cents as people write them: 612, 612,50, 612.50, 1 200 €. */
export const euros = (text) => /^\d{1,7}([.,]\d{1,2})?$/.test(text.replace(/[\s€]/g, ''));

export const oneOf = (choices) => (text) => choices.includes(text);

export const wholeNumber = (least, most) => (text) =>
  /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most;

export const atMost = (length) => (text) => text.length <= length;

/** IBAN by ISO 13616: the letters become numbers, and the whole is 1 modulo 97. Finnish: 18 long. */
export function iban(text) {
  const plain = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain)) return false;
  if (plain.startsWith('FI') && !/^FI\d{16}$/.test(plain)) return false;
  const turned = plain.slice(4) + plain.slice(0, 4);
  const digits = turned.replace(/[A-Z]/g, (letter) => String(parseInt(letter, 36)));
  return BigInt(digits) % 97n === 1n;
}

/** A day that exists, not long ago and not far ahead. */
export function day(text, now = new Date()) {
  const [, year, month, date] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (!year) return false;
  const found = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const exists = found.getUTCMonth() === Number(month) - 1 && found.getUTCDate() === Number(date);
  return exists && Number(year) >= 1920 && Number(year) <= now.getUTCFullYear() + 2;
}
