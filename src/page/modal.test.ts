import {expect} from 'chai';
import {inFrame, inShadow, one, page} from '../testing/page-fixtures.js';
import {openModal, ownElement} from './modal.js';

const dialog = (id: string, inside = '') =>
  `<dialog id="${id}"><button>OK</button>${inside}</dialog>`;

const show = (id: string): void => {
  one(`#${id}`).closest('dialog')?.showModal();
};

describe('the modal dialog that a page has open', () => {
  it('is none when nothing is open, or the dialog is not modal', () => {
    page(dialog('d'));
    expect(openModal(document)?.id).to.equal(undefined);
    one('#d').closest('dialog')?.show();
    expect(openModal(document)?.id).to.equal(undefined);
  });

  it('is the one that was shown as modal', () => {
    page(dialog('d'));
    show('d');
    expect(openModal(document)?.id).to.equal('d');
  });

  it('is the inner one of two', () => {
    page(dialog('outer', dialog('inner')));
    show('outer');
    show('inner');
    expect(openModal(document)?.id).to.equal('inner');
  });

  it('is the one on top of two, whichever stands first', () => {
    page(dialog('confirm') + dialog('form'));
    show('form');
    show('confirm');
    expect(openModal(document)?.id).to.equal('confirm');
  });

  it('is a home-made one that can be seen', () => {
    page('<div role="dialog" aria-modal="true" id="d"><p>Sisältö</p></div>');
    expect(openModal(document)?.id).to.equal('d');
  });

  for (const [how, hidden] of [
    ['hidden', 'hidden'],
    ['not displayed', 'style="display: none"'],
    ['invisible', 'style="visibility: hidden"'],
    ['hidden from assistive technology', 'aria-hidden="true"'],
    ['inert', 'inert'],
  ] as const) {
    it(`is not a home-made one that is ${how}`, () => {
      page(`<div role="dialog" aria-modal="true" id="d" ${hidden}><p>Sisältö</p></div>`);
      expect(openModal(document)?.id).to.equal(undefined);
    });
  }

  it('is not our own', () => {
    page(
      '<rinnalla-x><div role="dialog" aria-modal="true" id="d"><p>Sisältö</p></div></rinnalla-x>',
    );
    expect(openModal(document)?.id).to.equal(undefined);
  });

  it('is found in an open shadow root', () => {
    const root = inShadow(dialog('d'));
    root.querySelector('dialog')?.showModal();
    expect(openModal(document)?.id).to.equal('d');
    one('button', root).blur();
    expect(openModal(document, one('button', root))?.id).to.equal('d');
  });

  it('is not one that a frame has open for itself', async () => {
    const inside = await inFrame(dialog('d'));
    inside.querySelector('dialog')?.showModal();
    inside.querySelector('button')?.focus();
    expect(openModal(document)?.id).to.equal(undefined);
  });
});

describe('an element of ours', () => {
  it('is told by its tag, and what is inside it too', () => {
    const own = page('<rinnalla-x></rinnalla-x>').firstElementChild!;
    own.attachShadow({mode: 'open'}).innerHTML = '<button>?</button>';
    expect(ownElement(own)).to.equal(true);
    expect(ownElement(own.shadowRoot!.firstElementChild)).to.equal(true);
    expect(ownElement(null)).to.equal(false);
  });

  it('is not the contact that the page has put into our tag', () => {
    const main = page('<rinnalla-help><a href="/apua">Apua</a></rinnalla-help>');
    expect(ownElement(one('a', main))).to.equal(false);
  });
});
