import {expect} from 'chai';
import type {Anchor} from '../model/manifest.js';
import {inFrame, inShadow, one, page} from '../testing/page-fixtures.js';
import {findAnchor, PageIndex} from './anchors.js';
import type {Root} from './roots.js';

/** What is found: the id of the element, or `undefined`. */
const found = (anchor: Anchor, lang = 'fi', roots: readonly Root[] = [document]) =>
  findAnchor('rent', anchor, new PageIndex(roots), lang)?.id;

const field = (id: string, label: string, more = '') =>
  `<p><label for="${id}">${label}</label> <input id="${id}" ${more}></p>`;

describe('a place that the page declares', () => {
  it('wins over all other clues', () => {
    page(field('rent', 'Vuokra', 'name="rent"') + field('new', 'Muu', 'data-rinnalla="rent"'));
    const anchor = {css: ['#rent', '[name="rent"]'], text: {fi: 'Vuokra'}};
    expect(found(anchor)).to.equal('new');
  });

  it('needs no clue', () => {
    page(field('a', 'Vuokra', 'data-rinnalla="rent"'));
    expect(found({})).to.equal('a');
  });

  it('is the first when it stands twice', () => {
    page(field('a', 'Vuokra', 'data-rinnalla="rent"') + field('b', 'B', 'data-rinnalla="rent"'));
    expect(found({})).to.equal('a');
  });
});

describe('a place that clues vote for', () => {
  it('is found by one selector that only it matches', () => {
    page(field('rent', 'Vuokra'));
    expect(found({css: ['#rent']})).to.equal('rent');
  });

  it('is found by its text alone', () => {
    page(field('x1', 'Vuokra kuukaudessa: *'));
    expect(found({css: ['#gone'], text: {fi: 'vuokra  kuukaudessa'}})).to.equal('x1');
  });

  it('is the one that most clues say', () => {
    page(field('rent', 'Vuokra', 'class="money"') + field('other', 'Muu', 'name="rent"'));
    const anchor = {css: ['#rent', '.money', '[name="rent"]'], text: {fi: 'Vuokra'}};
    expect(found(anchor)).to.equal('rent');
  });

  it('is told from its like by its text', () => {
    page(field('a', 'Vuokra', 'class="box"') + field('b', 'Vesi', 'class="box"'));
    expect(found({css: ['.box'], text: {fi: 'Vesi'}})).to.equal('b');
  });

  it('has the tag and the role that are asked for', () => {
    page(`<h2 id="h">Kunta</h2><a id="a" href="#x">Kunta</a>
      <label for="s">Kunta</label><select id="s"></select>`);
    expect(found({tag: 'select', text: {fi: 'Kunta'}})).to.equal('s');
    page('<div id="d" role="combobox" aria-label="Maa"></div><input id="i" aria-label="Maa">');
    expect(found({role: 'combobox', text: {fi: 'Maa'}})).to.equal('d');
  });

  it('is not the hidden field that stands beside a tick box of the same name', () => {
    page('<input type="hidden" name="agree" id="h"><input type="checkbox" name="agree" id="c">');
    expect(found({css: ['[name="agree"]']})).to.equal('c');
  });

  it('is the field of the label that a selector finds', () => {
    page(field('f-1', 'Vuokra'));
    expect(found({css: ['label[for="f-1"]']})).to.equal('f-1');
  });
});

describe('the text of a place', () => {
  const anchor = {css: ['.box'], text: {fi: 'Vuokra', sv: 'Hyra'}};
  const two = (first: string, second: string) =>
    page(field('a', first, 'class="box"') + field('b', second, 'class="box"'));

  it('is compared in the language of the page', () => {
    two('Vatten', 'Hyra');
    expect(found(anchor, 'sv')).to.equal('b');
  });

  it('is compared in the language of the page whatever its region', () => {
    two('Vesi', 'Vuokra');
    expect(found(anchor, 'fi-FI')).to.equal('b');
  });

  it('says nothing on a page in another language', () => {
    page(field('rent', 'Rent'));
    expect(found({css: ['#rent'], text: {fi: 'Vuokra'}}, 'en')).to.equal('rent');
  });

  it('is the same in all languages when it is given once', () => {
    two('Vesi', 'IBAN');
    expect(found({css: ['.box'], text: 'IBAN'}, 'en')).to.equal('b');
  });
});

describe('a place that is not sure', () => {
  it('is none when two have the same clues', () => {
    page(field('a', 'Vuokra', 'class="box"') + field('b', 'Vuokra', 'class="box"'));
    expect(found({css: ['.box'], text: {fi: 'Vuokra'}})).to.equal(undefined);
  });

  it('is none when two clues point to two elements', () => {
    page(field('a', 'A', 'name="rent"') + field('rent', 'B'));
    expect(found({css: ['#rent', '[name="rent"]']})).to.equal(undefined);
  });

  it('is none when the selector matches, but the words are others', () => {
    page(field('rent', 'Lainan korot'));
    expect(found({css: ['#rent'], text: {fi: 'Vuokra'}})).to.equal(undefined);
  });

  it('is none when the names have been given to another field', () => {
    page(field('spouse', 'Vuokra', 'name="spouse"') + field('rent', 'Vesi', 'name="rent"'));
    expect(found({css: ['#rent', '[name="rent"]'], text: {fi: 'Vuokra'}})).to.equal(undefined);
  });

  it('is none when numbered names are those of another field now', () => {
    page(field('f:12', 'Vesi', 'name="f:12"'));
    const css = ['[id="f:12"]', '[name="f:12"]'];
    expect(found({css, text: {fi: 'Vuokra'}})).to.equal(undefined);
  });

  it('stays when only its words have changed', () => {
    page(field('rent', 'Vuokra ja vesi', 'name="rent"'));
    expect(found({css: ['#rent', '[name="rent"]'], text: {fi: 'Vuokra'}})).to.equal('rent');
  });
});

describe('a question with choices', () => {
  const choices = (name: string) =>
    `<label><input type="radio" name="${name}" id="${name}1"> Kyllä</label>
     <label><input type="radio" name="${name}"> Ei</label>`;

  it('is its group', () => {
    page(`<fieldset id="group"><legend>Omistatko?</legend>${choices('own')}</fieldset>`);
    expect(found({css: ['[name="own"]']})).to.equal('group');
    expect(found({css: ['#own1'], tag: 'input', text: {fi: 'Omistatko?'}})).to.equal('group');
  });

  it('is its group when that is no fieldset', () => {
    page(`<div role="radiogroup" id="group" aria-label="Omistatko?">${choices('own')}</div>`);
    expect(found({css: ['[name="own"]']})).to.equal('group');
  });

  it('is not a group of several questions', () => {
    page(
      `<fieldset id="all"><legend>Asuminen</legend>${choices('own')}${choices('alone')}</fieldset>`,
    );
    expect(found({css: ['[name="own"]']})).to.equal(undefined);
  });
});

describe('places in other trees', () => {
  const rent = {css: ['#rent'], text: {fi: 'Vuokra'}};

  it('are found in an open shadow root', () => {
    const root = inShadow(field('rent', 'Vuokra'));
    expect(findAnchor('rent', rent, new PageIndex([document, root]), 'fi')).to.equal(
      one('input', root),
    );
  });

  it('are found in a frame of the same origin', async () => {
    const inside = await inFrame(field('rent', 'Vuokra'));
    expect(found(rent, 'fi', [document, inside])).to.equal('rent');
  });

  it('are none when two trees have one', () => {
    const root = inShadow(field('rent', 'Vuokra'));
    page(field('rent', 'Vuokra'));
    expect(found(rent, 'fi', [document, root])).to.equal(undefined);
  });
});
