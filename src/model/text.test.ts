import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {directionOf, languageChain, languageName, pick, plain, tame} from './text.js';

const ORDINARY = {
  Finnish: 'Vuokra (€/kk) – älä laske mukaan sähköä: ”åäö ÅÄÖ šž” 50 % ½ m²',
  Swedish: 'Hur mycket är hyran? Räkna inte med el – 1 000 kr/mån.',
  English: 'Don’t include “electricity” … it’s 1,000 €/month.',
  Arabic: 'مَرْحَبًا بِكُمْ، كَمِ الإِيجَارُ؟ ١٢٣',
  Ukrainian: 'Скільки ви платите за оренду житла? Під’їзд №\u00a05, їжак, ґанок.',
  Persian: 'نمی\u200cخواهم',
  Vietnamese: 'Tiếng Việt: tie\u0302\u0301ng Vie\u0323\u0302t',
  Hindi: 'क्षेत्र, हिन्दी, क्\u200dष',
  Thai: 'น้ำ ที่นี่',
  'North Sámi': 'Sámegiella: čŋđžšŧ',
  emoji: '👩🏽‍💻 👨‍👩‍👧‍👦 ☎️ 1️⃣ 🇫🇮 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️‍🔥',
  'lines and tabs': 'one\n\n- two\tthree',
};

const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff]/;
const STACK = /(?:\p{M}[\u200c\u200d]*){5}/u;
const written = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u0301', '\u0335', '\u0300', '\u200d', '\u200c', 'a', 'ä', 'ش', '\u064e'),
    fc.constantFrom('\u202e', '\u2066', '\u200b', '\ufeff', '\u0000', '\r', '\u2028', '\ud800'),
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 1}),
    fc.integer({min: 0, max: 0xffff}).map((code) => String.fromCharCode(code)),
  ),
  maxLength: 60,
});

describe('a text of an editor', () => {
  for (const [kind, text] of Object.entries(ORDINARY)) {
    it(`is shown as it is written: ${kind}`, () => {
      expect(tame(text)).to.equal(text);
    });
  }

  it('cannot turn other text around', () => {
    expect(tame('tili \u202e30-54321\u202c on')).to.equal('tili 30-54321 on');
    expect(tame('\u2066a\u2067b\u2068c\u2069\u202ad\u202be\u202d')).to.equal('abcde');
  });

  it('cannot hide letters between letters', () => {
    expect(tame('pan\u200bkki\u2060tun\ufeffnus')).to.equal('pankkitunnus');
  });

  it('has line breaks of one kind only', () => {
    expect(tame('a\r\nb\u2028c\u2029d\u0085e')).to.equal('a\nbcde');
  });

  it('stacks at most four marks on a letter', () => {
    expect(tame('Z\u0301\u0302\u0303\u0304\u0305\u0306a')).to.equal('Z\u0301\u0302\u0303\u0304a');
    expect(tame(`Z${'\u0335'.repeat(5000)}`)).to.equal(`Z${'\u0335'.repeat(4)}`);
  });

  it('does not stack more by joining them', () => {
    expect(tame(`Z${'\u0335\u200d'.repeat(50)}a`)).not.to.match(STACK);
    expect(tame(`Z${'\u0335\u200b'.repeat(50)}a`)).to.equal(`Z${'\u0335'.repeat(4)}a`);
  });

  it('shows half a letter pair as the sign for that', () => {
    expect(tame('a\ud83db')).to.equal('a\ufffdb');
    expect(tame('\udc00')).to.equal('\ufffd');
  });

  it('is harmless and has all its letters, whatever it is', () => {
    fc.assert(
      fc.property(written, (text) => {
        const tamed = tame(text);
        expect(tamed.isWellFormed()).to.equal(true);
        expect(tamed).not.to.match(HIDDEN);
        expect(tamed).not.to.match(STACK);
        const letters = (from: string) => from.match(/[\p{L}\p{N}\p{S}]/gu);
        expect(letters(tamed)).to.deep.equal(letters(text.toWellFormed()));
        expect(tame(tamed)).to.equal(tamed);
      }),
      {numRuns: 2000},
    );
  });
});

describe('the languages to try', () => {
  it('are those wanted, each followed by what it is a kind of', () => {
    expect(languageChain('fi-simple', 'sv-FI')).to.deep.equal(['fi-simple', 'fi', 'sv-FI', 'sv']);
    expect(languageChain('zh-Hant-TW')).to.deep.equal(['zh-Hant-TW', 'zh-Hant', 'zh']);
  });

  it('come once each, and nothing that is not there', () => {
    expect(languageChain('', 'fi', 'fi-FI', 'sv', 'fi')).to.deep.equal(['fi', 'fi-FI', 'sv']);
    expect(languageChain()).to.deep.equal([]);
  });
});

describe('a text in many languages', () => {
  const text = {fi: 'Vuokra', sv: 'Hyra', 'fi-simple': 'Vuokra on asunnon hinta'};

  it('is said in the first language that it has, and says which', () => {
    expect(pick(text, ['sv', 'fi'])).to.deep.equal({text: 'Hyra', lang: 'sv'});
    expect(pick(text, languageChain('fi-simple'))).to.include({lang: 'fi-simple'});
    expect(pick(text, languageChain('sv-FI', 'fi'))).to.deep.equal({text: 'Hyra', lang: 'sv'});
  });

  it('is said in another one, and says so, when the wanted ones are missing', () => {
    expect(pick(text, ['ar', 'en'])).to.deep.equal({text: 'Vuokra', lang: 'fi'});
    expect(pick({uk: 'Оренда'}, languageChain('fi-simple', 'en'))).to.include({lang: 'uk'});
  });

  it('has no language when it is the same in all', () => {
    expect(pick('Kela', ['fi'])).to.deep.equal({text: 'Kela', lang: ''});
  });

  it('does not take what every object has for a language', () => {
    expect(pick({fi: 'Vuokra'}, ['toString', 'constructor'])).to.include({lang: 'fi'});
    expect(pick(JSON.parse('{"fi": "Vuokra", "__proto__": "x"}') as {fi: string}, ['fi'])).to.include({
      text: 'Vuokra',
    });
  });

  it('is nothing when it has no language', () => {
    expect(pick({}, ['fi'])).to.deep.equal({text: '', lang: ''});
  });
});

describe('comparing what labels say', () => {
  it('passes over case, spaces, and the marks that labels end with', () => {
    for (const label of ['Vuokra kuukaudessa', ' vuokra\n  KUUKAUDESSA * ', 'Vuokra kuukaudessa: *'])
      expect(plain(label)).to.equal('vuokra kuukaudessa');
  });

  it('knows the same letter in its two spellings', () => {
    expect(plain('Pa\u0308iva\u0308')).to.equal(plain('Päivä'));
  });

  it('keeps marks within the words', () => {
    expect(plain('Tulot: palkka *')).to.equal('tulot: palkka');
  });
});

describe('a language', () => {
  it('has a direction', () => {
    expect(['ar', 'ar-SA', 'fa', 'he', 'ckb', 'prs'].map(directionOf)).to.deep.equal(
      Array(6).fill('rtl'),
    );
    expect(['fi', 'uk', 'en', 'arn', 'fr'].map(directionOf)).to.deep.equal(Array(5).fill('ltr'));
  });

  it('has a name in other languages, or is called by its tag', () => {
    expect(languageName('ar', 'fi')).to.equal('arabia');
    expect(languageName('sv', 'sv')).to.equal('svenska');
    expect(languageName('not a tag', 'fi')).to.equal('not a tag');
    expect(languageName('fi', '???')).to.equal('fi');
  });
});
