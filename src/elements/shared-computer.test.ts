import {expect} from 'chai';
import {fullManifest} from '../testing/manifests.js';
import {mountHelp} from '../testing/mount-help.js';
import {
  forgotten,
  hasManifest,
  kept,
  nextPage,
  NOTHING,
  place,
  stored,
} from '../testing/storage.js';

describe('<rinnalla-help> on a shared computer', () => {
  const SHARED = {'shared-computer': ''};

  it('keeps nothing of what was read', async () => {
    const help = await mountHelp({manifest: fullManifest(), attributes: SHARED});
    await help.open();
    await help.press('Rent');
    await import('../chunks/memory.js');
    await help.settled();
    expect(place()).to.deep.include({trail: [], open: false, lang: '', sharedComputer: true});
    expect(await stored()).to.deep.equal({...NOTHING, session: ['rinnalla']});
    expect((await nextPage(help, SHARED)).isOpen).to.be.false;
  });

  it('removes what was kept when the person says that it is one', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    await help.open();
    await kept();
    await help.press('About this help');
    await help.press('I am on a shared computer');
    await forgotten();
    await help.press('Back');
    expect(place()).to.deep.include({trail: [], sharedComputer: true});
    expect(await hasManifest()).to.be.false;
  });

  it('remembers that it is one on the next page, also with another help', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    await help.open();
    await help.press('About this help');
    await help.press('I am on a shared computer');
    help.element.remove();
    const next = await mountHelp({manifest: fullManifest()});
    await next.open();
    await next.press('About this help');
    expect((next.button('I am on a shared computer') as HTMLInputElement).checked).to.be.true;
    expect(next.all('.back'), 'one step to the start').to.have.length(1);
  });

  it('stays one for the next person when this one is forgotten', async () => {
    const help = await mountHelp({manifest: fullManifest(), attributes: SHARED});
    await help.open();
    help.element.forget();
    help.element.close();
    help.element.show('rent');
    await help.opened();
    await import('../chunks/memory.js');
    await help.settled();
    expect(await hasManifest()).to.be.false;
  });

  it('can be taken back', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    await help.open();
    await help.press('About this help');
    await help.press('I am on a shared computer');
    await forgotten();
    await help.press('I am on a shared computer');
    await kept();
    expect(place()).to.include({sharedComputer: false});
  });
});
