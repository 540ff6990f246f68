/*
 * Codes and passwords have no check: they are known by the word beside them alone. The words are in folded text
 * (å is a), in Finnish, Swedish and English. Those of Finnish and Swedish stand here without their endings, as far
 * as their stem stays: tunnuslu(ku), tunnuslu(vun). Short words would be parts of others and stand alone.
 */

const IDENTITY =
  'henkilotunnu|\\bhetu|person(?:beteckning|numm?er)|identity (?:code|number)|social security number|isikukood|fodselsnumm|\\bcpr\\b';

const CODE =
  '(?:tunnus|avain|turva)lu[kv]u|(?:pankki|kayttaja)tunnu|anvandar-?(?:id|namn)|user ?(?:id|name)|' +
  '(?:vahvistus|kertakaytto|turva|todennus|varmennus|tunnistus|kirjautumis|engangs|sakerhets|bekraftelse|verifierings|inloggnings|bank|nyckel)-?koo?d|' +
  '(?:time|verification|security|access|login) (?:pass)?code|passcode|' +
  '\\b(?:pin|puk)(?:[- ]?(?:koo?d|code|tunnu|num)|(?![a-z]))|\\b(?:otp|cv[cv])\\b';

const PASSWORD = 'salasan|losenord|passw(?:or)?d';

/** The rest of the word; then a few words to one that says "is"; then what parts a word from a value. */
const LEADS_TO =
  ":?[a-z]{0,12}(?:(?:[ -][a-z'-]{1,20}){0,3} (?:on|oli|ovat|ar|var|is|was))?[^a-z\\d,.!?]{1,4}";

const told = (words: string, value: string): RegExp =>
  new RegExp(`(?:${words})${LEADS_TO}(${value})`, 'dg');

/** What a person writes when they tell such a thing. The group is what is not to be sent. */
export const TOLD_IDENTITY = told(
  IDENTITY,
  '(?:\\d(?:[ .]?\\d){5,7}[ a-y+-]{0,3}|-?)\\d{3}[\\da-y]?(?![a-z\\d])',
);
/** Not in the midst of a longer number, a date, a time. */
export const TOLD_CODE = told(CODE, '\\d(?:[ -]?\\d){2,7}(?![ -]?\\d|[.:/]\\d|[a-z])');
/** As text messages have it: "123456 is your verification code". */
export const CODE_TOLD = new RegExp(
  `(?<![\\d.:/-])(\\d{3,4}[ -]?\\d{1,4}) (?:on|ar|is) (?:[a-z.]{1,20} ){0,2}(?:${CODE})`,
  'dg',
);
export const TOLD_PASSWORD = told(PASSWORD, '[^\\s"<>()]{3,63}[^\\s"<>().,:;!?\']');

/**
 * Whether it looks like a password and not like the next word of a sentence: letters and digits, four digits, or
 * a sign within. A password of letters alone cannot be told from a word.
 */
export function looksSecret(value: string): boolean {
  if (/@.*\.|:\/\/|^\d+-[a-z]+$/.test(value)) return false; // an address, "2-step"
  return /^\d{4,}$|\d.*[a-z]|[a-z].*\d|[!#$%&*^_+=?~|\\].*[a-z\d]/.test(value) && value.length > 3;
}
