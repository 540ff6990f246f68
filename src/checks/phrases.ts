/** The languages that phrases are known in. */
type Spoken = 'fi' | 'sv' | 'en';
const SPOKEN: readonly Spoken[] = ['fi', 'sv', 'en'];

type Phrases = Readonly<Record<Spoken, RegExp>>;

/** Whole words, in any case; a `~` stands for any ending. */
export const phrases = (all: Readonly<Record<Spoken, string>>): Phrases => {
  const made = SPOKEN.map((lang) => {
    const source = all[lang].replaceAll('~', '\\p{L}*').replaceAll(' ', '\\s+');
    return [lang, new RegExp(`(?<![\\p{L}-])(?:${source})(?![\\p{L}])`, 'iu')];
  });
  return Object.fromEntries(made) as Phrases;
};

/** Link texts that say nothing by themselves (WCAG 2.2, 2.4.4 and 2.4.9): the whole of one is compared. */
export const VAGUE = phrases({
  fi: '^(?:(?:klikkaa|paina|napsauta|katso|lue)? ?(?:tästä|tätä|täältä|tänne|täällä)(?: linkistä)?|linkki|lue lisää|lisää|lisätietoja?|siirry|katso)$',
  sv: '^(?:(?:klicka|tryck|gå|läs|se)? ?(?:här|hit|på den här länken)|länk(?:en)?|läs mer|mer|mer information|mera)$',
  en: '^(?:(?:click|press|tap|go|read|see)? ?(?:on )?(?:here|this(?: link| page)?)|link|(?:read|learn|see|find out)? ?more|more information|details|go)$',
});

/** The help's own reader did nothing wrong: what happened is told, not who is to blame (requirement 92). */
export const BLAME = phrases({
  fi: 'teit virheen|olet tehnyt virheen|tekemäsi virhe~|täytit väärin|vastasit väärin|täyttänyt väärin|unohdit|et osaa|et osannut|olisi pitänyt|laiminlöit|oma vikasi|virheellinen syöte|kielletty arvo',
  sv: 'du (?:har gjort|gjorde) fel|du har fyllt i fel|du fyllde i fel|du glömde|du har glömt|du borde ha~|du misslyckades|ditt eget fel|ogiltigt? (?:värde|inmatning)',
  en: 'you (?:have )?made (?:a|an) (?:mistake|error)|you (?:have )?failed|you forgot|you should have|your (?:own )?fault|your mistake|you (?:have )?entered (?:the |a )?(?:wrong|incorrect)~?|invalid (?:input|value|entry)|illegal (?:input|value|character)s?',
});

const BENEFIT_FI =
  '(?:asumis|toimeentulo|opinto|sairaus|työttömyys|lapsi|vanhempain|yleisen )?(?:tuen|rahan|päivärahan|etuuden|avustuksen|eläkkeen|luvan|lisän)';
const BENEFIT_SV =
  '(?:bostads|utkomst|studie|sjuk|barn)?(?:bidraget|stödet|förmånen|pensionen|penningen|tillståndet)';
const BENEFIT_EN =
  '(?:(?:the|an?|your|this) )?(?:(?:housing|social|student|general|basic) )*(?:allowance|benefit|subsidy|grant|pension|permit)';

/** "Saat tukea": much else is support, too; it is a promise when it is sure, or when it is of one benefit. */
const SURE_FI =
  '(?<!(?:kun|vaikka|mikäli|jos|että|jo[ln]ka|jota|joita)\\s)saat (?:(?:varmasti|aina) (?:tukea|rahaa|avustusta|etuutta|eläkettä)|(?:varmasti |aina )?(?:asumis|toimeentulo|opinto|lapsi|työmarkkina|kansan|takuu|sairaus|työttömyys|vanhempain)(?:tukea|rahaa|päivärahaa|lisää|eläkettä))';
const SURE_SV =
  '(?<!(?:när|om|att|som|medan|eftersom)\\s)du får (?:(?:säkert|alltid) (?:stöd|bidrag|pengar|pension|förmån~)|(?:säkert |alltid )?(?:bostads|utkomst|studie|barn|arbetsmarknads|folk|garanti|sjuk|föräldra)(?:bidrag|stöd|penning|dagpenning|pension))';
const SURE_EN = `you(?: will|[’']ll)? (?:certainly|definitely|surely|always) (?:get|receive|be granted|be paid) (?:support|money|${BENEFIT_EN})`;

/** What only a decision can say (Administrative Procedure Act 434/2003: advice is not a decision). */
export const DECIDES = phrases({
  fi: `${SURE_FI}|saat (?:varmasti )?${BENEFIT_FI}|olet oikeutettu|sinulla on oikeus (?:tukeen|asumistukeen|etuuteen|avustukseen)|sinulle myönnetään|hakemuksesi (?:hyväksytään|hylätään)`,
  sv: `${SURE_SV}|du får (?:säkert )?${BENEFIT_SV}|du har rätt till (?:bidrag~|stöd~|bostadsbidrag~|förmån~)|du är berättigad|du beviljas|din ansökan (?:godkänns|beviljas|avslås|godkänts)`,
  en: `${SURE_EN}|you (?:will|are going to) (?:get|receive|be granted|be paid) ${BENEFIT_EN}|you are (?:entitled|eligible)|your application (?:will be|is) (?:approved|accepted|rejected|denied)`,
});

const SECRET_FI =
  '(?:(?:verkko)?pankkitunnu(?!ksill)~|tunnuslu[kv]u~|salasan~|pin-?kood~|vahvistuskood~|kertakäyttökood~|(?:pankki|maksu|luotto)?kort~ numero~|(?:maksu|luotto)?korttinumero~|turvakood~)';
const SECRET_SV =
  '(?:bankkod~|nätbankskod~|bankkoder~|lösenord~|pin-?kod~|engångskod~|bekräftelsekod~|kortnum~|kortets nummer|säkerhetskod~)';
const SECRET_EN =
  '(?:(?:online )?bank(?:ing)? (?:codes?|credentials|details)|passwords?|pin(?: codes?)?|one-time codes?|verification codes?|(?:credit |debit |bank )?card numbers?|security codes?)';
/** Within the sentence; what is given to the reader is not asked of them. */
const FEW_WORDS =
  '(?![\\p{L}]|\\s+(?:you|dig|er|sinulle|teille)(?!\\p{L}))(?:[^.!?\\n]{0,60}?[^\\p{L}])';

/** What is written with something is not the thing itself: "fill in the form and log in with your bank codes". */
const FEW_WRITTEN = '(?:(?:(?!\\s(?:med|with|using)\\s)[^.!?\\n]){0,60}?[^\\p{L}.!?\\n])';
/** What may be written into a page: a code of its own, but none of a bank or a card, nor one that is the reader's. */
const WRITTEN_FI =
  '(?:(?:verkko)?pankkitunnu(?!ksill)~|(?:pankki|maksu|luotto)kort~ numero~|(?:maksu|luotto)?korttinumero~|(?:tunnuslu[kv]u~|salasan~|pin-?kood~)(?:si|nne)(?!\\p{L}))';
const WRITTEN_SV =
  '(?:bankkod~|nätbankskod~|(?:bank|betal|kredit)kort~ nummer|kortnum~|(?:ditt lösenord|din pin-?kod|dina lösenord)(?!\\p{L}))';
const WRITTEN_EN =
  '(?:(?:online )?bank(?:ing)? (?:codes?|credentials|details)|(?:your |credit |debit |bank |payment )card numbers?|your (?:passwords?|pin(?: codes?)?))';

/** Sentences that ask someone to tell a code. No authority ever does; a manifest that does is a trap. */
export const ASKS_SECRET = phrases({
  fi: `(?:kerro|kertokaa|anna|antakaa|ilmoita|lähetä|sano|sanele|tarvitsemme|pyydämme|kysymme)${FEW_WORDS}${SECRET_FI}|(?:kirjoita|kirjoittakaa|syötä|syöttäkää|täytä|täyttäkää|näppäile|näppäilkää)${FEW_WRITTEN}${WRITTEN_FI}`,
  sv: `(?:berätta|ge|uppge|skicka|säg|lämna|vi behöver|vi ber om|vi frågar efter)${FEW_WORDS}${SECRET_SV}|(?:skriv|fyll i|mata in|knappa in|ange)${FEW_WRITTEN}${WRITTEN_SV}`,
  en: `(?:tell|give|send|share|provide|read out|we need|we ask for|we will ask)${FEW_WORDS}${SECRET_EN}|(?:enter|type|write|fill in|key in)${FEW_WRITTEN}${WRITTEN_EN}`,
});

/** Whose sentence says that it is not so, or not known. */
export const DENIED = phrases({
  fi: 'älä|äläkä|eikä|jos saat|älkää|ei|en|emme|eivät|et|koskaan|ikinä|kukaan|saatko|jos joku|vasta päätös~|riippuu|huijar~|huijau~',
  sv: 'inte|varken|aldrig|ingen|inga|inget|om någon|beror på|huruvida|bedragare~|bluff~|om du får|om du har',
  en: "never|not|neither|no one|nobody|cannot|do(?:es)?n[’']t|won[’']t|whether|if (?:some|any)one|depends|scam~|fraud~|if you",
});

/** Where a thing is or how it looks does not help those who cannot see it (WCAG 2.2, 1.3.3). */
export const SENSORY = phrases({
  fi: '(?:vihre|punai|sini|kelta|harma)\\p{L}* (?:painik|nap|laatik|kent|kuvak)\\p{L}*|(?:oikeassa|vasemmassa) (?:reunassa|laidassa|yläkulmassa|alakulmassa)|pyöreä\\p{L}* (?:painik|nap)\\p{L}*',
  sv: '(?:grön|röd|blå|gul|grå)a? (?:knapp|ruta|fält|ikon)\\p{L}*|till (?:höger|vänster) på sidan|i (?:övre|nedre) (?:högra|vänstra) hörnet|rund\\p{L}* knapp\\p{L}*',
  en: '(?:green|red|blue|yellow|gr[ae]y) (?:button|box|field|icon)s?|(?:on|to) the (?:right|left)(?:-hand)? (?:side|of the (?:page|screen))|in the (?:top|bottom)[ -](?:right|left) corner|round button',
});

/** What was to be written later. */
export const PLACEHOLDER =
  /\b(?:TODO|TBD|FIXME|X{3,}|[Ll]orem ipsum)\b|\?\?\?|\[(?:tähän|här|insert)[^\]]*\]|xxxx/;

/** The languages whose phrases may stand in a text. */
const spokenIn = (lang: string): readonly Spoken[] =>
  lang === '' ? SPOKEN : SPOKEN.filter((one) => one === lang.split('-')[0]);

/** What of the phrases stands in the text first. */
export function phraseIn(all: Phrases, text: string, lang: string): RegExpExecArray | undefined {
  for (const spoken of spokenIn(lang)) {
    const found = all[spoken].exec(text);
    if (found) return found;
  }
  return undefined;
}

/** The point of an address, such as `suomi.fi`, ends no sentence. */
const ENDS = /[.!?](?!\p{L})|\n/gu;

/** The sentences that one of the phrases stands in, each with the first of them. */
export function* phrasesIn(
  all: Phrases,
  text: string,
  lang: string,
): Generator<{readonly words: string; readonly sentence: string}> {
  for (const spoken of spokenIn(lang)) {
    // In most texts there is none.
    if (!all[spoken].test(text)) continue;
    const phrase = new RegExp(all[spoken], 'giu');
    let found = phrase.exec(text);
    let start = 0;
    for (const {index: end} of [...text.matchAll(ENDS), {index: text.length}]) {
      if (found && found.index < end) {
        yield {words: found[0], sentence: text.slice(start, end)};
        phrase.lastIndex = end;
        found = phrase.exec(text);
      }
      start = end + 1;
    }
  }
}
