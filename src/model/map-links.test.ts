import {expect} from 'chai';
import fc from 'fast-check';
import {municipalities, OULU} from '../testing/providers.js';
import {mapAddress, mapsFor} from './map-links.js';

const URL_OF = 'https://map.example/?q={words}%20{municipality}&lat={north}&lon={east}&zoom=9';
const map = {name: 'Map', url: URL_OF, words: {fi: 'digituki', sv: 'digitalt stöd'}};

describe('the address of a map of others', () => {
  it('has the words and the municipality in the person’s language, and its centre in metres', () => {
    const at = (lang: string) => mapAddress(map, [lang], municipalities[OULU]);
    expect(at('fi')).to.equal(
      'https://map.example/?q=digituki%20Oulu&lat=7210442&lon=427883&zoom=9',
    );
    expect(at('sv')).to.contain('?q=digitalt%20st%C3%B6d%20Ule%C3%A5borg&');
  });

  it('shows the whole country before a municipality is chosen', () => {
    expect(mapAddress(map, ['fi'])).to.equal(
      'https://map.example/?q=digituki&lat=7208828&lon=452845&zoom=9',
    );
  });

  it('is left as it is where it has no place for them', () => {
    const url = {fi: 'https://map.example/{other}?q=a+b'};
    expect(mapAddress({name: 'Map', url}, ['fi'])).to.equal(url.fi);
  });

  it('keeps what is filled in inside its value', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (words, name) => {
        const url = 'https://map.example/?q={words}&m={municipality}&z=1';
        const address = mapAddress({name: 'Map', url, words: `a${words}b`}, ['fi'], {
          name: `a${name}b`,
        });
        const {host, searchParams, hash} = new URL(address);
        expect([host, hash]).to.deep.equal(['map.example', '']);
        expect([...searchParams]).to.deep.equal([
          ['q', `a${words}b`],
          ['m', `a${name}b`],
          ['z', '1'],
        ]);
      }),
    );
  });

  it('is not offered where the map does not reach', () => {
    const capital = {...map, areas: ['091']};
    const names = (municipality: string) => mapsFor({map, capital}, municipality).length;
    expect([names(''), names('091'), names(OULU)]).to.deep.equal([2, 2, 1]);
  });
});
