import {expect} from 'chai';
import {delicateLayouts, formLayouts} from '../testing/form-layouts.js';
import {hinted, page, spoken, styled} from '../testing/page-fixtures.js';

/** Where each element of the page is and how it looks, and how far the page can be scrolled. */
function looks(main: HTMLElement): Map<string, string> {
  const all = [main, ...main.querySelectorAll('*')].filter(
    ({localName}) => !localName.startsWith('rinnalla-'),
  );
  const entries = all.map((element, i) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    // A margin that moves nothing cannot be seen.
    const seen = [...style].filter((name) => !name.startsWith('margin'));
    const properties = seen.map((name) => `${name}: ${style.getPropertyValue(name)}`);
    const pictures = ['::before', '::after'].map((pseudo) => {
      const its = getComputedStyle(element, pseudo);
      return `${pseudo} ${its.content} ${its.width} ${its.left} ${its.position}`;
    });
    const key = `${i} <${element.localName} id="${element.id}" class="${element.className}">`;
    return [key, [`box: ${[x, y, width, height].join()}`, ...properties, ...pictures].join('\n')];
  });
  const {scrollWidth, scrollHeight} = document.documentElement;
  return new Map([...(entries as [string, string][]), ['page', `${scrollWidth} ${scrollHeight}`]]);
}

/** What is not as it was, a line each. */
function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const [was = '', is = ''] = [before.get(key), after.get(key)].map((text) => text ?? '');
    const lines = was.split('\n');
    return is
      .split('\n')
      .filter((line) => !lines.includes(line))
      .map((line) => `${key} ${line}`);
  });
}

const placesIn = (main: HTMLElement): string[] =>
  [...main.querySelectorAll('[data-help]')].map((e) => e.getAttribute('data-help') ?? '');

for (const dir of ['ltr', 'rtl'] as const) {
  describe(`a page from ${dir === 'ltr' ? 'left to right' : 'right to left'}`, () => {
    for (const {name, css, html} of [...formLayouts, ...delicateLayouts]) {
      it(`stays as it is with hints: ${name}`, () => {
        spoken('fi', dir);
        styled(css);
        const main = page(html);
        const markup = main.innerHTML;
        const before = looks(main);
        const {hints, again} = hinted(main);
        expect(differences(before, looks(main)), 'with hints').to.deep.equal([]);
        again();
        expect(differences(before, looks(main)), 'looked at again').to.deep.equal([]);
        hints.clear();
        expect(main.innerHTML).to.equal(markup);
      });
    }
  });
}

describe('each place has its hint', () => {
  for (const {name, css, html} of formLayouts) {
    it(name, () => {
      styled(css);
      const main = page(html);
      const {of} = hinted(main);
      expect(placesIn(main).filter((id) => !of(id))).to.deep.equal([]);
    });
  }
});

describe('a field that looks different while the person uses it', () => {
  it('has what stands beside it follow, as without a hint', () => {
    styled(`input:focus + .line {background: rgb(1, 2, 3)} input:checked + .box {color: rgb(1, 2, 3)}
      .line {display: block; height: 2px}`);
    const main =
      page(`<form><div><label for="a">A</label><input id="a" data-help="a"><i class="line"></i></div>
      <p><input type="checkbox" id="b" data-help="b" checked><i class="box">x</i><label for="b">B</label></p></form>`);
    hinted(main);
    main.querySelector('input')?.focus();
    expect(getComputedStyle(main.querySelector('.line')!).backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(main.querySelector('.box')!).color).to.equal('rgb(1, 2, 3)');
  });
});
