import {expect} from 'chai';
import {afterwards, inFrame, inShadow, one, page} from '../testing/page-fixtures.js';
import {focusedElement, parentOf, reachableRoots} from './roots.js';

describe('the trees that can be reached', () => {
  it('begin with the document', () => {
    expect(reachableRoots(document)[0] === document).to.equal(true);
  });

  it('are the open shadow roots, at any depth', () => {
    const outer = inShadow('<div id="inner"></div>');
    const inner = inShadow('<input>', one('#inner', outer));
    const roots = reachableRoots(document);
    expect([outer, inner].every((root) => roots.includes(root))).to.equal(true);
  });

  it('are the frames of the same origin, and what is in them', async () => {
    const inside = await inFrame('<div id="d"></div>');
    const root = one('#d', inside).attachShadow({mode: 'open'});
    const roots = reachableRoots(document);
    expect([inside, root].every((tree) => roots.includes(tree))).to.equal(true);
  });

  it('are not the frames in which a person writes', async () => {
    const inside = await inFrame('<label>Dear <input></label>');
    inside.designMode = 'on';
    expect(reachableRoots(document).includes(inside)).to.equal(false);
  });

  it('are not those of others, nor ours', () => {
    const main = page('<iframe sandbox srcdoc="<input>"></iframe><rinnalla-hint></rinnalla-hint>');
    const own = one('rinnalla-hint', main).attachShadow({mode: 'open'});
    const closed = one('iframe', main).parentElement!.appendChild(document.createElement('div'));
    closed.attachShadow({mode: 'closed'}).innerHTML = '<input>';
    const roots = reachableRoots(document);
    expect(roots.includes(own)).to.equal(false);
    expect(roots.some((root) => root.querySelector('input'))).to.equal(false);
  });
});

describe('the element that has the focus', () => {
  it('is found in shadow roots and frames', async () => {
    const root = inShadow('<input>');
    one('input', root).focus();
    expect(focusedElement(document)).to.equal(one('input', root));
    const inside = await inFrame('<input>');
    one('input', inside).focus();
    expect(focusedElement(document)).to.equal(one('input', inside));
  });

  it('is the frame itself when it belongs to others', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.srcdoc = '<input autofocus>';
    const loaded = new Promise((resolve) => {
      frame.onload = resolve;
    });
    document.body.append(frame);
    afterwards(() => frame.remove());
    await loaded;
    frame.focus();
    expect(focusedElement(document)).to.equal(frame);
  });
});

describe('the parent of an element', () => {
  it('is outside of its shadow root at the end', () => {
    const root = inShadow('<p><input></p>');
    expect(parentOf(one('input', root))).to.equal(one('p', root));
    expect(parentOf(one('p', root))).to.equal(root.host);
    expect(parentOf(document.documentElement)).to.equal(null);
  });

  it('is no field of a form with the name of what is asked for', () => {
    const main = page('<form><input name="parentElement"><p></p></form>');
    expect(parentOf(one('form', main))).to.equal(main);
  });
});
