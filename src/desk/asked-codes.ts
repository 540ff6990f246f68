/** Whole words in any language: `\b` knows no ä. */
const words = (...all: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${all.join('|')})(?!\\p{L})`, 'iu');

/** Codes that no adviser may ask for, by the beginnings of their names in Finnish, Swedish and English. */
const CODE = new RegExp(
  `(?<!\\p{L})(?:${[
    'henkilötunnu|hetu|sosiaaliturvatunnu|(?:verkko)?pankkitunnu|tunnuslu|salasan|korttinumer|kortin numer|tilinumer',
    'personbeteckning|personnummer|(?:nät)?bankkod|lösenord|kortnummer|kontonummer',
    '(?:personal )?identity code|social security number|password|passcode|bank code|card number|account number',
    'pin(?!\\p{L})|pin-?(?:koodi|kod|code)',
  ].join('|')})`,
  'iu',
);

/** What makes a request of a sentence. */
const REQUEST = words(
  'kerro|kertoisit|anna|antaisit|lähetä|lähettäisit|kirjoita|kirjoittaisit|ilmoita|tarvitsen|tarvitsisin',
  'berätta|ge mig|ange|skicka|skriv|uppge|jag behöver',
  'tell|give|send|write|enter|type|i need',
);

/** What makes a warning of it. */
const WARNING = words(
  'älä|älkää|ei|et|emme|en|koskaan',
  'aldrig|inte|ingen',
  "never|not|no|don['’]t|nobody",
);

/** Whether a text asks for a code. A sentence that says not to tell it does not ask. */
export const asksForCodes = (text: string): boolean =>
  text
    .split(/(?<=[.!?])\s+|\n/)
    .some((part) => CODE.test(part) && isRequest(part) && !WARNING.test(part));

const isRequest = (sentence: string): boolean => sentence.includes('?') || REQUEST.test(sentence);
