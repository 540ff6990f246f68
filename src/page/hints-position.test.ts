import {expect} from 'chai';
import {formLayouts} from '../testing/form-layouts.js';
import {hinted, inFrame, page, styled, until, type Hinted} from '../testing/page-fixtures.js';
import {labelElement, textsIn} from './labels.js';

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

/** The boxes of the lines of text in an element. */
function lines(element: Element): DOMRect[] {
  const range = element.ownerDocument.createRange();
  return textsIn(element).flatMap((text) => {
    range.selectNodeContents(text);
    const isSeen = (text.parentElement?.getBoundingClientRect().width ?? 0) > 1;
    return isSeen && text.data.trim() ? [...range.getClientRects()] : [];
  });
}

/** The part of a hint that must be free, so that a finger meets it alone (WCAG 2.2, 2.5.8). */
const core = ({left, right, top, bottom}: Box): Box => ({
  left: left + 2,
  right: right - 2,
  top: top + 2,
  bottom: bottom - 2,
});

const places = (main: HTMLElement): Element[] => [...main.querySelectorAll('[data-help]')];

/** What is wrong with where the hints are, a line each; which fields a hint keeps off, `isKept` says. */
function faults(
  main: HTMLElement,
  {of}: Hinted,
  isKept: (field: Element, place: Element) => boolean,
): string[] {
  const document = main.ownerDocument;
  const width = document.documentElement.clientWidth;
  const fields = [...main.querySelectorAll('input, select, textarea, button')];
  return places(main).flatMap((place) => {
    const id = place.getAttribute('data-help') ?? '';
    const host = of(id);
    if (!host) return [`${id}: no hint`];
    host.scrollIntoView({block: 'center'});
    const box = host.getBoundingClientRect();
    const label = labelElement(place);
    const others = places(main).filter((other) => other !== place);
    const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return [
      box.width < 24 || box.height < 24 ? 'too small' : '',
      box.left < 0 || box.right > width ? `outside: ${box.left} to ${box.right}` : '',
      label && lines(label).some((line) => overlap(line, box)) ? 'on its label' : '',
      fields.some((field) => isKept(field, place) && overlap(field.getBoundingClientRect(), box))
        ? 'on a field'
        : '',
      others.some((other) =>
        overlap(core(of(other.getAttribute('data-help') ?? '')!.getBoundingClientRect()), box),
      )
        ? 'on another hint'
        : '',
      hit === host ? '' : `under ${hit?.outerHTML.slice(0, 60) ?? ''}`,
    ].flatMap((fault) => (fault ? [`${id}: ${fault}`] : []));
  });
}

for (const [size, dir] of [
  [1024, 'ltr'],
  [1024, 'rtl'],
  [320, 'ltr'],
  [320, 'rtl'],
] as const) {
  describe(`hints on a page of ${size} px, ${dir}`, () => {
    for (const {name, css, html, isFull = false} of formLayouts) {
      it(`are where they belong: ${name}`, async () => {
        const inside = await inFrame('', {width: size, height: 600});
        inside.documentElement.dir = dir;
        // As on a page with a heading: over the first field there is room.
        styled(`main {padding-top: 40px} ${css}`, inside);
        const main = page(html, inside);
        const isKept = (field: Element, place: Element) =>
          field === place || (!isFull && size > 320);
        expect(faults(main, hinted(main), isKept)).to.deep.equal([]);
      });
    }
  });
}

/** A page in a frame, with its hints. */
async function small(html: string, css = '', size = {width: 600, height: 400}) {
  const inside = await inFrame('', size);
  styled(css, inside);
  const main = page(html, inside);
  return {inside, main, ...hinted(main)};
}

const RENT =
  '<p id="field"><label for="rent">Vuokra</label><br><input id="rent" data-help="rent"></p>';

describe('a hint stays beside its field', () => {
  /** How far the hint is from the end of the label. */
  function gap(main: HTMLElement, host: HTMLElement | undefined): string {
    const label = lines(main.querySelector('label')!)[0]!;
    const box = host!.getBoundingClientRect();
    return [
      box.left - label.right,
      Math.round((box.top + box.bottom - label.top - label.bottom) / 2),
    ].join();
  }

  it('when the page is scrolled', async () => {
    const {inside, main, of} = await small(
      `<div style="height: 900px"></div>${RENT}<div style="height: 900px"></div>`,
    );
    const before = gap(main, of('rent'));
    inside.defaultView!.scrollTo(0, 700);
    expect(gap(main, of('rent'))).to.equal(before);
  });

  it('when something above it grows', async () => {
    const {main, of} = await small(`<div id="above"></div>${RENT}`);
    const before = gap(main, of('rent'));
    main.querySelector<HTMLElement>('#above')!.style.height = '200px';
    expect(gap(main, of('rent'))).to.equal(before);
  });

  it('when its label gets another length', async () => {
    const {main, hints, of} = await small(RENT);
    const before = gap(main, of('rent'));
    main.querySelector('label')!.textContent = 'Vuokra kuukaudessa ilman sähköä';
    hints.settle();
    expect(gap(main, of('rent'))).to.equal(before);
  });

  it('when the page shows a field that was hidden', async () => {
    const {inside, main, hints, of} = await small(RENT);
    const before = gap(main, of('rent'));
    hints.clear();
    styled('.hidden {display: none}', inside);
    main.querySelector('#field')!.className = 'hidden';
    const later = hinted(main);
    for (let i = 0; i < 10; i++) later.hints.settle();
    main.querySelector('#field')!.className = '';
    await until(() => gap(main, later.of('rent')) === before, 'It is beside its field');
    expect(of('rent')).to.equal(undefined);
  });

  it('when the page has its own box for scrolling', async () => {
    const css =
      'body {margin: 0; height: 400px; overflow: hidden} main {height: 400px; overflow: auto}';
    const {main, of, hints} = await small(
      `<div style="height: 300px"></div>${RENT}<div style="height: 900px"></div>`,
      css,
    );
    const before = gap(main, of('rent'));
    main.scrollTo(0, 200);
    hints.settle();
    expect(gap(main, of('rent'))).to.equal(before);
  });
});
