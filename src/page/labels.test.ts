import {expect} from 'chai';
import {inShadow, one, page} from '../testing/page-fixtures.js';
import {labelOf} from './labels.js';

/** What a place is called; it is the one with `data-place`. */
const called = (markup: string): string => labelOf(one('[data-place]', page(markup)));

describe('what the page calls a field', () => {
  it('is its label', () => {
    expect(called('<label for="a">Vuokra</label><input id="a" data-place>')).to.equal('Vuokra');
  });

  it('is the label around it', () => {
    expect(called('<label>Vuokra <input data-place> euroa</label>')).to.equal('Vuokra euroa');
  });

  it('is the text that aria-labelledby points to', () => {
    expect(called('<b id="n">Vuokra</b><input aria-labelledby="n" data-place>')).to.equal('Vuokra');
  });

  it('is aria-label', () => {
    expect(called('<input aria-label=" Vuokra " data-place>')).to.equal('Vuokra');
  });

  it('is the title when there is nothing else', () => {
    expect(called('<input title="Vuokra" data-place>')).to.equal('Vuokra');
  });

  it('is nothing when the page gives it no name', () => {
    expect(called('<input placeholder="0,00" data-place>')).to.equal('');
  });

  it('has single spaces', () => {
    expect(called('<label for="a">\n  Vuokra\n  <i>kuussa</i></label><input id="a" data-place>')) //
      .to.equal('Vuokra kuussa');
  });

  it('is found inside a shadow root', () => {
    const root = inShadow('<b id="n">Vuokra</b><input aria-labelledby="n">');
    expect(labelOf(one('input', root))).to.equal('Vuokra');
  });
});

describe('what the page calls a group', () => {
  it('is its legend', () => {
    expect(called('<fieldset data-place><legend>Omistatko?</legend><input></fieldset>')) //
      .to.equal('Omistatko?');
  });

  it('is the text that aria-labelledby points to', () => {
    const group = '<div role="radiogroup" aria-labelledby="q" data-place><p>Kyllä</p></div>';
    expect(called(`<p id="q">Omistatko?</p>${group}`)).to.equal('Omistatko?');
  });

  it('is the heading of a part of the page', () => {
    expect(called('<section data-place><p>Yleistä</p><h2>Tulot</h2><p>Muuta</p></section>')) //
      .to.equal('Tulot');
  });

  it('is what it is called for those who do not see it, before a heading in it', () => {
    expect(called('<section aria-label="Tulot" data-place><h2>Palkka</h2></section>')) //
      .to.equal('Tulot');
  });

  it('is the text of a button, a link or a heading', () => {
    expect(called('<button data-place>Lähetä</button>')).to.equal('Lähetä');
    expect(called('<h2 data-place>Tulot</h2>')).to.equal('Tulot');
  });
});

describe('what a person has typed or chosen', () => {
  const SECRET = '010594Y9032';

  for (const [what, markup] of [
    ['an editable element', `<div contenteditable role="textbox" data-place>${SECRET}</div>`],
    [
      'an editable element in a label',
      `<label>A <i contenteditable>${SECRET}</i><input data-place></label>`,
    ],
    ['a home-made list box', `<div role="combobox" tabindex="0" data-place>${SECRET}</div>`],
    [
      'a button that shows the choice',
      `<button aria-haspopup="listbox" data-place>${SECRET}</button>`,
    ],
    ['the result of a calculation', `<output data-place>${SECRET}</output>`],
    ['a text area in a label', `<label>A <textarea data-place>${SECRET}</textarea></label>`],
    [
      'a text area in a part of the page',
      `<section data-place><textarea>${SECRET}</textarea></section>`,
    ],
    ['a list in a label', `<label>A <select data-place><option>${SECRET}</select></label>`],
    ['a field of any type', `<input value="${SECRET}" data-place>`],
  ] as const) {
    it(`is not in the name of ${what}`, () => {
      expect(called(markup)).not.to.contain(SECRET);
    });
  }
});
