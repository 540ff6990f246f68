import {expect} from 'chai';
import {inFrame, inShadow, one, page} from '../testing/page-fixtures.js';
import {focusPlace} from './focus-place.js';
import {focusFirst} from './focus.js';
import {focusedElement} from './roots.js';

/** The id of what has the focus after the person was brought to the place. */
function broughtTo(markup: string): string | undefined {
  focusPlace(one('[data-place]', page(markup)));
  return document.activeElement?.id;
}

const choices = (second = '') =>
  `<label><input type="radio" name="own" id="yes"> Kyllä</label>
   <label><input type="radio" name="own" id="no" ${second}> Ei</label>`;

describe('going to a field', () => {
  it('gives it the focus', () => {
    expect(broughtTo('<input id="a" data-place>')).to.equal('a');
    expect(broughtTo('<select id="b" data-place></select>')).to.equal('b');
    expect(broughtTo('<div id="c" role="combobox" tabindex="0" data-place></div>')).to.equal('c');
    expect(broughtTo('<button id="d" data-place>A</button>')).to.equal('d');
  });

  it('brings it into sight', () => {
    const main = page('<div style="height: 300vh"></div><input id="a">');
    focusPlace(one('#a', main));
    const {top, bottom} = one('#a').getBoundingClientRect();
    expect(top).to.be.above(0);
    expect(bottom).to.be.below(innerHeight);
  });

  it('goes to the first choice of a question, and chooses nothing', () => {
    expect(broughtTo(`<fieldset data-place><legend>?</legend>${choices('checked')}</fieldset>`)) //
      .to.equal('yes');
    expect(one('#no')).to.have.property('checked', true);
    expect(broughtTo(`<div role="radiogroup" data-place>${choices()}</div>`)).to.equal('yes');
  });

  it('passes over what cannot have the focus', () => {
    const first = '<input type="hidden"><input disabled>';
    expect(broughtTo(`<section data-place>${first}<textarea id="a"></textarea></section>`)) //
      .to.equal('a');
  });

  it('goes to a field in a shadow root and in a frame', async () => {
    const root = inShadow('<input>');
    focusPlace(one('input', root));
    expect(focusedElement(document)).to.equal(one('input', root));
    const inside = await inFrame('<input>');
    focusPlace(one('input', inside));
    expect(focusedElement(document)).to.equal(one('input', inside));
  });

  it('works where the page has added to all objects', () => {
    const all = Object.prototype as {behavior?: string};
    all.behavior = 'x';
    try {
      expect(broughtTo('<input id="a" data-place>')).to.equal('a');
    } finally {
      delete all.behavior;
    }
  });
});

describe('giving the focus back', () => {
  it('gives it to the first that can be seen', () => {
    page('<button id="a" hidden>A</button><button id="b">B</button><button id="c">C</button>');
    const gone = document.createElement('button');
    focusFirst(undefined, null, gone, one('#a'), one('#b'), one('#c'));
    expect(document.activeElement).to.equal(one('#b'));
  });

  it('leaves it where it is when there is none', () => {
    page('<button id="a">A</button>');
    one('#a').focus();
    focusFirst(undefined, document.body);
    expect(document.activeElement).to.equal(one('#a'));
  });
});
