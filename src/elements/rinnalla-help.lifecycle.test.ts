import {expect} from 'chai';
import {fullManifest} from '../testing/manifests.js';
import {
  deep,
  focusIsOn,
  mountHelp,
  placeHelp,
  stub,
  until,
  warnings,
} from '../testing/mount-help.js';

interface Listening {
  readonly type: string;
  readonly listener: unknown;
  readonly signal: AbortSignal | undefined;
}

/** Listeners on the window and the document that nobody has taken back. */
function listeners(): () => string[] {
  const added: Listening[] = [];
  const targets: unknown[] = [window, document, document.documentElement, document.body];
  const {addEventListener: add, removeEventListener: remove} = EventTarget.prototype;
  stub(EventTarget.prototype, 'addEventListener', {
    value(this: EventTarget, type: string, listener: unknown, options?: AddEventListenerOptions) {
      const {signal} = options ?? {};
      if (targets.includes(this ?? window)) added.push({type, listener, signal});
      add.call(this ?? window, type, listener as EventListener, options);
    },
  });
  stub(EventTarget.prototype, 'removeEventListener', {
    value(this: EventTarget, type: string, listener: unknown, options?: EventListenerOptions) {
      const at = added.findIndex((one) => one.type === type && one.listener === listener);
      if (at >= 0) added.splice(at, 1);
      remove.call(this ?? window, type, listener as EventListener, options);
    },
  });
  return () => added.filter(({signal}) => !signal?.aborted).map(({type}) => type);
}

/** How many observers of the page's tree are at work. */
function observers(): () => number {
  const working = new Set<MutationObserver>();
  const {observe, disconnect} = MutationObserver.prototype;
  stub(MutationObserver.prototype, 'observe', {
    value(this: MutationObserver, node: Node, options: MutationObserverInit) {
      working.add(this);
      observe.call(this, node, options);
    },
  });
  stub(MutationObserver.prototype, 'disconnect', {
    value(this: MutationObserver) {
      working.delete(this);
      disconnect.call(this);
    },
  });
  return () => working.size;
}

/** What the page itself is made of, without the help. */
const page = (): string =>
  document.documentElement.outerHTML +
  document.adoptedStyleSheets.length +
  document.styleSheets.length;

/** A change that makes whoever watches the page look at it, and two pictures' time to do so. */
async function change(): Promise<void> {
  document.getElementById('name')!.setAttribute('aria-invalid', 'true');
  for (let picture = 0; picture < 2; picture++) await new Promise(requestAnimationFrame);
  document.getElementById('name')!.removeAttribute('aria-invalid');
}

describe('<rinnalla-help> taken out of the page', () => {
  it('leaves nothing in the page: no element, hint or style', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    const left = page().replace(/<rinnalla-h.*?<\/rinnalla-h\w+>/gs, '');
    await help.open();
    help.element.remove();
    expect(deep(document, '*').filter((e) => e.localName.startsWith('rinnalla-'))).to.be.empty;
    expect(page()).to.equal(left);
  });

  it('leaves no listener and no observer', async () => {
    const listening = listeners();
    const observing = observers();
    const help = await mountHelp({manifest: fullManifest(), attributes: {'shared-computer': ''}});
    await help.open();
    await help.press('Rent');
    expect(listening()).to.include.members(['click', 'keydown', 'online']);
    expect(observing()).to.be.above(0);
    help.element.remove();
    await change();
    expect(listening()).to.be.empty;
    expect(observing()).to.equal(0);
  });

  it('leaves no listener when that is before all of the manifest is read', async () => {
    const said = warnings();
    const listening = listeners();
    const help = await mountHelp({manifest: fullManifest(), attributes: {'shared-computer': ''}});
    help.root.addEventListener('beforetoggle', () => help.element.remove(), true);
    help.launcher.click();
    await until(() => said.length > 0, 'All of it is read');
    await change();
    expect(listening()).to.be.empty;
  });

  it('does nothing more: no hint comes, no event is told', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    const heard: string[] = [];
    for (const type of ['rinnalla-ready', 'rinnalla-toggle', 'rinnalla-error']) {
      help.element.addEventListener(type, ({type: told}) => heard.push(told));
    }
    help.element.remove();
    await change();
    document.getElementById('rent')!.focus();
    dispatchEvent(new Event('popstate'));
    expect(help.hint('rent')).to.be.undefined;
    expect(heard).to.be.empty;
  });

  it('does not get ready any more when it was still loading', async () => {
    const element = placeHelp();
    let heard = 0;
    element.addEventListener('rinnalla-ready', () => heard++);
    element.remove();
    await (await mountHelp()).settled();
    expect(heard).to.equal(0);
  });
});

describe('<rinnalla-help> put back into the page', () => {
  it('helps as before', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    help.element.remove();
    document.body.append(help.element);
    await until(() => help.hint('rent')?.checkVisibility(), 'The hint is there again');
    help.hint('rent')!.click();
    await help.opened();
    expect(help.title).to.equal('Rent');
    expect(focusIsOn()).to.equal('h2 "Rent"');
  });

  it('has the panel open when it was', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    await help.open();
    help.element.remove();
    document.body.append(help.element);
    expect(help.isOpen).to.be.true;
    expect(help.panel!.matches(':popover-open'), 'above the page').to.be.true;
    expect(help.launcher.checkVisibility()).to.be.false;
    help.element.close();
    await help.closed();
    expect(help.launcher.checkVisibility()).to.be.true;
  });

  it('loads what it had not loaded yet', async () => {
    const element = placeHelp();
    element.remove();
    const ready = new Promise((resolve) => {
      element.addEventListener('rinnalla-ready', resolve, {once: true});
    });
    document.body.append(element);
    await ready;
    expect(element.shadowRoot!.querySelector('.launcher')?.checkVisibility()).to.be.true;
  });

  it('is one help, however often it is moved', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    for (let time = 0; time < 5; time++) document.body.prepend(help.element);
    await until(() => help.hint('rent')?.checkVisibility(), 'The hint is there again');
    expect(document.querySelectorAll('rinnalla-hint')).to.have.length(2);
    expect(help.root.querySelectorAll('.launcher')).to.have.length(1);
    help.element.remove();
    expect(document.querySelectorAll('rinnalla-hint')).to.be.empty;
  });
});
