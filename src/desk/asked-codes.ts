/** Codes that no adviser may ask for, by the beginnings of their names in Finnish, Swedish and English. */
const CODE =
  /henkilötunnu|\bhetu|sosiaaliturvatunnu|pankkitunnu|verkkopankkitunnu|tunnusluku|tunnuslukuj|salasan|\bpin\b|korttinumer|kortin numer|tilinumer|personbeteckning|personnummer|bankkod|nätbankskod|bankkoder|lösenord|kortnummer|kontonummer|personal identity code|identity code|social security number|password|passcode|bank code|card number|account number/iu;

/** What makes a request of a sentence. */
const REQUEST =
  /\?|\b(?:kerro|kertoisit|anna|antaisit|lähetä|lähettäisit|kirjoita|kirjoittaisit|ilmoita|tarvitsen|tarvitsisin|berätta|ge mig|ange|skicka|skriv|uppge|jag behöver|tell|give|send|write|enter|type|i need)\b/iu;

/** What makes a warning of it. */
const WARNING =
  /\b(?:älä|älkää|ei|et|emme|en|koskaan|aldrig|inte|ingen|never|not|no|don['’]t|do not|nobody)\b/iu;

/** Whether a text asks for a code. A sentence that says not to tell it does not ask. */
export const asksForCodes = (text: string): boolean =>
  text
    .split(/(?<=[.!?])\s+|\n/)
    .some((part) => CODE.test(part) && REQUEST.test(part) && !WARNING.test(part));
