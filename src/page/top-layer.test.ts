import {expect} from 'chai';
import {heldTime, inShadow, one, page} from '../testing/page-fixtures.js';
import {TopLayer} from './top-layer.js';

/** Something of ours with one part above the page. */
class Host extends HTMLElement {
  readonly layer = document.createElement('button');
  readonly top = new TopLayer(this, () => [this.layer]);

  constructor() {
    super();
    this.layer.popover = 'manual';
    this.layer.textContent = 'Apua';
    this.attachShadow({mode: 'open'}).append(this.layer);
  }

  connectedCallback(): void {
    this.top.connected();
    this.top.raise();
  }

  disconnectedCallback(): void {
    this.top.disconnected();
  }

  get isShown(): boolean {
    return this.layer.matches(':popover-open') && this.layer.checkVisibility();
  }

  /** Whether it can be pressed: nothing lies over it, and it is not inert. */
  get isReachable(): boolean {
    const {left, top, width, height} = this.layer.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return this.isShown && (hit === this || hit?.shadowRoot?.contains(this) === true);
  }
}

customElements.define('rinnalla-above', Host);

const host = (): Host => document.querySelector<Host>('rinnalla-above')!;

const dialogs = (): HTMLDialogElement[] => [...document.querySelectorAll('dialog')];

describe('our parts above the page', () => {
  it('are above whatever z-index the page has', () => {
    page(`<rinnalla-above></rinnalla-above>
      <div style="position: fixed; inset: 0; z-index: 2147483647"></div>`);
    expect(host().isReachable).to.equal(true);
  });

  it('are there again when they have been taken out and put back', () => {
    const main = page('<rinnalla-above></rinnalla-above>');
    const element = host();
    element.remove();
    main.append(element);
    expect(element.isReachable).to.equal(true);
  });
});

describe('while the page has a modal dialog open', () => {
  it('joins the dialog, and goes back to its place after it', () => {
    const main = page('<rinnalla-above></rinnalla-above><p></p><dialog>A</dialog>');
    const [dialog] = dialogs();
    dialog?.showModal();
    expect(host().isReachable).to.equal(false);
    host().top.join();
    expect(dialog?.contains(host())).to.equal(true);
    expect(host().isReachable).to.equal(true);
    dialog?.close();
    host().top.join();
    expect(main.firstElementChild === host()).to.equal(true);
    expect(host().isReachable).to.equal(true);
  });

  it('goes along into a dialog on top, and back', () => {
    page('<rinnalla-above></rinnalla-above><dialog id="o">A<dialog id="i">B</dialog></dialog>');
    for (const dialog of dialogs()) {
      dialog.showModal();
      host().top.join();
      expect(host().parentElement?.id).to.equal(dialog.id);
    }
    dialogs()[1]?.close();
    host().top.join();
    expect(host().parentElement?.id).to.equal('o');
    expect(host().isReachable).to.equal(true);
  });

  it('joins a home-made dialog, and leaves it when that is hidden', () => {
    page('<rinnalla-above></rinnalla-above><div role="dialog" aria-modal="true" id="d">A</div>');
    host().top.join();
    expect(host().parentElement?.id).to.equal('d');
    one('#d').hidden = true;
    host().top.join();
    expect(host().parentElement?.localName).to.equal('main');
    expect(host().isReachable).to.equal(true);
  });

  it('joins a dialog in a shadow root, and stays while the focus is nowhere', () => {
    page('<rinnalla-above></rinnalla-above>');
    const element = host();
    const root = inShadow('<dialog><button>OK</button></dialog>');
    root.querySelector('dialog')?.showModal();
    element.top.join();
    one('button', root).blur();
    element.top.join();
    expect(element.isReachable).to.equal(true);
  });

  it('stays where the page has put it when that is inside', () => {
    page('<dialog><p><rinnalla-above></rinnalla-above></p></dialog>');
    dialogs()[0]?.showModal();
    host().top.join();
    expect(host().parentElement?.localName).to.equal('p');
  });

  it('goes back when the page moves the dialog while it is in it', () => {
    const main = page('<rinnalla-above></rinnalla-above><dialog>A</dialog>');
    const [dialog] = dialogs();
    dialog?.showModal();
    host().top.join();
    page('').append(dialog!);
    dialog?.close();
    host().top.join();
    expect(host().parentElement === main).to.equal(true);
    expect(host().isReachable).to.equal(true);
  });

  it('comes back when the page removes the dialog with it inside', () => {
    const main = page('<rinnalla-above></rinnalla-above><dialog>A</dialog>');
    const element = host();
    const pass = heldTime();
    dialogs()[0]?.showModal();
    element.top.join();
    dialogs()[0]?.remove();
    pass();
    expect(element.parentElement === main).to.equal(true);
    expect(element.isReachable).to.equal(true);
  });
});

describe('when the page takes it away', () => {
  it('stays away if it was meant', () => {
    page('<rinnalla-above data-returns></rinnalla-above>');
    const element = host();
    const pass = heldTime();
    element.remove();
    pass();
    expect(element.isConnected).to.equal(false);
  });

  it('stays away if it was taken out of a dialog', () => {
    page('<rinnalla-above data-returns></rinnalla-above><dialog>A</dialog>');
    const element = host();
    const pass = heldTime();
    dialogs()[0]?.showModal();
    element.top.join();
    element.remove();
    pass();
    expect(element.isConnected).to.equal(false);
  });

  it('goes with the part of the page that an author has put it into', () => {
    const main = page('<section><rinnalla-above></rinnalla-above></section>');
    const element = host();
    const pass = heldTime();
    main.replaceChildren();
    pass();
    expect(element.isConnected).to.equal(false);
  });

  it('comes back when what it was in was torn away, if it is there for the whole page', () => {
    const main = page('<section><rinnalla-above data-returns></rinnalla-above></section>');
    const element = host();
    const pass = heldTime();
    main.replaceChildren();
    pass();
    expect(element.isReachable).to.equal(true);
    element.remove();
  });

  it('gives up against a page that tears it away again and again', () => {
    page('<section><rinnalla-above data-returns></rinnalla-above></section>');
    const element = host();
    const pass = heldTime();
    const tearAway = (): boolean => {
      const around = page('');
      around.append(element);
      around.remove();
      pass();
      return element.isConnected;
    };
    const times = Array.from({length: 20}, tearAway).indexOf(false);
    expect(times).to.be.within(2, 10);
  });

  it('comes back from however many dialogs', () => {
    const main = page('<rinnalla-above></rinnalla-above>');
    const element = host();
    const pass = heldTime();
    for (let i = 0; i < 20; i++) {
      const dialog = document.createElement('dialog');
      main.append(dialog);
      dialog.showModal();
      element.top.join();
      dialog.remove();
      pass();
    }
    expect(element.isReachable).to.equal(true);
  });
});
