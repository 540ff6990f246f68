import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {soundManifest} from '../testing/sound-manifest.js';
import {checkManifest} from './check-manifest.js';

/** Whether the check finds this in a text. */
function finds(rule: string, text: string, lang: string): boolean {
  const manifest = soundManifest();
  (manifest.topics.rent.body as Record<string, string>)[lang] = text;
  const found = checkManifest(manifest, {today: '2026-06-01'});
  return found.some((one) => one.rule === rule && one.at === `/topics/rent/body/${lang}`);
}

const ASKS: readonly (readonly [
  lang: string,
  asks: readonly string[],
  sound: readonly string[],
])[] = [
  [
    'fi',
    [
      'Kirjoita pankkitunnuksesi ja henkilötunnuksesi tähän.',
      'Syötä verkkopankkitunnuksesi kenttään.',
      'Näppäile korttinumerosi.',
      'Kirjoita salasanasi alle.',
      'Älä kerro pankkitunnuksiasi puhelimessa. Kirjoita pankkitunnuksesi tähän.',
    ],
    [
      'Älä kirjoita pankkitunnuksiasi mihinkään viestiin.',
      'Täytä hakemus ja tunnistaudu pankkitunnuksilla.',
      'Anna hakemuksen tiedot ja kirjaudu pankkitunnuksillasi.',
      'Kirjoita vahvistuskoodi, jonka saat tekstiviestillä.',
      'Syötä kirjastokortin numero.',
    ],
  ],
  [
    'sv',
    [
      'Skriv dina bankkoder här.',
      'Fyll i dina nätbankskoder.',
      'Ange ditt lösenord.',
      'Knappa in kortnumret.',
    ],
    [
      'Skriv aldrig dina bankkoder här.',
      'Skriv varken personbeteckning eller bankkoder.',
      'Fyll i ansökan och logga in med dina bankkoder.',
      'Ange koden som du får i ett sms.',
    ],
  ],
  [
    'en',
    [
      'Enter your bank details here.',
      'Type your password below.',
      'Fill in your card number.',
      'Write your online bank codes here.',
    ],
    [
      'Never type your bank codes here.',
      'Fill in the form and log in with your bank details.',
      'Enter the code that you get in a text message.',
    ],
  ],
];

const DECIDES: typeof ASKS = [
  [
    'fi',
    ['Saat varmasti tukea.', 'Saat asumistukea.', 'Hae: saat aina opintorahaa.'],
    [
      'Kun saat asumistukea, ilmoita muutoksista.',
      'Voit hakea, vaikka saat opintotukea.',
      'Saat tukea ja neuvoja digitaitoihin.',
      'Et saa tukea, jos omaisuutta on paljon.',
      'Päätöksessä kerrotaan, saatko asumistukea.',
    ],
  ],
  [
    'sv',
    ['Du får säkert stöd.', 'Du får bostadsbidrag.'],
    [
      'När du får bostadsbidrag, meddela ändringar.',
      'Du får stöd och råd i digitala frågor.',
      'Det beror på inkomsterna om du får bostadsbidrag.',
    ],
  ],
  [
    'en',
    ['You will certainly get support.', 'You definitely get the allowance.'],
    ['You get support with digital skills.', 'If you get the allowance, tell about changes.'],
  ],
];

const ASKS_IDENTITY: typeof ASKS = [
  [
    'fi',
    [
      'Anna henkilötunnuksesi.',
      'Kirjoita henkilötunnuksesi tähän.',
      'Kerro nimesi ja henkilötunnuksesi loppuosa, niin katsomme asiaa.',
      'Ilmoita meille hetusi.',
      'Lisää viestiin lapsen henkilötunnus.',
      'Tarvitsemme henkilötunnuksesi.',
      'Mikä on henkilötunnuksesi?',
      'Kirjoita henkilötunnuksesi verkkopalvelun chatin kenttään.',
      'Älä kerro pankkitunnuksiasi. Anna henkilötunnuksesi.',
      'Älä kirjoita henkilötunnustasi tähän. Lähetä henkilötunnuksesi meille.',
    ],
    [
      'Palvelu kysyy henkilötunnustasi.',
      'Älä kirjoita henkilötunnustasi chattiin.',
      'Kirjoita henkilötunnuksesi lomakkeelle.',
      'Kirjoita henkilötunnuksesi kenttään, jossa sitä kysytään.',
      'Kirjoita henkilötunnuksesi Suomi.fi-palveluun, kun kirjaudut.',
      'Lähetä kysymyksesi ilman henkilötunnusta.',
      'Kerro, jos henkilötunnuksesi on muuttunut.',
      'Täytä hakemus ja tunnistaudu henkilötunnuksella.',
      'Lisää henkilötunnuksesta.',
      'Mikä on henkilötunnus?',
      'DVV antaa sinulle henkilötunnuksen.',
      'Kysy henkilötunnusta Digi- ja väestötietovirastosta.',
      'Anna työnantajalle henkilötunnuksesi ja verokorttisi.',
    ],
  ],
  [
    'sv',
    [
      'Skriv din personbeteckning.',
      'Uppge ditt namn och din personbeteckning.',
      'Ge oss personbeteckningen i chatten.',
      'Vi behöver din personbeteckning.',
      'Vad är din personbeteckning?',
      'Du kan ange din personbeteckning här.',
    ],
    [
      'Tjänsten frågar efter din personbeteckning.',
      'Skriv inte din personbeteckning i chatten.',
      'Skriv varken personbeteckning eller bankkoder.',
      'Skriv din personbeteckning på blanketten.',
      'Fyll i ansökan och logga in med din personbeteckning.',
      'Skicka frågan utan personbeteckning.',
      'Berätta om din personbeteckning har ändrats.',
      'Myndigheten kan ge barnet en personbeteckning.',
      'Vad är en personbeteckning?',
    ],
  ],
  [
    'en',
    [
      'Enter your personal identity code.',
      'Tell us your name and your identity code.',
      'Write your social security number in the message.',
      'We need your personal identity code.',
      'What is your identity code?',
      'You can type your identity number here.',
      'Enter your bank codes and your identity code.',
    ],
    [
      'The service asks you to enter your identity code.',
      'Do not write your identity code in the chat.',
      'Write your identity code on the form, not in the chat.',
      'Enter your identity code in the field at the top.',
      'Tell us if your identity code has changed.',
      'They can give the child an identity code.',
      'Give your identity code to your bank.',
      'Send your question without an identity code.',
      'What is an identity code?',
    ],
  ],
];

for (const [rule, cases] of [
  ['asks-secret', ASKS],
  ['asks-identity', ASKS_IDENTITY],
  ['decides', DECIDES],
] as const) {
  describe(`a text that is found: ${rule}`, () => {
    for (const [lang, found, sound] of cases) {
      it(`in ${lang}`, () => {
        const missed = found.filter((text) => !finds(rule, text, lang));
        assert.deepEqual(missed, [], 'What should be found is not');
        const wrongly = sound.filter((text) => finds(rule, text, lang));
        assert.deepEqual(wrongly, [], 'What is sound is found');
      });
    }
  });
}

describe('an identity code that is asked for', () => {
  const requests = ASKS_IDENTITY.flatMap(([lang, asks]) => asks.map((text) => ({lang, text})));
  const others = ['Ota kuitti.', 'Älä lähetä rahaa!', 'Skriv aldrig koder.', 'Never pay.', ''];

  it('is found whatever the sentences around it say', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...requests),
        fc.array(fc.constantFrom(...others), {maxLength: 3}),
        fc.constantFrom(' ', '\n', '\n\n'),
        ({lang, text}, around, space) => {
          const before = around.join(space) + (around.length > 0 ? space : '');
          assert.ok(finds('asks-identity', `${before}${text}${space}${before}`, lang), text);
        },
      ),
    );
  });

  it('may be told beside the field of the page that asks for it', () => {
    const told = (label: string): string[] => {
      const manifest = soundManifest();
      manifest.anchors.rent.text = {fi: label, sv: label};
      manifest.topics.rent.short.fi = 'Kirjoita henkilötunnuksesi.';
      manifest.guides.apply.steps[0]!.text.fi = 'Kirjoita henkilötunnuksesi.';
      manifest.topics.rent.short.sv = 'Skriv din personbeteckning.';
      return checkManifest(manifest, {today: '2026-06-01'}).flatMap(({rule, at}) =>
        rule === 'asks-identity' ? [at] : [],
      );
    };
    assert.deepEqual(told('Hakijan henkilötunnus'), []);
    assert.deepEqual(told('Vuokra'), [
      '/topics/rent/short/fi',
      '/topics/rent/short/sv',
      '/guides/apply/steps/0/text/fi',
    ]);
  });
});
