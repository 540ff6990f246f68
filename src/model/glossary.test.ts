import {expect} from 'chai';
import fc from 'fast-check';
import {termsIn, type Piece} from './glossary.js';
import type {Glossary} from './manifest.js';

const glossary: Glossary = {
  attachment: {
    term: {fi: 'liite', sv: 'bilaga', en: 'attachment'},
    meaning: 'A paper that you send with the form.',
    forms: {fi: 'liitte*', sv: 'bilag*', en: 'attachments'},
  },
  identifying: {term: {fi: 'vahva tunnistautuminen', en: 'strong identification'}, meaning: 'm'},
  rent: {term: {fi: 'vuokra', ar: 'الإيجار'}, meaning: 'm', forms: {fi: 'vuokran, vuokraa'}},
  iban: {term: 'IBAN', meaning: 'm'},
};

const found = (text: string, lang = 'fi'): string[] =>
  termsIn(text, glossary, lang).flatMap((piece) =>
    typeof piece === 'string' ? [] : [`${piece.term}: ${piece.text}`],
  );
const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

describe('the words of the glossary in a text', () => {
  it('are found as they are written, large or small', () => {
    expect(found('Liite tai IBAN.')).to.deep.equal(['attachment: Liite', 'iban: IBAN']);
  });

  it('are found in the forms that the editor has named, and no other', () => {
    expect(found('liitteitä, liitteen')).to.deep.equal([
      'attachment: liitteitä',
      'attachment: liitteen',
    ]);
    expect(found('vuokran ja vuokraa')).to.deep.equal(['rent: vuokran', 'rent: vuokraa']);
    expect(found('vuokranantaja, takuuvuokra')).to.deep.equal([]);
  });

  it('may be of several words', () => {
    expect(found('Tarvitset: vahva tunnistautuminen')).to.deep.equal([
      'identifying: vahva tunnistautuminen',
    ]);
  });

  it('are those of the language of the text', () => {
    expect(found('liite bilaga attachment', 'sv')).to.deep.equal(['attachment: bilaga']);
    expect(found('attachments', 'en-GB')).to.deep.equal(['attachment: attachments']);
    expect(found('ادفع الإيجار.', 'ar')).to.deep.equal(['rent: الإيجار']);
    expect(found('Liite', 'fi-simple')).to.deep.equal(['attachment: Liite']);
  });

  it('take no letter from the text and add none, whatever the glossary', () => {
    const words = fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 8}),
      fc.constantFrom('.*', '(', '[a-', '\\', 'a,*', 'liite', '|', '^$'),
    );
    const entry = fc.record({term: words, meaning: words, forms: words});
    const any = fc.dictionary(fc.constantFrom('a', 'b', 'toString', '__proto__'), entry);
    fc.assert(
      fc.property(any, words, words, (terms, one, other) => {
        const text = `${one} ${other}`;
        expect(textOf(termsIn(text, terms, 'fi'))).to.equal(text);
      }),
      {numRuns: 500},
    );
  });

  it('are found soon, however long the text and the list', () => {
    const many: Glossary = Object.fromEntries(
      Array.from({length: 5000}, (_, i) => [
        `t${i}`,
        {term: `word${i}`, meaning: 'm', forms: 'a*'},
      ]),
    );
    expect(termsIn('b'.repeat(20_000), many, 'fi')).to.have.length(1);
    expect(termsIn('word499, word4999', many, 'fi'), 'so many forms and no more').to.have.length(2);
  });
});
