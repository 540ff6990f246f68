import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {withDepths} from '../testing/depths.js';
import {fullManifest} from '../testing/manifests.js';
import {
  focusIsOn,
  longWaits,
  mountHelp,
  until,
  warnings,
  type HelpOnPage,
} from '../testing/mount-help.js';

const MINUTE = 60 * 1000;
const SECOND = 1000;

const SIGNS: readonly (readonly [what: string, give: () => void])[] = [
  ['a key', () => document.body.dispatchEvent(new KeyboardEvent('keydown', {bubbles: true}))],
  ['a press', () => document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}))],
  ['scrolling', () => document.querySelector('main')!.dispatchEvent(new Event('scroll'))],
];

const warning = (help: HelpOnPage): string => help.find('[role="alert"]')?.textContent ?? '';

describe('<rinnalla-help> on a shared computer that nobody uses', () => {
  let help: HelpOnPage;
  let pass: (time: number) => Promise<void>;

  async function mount(attributes: Record<string, string> = {'shared-computer': ''}) {
    const waits = longWaits();
    help = await mountHelp({manifest: fullManifest(), attributes});
    await help.open();
    await help.press('Rent');
    pass = async (time) => {
      waits.pass(time);
      await help.settled();
    };
  }

  it('warns after four and a half minutes, and says what will happen', async () => {
    await mount();
    await pass(4.5 * MINUTE - SECOND);
    expect(warning(help)).to.equal('');
    await pass(SECOND);
    expect(warning(help)).to.contain('Are you still there?').and.contain('in 30 seconds');
    expect(help.title, 'what was read stays until then').to.equal('Rent');
  });

  it('takes no focus for the warning', async () => {
    await mount();
    document.getElementById('name')!.focus();
    await pass(4.5 * MINUTE);
    expect(focusIsOn()).to.equal('input#name');
  });

  for (const [what, give] of SIGNS) {
    it(`takes the warning back at ${what}, and as often as it takes`, async () => {
      await mount();
      for (let time = 0; time < 12; time++) {
        await pass(4.5 * MINUTE);
        expect(warning(help)).not.to.equal('');
        await pass(29 * SECOND);
        give();
        await help.settled();
        expect(warning(help)).to.equal('');
      }
      expect(help.title).to.equal('Rent');
    });

    it(`does not warn while there is ${what}`, async () => {
      await mount();
      await pass(4 * MINUTE);
      give();
      await pass(4 * MINUTE);
      expect(warning(help)).to.equal('');
    });
  }

  it('does not warn while a video of the help plays', async () => {
    warnings();
    const waits = longWaits();
    const attributes = {'shared-computer': '', page: 'form'};
    help = await mountHelp({manifest: withDepths(), attributes});
    help.element.show('lease');
    await help.opened();
    help.panel!.apply({type: 'depth', depth: 'show'});
    await until(() => help.text.includes('Play the video'), 'The video is offered');
    await help.press('Play the video (1 minute)');
    await until(() => help.find('video'), 'The video is there');
    for (let time = 0; time < 2; time++) {
      waits.pass(4 * MINUTE);
      help.find('video')!.dispatchEvent(new Event('timeupdate'));
      await help.settled();
    }
    expect(warning(help)).to.equal('');
  });

  it('takes it back at its button, and loses no focus', async () => {
    await mount();
    await pass(4.5 * MINUTE);
    help.button('I am here, continue').focus();
    await sendKeys({press: 'Enter'});
    await until(() => warning(help) === '', 'The warning has gone');
    await help.settled();
    expect(focusIsOn()).to.equal('h2 "Rent"');
  });

  it('clears and closes itself 30 seconds after the warning', async () => {
    await mount();
    await help.press('Language: English');
    await help.press('Svenska');
    await until(() => help.title === 'Hyra', 'It is Swedish');
    await pass(4.5 * MINUTE);
    await pass(30 * SECOND);
    await help.closed();
    await help.open();
    await until(() => help.title === 'Help on this page', 'It starts in the language of the page');
    expect(help.all('.back')).to.be.empty;
  });

  it('leaves no word of the search to the next person', async () => {
    await mount();
    await help.press('Back');
    await help.search('landlord');
    await pass(4.5 * MINUTE);
    await pass(30 * SECOND);
    await help.closed();
    await help.open();
    expect((help.find('input[type="search"]') as HTMLInputElement).value).to.equal('');
  });

  it('stays a shared computer for the next person, on the next page too', async () => {
    await mount({});
    await help.press('About this help');
    await help.press('I am on a shared computer');
    await pass(4.5 * MINUTE);
    await pass(30 * SECOND);
    await help.closed();
    const {address} = help;
    help.element.remove();
    const next = await mountHelp({address, page: ''});
    await next.open();
    await next.press('About this help');
    expect((next.button('I am on a shared computer') as HTMLInputElement).checked).to.be.true;
  });

  it('gives the focus back to the page when it was in the help', async () => {
    await mount();
    await pass(4.5 * MINUTE);
    await pass(30 * SECOND);
    await help.closed();
    expect(focusIsOn()).to.equal('button "Help"');
  });

  it('does nothing of this on a computer of one’s own', async () => {
    await mount({});
    await pass(60 * MINUTE);
    expect(warning(help)).to.equal('');
    expect(help.title).to.equal('Rent');
  });

  it('stops when the person says that it is no shared one', async () => {
    await mount();
    await help.press('About this help');
    await help.press('I am on a shared computer');
    await pass(60 * MINUTE);
    expect(warning(help)).to.equal('');
    expect(help.title).to.equal('About this help');
  });
});
