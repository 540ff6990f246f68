import {expect} from 'chai';
import type {Municipalities} from './manifest.js';
import {municipalities, HELSINKI, OULU, UTSJOKI} from '../testing/providers.js';
import {MunicipalityChoice, nearestMunicipality} from './municipalities.js';

function optionsOf(all: Municipalities, lang: string) {
  const choice = new MunicipalityChoice();
  choice.look(all, {}, [lang]);
  return choice.options;
}

describe('municipalities', () => {
  it('are sorted as the person’s language sorts their names in it', () => {
    const all = {
      a: {name: {fi: 'Äänekoski'}},
      b: {name: {fi: 'Oulu', sv: 'Uleåborg'}},
      c: {name: {fi: 'Åbo', sv: 'Åbo'}},
      d: {name: {fi: 'Vaasa', sv: 'Vasa'}},
    };
    const names = (lang: string) => optionsOf(all, lang).map(([, name]) => name);
    expect(names('fi')).to.deep.equal(['Oulu', 'Vaasa', 'Åbo', 'Äänekoski']);
    expect(names('sv')).to.deep.equal(['Uleåborg', 'Vasa', 'Åbo', 'Äänekoski']);
  });

  it('are sorted also for a language that is none', () => {
    expect(optionsOf(municipalities, 'x y')).to.have.length(3);
  });

  it('are found by the nearest centre', () => {
    const near = (latitude: number, longitude: number) =>
      nearestMunicipality(municipalities, {latitude, longitude});
    expect([near(60, 25), near(66, 25), near(70, 28)]).to.deep.equal([HELSINKI, OULU, UTSJOKI]);
  });

  it('without centres are not guessed', () => {
    const place = {latitude: 60, longitude: 25};
    expect(nearestMunicipality({a: {name: 'A'}}, place)).to.be.undefined;
  });
});
