/** The check character of a Finnish identity code stands at the remainder by 31. */
const CHECKS = '0123456789abcdefhjklmnprstuvwxy';

/** In folded text. Between the parts of the date, around the sign and in the number people leave spaces. */
export const IDENTITY_CODE =
  /(?<!\d)([0-3]\d)[ .]?(0\d|1[0-2])[ .]?(?:19|20)?(\d\d) ?([-+a-fu-y]?) ?(\d) ?(\d) ?(\d) ?([\da-y])(?![a-z\d]|-\d)/g;

/**
 * A Finnish identity code with all signs that stand for the century since 2023 (Government Decree 128/2010, 2 §, as
 * amended), a date that there is, and the right check character. Without a sign it is one if it ends in a letter:
 * ten digits are a phone number.
 * @param parts day, month, year, sign, three digits and the check, in lower case
 */
export function isIdentityCode(parts: readonly string[]): boolean {
  const [day = '', month = '', year = '', sign = '', ...rest] = parts;
  const check = rest.pop() ?? '';
  const century = sign === '+' ? 1800 : /[-u-y]/.test(sign) ? 1900 : 2000;
  const date = new Date(Date.UTC(century + Number(year), Number(month) - 1, Number(day)));
  return (
    /[-+a-y]/.test(sign || check) &&
    date.getUTCDate() === Number(day) &&
    CHECKS[Number(day + month + year + rest.join('')) % 31] === check
  );
}
