import fc from 'fast-check';

/* Codes that are right by their checks, made up, in the ways people write them. Written apart from the product's code. */

const two = (number: number): string => String(number).padStart(2, '0');
const number = (least: number, most: number) => fc.integer({min: least, max: most});

const CENTURIES = {1800: '+', 1900: '-YXWVU', 2000: 'ABCDEF'} as const;

/** Finnish, with a check as the Digital and Population Data Services Agency explains it. */
const plainIdentityCodes = fc
  .record({
    date: fc.date({
      min: new Date('1850-01-01T00:00Z'),
      max: new Date('2026-11-26T00:00Z'),
      noInvalidDate: true,
    }),
    sign: fc.nat(),
    serial: number(2, 999),
  })
  .map(({date, sign, serial}) => {
    const year = date.getUTCFullYear();
    const day = `${two(date.getUTCDate())}${two(date.getUTCMonth() + 1)}${two(year % 100)}`;
    const signs = CENTURIES[(Math.floor(year / 100) * 100) as keyof typeof CENTURIES];
    const three = String(serial).padStart(3, '0');
    const check = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(day + three) % 31]!;
    return {day, sign: signs[sign % signs.length]!, three, check};
  });

export const identityCodes = fc
  .tuple(plainIdentityCodes, fc.constantFrom('', ' ', '\u200b'), fc.boolean(), fc.boolean())
  .map(([{day, sign, three, check}, gap, lower, dashed]) => {
    const shown = dashed && sign === '-' ? '–' : sign;
    const code = `${day}${gap}${shown}${gap}${three}${check}`;
    return lower ? code.toLowerCase() : code;
  });

/** n: digits, a: capital letters, c: both (ISO 13616, registry of SWIFT). */
const ACCOUNTS = {
  FI: 'n14', SE: 'n20', NO: 'n11', DK: 'n14', EE: 'n16', LV: 'a4n13', LT: 'n16', DE: 'n18', PL: 'n24',
  GB: 'a4n14', NL: 'a4n10', FR: 'n10c11n2', IT: 'a1n10c12', ES: 'n20', BE: 'n12', UA: 'n6c19', SA: 'n2c18',
  SC: 'a4n20a3', MU: 'a4n19a3',
} as const; // prettier-ignore

const SIGNS = {n: '0123456789', a: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', c: '0123456789ABCXYZ'} as const;

/** The account's part; groups of four that mix letters and digits, as the banks' numbers do. */
const account = (pattern: string) =>
  fc.tuple(
    ...[...pattern.matchAll(/([nac])(\d+)/g)].map(([, kind, count]) =>
      fc
        .array(fc.constantFrom(...SIGNS[kind as keyof typeof SIGNS]), {
          minLength: Number(count),
          maxLength: Number(count),
        })
        // A row of letters would be a word.
        .map((signs) =>
          signs.map((sign, i) => (kind === 'c' && i % 3 === 0 ? '7' : sign)).join(''),
        ),
    ),
  );

const valueOf = (signs: string): bigint =>
  BigInt(signs.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)));

export const ibans = fc
  .constantFrom(...(Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[]))
  .chain((country) => account(ACCOUNTS[country]).map((parts) => ({country, body: parts.join('')})))
  .chain(({country, body}) => {
    const check = String(98n - (valueOf(`${body}${country}00`) % 97n)).padStart(2, '0');
    const iban = `${country}${check}${body}`;
    const grouped = (gap: string) => iban.replace(/.{4}(?=.)/g, `$&${gap}`);
    return fc.constantFrom(iban, iban.toLowerCase(), grouped(' '), grouped('-'), grouped('\u00a0'));
  });

/** Beginning and length. */
const ISSUERS = [
  ['4', 16], ['4', 13], ['4', 19], ['51', 16], ['55', 16], ['2221', 16], ['2720', 16], ['34', 15], ['37', 15],
  ['36', 14], ['6011', 16], ['65', 16], ['3528', 16], ['62', 16], ['62', 19], ['5018', 16], ['67', 16],
] as const; // prettier-ignore

/** The sum of all digits, every second one from the right doubled (Luhn). */
function checkOf(digits: string): number {
  const sum = [...digits].reverse().reduce((all, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return all + Math.floor(value / 10) + (value % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

function grouped(digits: string, gap: string): string {
  const groups = digits.length < 16 && digits.length > 13 ? /^(.{4})(.{6})(.+)$/ : undefined;
  return groups
    ? digits.replace(groups, `$1${gap}$2${gap}$3`)
    : digits.replace(/.{4}(?=...)/g, `$&${gap}`);
}

export const cards = fc
  .tuple(fc.constantFrom(...ISSUERS), fc.array(number(0, 9), {minLength: 19, maxLength: 19}))
  .chain(([[start, length], more]) => {
    const digits = (start + more.join('')).slice(0, length - 1);
    const card = `${digits}${checkOf(digits)}`;
    return fc.constantFrom(card, grouped(card, ' '), grouped(card, '-'), grouped(card, '\u2009'));
  });
