import {expect} from 'chai';
import {isSelector} from '../model/selector.js';
import {findAnchor, PageIndex} from '../page/anchors.js';
import {reachableRoots} from '../page/roots.js';
import {inShadow, one, page} from '../testing/page-fixtures.js';
import {cluesOf, mergeClues, type Clues} from './clues.js';

const FI = {lang: 'fi', root: document};

/** The clues of the element with `data-this`. */
function clues(markup: string): Clues {
  const found = cluesOf(one('[data-this]', page(markup)), FI);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}

const css = (markup: string): readonly string[] => clues(markup).anchor.css ?? [];

const field = (attributes: string, label = 'Vuokra') =>
  `<label>${label} <input ${attributes} data-this></label><input id="other" name="other">`;

describe('the clues of a place', () => {
  it('are its names, its tag, its words and the heading over it', () => {
    const {anchor} = clues(`<h2>Asuminen</h2>${field('id="rent" name="home.rent"')}`);
    expect(anchor).to.deep.include({tag: 'input', text: {fi: 'Vuokra'}, heading: {fi: 'Asuminen'}});
    expect(anchor.css).to.include.members(['#rent', '[name="home.rent"]']);
  });

  it('have one selector of the finder where only the way to a place tells', () => {
    expect(css('<div><input class="money" data-this></div><input>')).to.deep.equal(['.money']);
  });

  it('are five selectors at most, each of the closed grammar, each of this place alone', () => {
    const many = css(
      field(
        'id="rent" name="rent" data-testid="rent-box" data-cy="rents" autocomplete="off-rent" class="money"',
      ),
    );
    expect(many).to.have.length(5);
    for (const selector of many) {
      expect(isSelector(selector), selector).to.equal(true);
      expect(document.querySelectorAll(selector), selector).to.have.length(1);
    }
  });

  for (const [software, attributes] of [
    ['JSF', 'id="form:j_idt12:j_idt13" name="form:j_idt12:j_idt13"'],
    ['React', 'id=":r1:"'],
    ['Angular', 'id="mat-input-3" class="mat-mdc-input-element ng-untouched"'],
    ['Vaadin', 'id="input-vaadin-text-field-7"'],
    ['a CSS module', 'class="Field_input__a1b2c"'],
    ['styled components', 'class="sc-bdVaJa css-1x2y3z"'],
  ] as const) {
    it(`are not the names that ${software} makes up`, () => {
      expect(css(field(attributes)).join()).not.to.match(
        /j_idt|:r1|mat-input|vaadin|a1b2c|bdVaJa|css-1|untouched/,
      );
    });
  }

  for (const [software, id, end] of [
    ['JSF', 'form:j_idt12:income', '[id$=":income"]'],
    ['WebForms', 'ctl00_Main_txtRent', '[id$="_txtRent"]'],
  ] as const) {
    it(`are the end of a name of ${software} that people chose`, () => {
      expect(css(field(`id="${id}"`))).to.deep.equal([end]);
    });
  }

  it('hold nothing that a person has typed or chosen', () => {
    const {anchor} = clues(field('id="rent" value="Matti" data-value="Matti" title="Vuokra"'));
    expect(JSON.stringify(anchor)).not.to.contain('Matti');
  });

  it('have no words where those do not tell it from another under the same heading', () => {
    const {anchor, repeated} = clues(`<input aria-label="Nimi">${field('id="spouse"', 'Nimi')}`);
    expect(anchor).not.to.have.property('text');
    expect(repeated).to.equal(true);
  });

  it('find the place in an open shadow root', () => {
    const root = inShadow(field('id="rent"'));
    const input = one('[data-this]', root);
    const found = cluesOf(input, FI);
    const index = new PageIndex(reachableRoots(document));
    expect('anchor' in found && findAnchor('', found.anchor, index, 'fi')).to.equal(input);
  });

  it('are those of the question, when one of its choices was pointed out', () => {
    const {label, anchor} = clues(
      '<fieldset><legend>Omistatko?</legend><label><input type="radio" name="own" data-this>Kyllä</label></fieldset>',
    );
    expect(label).to.equal('Omistatko?');
    expect(anchor.tag).to.equal('fieldset');
  });
});

describe('a place', () => {
  for (const words of [
    'Matti, 131052-308T',
    'Tiedot: matti@example.fi',
    'Tili FI21 1234 5600 0007 85',
  ]) {
    it(`is refused when its words are of a person: ${words}`, () => {
      expect(cluesOf(one('[data-this]', page(field('id="rent"', words))), FI)) //
        .to.deep.equal({refused: 'personal'});
    });
  }

  it('is refused when nothing tells it from others', () => {
    expect(cluesOf(one('[data-this]', page('<p><input data-this></p><p><input></p>')), FI)) //
      .to.deep.equal({refused: 'nothing'});
  });
});

describe('a place that was chosen in two languages', () => {
  const fi = {
    css: ['#rent'],
    tag: 'input',
    text: {fi: 'Vuokra'},
    heading: {fi: 'Koti'},
    page: 'home',
  };

  it('has the words of both', () => {
    const sv = {css: ['#rent', '#hyra'], tag: 'input', text: {sv: 'Hyra'}, heading: {sv: 'Hem'}};
    expect(mergeClues(fi, sv)).to.deep.equal({
      css: ['#rent', '#hyra'],
      tag: 'input',
      page: 'home',
      text: {fi: 'Vuokra', sv: 'Hyra'},
      heading: {fi: 'Koti', sv: 'Hem'},
    });
  });

  it('has no tag when it is another in the other language', () => {
    expect(mergeClues(fi, {tag: 'select'})).not.to.have.property('tag');
  });
});
