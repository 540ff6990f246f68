import {expect} from 'chai';
import {languageChain, pick, plain} from './text.js';

describe('the languages to try', () => {
  it('are those wanted, each followed by what it is a kind of', () => {
    expect(languageChain('fi-simple', 'sv-FI')).to.deep.equal(['fi-simple', 'fi', 'sv-FI', 'sv']);
    expect(languageChain('zh-Hant-TW')).to.deep.equal(['zh-Hant-TW', 'zh-Hant', 'zh']);
  });

  it('are the same in capitals, as a page may write its own', () => {
    expect(languageChain('SV', 'EN-GB')).to.deep.equal(['sv', 'en-GB', 'en']);
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
    expect(
      pick(JSON.parse('{"fi": "Vuokra", "__proto__": "x"}') as {fi: string}, ['fi']),
    ).to.include({
      text: 'Vuokra',
    });
  });

  it('is nothing when it has no language', () => {
    expect(pick({}, ['fi'])).to.deep.equal({text: '', lang: ''});
  });
});

describe('comparing what labels say', () => {
  it('passes over case, spaces, and the marks that labels end with', () => {
    for (const label of [
      'Vuokra kuukaudessa',
      ' vuokra\n  KUUKAUDESSA * ',
      'Vuokra kuukaudessa: *',
    ])
      expect(plain(label)).to.equal('vuokra kuukaudessa');
  });

  it('knows the same letter in its two spellings', () => {
    expect(plain('Pa\u0308iva\u0308')).to.equal(plain('Päivä'));
  });

  it('keeps marks within the words', () => {
    expect(plain('Tulot: palkka *')).to.equal('tulot: palkka');
  });
});
