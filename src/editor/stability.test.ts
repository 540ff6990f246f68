import {expect} from 'chai';
import {one, page} from '../testing/page-fixtures.js';
import {cluesOf} from './clues.js';
import {stabilityOf} from './stability.js';

const FI = {lang: 'fi', root: document};

/** The light of the element with `data-this`, and why. */
function light(markup: string, languages: readonly string[] = ['fi']): string {
  const element = one('[data-this]', page(markup));
  const clues = cluesOf(element, FI);
  if ('refused' in clues) return `refused ${clues.refused}`;
  const {light: is, reason} = stabilityOf(element, clues, FI, languages);
  return `${is} ${reason}`;
}

const field = (attributes: string, label = 'Vuokra') =>
  `<label>${label} <input ${attributes} data-this></label><input>`;

describe('the light of a place', () => {
  it('is green where the page says it', () => {
    expect(light(field('data-rinnalla="rent"'))).to.equal('green declared');
  });

  it('is green where names and words say the same', () => {
    expect(light(field('id="rent"'))).to.equal('green several');
  });

  it('is yellow where its words are not known in all languages', () => {
    expect(light(field('id="rent"'), ['fi', 'sv'])).to.equal('yellow one-language');
  });

  it('is yellow where its words are all there is', () => {
    expect(light(field('id=":r1:"'))).to.equal('yellow words-only');
  });

  it('is yellow where its names have numbers', () => {
    expect(light(field('name="rents-0-sum"'))).to.equal('yellow numbered');
  });

  it('is yellow where its words stand elsewhere, too', () => {
    const more = '<h2>Puoliso</h2><input aria-label="Vuokra">';
    expect(light(`<h2>Hakija</h2>${field('id="rent"')}${more}`)).to.equal('yellow repeated');
  });

  it('is red where one name is all there is', () => {
    expect(light('<input id="rent" data-this><input>')).to.equal('red names-only');
  });

  it('is none where nothing tells it from others', () => {
    expect(light('<p><input data-this></p><p><input></p>')).to.equal('refused nothing');
  });
});
