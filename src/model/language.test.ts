import {expect} from 'chai';
import {directionOf, languageName, nativeName} from './language.js';

describe('a language', () => {
  it('has a direction', () => {
    const rtl = ['ar', 'ar-SA', 'fa', 'he', 'ckb', 'prs', 'ur'];
    expect(rtl.map(directionOf)).to.deep.equal(rtl.map(() => 'rtl'));
    const ltr = ['fi', 'uk', 'en', 'arn', 'fr', ''];
    expect(ltr.map(directionOf)).to.deep.equal(ltr.map(() => 'ltr'));
  });

  it('has a name in other languages', () => {
    expect(languageName('ar', 'fi')).to.equal('arabia');
    expect(languageName('fi', 'en')).to.equal('Finnish');
  });

  it('has a name for itself, which can stand alone', () => {
    expect(nativeName('fi')).to.equal('Suomi');
    expect(nativeName('sv')).to.equal('Svenska');
    expect(nativeName('en')).to.equal('English');
    expect(nativeName('uk')).to.equal('Українська');
    expect(nativeName('ar')).to.equal('العربية');
    expect(nativeName('et')).to.equal('Eesti');
  });

  it('is called by its tag when nobody knows it', () => {
    expect(languageName('not a tag', 'fi')).to.equal('not a tag');
    expect(languageName('fi', '???')).to.equal('fi');
    expect(nativeName('?')).to.equal('?');
    expect(nativeName('')).to.equal('');
  });
});
