import type {Find} from './finding.js';
import {DENIED, phraseIn, phrases, phrasesIn} from './phrases.js';
import type {Said} from './said.js';
import type {Subject} from './subject.js';

/** Not what is said of a code, or done with one or without: `henkilötunnuksesta`, `-lla`, `-tta`. */
const CODE_FI =
  '(?:(?:henkilötunnu|sosiaaliturvatunnu)(?!kse(?:st|ss|ll|t))~|hetu(?:asi|nsa|nne|si|n|a)?)';
const CODE_SV = '(?:personbeteckning~|personnummer~|personnumret)';
const CODE_EN =
  '(?:(?:personal )?(?:identity|identification|id) (?:codes?|numbers?)|social security numbers?|henkilötunnus)';

/** Within the sentence; neither what is given to the reader nor what only may be so. */
const FEW_WORDS =
  '(?![\\p{L}]|\\s+(?:sinulle|teille|dig|er|you)(?!\\p{L}))(?:(?!\\s(?:ilman|jos|onko|että|kun|utan|om|att|när|bort|med|without|if|whether|that|when|about|with|using)\\s)[^.!?\\n]){0,60}?[^\\p{L}.!?\\n]';

/** "They give", "DVV kan ge": what others do is asked of nobody. */
const NOT_OTHERS = '(?<!(?:we|they)\\s|(?<!(?:du|ni|you)\\s)(?:kan|får|can|may|will)\\s)';

/** Sentences that ask someone for their identity code. */
const ASKED = phrases({
  fi: `(?:kerro|kertokaa|anna|antakaa|ilmoita|ilmoittakaa|lähetä|lähettäkää|sano|sanele|mainitse|lisää|kirjoita|kirjoittakaa|syötä|syöttäkää|täytä|täyttäkää|näppäile|näppäilkää|tarvitsemme)${FEW_WORDS}${CODE_FI}|mikä on (?:sinun )?(?:henkilötunnuksesi|hetusi)`,
  sv: `${NOT_OTHERS}(?:berätta|ge|uppge|ange|skicka|säg|lämna|nämn|skriv|fyll i|mata in|knappa in|lägg till|vi behöver|vad är din)${FEW_WORDS}${CODE_SV}`,
  en: `${NOT_OTHERS}(?:tell|give|send|share|provide|read out|enter|type|write|fill in|key in|add|include|we need|what is your)${FEW_WORDS}${CODE_EN}`,
});

/** Where a service asks for it itself, or someone who has to know it. */
const ELSEWHERE = phrases({
  fi: 'lomakkee(?:lle|lla|seen|ssa)~|hakemukse(?:en|esi|enne|ssa)~|kenttään|kentässä|kohtaan|kohdassa|ruutuun|sivu(?:lle|lla)~|(?:verkko|asiointi|suomi\\.fi-)?palvelu(?:un|ssa)|palvelu|kirjau~|tunnistau~|kysyy|kysytään|pyytää|pyydetään|työnantaja~|vuokranantaja~|panki~|poliisi~',
  sv: 'blankett~|formulär~|i ansökan|fältet|rutan|punkten?|på sidan|(?:e-|nät|webb)?tjänsten?|logga~|identifier(?:a|ar|ing)~|frågar|frågas|begär|begärs|arbetsgivar~|hyresvärd~|banken|polisen',
  en: 'forms?|(?:on|in) (?:the|your) application|field|page|(?:online )?services?|log(?:ging)? in|sign(?:ing)? in|identify~|asks?|asked|employer|landlord|(?:to|at) (?:the|your) bank|police',
});

/** Yet not there: to those who wrote the help, or to someone in a chat. */
const TO_US = phrases({
  fi: 'chat~|viesti~|sähköposti~|meille|neuvoja~',
  sv: 'chatt~|meddeland~|e-post~|mejl~|oss|rådgivar~|kundtjänst~',
  en: 'chat~|messages?|e-?mails?|us|advis[eo]rs?|customer services?',
});

const CODE = phrases({fi: CODE_FI, sv: CODE_SV, en: CODE_EN});

const isAsked = (sentence: string, lang: string): boolean =>
  // A definition says what a word means.
  !sentence.startsWith(':') &&
  !phraseIn(DENIED, sentence, lang) &&
  (!phraseIn(ELSEWHERE, sentence, lang) || phraseIn(TO_US, sentence, lang) !== undefined);

/** The topics and steps beside a field of the page that asks for the code: what to write there may be told. */
export function besideIdentity({help, parts}: Subject): readonly string[] {
  const isForIt = (anchor: string | undefined): boolean => {
    const {text = ''} = (anchor === undefined ? undefined : help.anchors[anchor]) ?? {};
    const labels = typeof text === 'string' ? [text] : Object.values(text);
    return labels.some((label) => phraseIn(CODE, label, ''));
  };
  return [...parts.topic, ...parts.step].flatMap(({at, part}) =>
    isForIt(part.anchor) ? [`${at}/`] : [],
  );
}

/** @param beside pointers of what may tell it, each with a `/` at its end */
export function findIdentityAsked(
  {at, text, lang}: Said,
  beside: readonly string[],
  find: Find,
): void {
  if (beside.some((part) => at.startsWith(part))) return;
  // Few texts speak of it: that is sooner known.
  if (!phraseIn(CODE, text, lang)) return;
  for (const {words, sentence} of phrasesIn(ASKED, text, lang)) {
    if (!isAsked(sentence, lang)) continue;
    find('asks-identity', at, {words});
    return;
  }
}
