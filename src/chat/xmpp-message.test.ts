import {expect} from 'chai';
import {readMessage} from './xmpp-message.js';
import {NS} from './xmpp-names.js';
import {XmlElement} from './xmpp-xml.js';

function read(text: string, json?: string, attributes: Record<string, string> = {}) {
  const parts = [new XmlElement(NS.client, 'body', {}, text)];
  if (json !== undefined) parts.push(new XmlElement(NS.json, 'json', {}, json));
  return readMessage(new XmlElement(NS.client, 'message', {id: 'a1', ...attributes}, ...parts));
}

const referral = (card: unknown) => read('Kela', JSON.stringify({referral: card}))?.referral;

describe('a message of a room', () => {
  it('keeps its text, without what deceives the eye', () => {
    expect(read('rivi 1\nrivi 2 <b> \u202eabc\u200b')?.text).to.equal('rivi 1\nrivi 2 <b> abc');
  });

  it('has a language only if it is one', () => {
    expect(read('Hej', undefined, {'xml:lang': 'sv-FI'})?.lang).to.equal('sv-FI');
    expect(read('Hej', undefined, {'xml:lang': 'sv" onload="x'})?.lang).to.equal(undefined);
  });

  it('hands on a card of someone who helps', () => {
    const card = {name: 'Kela', how: 'Soita', number: '+358 20 692 210', url: 'https://kela.fi/'};
    expect(referral(card)).to.deep.equal(card);
  });

  it('leaves out of a card what is not sound', () => {
    const rest = {name: 'Kela', how: 'Soita', number: undefined, url: undefined};
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'tel:112',
      '//x',
      'https://a:b@c/',
      7,
    ])
      expect(referral({name: 'Kela', how: 'Soita', url}), String(url)).to.deep.equal(rest);
    for (const number of ['*21*0401234567#', 'soita', 112, ['112']])
      expect(referral({name: 'Kela', how: 'Soita', number}), String(number)).to.deep.equal(rest);
  });

  it('shows no card that does not say who and how', () => {
    for (const card of [
      null,
      'Kela',
      [],
      {},
      {name: 'Kela'},
      {name: {}, how: 'x'},
      {name: ' ', how: 'x'},
    ])
      expect(referral(card)).to.equal(undefined);
    for (const json of ['', '{', 'null', '[]', '{"referral":', '"__proto__"'])
      expect(read('Kela', json)).to.deep.include({text: 'Kela', referral: undefined});
  });

  it('shortens a card as it does a message', () => {
    const card = referral({name: 'x'.repeat(9000), how: 'rivi\n\n1'});
    expect(card?.name).to.have.length(200);
    expect(card?.how).to.equal('rivi 1');
  });
});
