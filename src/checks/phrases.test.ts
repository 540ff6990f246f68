import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
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

for (const [rule, cases] of [
  ['asks-secret', ASKS],
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
