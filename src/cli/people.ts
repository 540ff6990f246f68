/*
 * Names and addresses of individual people do not belong in a directory. Nobody can tell them for sure: what
 * looks like one goes, and the report says where it was.
 */

/** Frequent first names of Finland. With one of them any capital word after it is a surname. */
const FIRST_NAMES = new Set(
  (
    'aino aleksi anna anne anneli anniina annika antti anu ari arja arto camilla carita christina daniel ' +
    'eero eeva eija elina ella emilia emma erik erkki essi eva eveliina fredrik hanna hannele hannu harri ' +
    'heidi heikki heli helena henna henri henrik henry iida ilkka inkeri irma jaakko jaana jan janne jari ' +
    'jarkko jarmo jenni jenny joakim johan johanna jonna jouni juha juhani jukka julia juho jussi kaarina ' +
    'kai kaija kaisa kalle kari karin katariina kati katja kimmo kirsi krista kristiina lars lassi laura ' +
    'lauri leena leila lena liisa linda lotta maarit maija maiju maria marika marita maritta marja marjatta ' +
    'marjo marko markku markus martti matti mia miia mika mikael mikko minna mirja mirka monica niina niko ' +
    'noora olli outi paavo pasi paula pauliina pekka pentti peter petra petri petteri pia pirjo pirkko ' +
    'päivi raija raimo reijo riikka risto ritva saara saija salla sami samuli sanna sari satu seija seppo ' +
    'sini sinikka sirkka sirpa sofia sonja stefan suvi susanna taina tanja tapani tapio tarja teemu teija ' +
    'teppo terhi tero thomas tiina timo tiia tommi tomi tuija tuomas tuomo tuula tuulia tytti ulla veera ' +
    'vesa veli viivi ville virpi'
  ).split(' '),
);
/** How many surnames end, and few other words do. */
const SURNAME = /(?:nen|sson|ström|berg|lund|qvist|kvist|strand|holm|roos)$/;
const NO_SURNAMES = new Set(['parainen', 'ikaalinen', 'suomalainen', 'sähköinen', 'yleinen']);
/** A word that begins with a capital letter and goes on in small ones; double names, too. */
const CAPITAL = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;

const isName = (first: string, second: string): boolean => {
  if (!CAPITAL.test(first) || !CAPITAL.test(second)) return false;
  const [name = ''] = first.toLowerCase().split('-');
  const surname = second.toLowerCase();
  return FIRST_NAMES.has(name) || (SURNAME.test(surname) && !NO_SURNAMES.has(surname));
};

/** Whether a label has the name of a person in it: `rehtori Maija Meikäläinen`. */
export function namesPerson(label: string): boolean {
  const words = label.split(/[\s,;:/()]+/).filter(Boolean);
  return words.some((word, i) => isName(word, words[i + 1] ?? ''));
}

/** What desks and offices are called in their addresses. */
const DESK =
  /palvelu|asia|kirjaamo|info|neuvo|toimisto|tuki|kirjasto|service|support|kund|regist|library|office|posti|hallinto|kaupunki|kunta|virasto|keskus|digi|help|desk|kontor|stad|aula|vastaanotto|varaus|koulu|skola|terveys|hoito|sote/;

/** Whether an e-mail address looks like that of a person and not of a desk: `first.last@…`. */
export function isPersonsEmail(email: string): boolean {
  const [local = ''] = email.toLowerCase().split('@');
  const names = /^\p{L}[\p{L}-]*(?:\.\p{L}[\p{L}-]*)+$/u.test(local);
  return names && !DESK.test(local);
}

/** Begins only where a word does: elsewhere a long word would be read again and again. */
const EMAILS = /(?<![^\s<>()",;:])[^\s<>()",;:]+@[^\s<>()",;:]+/g;

/** Whether the address of a person stands somewhere in a text. */
export const hasPersonsEmail = (text: string): boolean =>
  (text.match(EMAILS) ?? []).some(isPersonsEmail);
