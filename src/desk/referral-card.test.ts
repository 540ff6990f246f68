import {expect} from 'chai';
import {cardFrom, cardText, readCard} from './referral-card.js';

const CARD = {name: 'Kirjasto', how: 'Tule käymään.'};
const faultsOf = (changes: object) => readCard({...CARD, ...changes}).faults;

describe('a referral card', () => {
  it('says who helps and how, and may have a number and an address', () => {
    const {card, faults} = readCard({
      name: ' Kirjasto ',
      how: 'Tule\n käymään.',
      number: '+358 29 500 0000',
      url: 'https://kirjasto.example/apu',
    });
    expect(faults).to.deep.equal([]);
    expect(card).to.deep.equal({
      name: 'Kirjasto',
      how: 'Tule käymään.',
      number: '+358 29 500 0000',
      url: 'https://kirjasto.example/apu',
    });
    expect(readCard(CARD)).to.deep.equal({card: CARD, faults: []});
  });

  it('is not sent without a name or a way', () => {
    expect(readCard({}).faults).to.deep.equal(['name', 'how']);
    expect(faultsOf({name: ' '})).to.deep.equal(['name']);
  });

  it('has an address as people write it', () => {
    expect(readCard({...CARD, url: 'kunta.fi/apua'}).card.url).to.equal('https://kunta.fi/apua');
  });

  it('has no address that runs, leads astray or is none', () => {
    const wrong = [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://kunta.fi@evil.example',
      'kunta',
      'https://',
      'mailto:a@b.fi',
    ];
    for (const url of wrong) expect(faultsOf({url}), url).to.deep.equal(['url']);
  });

  it('has no number that a phone would carry out as a code', () => {
    for (const number of ['*21*0401234567#', '04x', 'soita', '12']) {
      expect(faultsOf({number}), number).to.deep.equal(['number']);
    }
    for (const number of ['112', '029 500 0000', '(09) 310-1691']) {
      expect(faultsOf({number}), number).to.deep.equal([]);
    }
  });

  it('is read from the wire only if it is sound', () => {
    expect(cardFrom({referral: CARD})).to.deep.equal(CARD);
    for (const none of [undefined, {}, {referral: 5}, {referral: {...CARD, url: 'javascript:1'}}]) {
      expect(cardFrom(none)).to.equal(undefined);
    }
  });

  it('can be read by programs that do not know it', () => {
    expect(cardText({...CARD, number: '112'})).to.equal('Kirjasto\nTule käymään.\n112');
  });
});
