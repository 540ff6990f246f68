import {expect} from 'chai';
import {standIn} from '../io/memory.js';
import {fullManifest, topic} from '../testing/manifests.js';
import {
  focusIsOn,
  mountHelp,
  placeHelp,
  HelpOnPage,
  serve,
  stub,
  until,
  warnings,
} from '../testing/mount-help.js';
import {forgotten, kept, nextPage, NOTHING, place, stored} from '../testing/storage.js';

const MINUTE = 60 * 1000;

const minutesLater = (minutes: number): void => {
  const now = Date.now() + minutes * MINUTE;
  stub(Date, 'now', {value: () => now});
};

describe('<rinnalla-help> and what it keeps', () => {
  let help: HelpOnPage;

  beforeEach(async () => {
    help = await mountHelp({manifest: fullManifest()});
  });

  it('keeps nothing at all before the person opens the help', async () => {
    help.launcher.dispatchEvent(new PointerEvent('pointerenter', {bubbles: true}));
    help.launcher.focus();
    document.getElementById('rent')!.focus();
    await import('../chunks/panel.js');
    await import('../chunks/memory.js');
    await help.settled();
    expect(await stored()).to.deep.equal(NOTHING);
  });

  it('keeps the place and the manifest after that, and nothing else', async () => {
    await help.open();
    await help.press('Rent');
    await kept();
    expect(place()).to.include({manifest: help.address, open: true});
    expect(await stored()).to.deep.equal({
      ...NOTHING,
      session: ['rinnalla'],
      databases: ['rinnalla'],
    });
  });

  it('keeps no copy of a sensitive service’s help, only the place in this tab', async () => {
    const {service, ...rest} = fullManifest();
    help = await mountHelp({manifest: {...rest, service: {...service, quickExit: '/weather'}}});
    await help.open();
    await standIn('anything'); // comes after what was to be kept
    expect(await stored()).to.deep.equal({...NOTHING, session: ['rinnalla']});
  });

  describe('on the next page', () => {
    it('goes on where the person was, and leaves the focus to the page', async () => {
      await help.open();
      await help.press('Rent');
      const next = await nextPage(help);
      document.getElementById('name')!.focus();
      await next.opened();
      expect(next.title).to.equal('Rent');
      expect(focusIsOn()).to.equal('input#name');
      await next.press('Back');
      expect(next.title).to.equal('Help on this page');
    });

    it('does not show the topic of another page, not for a moment', async () => {
      const pages = ['one', 'two'].map((id) => ({id, match: `/${id}`}));
      const anchors = {
        rent: {css: ['#rent'], page: 'one'},
        water: {css: ['#water'], page: 'two'},
      };
      // Named by a topic of this page, it is among what is read first.
      const topics = {
        rent: topic('Rent', {anchor: 'rent'}),
        water: topic('Water', {anchor: 'water', related: ['rent']}),
      };
      const manifest = fullManifest({pages, anchors, topics});
      help = await mountHelp({manifest, attributes: {page: 'one'}});
      await help.open();
      await help.press('Rent');
      const next = await nextPage(help, {page: 'two'});
      const titles = new Set<string>();
      const isStart = () => next.isOpen && next.find('input[type="search"]') !== undefined;
      await new Promise<void>((resolve) => {
        const watch = (): void => {
          if (next.isOpen) titles.add(next.title);
          if (isStart()) resolve();
          else requestAnimationFrame(watch);
        };
        watch();
      });
      expect([...titles]).to.deep.equal(['Help on this page']);
    });

    it('goes on in the language that the person chose, words and texts', async () => {
      await help.open();
      await help.press('Rent');
      await help.press('Language: English');
      await help.press('Svenska');
      await until(() => help.text.includes('Tillbaka till fältet'), 'The words are Swedish');
      const next = await nextPage(help);
      await next.opened();
      await until(() => next.text.includes('Tillbaka till fältet'), 'The words are Swedish');
      expect(next.title).to.equal('Hyra');
    });

    it('stays closed when the person has closed the help', async () => {
      await help.open();
      help.element.close();
      const next = await nextPage(help);
      await next.settled();
      expect(next.launcher.checkVisibility()).to.be.true;
      expect(next.isOpen).to.be.false;
    });

    it('goes on after 29 minutes', async () => {
      await help.open();
      minutesLater(29);
      await (await nextPage(help)).opened();
    });

    it('starts anew after 31 minutes', async () => {
      await help.open();
      await help.press('Rent');
      minutesLater(31);
      const next = await nextPage(help);
      await next.settled();
      expect(next.isOpen).to.be.false;
      await next.open();
      expect(next.title).to.equal('Help on this page');
    });

    it('starts anew when it is the help of another service', async () => {
      await help.open();
      await help.press('Rent');
      help.element.remove();
      const next = await mountHelp({manifest: fullManifest(), page: ''});
      await next.settled();
      expect(next.isOpen).to.be.false;
      await next.open();
      expect(next.title).to.equal('Help on this page');
    });
  });

  describe('when the person is forgotten', () => {
    for (const [who, forget] of [
      ['they say so', () => help.press('Forget me')],
      ['the page says so', () => Promise.resolve(help.element.forget())],
    ] as const) {
      it(`keeps nothing any more because ${who}, nor what they do after`, async () => {
        await help.open();
        await help.press('Rent');
        await help.press('About this help');
        await kept();
        await forget();
        await forgotten();
        await help.press('Talk to a person');
        help.element.close();
        await help.closed();
        expect(await stored()).to.deep.equal(NOTHING);
      });

      it(`does not lead back to what they read because ${who}`, async () => {
        await help.open();
        await help.press('Rent');
        await help.press('About this help');
        await forget();
        await help.settled();
        while (help.all('.back').length > 0) await help.press('Back');
        expect(help.title).to.equal('Help on this page');
      });
    }

    it('tells them that it is done', async () => {
      await help.open();
      await help.press('About this help');
      const status = help.find('rinnalla-about')!.shadowRoot!.querySelector('[role="status"]')!;
      expect(status.textContent, 'empty before').to.equal('');
      await help.press('Forget me');
      expect(status.textContent).to.contain('no longer has anything saved');
    });

    it('keeps nothing even when it happens right after the opening', async () => {
      const {deleteDatabase} = IDBFactory.prototype;
      let deletion: IDBOpenDBRequest | undefined;
      stub(IDBFactory.prototype, 'deleteDatabase', {
        value(this: IDBFactory, name: string) {
          return (deletion = deleteDatabase.call(this, name));
        },
      });
      await help.open();
      help.element.forget();
      await until(() => deletion?.readyState === 'done', 'What was being kept is deleted');
      expect(await stored()).to.deep.equal(NOTHING);
    });

    it('forgets also before the help is there, or without it', async () => {
      await help.open();
      await kept();
      help.element.remove();
      document.createElement('rinnalla-help').forget();
      await forgotten();
      expect(await stored()).to.deep.equal(NOTHING);
    });

    it('keeps again what is read when they open the help again', async () => {
      await help.open();
      help.element.forget();
      await forgotten();
      await help.open();
      await kept();
      expect(place()).to.include({open: true});
    });
  });

  describe('when the storage throws', () => {
    const refuse = (): never => {
      throw new DOMException('No storage here', 'SecurityError');
    };

    async function journey(): Promise<void> {
      const next = await nextPage(help);
      await next.open();
      await next.press('Rent');
      await next.press('About this help');
      await next.press('Forget me');
      await next.press('I am on a shared computer');
      expect(next.title).to.equal('About this help');
      next.element.close();
      await next.closed();
    }

    it('does everything all the same', async () => {
      for (const method of ['getItem', 'setItem', 'removeItem']) {
        stub(Storage.prototype, method, {value: refuse});
      }
      for (const method of ['open', 'databases', 'deleteDatabase']) {
        stub(IDBFactory.prototype, method, {value: refuse});
      }
      await journey();
    });

    it('does everything all the same where there is no storage', async () => {
      for (const name of ['sessionStorage', 'localStorage', 'indexedDB']) {
        stub(window, name, {get: refuse});
      }
      await journey();
    });
  });

  describe('when the network is gone', () => {
    it('shows the help that was kept, and says so', async () => {
      const said = warnings();
      await help.open();
      await kept();
      URL.revokeObjectURL(help.address);
      const next = await nextPage(help);
      await next.opened();
      expect(next.text)
        .to.contain('The newest help cannot be shown right now.')
        .and.contain('Rent');
      expect(said.join()).to.contain('manifest-unreachable');
      await until(() => next.hint('rent')?.checkVisibility(), 'The hint is there, too');
    });

    it('says nothing of it otherwise', async () => {
      await help.open();
      expect(help.text).not.to.contain('The newest help cannot be shown right now.');
    });

    it('does not show help that the authority has taken away', async () => {
      warnings();
      await help.open();
      await kept();
      const {address} = help;
      help.element.remove();
      stub(window, 'fetch', {value: () => Promise.resolve(new Response('', {status: 404}))});
      const element = placeHelp({address, contact: '<a href="/contact">Contact</a>'});
      await until(async () => (await standIn(address)) === undefined, 'It is dropped');
      await new HelpOnPage(element).settled();
      expect(element.querySelector('a')!.checkVisibility({visibilityProperty: true})).to.be.true;
    });

    it('has nothing to show for a person who never opened the help', async () => {
      warnings();
      const {address} = help;
      help.element.remove();
      URL.revokeObjectURL(address);
      const contact = '<a href="/contact">Contact</a>';
      const element = placeHelp({address, contact});
      await new Promise((resolve) => {
        element.addEventListener('rinnalla-error', resolve, {once: true});
      });
      await new HelpOnPage(element).settled();
      expect(element.querySelector('a')!.checkVisibility({visibilityProperty: true})).to.be.true;
    });
  });
});

describe('<rinnalla-help> that serves a text as it came', () => {
  it('keeps a manifest that is not written as we would', async () => {
    const spaced = serve(`\n  ${JSON.stringify(fullManifest(), null, 4)}\n`);
    const help = await mountHelp({address: spaced});
    await help.open();
    await kept();
    expect(help.text).to.contain('Rent');
  });
});
