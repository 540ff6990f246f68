import {expect} from 'chai';
import {loadLocale} from '../io/locale.js';
import {wordsOf} from '../io/words.js';
import {firstWords} from './first-words.js';

describe('the words before the panel is loaded', () => {
  for (const lang of ['fi', 'sv', 'en', 'ar', 'uk']) {
    it(`are those of the locale ${lang}`, async () => {
      const {say} = wordsOf(await loadLocale([lang]));
      const words = firstWords(lang);
      expect([words.lang, words.help, words.errors]).to.deep.equal([
        lang,
        say('help'),
        say('help-with-errors'),
      ]);
    });

    it(`name a field and its help as the locale ${lang} does`, async () => {
      const {say} = wordsOf(await loadLocale([lang]));
      const word = firstWords(lang).help.toLowerCase();
      expect(say('field-help', {field: 'X'})).to.equal(`X: ${word}`);
    });
  }

  it('are in the first language that has them, at last in English', () => {
    expect(firstWords('sv-FI').lang).to.equal('sv');
    expect(firstWords('de').lang).to.equal('en');
    expect(firstWords('').lang).to.equal('en');
    expect(firstWords('toString').lang).to.equal('en');
  });
});
