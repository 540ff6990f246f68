import {expect} from 'chai';
import {loadLocale} from '../io/locale.js';
import {fullManifest, topic} from '../testing/manifests.js';
import {
  during,
  frameOf,
  mountHelp,
  placeHelp,
  serve,
  until,
  HelpOnPage,
} from '../testing/mount-help.js';
import {ReadyEvent, ToggleEvent} from './events.js';

const ready = (element: HTMLElement): Promise<Event> =>
  new Promise((resolve) => {
    element.addEventListener('rinnalla-ready', resolve, {once: true});
  });

const field = (id: string): HTMLElement => document.getElementById(id)!;

/** By then, whoever waited for the panel to be loaded has got it. */
async function panelLoads(): Promise<void> {
  await import('../chunks/panel.js');
  await loadLocale(['en']);
  await new Promise((resolve) => setTimeout(resolve));
}

const LAUNCHERS = [
  ['fi', 'Apua', 'fi'],
  ['sv', 'Hjälp', 'sv'],
  ['en-GB', 'Help', 'en'],
  ['ar', 'مساعدة', 'ar'],
  ['uk', 'Допомога', 'uk'],
  ['de', 'Help', 'en'],
] as const;

describe('<rinnalla-help>', () => {
  it('says when it is ready', async () => {
    const element = placeHelp();
    let heard: Event | undefined;
    document.addEventListener('rinnalla-ready', (event) => (heard = event), {once: true});
    const event = await ready(element);
    expect(event).to.be.instanceOf(ReadyEvent);
    expect(heard, 'bubbles to the document').to.equal(event);
    expect(new HelpOnPage(element).launcher.checkVisibility()).to.be.true;
  });

  it('says that it was opened and closed', async () => {
    const help = await mountHelp();
    const heard: boolean[] = [];
    help.element.addEventListener('rinnalla-toggle', (event) => {
      expect(event).to.be.instanceOf(ToggleEvent);
      heard.push(event.open);
    });
    await help.open();
    help.element.close();
    await help.closed();
    expect(heard).to.deep.equal([true, false]);
  });

  describe('its button', () => {
    for (const [lang, words, spoken] of LAUNCHERS) {
      it(`says "${words}" on a page in ${lang}`, async () => {
        const {launcher} = await mountHelp({lang});
        expect(launcher.textContent).to.equal(words);
        expect(launcher.closest('[lang]')?.getAttribute('lang')).to.equal(spoken);
      });
    }

    it('speaks the language of its attribute before that of the page', async () => {
      const help = await mountHelp({lang: 'fi', attributes: {lang: 'sv'}});
      expect(help.launcher.textContent).to.equal('Hjälp');
      help.element.lang = 'uk';
      expect(help.launcher.textContent).to.equal('Допомога');
    });

    it('speaks the language of the nearest element that has one', async () => {
      const element = placeHelp({lang: 'en'});
      const part = document.createElement('div');
      part.lang = 'sv';
      during(() => part.remove());
      document.body.append(part);
      part.append(element);
      await ready(element);
      expect(new HelpOnPage(element).launcher.textContent).to.equal('Hjälp');
    });

    it('follows the language of the page', async () => {
      const help = await mountHelp({lang: 'fi'});
      document.documentElement.lang = 'sv';
      await until(() => help.launcher.textContent === 'Hjälp', 'The button speaks Swedish');
      expect(help.launcher.closest('[lang]')?.getAttribute('lang')).to.equal('sv');
    });

    it('is at least 44 by 44 pixels', async () => {
      const {launcher, element} = await mountHelp();
      element.style.fontSize = '1px';
      const {width, height} = launcher.getBoundingClientRect();
      expect(width).to.be.at.least(44);
      expect(height).to.be.at.least(44);
    });

    it('stands at the lower end of the window, at the right or in Arabic at the left', async () => {
      const {launcher} = await mountHelp();
      const {right, bottom} = launcher.getBoundingClientRect();
      const {clientWidth} = document.documentElement;
      expect([Math.round(clientWidth - right), innerHeight - bottom]).to.deep.equal([16, 16]);
      document.documentElement.dir = 'rtl';
      expect(Math.round(launcher.getBoundingClientRect().left)).to.equal(16);
    });

    it('stands at the other side when the manifest says so', async () => {
      const {launcher} = await mountHelp({manifest: fullManifest({theme: {corner: 'start'}})});
      expect(Math.round(launcher.getBoundingClientRect().left)).to.equal(16);
    });

    it('is not there when the page opens the help by itself', async () => {
      const help = await mountHelp({attributes: {'no-launcher': ''}});
      expect(help.launcher.checkVisibility()).to.be.false;
      help.element.removeAttribute('no-launcher');
      expect(help.launcher.checkVisibility()).to.be.true;
    });

    it('makes room for the panel, and comes back', async () => {
      const help = await mountHelp();
      await help.open();
      expect(help.launcher.checkVisibility()).to.be.false;
      help.element.close();
      await help.closed();
      expect(help.launcher.checkVisibility()).to.be.true;
    });
  });

  describe('from the page', () => {
    it('opens a topic and closes', async () => {
      const help = await mountHelp({manifest: fullManifest()});
      help.element.show('water');
      await help.opened();
      expect(help.title).to.equal('Water');
      help.element.close();
      await help.closed();
    });

    it('opens where the person was', async () => {
      const help = await mountHelp({manifest: fullManifest()});
      help.element.show('water');
      await help.opened();
      help.element.close();
      await help.closed();
      help.element.show();
      await help.opened();
      expect(help.title).to.equal('Water');
    });

    it('opens at the start when there is no such topic', async () => {
      const help = await mountHelp({manifest: fullManifest()});
      help.element.show('toString');
      await help.opened();
      expect(help.title).to.equal('Help on this page');
    });

    it('opens a topic as soon as it can, when asked before it is ready', async () => {
      await (await mountHelp()).open(); // now the panel itself is loaded
      const element = placeHelp({address: ''});
      element.show('rent');
      const help = new HelpOnPage(element);
      await panelLoads();
      expect(help.isOpen).to.be.false;
      element.setAttribute('manifest', serve(fullManifest()));
      await help.opened();
      expect(help.title).to.equal('Rent');
    });

    it('opens a topic of the manifest that it was given while it was opening', async () => {
      const help = await mountHelp({manifest: fullManifest()});
      help.element.show('new');
      help.element.setAttribute(
        'manifest',
        serve(fullManifest({topics: {new: topic('The new one')}})),
      );
      await help.opened();
      expect(help.title).to.equal('The new one');
    });

    it('does not open any more when it was closed before it could', async () => {
      const element = placeHelp({manifest: fullManifest()});
      element.show('rent');
      element.close();
      await ready(element);
      await panelLoads();
      expect(new HelpOnPage(element).isOpen).to.be.false;
    });

    it('opens the topic of a button of the page, also one that came later', async () => {
      const help = await mountHelp({manifest: fullManifest()});
      const own = document.getElementById('own')!;
      own.setAttribute('data-rinnalla-open', 'water');
      own.click();
      await help.opened();
      expect(help.title).to.equal('Water');
    });

    it('is told which page it is on', async () => {
      const pages = [
        {id: 'one', match: '/nowhere', topics: ['one']},
        {id: 'two', match: '/*', topics: ['two']},
      ];
      const topics = {one: topic('First'), two: topic('Second')};
      const help = await mountHelp({
        manifest: fullManifest({pages, topics}),
        attributes: {page: 'one'},
      });
      await help.open();
      expect(help.text).to.contain('First').and.not.to.contain('Second');
      help.element.setAttribute('page', 'two');
      await until(() => help.text.includes('Second'), 'The help is that of the other page');
      expect(help.text).not.to.contain('First');
    });

    it('is told another manifest', async () => {
      const help = await mountHelp({manifest: fullManifest()});
      await until(() => help.hint('rent'), 'The hint is there');
      await help.open();
      const pages = [{id: 'all', match: '/*', topics: ['new']}];
      const other = ready(help.element);
      help.element.setAttribute(
        'manifest',
        serve(fullManifest({pages, topics: {new: topic('The other')}})),
      );
      await other;
      await until(() => help.text.includes('The other'), 'The help is that of the other manifest');
      await until(() => !help.hint('rent'), 'Its fields have no help');
    });
  });

  it('opens nothing by itself: not on hover, not on focus', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    const corner = help.launcher.parentElement!;
    await until(() => help.hint('rent') !== undefined, 'The hint is there');
    for (const near of [corner, help.launcher, help.hint('rent')!, field('rent')]) {
      for (const type of ['pointerenter', 'pointerover', 'mouseenter', 'mouseover']) {
        near.dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true}));
      }
      near.focus();
      await panelLoads();
      await help.settled();
      expect(help.isOpen).to.be.false;
    }
  });

  it('has two copies beside each other, each with its own help', async () => {
    const one = await mountHelp({manifest: fullManifest({topics: {a: topic('First')}})});
    const two = await mountHelp({manifest: fullManifest({topics: {a: topic('Second')}})});
    one.element.show('a');
    await one.opened();
    expect(two.isOpen).to.be.false;
    two.element.show('a');
    await two.opened();
    expect([one.title, two.title]).to.deep.equal(['First', 'Second']);
    one.element.close();
    await one.closed();
    expect(two.isOpen).to.be.true;
  });
});

describe('the entry', () => {
  it('helps also where its tag stands in the page before our script has run', async () => {
    const body = `<main><p><label for="rent">Rent</label> <input id="rent"></p></main>
      <rinnalla-help manifest="${serve(fullManifest())}"><a href="/x">Contact</a></rinnalla-help>`;
    const inside = await frameOf(600, 600, body);
    const help = new HelpOnPage(inside.querySelector('rinnalla-help')!);
    await until(() => help.hint('rent') !== undefined, 'The hint is there');
    await help.open();
    expect(help.text).to.contain('Vuokra');
  });

  it('changes nothing when it is loaded again', async () => {
    const before = customElements.get('rinnalla-help');
    await import(new URL('../rinnalla.ts?again', import.meta.url).href);
    expect(customElements.get('rinnalla-help')).to.equal(before);
  });
});
