/**
 * In folded text: country, check, and up to 30 signs in groups of any size. Only "fi" may stand apart, for other
 * countries are called like words: "is 20 …". RF is a reference (ISO 11649).
 */
export const IBAN = /(?<![a-z])(?!rf)(?:fi ?|[a-z]{2})\d ?\d(?:[ -]?[a-z\d]){11,30}/g;
/** In folded text. More digits than a card has are looked at, since other numbers may follow. */
export const CARD = /(?<![a-z\d])\d{4}(?:[ -]?\d){9,19}/g;

const LEAST_IBAN = 15;
/** Those that end in letters alone, the currency, have so many signs. */
const LEAST_WITH_CURRENCY = 30;
/** A group of letters alone is a word, unless they are four, the bank's, or the last. */
const WORD = /[ -](?:[a-z]{1,3}[ -]|[a-z]{5})/;
const LAST_WORD = /[ -][a-z]{1,3}$/;

/** By ISO/IEC 7812 and the issuers: Visa, Diners and American Express, then what has 16 digits or 19. */
const ISSUED =
  /^(?:4.{12}|3[0689].{12}|3[47].{13}|(?:4.|5[0-8]|6[02-57]|2[2-7]|35)(?:.{14}|.{17}))$/;
/** Cards are written in one, or in groups of four, six or eight; phone numbers in threes. */
const GROUPS = /^(?:(?:\d\d){2,4}[ -])*\d{3,}$/;

/**
 * How long the longest row of whole groups is, from the start of a match, that is what we look for.
 * @param next the sign behind the match: a group may go on there
 */
function longest(
  match: string,
  next: string,
  take: (sign: string) => void,
  fits: (row: string) => boolean,
): number {
  let length = 0;
  for (let i = 0; i <= match.length; i++) {
    const sign = match[i] ?? next;
    if (/[a-z\d]/.test(sign)) take(sign);
    else if (fits(match.slice(0, i))) length = i;
  }
  return length;
}

/** The remainder by 97 with one sign more; letters are 10 to 35 (ISO/IEC 7064, MOD 97-10). */
function remainder(before: number, sign: string): number {
  const value = parseInt(sign, 36);
  return (before * (value > 9 ? 100 : 10) + value) % 97;
}

/** How long the IBAN (ISO 13616) at the start of a match is; 0 without one. */
export function ibanLength(match: string, next: string): number {
  let [count, head, rest] = [0, 0, 0];
  return longest(
    match,
    next,
    (sign) => {
      // Country and check are counted last: as six digits, and 10 ** 6 % 97 is 27.
      if (count++ < 4) head = remainder(head, sign);
      else rest = remainder(rest, sign);
    },
    (row) =>
      count >= LEAST_IBAN &&
      (rest * 27 + head) % 97 === 1 &&
      !WORD.test(row) &&
      (count >= LEAST_WITH_CURRENCY || !LAST_WORD.test(row)),
  );
}

/** How long the card number at the start of a match is; 0 without one. The check: ISO/IEC 7812-1, annex B. */
export function cardLength(match: string, next: string): number {
  let [digits, sum, doubled] = ['', 0, 0];
  return longest(
    match,
    next,
    (digit) => {
      const value = Number(digit);
      digits += digit;
      // Every second digit from the end counts twice, and we do not know yet where the end is.
      [sum, doubled] = [doubled + value, sum + ((value * 2) % 9 || value)];
    },
    (row) => sum % 10 === 0 && ISSUED.test(digits) && GROUPS.test(row),
  );
}
