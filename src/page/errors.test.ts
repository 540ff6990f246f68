import {expect} from 'chai';
import {inFrame, inShadow, one, page} from '../testing/page-fixtures.js';
import {invalidPlaces, placeOf} from './errors.js';
import type {Root} from './roots.js';

/** Ids of the places that the page marks as wrong; a place is what has an id in `ids`. */
function wrong(ids: readonly string[], roots: readonly Root[] = [document]): string[] {
  const places = roots.flatMap((root) =>
    ids.flatMap((id) => {
      const element = root.getElementById(id);
      return element ? [[element, id] as const] : [];
    }),
  );
  return invalidPlaces(roots, new Map<Element, string>(places));
}

describe('the places that a page marks as wrong', () => {
  it('are those with aria-invalid', () => {
    page('<input id="a" aria-invalid="true"><input id="b"><input id="c" aria-invalid="spelling">');
    expect(wrong(['a', 'b', 'c'])).to.deep.equal(['a', 'c']);
  });

  it('are not those where aria-invalid says no', () => {
    page('<input id="a" aria-invalid="false"><input id="b" aria-invalid="">');
    expect(wrong(['a', 'b'])).to.deep.equal([]);
  });

  for (const [what, around] of [
    ['an alert', 'role="alert"'],
    ['an error summary', 'class="govuk-error-summary__list"'],
  ] as const) {
    it(`are those that ${what} links to`, () => {
      page(`<div ${around}><a href="#b">Korjaa</a></div><input id="a"><input id="b">`);
      expect(wrong(['a', 'b'])).to.deep.equal(['b']);
    });
  }

  it('are not those that other links lead to', () => {
    page('<nav><a href="#a">A</a></nav><input id="a">');
    expect(wrong(['a'])).to.deep.equal([]);
  });

  it('are named once', () => {
    page('<p role="alert"><a href="#a">A</a></p><input id="a" aria-invalid="true">');
    expect(wrong(['a'])).to.deep.equal(['a']);
  });

  it('are the groups of the choices that are marked or linked to', () => {
    page(`<p role="alert"><a href="#two">A</a></p>
      <fieldset id="one"><input type="radio" aria-invalid="true"></fieldset>
      <fieldset id="group"><label><input type="radio" id="two"> B</label></fieldset>`);
    expect(wrong(['one', 'group'])).to.have.members(['one', 'group']);
  });

  it('are found by ids with letters of any kind', () => {
    page(`<p role="alert"><a href="#form:j_idt1:p%C3%A4iv%C3%A4">A</a></p>
      <input id="form:j_idt1:päivä">`);
    expect(wrong(['form:j_idt1:päivä'])).to.deep.equal(['form:j_idt1:päivä']);
  });

  it('are none for a link that leads nowhere', () => {
    page(`<p role="alert"><a href="#">A</a><a href="#%">B</a><a href="#gone">C</a></p>
      <input id="a">`);
    expect(wrong(['a'])).to.deep.equal([]);
  });

  it('are found in shadow roots and frames', async () => {
    const root = inShadow('<p role="alert"><a href="#a">A</a></p><input id="a">');
    const inside = await inFrame('<input id="b" aria-invalid="true">');
    expect(wrong(['a', 'b'], [document, root, inside])).to.deep.equal(['a', 'b']);
  });
});

describe('the place that an element is in', () => {
  it('is itself or the nearest around it', () => {
    page('<section id="s"><fieldset id="f"><input id="i"></fieldset><input id="j"></section>');
    const places = new Map<Element, string>([
      [one('#s'), 'section'],
      [one('#f'), 'group'],
    ]);
    expect(placeOf(one('#i'), places)).to.equal('group');
    expect(placeOf(one('#f'), places)).to.equal('group');
    expect(placeOf(one('#j'), places)).to.equal('section');
    expect(placeOf(document.body, places)).to.equal(undefined);
    expect(placeOf(null, places)).to.equal(undefined);
  });

  it('is found from inside a shadow root', () => {
    const root = inShadow('<input>');
    expect(placeOf(one('input', root), new Map([[root.host, 'component']]))).to.equal('component');
  });
});
