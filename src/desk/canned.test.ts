import {expect} from 'chai';
import shipped from '../../demo/desk/canned.json' with {type: 'json'};
import {answersIn, cardIn, readCanned} from './canned.js';
import {doubtOf} from './sending-check.js';

const CANNED = readCanned({
  answers: [
    {title: {fi: 'Tervehdys', sv: 'Hälsning'}, text: {fi: 'Hei!', sv: 'Hej!'}},
    {title: {fi: 'Vain suomeksi'}, text: {fi: 'Odota.'}},
    {title: 'Osoite', text: 'https://virasto.example'},
  ],
});
const textsIn = (lang: string, ownLang = 'fi') =>
  answersIn(CANNED, lang, ownLang).map(({title, text}) => `${title}: ${text}`);

describe('canned answers', () => {
  it('are those in the customer’s language, under names in the adviser’s', () => {
    expect(textsIn('sv')).to.deep.equal(['Tervehdys: Hej!', 'Osoite: https://virasto.example']);
    expect(textsIn('sv', 'sv')[0]).to.equal('Hälsning: Hej!');
    expect(textsIn('fi-FI')[1]).to.equal('Vain suomeksi: Odota.');
    expect(textsIn('fi-simple')).to.have.lengthOf(3);
  });

  it('are those in the adviser’s language when the customer’s is not known', () => {
    expect(textsIn('')).to.have.lengthOf(3);
  });

  it('of a language that has none are none', () => {
    expect(textsIn('ar')).to.deep.equal(['Osoite: https://virasto.example']);
  });

  it('that are broken are left out, and the others are there', () => {
    const {answers, cards} = readCanned({
      answers: [null, 5, {}, {title: 'x'}, {title: {}, text: 'y'}, {title: 'a', text: 'b'}],
      cards: [{name: 'x'}, {name: 'x', how: 'y', url: 'javascript:1'}, {name: 'x', how: 'y'}],
    });
    expect(answers).to.deep.equal([{title: 'a', text: 'b'}]);
    expect(cards).to.have.lengthOf(1);
    for (const none of [undefined, null, [], 'x', {answers: 5}]) {
      expect(readCanned(none)).to.deep.equal({answers: [], cards: []});
    }
  });

  it('of the demo are there in three languages alike, and none of them makes an adviser doubt', () => {
    const all = readCanned(shipped);
    expect(all.answers).to.have.lengthOf(shipped.answers.length);
    expect(all.cards).to.have.lengthOf(shipped.cards.length);
    for (const lang of ['fi', 'sv', 'en']) {
      const answers = answersIn(all, lang, lang);
      expect(answers, lang).to.have.lengthOf(shipped.answers.length);
      for (const answer of answers) {
        expect([answer.lang, answer.titleLang, doubtOf(answer.text)], answer.text).to.deep.equal([
          lang,
          lang,
          undefined,
        ]);
      }
      expect(cardIn(all.cards[0]!, lang).name).to.equal(
        shipped.cards[0]!.name[lang as 'fi' | 'sv' | 'en'],
      );
    }
  });
});
