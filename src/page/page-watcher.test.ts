import {expect} from 'chai';
import {
  addressOf,
  afterwards,
  heldTime,
  inFrame,
  inShadow,
  one,
  outlineWith,
  page,
  shows,
  spoken,
  until,
  watching,
} from '../testing/page-fixtures.js';

const FIELDS = outlineWith({rent: {css: ['#rent']}, water: {css: ['#water']}});

const RENT = '<p><label for="rent">Vuokra</label> <input id="rent"></p>';
const WATER = '<p><label for="water">Vesi</label> <input id="water"></p>';

/** Goes to another address as single-page applications do; back after the test. */
function pushed(address: string): void {
  const before = location.href;
  afterwards(() => {
    history.replaceState(null, '', before);
  });
  history.pushState(null, '', address);
}

describe('what is known of the page', () => {
  it('is which places are on it, in shadow roots and frames too', async () => {
    const main = page(`${WATER}<div id="component"></div><hr>${RENT}`);
    inShadow('<div></div><input id="in-shadow">', one('#component', main));
    const inside = await inFrame('<input id="in-frame">');
    main.querySelector('hr')?.replaceWith(inside.defaultView!.frameElement!);
    const ids = ['rent', 'in-frame', 'in-shadow', 'water'];
    const outline = outlineWith(Object.fromEntries(ids.map((id) => [id, {css: [`#${id}`]}])));
    const watched = watching(outline);
    await shows(watched, 'placed', ['water', 'in-shadow', 'in-frame', 'rent']);
  });

  it('is also a place without a topic: a step of a guide may be there', () => {
    page(RENT + WATER);
    const outline = outlineWith({rent: {css: ['#rent']}}, {topics: {}});
    expect(watching(outline).watcher.facts.placed).to.deep.equal(['rent']);
  });

  it('is which page it is, by its address or by what the tag says', async () => {
    const pages = [
      {id: 'form', match: '/elsewhere'},
      {id: 'any', match: '/*'},
    ];
    const outline = outlineWith({}, {pages});
    await shows(watching(outline), 'page', 'any');
    await shows(watching(outline, {page: () => 'form'}), 'page', 'form');
  });

  it('is its language, or else that in its address', async () => {
    spoken('sv-FI');
    await shows(watching(FIELDS), 'lang', 'sv-FI');
    spoken('');
    pushed('/sv/form');
    const outline = outlineWith({}, {pages: [{id: 'form', match: '/:lang/form'}]});
    await shows(watching(outline), 'lang', 'sv');
  });

  it('is not which words a label has in a language that the page is not in', async () => {
    spoken('');
    pushed('/sv/form');
    page('<label for="rent">Hyra</label><input id="rent">');
    const anchors = {rent: {css: ['#rent'], text: {fi: 'Vuokra', sv: 'Hyra'}}};
    const outline = outlineWith(anchors, {pages: [{id: 'form', match: '/:lang/form'}]});
    await shows(watching(outline), 'placed', ['rent']);
  });

  it('is nothing before there is a manifest', () => {
    page(RENT);
    expect(watching(undefined).watcher.facts).to.include({page: undefined, focused: undefined});
  });
});

describe('when the page changes', () => {
  it('sees fields that come later', async () => {
    const watched = watching(FIELDS);
    page(RENT);
    await shows(watched, 'placed', ['rent']);
    expect(watched.looks.at(-1)?.changed).to.equal(true);
  });

  it('sees that a field goes away', async () => {
    page(RENT + WATER);
    const watched = watching(FIELDS);
    await shows(watched, 'placed', ['rent', 'water']);
    one('#rent').remove();
    await shows(watched, 'placed', ['water']);
    expect(watched.watcher.places.has('rent')).to.equal(false);
  });

  it('has the new element when the page renders itself anew', async () => {
    const main = page(RENT);
    const watched = watching(FIELDS);
    await shows(watched, 'placed', ['rent']);
    const {watcher} = watched;
    const before = watcher.places.get('rent');
    main.innerHTML = RENT;
    await until(() => watcher.places.get('rent') === one('#rent'), 'It has the new element');
    expect(before === one('#rent')).to.equal(false);
  });

  it('does not take a renamed element for what it was', async () => {
    page(RENT);
    const watched = watching(FIELDS);
    await shows(watched, 'placed', ['rent']);
    one('#rent').id = 'other';
    await shows(watched, 'placed', []);
  });

  it('does not take an element that now asks something else for what it was', async () => {
    spoken('fi');
    page('<label for="answer">Vuokra</label><input id="answer">');
    const watched = watching(
      outlineWith({
        rent: {css: ['#answer'], text: {fi: 'Vuokra'}},
        water: {css: ['#answer'], text: {fi: 'Vesi'}},
      }),
    );
    await shows(watched, 'placed', ['rent']);
    one('label').textContent = 'Vesi';
    await shows(watched, 'placed', ['water']);
  });

  it('sees another view of a single-page application', async () => {
    const main = page(RENT);
    pushed('/spa/home');
    const pages = ['home', 'income'].map((id) => ({id, match: `/spa/${id}`}));
    const anchors = {
      rent: {css: ['#rent'], page: 'home'},
      water: {css: ['#water'], page: 'income'},
    };
    const watched = watching(outlineWith(anchors, {pages}));
    await shows(watched, 'page', 'home');
    pushed('/spa/income');
    main.innerHTML = RENT + WATER;
    await shows(watched, 'page', 'income');
    await shows(watched, 'placed', ['water']);
    expect(watched.watcher.facts.url).to.match(/\/spa\/income$/);
  });

  it('sees another view behind a #', async () => {
    pushed('/spa/');
    const pages = [
      {id: 'income', match: '/spa/#/income'},
      {id: 'home', match: '/spa/'},
    ];
    const watched = watching(outlineWith({}, {pages}));
    await shows(watched, 'page', 'home');
    location.hash = '#/income';
    await shows(watched, 'page', 'income');
  });

  it('sees fields that are marked as wrong, and that they are right again', async () => {
    page(RENT + WATER);
    const watched = watching(FIELDS);
    one('#water').setAttribute('aria-invalid', 'true');
    await shows(watched, 'invalid', ['water']);
    one('#water').removeAttribute('aria-invalid');
    await shows(watched, 'invalid', []);
  });

  it('sees a list of errors', async () => {
    const main = page(RENT + WATER);
    const watched = watching(FIELDS);
    main.insertAdjacentHTML('afterbegin', '<p role="alert"><a href="#rent">Korjaa</a></p>');
    await shows(watched, 'invalid', ['rent']);
  });

  it('sees that the page speaks another language', async () => {
    spoken('fi');
    const watched = watching(FIELDS);
    document.documentElement.lang = 'sv';
    await shows(watched, 'lang', 'sv');
  });
});

describe('when another tree changes', () => {
  it('sees fields that a component draws later', async () => {
    const root = inShadow('');
    const watched = watching(FIELDS);
    root.innerHTML = RENT;
    await shows(watched, 'placed', ['rent']);
  });

  it('sees the fields of a component that is defined later', async () => {
    page('<late-component></late-component>');
    const watched = watching(FIELDS);
    customElements.define(
      'late-component',
      class extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({mode: 'open'}).innerHTML = RENT;
        }
      },
    );
    await shows(watched, 'placed', ['rent']);
  });

  it('sees that a frame has gone on to its next page', async () => {
    const inside = await inFrame(RENT);
    const watched = watching(FIELDS);
    await shows(watched, 'placed', ['rent']);
    const frame = inside.defaultView!.frameElement as HTMLIFrameElement;
    frame.src = addressOf(WATER);
    await shows(watched, 'placed', ['water']);
    expect(watched.watcher.places.get('water')?.ownerDocument === frame.contentDocument) //
      .to.equal(true);
  });
});

describe('two anchors that one element could be', () => {
  const same = {fi: 'Tulot'};
  const own = '<label for="own">Tulot</label><input id="own">';
  const outline = outlineWith({
    own: {css: ['#own'], text: same},
    spouse: {css: ['#spouse'], text: same},
  });

  it('leave it to the one whose selectors know it', async () => {
    spoken('fi');
    page(own);
    await shows(watching(outline), 'placed', ['own']);
  });

  it('each have their own when both are there', async () => {
    spoken('fi');
    const main = page(own);
    const watched = watching(outline);
    main.insertAdjacentHTML('beforeend', '<label for="spouse">Tulot</label><input id="spouse">');
    await shows(watched, 'placed', ['own', 'spouse']);
    expect(watched.watcher.places.get('spouse')?.id).to.equal('spouse');
  });
});

describe('when nothing of ours changes', () => {
  it('says so', async () => {
    const main = page(RENT);
    const watched = watching(FIELDS);
    await shows(watched, 'placed', ['rent']);
    const {watcher, looks} = watched;
    const {facts} = watcher;
    const before = looks.length;
    main.append('Muuta');
    await until(() => looks.length > before, 'The page is looked at');
    expect(looks.slice(before).map(({changed}) => changed)).to.not.include(true);
    expect(watcher.facts === facts).to.equal(true);
  });

  it('says so when the focus stays in a place', async () => {
    page('<fieldset id="rent"><input id="a"><input id="b"></fieldset>');
    const watched = watching(FIELDS);
    await shows(watched, 'placed', ['rent']);
    const {looks} = watched;
    one('#a').focus();
    one('#b').focus();
    expect(looks.at(-1)?.changed).to.equal(false);
  });
});

describe('places that are not there', () => {
  it('are told once the page has had its time, unless they may be elsewhere', () => {
    const pass = heldTime();
    page(RENT);
    const anchors = {
      rent: {css: ['#rent'], page: 'form'},
      water: {css: ['#water'], page: 'form'},
      anywhere: {css: ['#anywhere']},
      other: {css: ['#other'], page: 'other'},
    };
    const outline = outlineWith(anchors, {pages: [{id: 'form', match: '/*'}]});
    const {missed} = watching(outline);
    expect(missed).to.deep.equal([]);
    pass();
    expect(missed).to.deep.equal(['water']);
  });
});

describe('when the page cannot be read', () => {
  it('says so, and goes on when it can', async () => {
    const main = page(RENT);
    let broken = true;
    const outline = () => {
      if (broken) throw new Error('broken');
      return FIELDS;
    };
    const watched = watching(undefined, {outline});
    expect(watched.failures.map(String)).to.deep.equal(['Error: broken']);
    broken = false;
    main.append('Muuta');
    await shows(watched, 'placed', ['rent']);
  });
});
