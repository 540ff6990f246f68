import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {
  inFrame,
  inShadow,
  one,
  outlineWith,
  page,
  shows,
  until,
  watching,
} from '../testing/page-fixtures.js';

const FIELDS = outlineWith({rent: {css: ['#rent']}, water: {css: ['#water']}});

const RENT = '<p><label for="rent">Vuokra</label> <input id="rent"></p>';
const WATER = '<p><label for="water">Vesi</label> <input id="water"></p>';

describe('the focus', () => {
  it('is at the place that it is in', async () => {
    page(`${RENT}<fieldset id="water"><input id="choice"></fieldset><input id="other">`);
    const watched = watching(FIELDS);
    await shows(watched, 'placed', ['rent', 'water']);
    const {watcher} = watched;
    one('#rent').focus();
    expect(watcher.facts.focused).to.equal('rent');
    one('#choice').focus();
    expect(watcher.facts.focused).to.equal('water');
    one('#other').focus();
    expect(watcher.facts.focused).to.equal(undefined);
  });

  it('is told at once, with whether it is another place', async () => {
    page(RENT + WATER);
    const watched = watching(FIELDS);
    await shows(watched, 'placed', ['rent', 'water']);
    const {looks} = watched;
    one('#rent').focus();
    expect(looks.at(-1)).to.deep.include({changed: true});
    expect(looks.at(-1)?.facts.focused).to.equal('rent');
  });

  it('is seen in shadow roots and in frames', async () => {
    const root = inShadow(`${RENT}${WATER}`);
    const inside = await inFrame('<input id="framed">');
    const outline = outlineWith({
      rent: {css: ['#rent']},
      water: {css: ['#water']},
      framed: {css: ['#framed']},
    });
    const watched = watching(outline);
    await until(() => watched.watcher.places.size === 3, 'All are found');
    const {watcher} = watched;
    for (const [id, tree] of [
      ['rent', root],
      ['water', root],
      ['framed', inside],
    ] as const) {
      one(`#${id}`, tree).focus();
      expect(watcher.facts.focused).to.equal(id);
    }
  });

  it('is seen when Tab brings it to a date', async () => {
    page('<input id="before"><input type="date" id="rent">');
    const watched = watching(FIELDS);
    one('#before').focus();
    await sendKeys({press: 'Tab'});
    await shows(watched, 'focused', 'rent');
  });

  it('stays at the field while the person is in something of ours', async () => {
    const main = page(`${RENT}<rinnalla-x></rinnalla-x>`);
    const own = one('rinnalla-x', main).attachShadow({mode: 'open'});
    own.innerHTML = '<button>Apua</button>';
    const watched = watching(FIELDS);
    await shows(watched, 'placed', ['rent']);
    const {watcher, looks} = watched;
    one('#rent').focus();
    const before = looks.length;
    one('button', own).focus();
    expect(watcher.facts.focused).to.equal('rent');
    expect(looks.length).to.equal(before);
  });

  it('is nowhere when its field has gone', async () => {
    page(RENT);
    const watched = watching(FIELDS);
    await shows(watched, 'placed', ['rent']);
    one('#rent').focus();
    one('#rent').remove();
    await shows(watched, 'focused', undefined);
  });
});

describe('something of the page that opens a topic', () => {
  it('asks for it', () => {
    page('<button data-rinnalla-open="rent"><b>Ohje</b></button><button id="other">A</button>');
    const {asked} = watching(FIELDS);
    one('b').click();
    one('#other').click();
    expect(asked).to.deep.equal(['rent']);
  });

  it('asks once, also in a shadow root and in a frame', async () => {
    const opener = '<button data-rinnalla-open="rent">Ohje</button>';
    const root = inShadow(opener);
    const inside = await inFrame(opener);
    const {asked} = watching(FIELDS);
    one('button', root).click();
    one('button', inside).click();
    expect(asked).to.deep.equal(['rent', 'rent']);
  });
});
