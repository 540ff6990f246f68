import {expect} from 'chai';
import fc from 'fast-check';
import {tame} from './tame.js';

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

// eslint-disable-next-line no-control-regex
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
  size: 'max',
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
        // One by one: WebKit 2.50 finds no letter in '\uf900\ufeff'.
        const letters = (from: string) => [...from].filter((c) => /[\p{L}\p{N}\p{S}]/u.test(c));
        expect(letters(tamed)).to.deep.equal(letters(text.toWellFormed()));
        expect(tame(tamed)).to.equal(tamed);
      }),
      {numRuns: 500},
    );
  });
});
