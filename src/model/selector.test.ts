import {expect} from 'chai';
import fc from 'fast-check';
import {isSelector, keyClue} from './selector.js';

const ACCEPTED = [
  '#rent',
  'input',
  'my-field',
  '.field',
  'input#rent.big',
  '[name="rent"]',
  'input[type="radio"][name="water"]',
  'label[for="rent"]',
  'a[href$="/apply.pdf"]',
  '[autocomplete="street-address"]',
  '[aria-label="Vuokra (€/kk)"]',
  '[data-test-id="x1"]',
  '[data-x1="a"]',
  'form #rent',
  'form > .row   >   input',
  'form>input',
  '[aria-label="a > b"] input',
  '[name=""]',
  '#-a',
  '[id="1"]',
];

const REFUSED = [
  '',
  ' ',
  '*',
  ':checked',
  'input:checked',
  'input:not(#a)',
  'form:has(input)',
  ':is(input)',
  'input::placeholder',
  ':host',
  ':root input',
  'label ~ input',
  'label + input',
  'a, b',
  'a || b',
  '> input',
  'input >',
  'form > > input',
  'a\tb',
  'a\nb',
  ' input',
  'input ',
  '[value="1234"]',
  'input[value^="1"]',
  '[VALUE="1"]',
  '[checked]',
  '[name]',
  '[name=rent]',
  "[name='rent']",
  '[name^="rent"]',
  '[name*="rent"]',
  '[name~="rent"]',
  '[name|="rent"]',
  '[name="rent" i]',
  '[name="rent"',
  '[style="color:red"]',
  '[class="a"]',
  '[data-="a"]',
  '[name="a\\"b"]',
  '[name="\\61"]',
  '[name="a\nb"]',
  '[name="a\rb"]',
  '[name="a\fb"]',
  '[name="a\u0000b"]',
  '#\\31 a',
  '#1a',
  '#--',
  '.1a',
  'a\\:hover',
  'svg|a',
  '|a',
  'a/**/b',
  '@import',
  '<img>',
  'Input{}',
  '#a'.repeat(101),
];

describe('a selector that an anchor may use', () => {
  for (const selector of ACCEPTED) {
    it(`may be ${selector}`, () => {
      expect(isSelector(selector)).to.equal(true);
    });
  }

  for (const selector of REFUSED) {
    it(`is not ${JSON.stringify(selector).slice(0, 40)}`, () => {
      expect(isSelector(selector)).to.equal(false);
    });
  }
});

// Words that are on the test page and words that are not, with what is hard to tell from a selector.
const words = fc.constantFrom(
  'rent',
  'b',
  'a b',
  'a [b',
  'x #rent',
  'x #rent[b',
  '> b',
  "it's",
  '(b)',
);
const names = fc.constantFrom('rent', 'b', 'water', 'field');
const attributes = fc.constantFrom('id', 'name', 'type', 'for', 'aria-label', 'data-x', 'data-x1');
const clues = fc.oneof(
  names.map((name) => `#${name}`),
  names.map((name) => `.${name}`),
  fc
    .tuple(attributes, fc.constantFrom('=', '=', '$='), words)
    .map(([name, sign, value]) => `[${name}${sign}"${value}"]`),
);
const compounds = fc
  .tuple(fc.constantFrom('', 'input', 'div', 'label'), fc.array(clues, {maxLength: 2}))
  .map(([tag, found]) => tag + found.join(''))
  .filter(Boolean);
const selectors = fc
  .array(fc.tuple(compounds, fc.constantFrom(' ', '  ', '>', ' > ')), {minLength: 1, maxLength: 3})
  .map((parts) => parts.map(([compound, sign]) => compound + sign).join(''))
  .map((selector) => selector.replace(/[ >]+$/, ''));

/** Anything at all, made of what selectors are made of. */
const scribbles = fc
  .array(
    fc.oneof(
      fc.constantFrom(...`#.[]="'$^*~|>+ ,:()\\-_\n\r\f\t\u0000/@<!{};`.split(''), 'name', 'a'),
      fc.constantFrom('[name="', '"]', '#a', '.b', ':has(', ' > ', '[aria-label$="'),
      fc.string({unit: 'grapheme', maxLength: 2}),
    ),
    {maxLength: 8},
  )
  .map((parts) => parts.join(''));

/** A page where every attribute has every value, at several depths. */
function page(): HTMLElement {
  const root = document.createElement('div');
  const values = ['rent', 'b', 'a b', 'a [b', 'x #rent', 'x #rent[b', '> b', "it's", '(b)'];
  for (const tag of ['input', 'div', 'label']) {
    for (const name of ['id', 'name', 'type', 'for', 'aria-label', 'data-x', 'data-x1', 'class']) {
      for (const value of values) {
        const outer = root.appendChild(document.createElement('div'));
        outer.setAttribute(name, value);
        const inner = outer.appendChild(document.createElement(tag));
        inner.setAttribute(name, value);
        inner.setAttribute('name', 'b');
      }
    }
  }
  return root;
}

/** The elements that one clue alone leads to, as they are looked up on a page. */
const throughClue = (root: Element, {name, value}: {name: string; value: string}): Element[] =>
  [...root.querySelectorAll(`[${name}]`)].filter((found) => found.getAttribute(name) === value);

describe('every selector that is accepted', () => {
  it('can be asked of a page', () => {
    const root = page();
    fc.assert(
      fc.property(fc.oneof(selectors, scribbles), (selector) => {
        if (isSelector(selector)) root.querySelector(selector);
      }),
      {numRuns: 5000},
    );
  });

  it('finds nothing that its clue does not find', () => {
    const root = page();
    fc.assert(
      fc.property(selectors, (selector) => {
        fc.pre(isSelector(selector));
        const clue = keyClue(selector);
        if (!clue) return;
        const all = throughClue(root, clue);
        for (const element of root.querySelectorAll(selector)) {
          expect(all, `${selector} through ${clue.name}`).to.include(element);
        }
      }),
      {numRuns: 3000},
    );
  });

  it('finds also what a page writes in capitals, where case does not matter', () => {
    const root = page();
    root.innerHTML = '<input type="Radio" name="b">';
    expect(root.querySelectorAll('[type="radio"]')).to.have.length(1);
    expect(keyClue('input[type="radio"]')).to.equal(undefined);
    expect(keyClue('input[type="radio"][name="b"]')).to.deep.equal({name: 'name', value: 'b'});
  });
});

describe('the clue of a selector', () => {
  it('is the id or the attribute of its last part', () => {
    expect(keyClue('#rent')).to.deep.equal({name: 'id', value: 'rent'});
    expect(keyClue('form#a > input#rent.big')).to.deep.equal({name: 'id', value: 'rent'});
    expect(keyClue('#a [name="rent"]')).to.deep.equal({name: 'name', value: 'rent'});
    expect(keyClue('label[for="a b"]')).to.deep.equal({name: 'for', value: 'a b'});
    expect(keyClue('p>[aria-label="a > b"]')).to.deep.equal({name: 'aria-label', value: 'a > b'});
  });

  it('is missing when the last part has none that is whole', () => {
    for (const selector of ['input', '.field', 'a[href$=".pdf"]', '#rent input', '[id="a"] p'])
      expect(keyClue(selector), selector).to.equal(undefined);
  });
});
