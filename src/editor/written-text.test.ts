import {expect} from 'chai';
import {sameForAll, untranslatedFrom, withWriting, writtenIn} from './written-text.js';

describe('a text in its languages', () => {
  it('is a string until a second language is written', () => {
    expect(withWriting('Vuokra', 'fi', 'fi', 'Vuokra kuussa')).to.equal('Vuokra kuussa');
    expect(withWriting('Vuokra', 'sv', 'fi', 'Hyra')).to.deep.equal({fi: 'Vuokra', sv: 'Hyra'});
  });

  it('begins in the language that is written', () => {
    expect(withWriting(undefined, 'sv', 'fi', 'Hyra')).to.deep.equal({sv: 'Hyra'});
    expect(withWriting('', 'fi', 'fi', 'Vuokra')).to.deep.equal({fi: 'Vuokra'});
  });

  it('loses the language that is emptied, and is gone with the last one', () => {
    const both = {fi: 'Vuokra', sv: 'Hyra'};
    expect(withWriting(both, 'sv', 'fi', ' ')).to.deep.equal({fi: 'Vuokra'});
    expect(withWriting({fi: 'Vuokra'}, 'fi', 'fi', '')).to.equal(undefined);
    expect(withWriting('Vuokra', 'fi', 'fi', '')).to.equal(undefined);
  });

  it('keeps what another hand has written wrongly', () => {
    expect(withWriting({fi: 1, sv: 'Hyra'}, 'sv', 'fi', '')).to.deep.equal({fi: 1});
  });

  it('is not read from a prototype', () => {
    expect(writtenIn({fi: 'a'}, 'toString', 'fi')).to.equal('');
  });

  it('stands for all languages when it is a string', () => {
    expect(writtenIn('OP', 'sv', 'fi')).to.equal('');
    expect(sameForAll('OP', 'sv', 'fi')).to.equal('OP');
    expect(sameForAll('OP', 'fi', 'fi')).to.equal('');
  });

  it('is untranslated when it has the words of another language', () => {
    const copied = {fi: 'Vuokra', sv: 'Vuokra ', 'fi-simple': 'Vuokra', en: 'Rent'};
    expect(untranslatedFrom(copied, 'sv', 'fi')).to.equal('fi');
    expect(untranslatedFrom(copied, 'en', 'fi')).to.equal(undefined);
    expect(untranslatedFrom({fi: 'Vuokra', 'fi-simple': 'Vuokra'}, 'fi-simple', 'fi')).to.equal(
      undefined,
    );
  });
});
