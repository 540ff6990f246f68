import {expect} from 'chai';
import fc from 'fast-check';
import {ordinaryMessages, type Language} from '../../test/sensitive-texts/ordinary.js';
import {cards, ibans, identityCodes} from '../../test/sensitive-texts/secrets.js';
import {findSensitive} from './sensitive.js';

/** As in "card 4111 1111 1111 1111". */
const found = (text: string): string[] =>
  findSensitive(text).map(({kind, start, end}) => `${kind} ${text.slice(start, end)}`);

function expectFound(expected: Readonly<Record<string, string>>): void {
  for (const [text, finding] of Object.entries(expected))
    expect(found(text), text).to.deep.equal([finding]);
}

function expectNone(texts: readonly string[]): void {
  for (const text of texts) expect(found(text), text).to.deep.equal([]);
}

describe('what must not be sent: identity codes', () => {
  it('are found with every sign, as the agency for the population published them', () => {
    const codes =
      '010594Y9032 010594Y9021 020594X903P 020594X902N 030594W903B 030694W9024 040594V9030 040594V902Y ' +
      '050594U903M 050594U902L 010516B903X 010516B902W 020516C903K 020516C902J 030516D9037 030516D9026 ' +
      '010501E9032 020502E902X 020503F9037 020504A902E 131052-308T';
    for (const code of codes.split(' ')) expect(found(`Hei, ${code}, kiitos`)).to.have.length(1);
  });

  it('are found however they are written', () => {
    expectFound({
      'Hei, hetuni on 131052-308T, voitko': 'identity-code 131052-308T',
      '131052-308t': 'identity-code 131052-308t',
      '131052 – 308 T': 'identity-code 131052 – 308 T',
      '13.10.52−308T': 'identity-code 13.10.52−308T',
      '13.10.1952-308T': 'identity-code 13.10.1952-308T',
      'numero 131052308T.': 'identity-code 131052308T',
      '１３１０５２－３０８Ｔ': 'identity-code １３１０５２－３０８Ｔ',
      '13\u200b1052-3\u00ad08T': 'identity-code 13\u200b1052-3\u00ad08T',
      '😀131052-308T😀': 'identity-code 131052-308T',
    });
  });

  it('with a wrong check or a date that never was are found only beside a word that says so', () => {
    expectNone(['131052-308U', '131352-308T', '1310523083']);
    // Their checks are right; 1900 was no leap year, and 2000 was.
    expectNone(['300252-308A', '310452-308K', '290200-3088']);
    expectFound({'290200A3088': 'identity-code 290200A3088'});
    expectFound({
      'hetuni on 131052-308U': 'identity-code 131052-308U',
      'henkilötunnukseni on 1310523083': 'identity-code 1310523083',
      'hetun loppuosa on 308T': 'identity-code 308T',
      'mitt personnummer är 19811218-9876': 'identity-code 19811218-9876',
      'my social security number is 811218-9876': 'identity-code 811218-9876',
      'isikukood: 37605030299': 'identity-code 37605030299',
    });
  });
});

describe('what must not be sent: accounts and cards', () => {
  it('are found by their checks', () => {
    expectFound({
      'tilini FI21 1234 5600 0007 85 on': 'iban FI21 1234 5600 0007 85',
      fi2112345600000785: 'iban fi2112345600000785',
      'FI 21 1234 5600 0007 85, 12': 'iban FI 21 1234 5600 0007 85',
      'FI21-1234-5600-0007-85 34': 'iban FI21-1234-5600-0007-85',
      'GB29 NWBK 6016 1331 9268 19': 'iban GB29 NWBK 6016 1331 9268 19',
      'MU17 BOMM 0101 1010 3030 0200 000M UR': 'iban MU17 BOMM 0101 1010 3030 0200 000M UR',
      'kortti 4111 1111 1111 1111 12/28 123': 'card 4111 1111 1111 1111',
      '5 5555-5555-5555-4444': 'card 5555-5555-5555-4444',
      '1234 5678 4111 1111 1111 1111': 'card 4111 1111 1111 1111',
      '3782 822463 10005': 'card 3782 822463 10005',
      '٤١١١ ١١١١ ١١١١ ١١١١': 'card ٤١١١ ١١١١ ١١١١ ١١١١',
    });
  });

  it('are not seen in references, parcels and other long numbers', () => {
    expectNone([
      'FI22 1234 5600 0007 85',
      '4111 1111 1111 1112',
      'tilaus 1234567890123456',
      'RF18 5390 0754 7034',
      'JJFI 60000 00000 00000 00',
      'Soita 0295 536 000 tai +358 40 123 4567',
    ]);
  });
});

describe('what must not be sent: codes and passwords', () => {
  it('are found beside a word that says so, in Finnish, Swedish and English', () => {
    expectFound({
      'tunnuslukuni on 1234': 'code 1234',
      'PIN-koodi 1234': 'code 1234',
      'pin koodini kortille on 1234': 'code 1234',
      'Avainluvun 9876 annoin jo': 'code 9876',
      'Käyttäjätunnus:\n12345678': 'code 12345678',
      '482913 on kertakäyttökoodisi': 'code 482913',
      'engångskoden är 482 913': 'code 482 913',
      'PIN-kod: 1234': 'code 1234',
      'my one-time code: 4821': 'code 4821',
      '123456 is your verification code': 'code 123456',
      'CVC 123': 'code 123',
      'salasanani on Kissa123!': 'password Kissa123',
      'salasana=kissa&koira': 'password kissa&koira',
      'lösenordet är Hemlig123.': 'password Hemlig123',
      'my password is hunter2': 'password hunter2',
      'My password for the site is "Cat_dog"': 'password Cat_dog',
    });
  });

  it('are not seen where people only speak of them', () => {
    expectNone([
      'unohdin pin-koodin',
      'pinta-ala on 1200',
      'salasana vaihtui 2024',
      'salasanani on väärä',
      'password is wrong!!!',
      'password is case-sensitive',
      'Password: 2-step',
      'salasana: matti85@example.fi ei toimi',
      'tunnusluku ei toimi, puhelin 0401234567',
      'Tunnusluku on vaihdettu 12.11.2026',
      'PIN: 0401234567',
      'virhekoodi 40412',
    ]);
  });
});

/** What a code may stand in: with a space, so that it is no part of a longer word or number. */
const around = fc.tuple(
  fc.string({unit: 'binary', maxLength: 20}).map((text) => `${text} `),
  fc.string({unit: 'binary', maxLength: 20}).map((text) => `, ${text}`),
);

describe('whatever the text is', () => {
  for (const [name, secrets] of Object.entries({identityCodes, ibans, cards}))
    it(`no code in it is missed: ${name}`, () => {
      fc.assert(
        fc.property(around, secrets, ([before, after], secret) => {
          const text = before + secret + after;
          const [start, end] = [before.length, before.length + secret.length];
          const covers = findSensitive(text).some(
            (finding) => finding.start <= start && finding.end >= end,
          );
          expect(covers, JSON.stringify(text)).to.be.true;
        }),
        {numRuns: 500},
      );
    });

  it('findings lie in it, in order, apart, and are codes by themselves', () => {
    const text = fc
      .array(fc.oneof(fc.string({unit: 'binary'}), identityCodes, ibans, cards), {maxLength: 8})
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (all) => {
        let last = 0;
        for (const {kind, start, end} of findSensitive(all)) {
          expect(start).to.be.within(last, end - 1);
          expect(end).to.be.at.most(all.length);
          last = end;
          expect(findSensitive(all.slice(start, end)).map((alone) => alone.kind)).to.include(kind);
        }
      }),
      {numRuns: 300},
    );
  });

  it('a long one is looked through in steps that grow with its length', () => {
    const parts = [
      'FI21 ',
      '1',
      '1111 ',
      'hetu',
      'salasana on ',
      'pin a a a ',
      '4111 1111 1111 1111 ',
    ];
    for (const part of parts) findSensitive(part.repeat(100_000 / part.length));
  });

  it('asking again gives the same', () => {
    const text = 'hetuni on 131052-308T';
    expect(found(text)).to.deep.equal(found(text));
  });
});

/** More would make people send the next true one, too. */
const MOST_IN_1000 = 1;
const MESSAGES = 20_000;

describe('ordinary messages', () => {
  for (const language of ['fi', 'sv', 'en'] as const satisfies readonly Language[])
    it(`are let through, but for fewer than 1 in 1,000: ${language}`, () => {
      const messages = ordinaryMessages(language, MESSAGES);
      const alarms = messages.filter((message) => findSensitive(message).length > 0);
      const rate = (alarms.length / messages.length) * 1000;
      console.log(
        `False alarms, ${language}: ${alarms.length} of ${messages.length} (${rate.toFixed(2)} in 1,000)`,
      );
      expect(rate, alarms.join('\n')).to.be.below(MOST_IN_1000);
    });

  it('that were written by hand are all let through', () => {
    for (const language of ['fi', 'sv', 'en'] as const) expectNone(ordinaryMessages(language, 0));
  });
});
