import {expect} from 'chai';
import {withChat} from '../testing/chat.js';
import {manifest} from '../testing/manifests.js';
import {focusIsOn, mountHelp, type HelpOnPage, type MountOptions} from '../testing/mount-help.js';

async function about(options: MountOptions = {}): Promise<HelpOnPage> {
  const help = await mountHelp(options);
  await help.open();
  help.panel!.apply({type: 'go', view: {name: 'about'}});
  await help.settled();
  return help;
}

const described = (control: HTMLElement): string => {
  const root = control.getRootNode() as ShadowRoot;
  return root.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
};

describe('about this help', () => {
  it('says whose it is, what it does, what it sees and what it keeps', async () => {
    const {text} = await about();
    expect(text).to.contain('The help was written by Example Agency.');
    expect(text).to.contain('It does not fill in or send anything for you.');
    expect(text).to.contain('The help does not see what you write in the form.');
    expect(text).to.contain('your browser saves its texts');
  });

  it('says when it was updated, as people write a day', async () => {
    const service = {...manifest().service, updated: '2026-11-02'};
    expect((await about({manifest: manifest({service})})).text).to.contain('November 2, 2026');
    expect((await about({manifest: manifest({service}), lang: 'fi'})).text).to.contain(
      '2. marraskuuta 2026',
    );
  });

  it('says no day that the editors did not', async () => {
    expect((await about()).text).not.to.contain('last updated');
  });

  it('explains what each choice does', async () => {
    const help = await about();
    expect(described(help.button('I am on a shared computer'))).to.contain('clears itself');
    expect(described(help.button('Forget me'))).to.contain('Removes everything');
  });

  it('shows what the page has said of the computer', async () => {
    const checked = (help: HelpOnPage) =>
      (help.button('I am on a shared computer') as HTMLInputElement).checked;
    expect(checked(await about())).to.be.false;
    expect(checked(await about({attributes: {'shared-computer': ''}}))).to.be.true;
  });

  it('says that all is forgotten where the person is', async () => {
    const help = await about();
    help.button('Forget me').focus();
    await help.press('Forget me');
    expect(focusIsOn()).to.equal('button "Forget me"');
    const said = help.find('[role="status"]')!.getBoundingClientRect();
    const body = help.find('.body')!.getBoundingClientRect();
    expect(said.height).to.be.above(0);
    expect(said.bottom).to.be.at.most(body.bottom);
  });

  it('says that a chat ends with it, where there is a chat', async () => {
    const help = await about({manifest: withChat()});
    expect(described(help.button('Forget me'))).to.contain('A chat that is going on ends, too.');
    await help.press('Forget me');
    expect(help.text).to.contain('anything saved on this device. The chat is not open.');
    expect((await about()).text).not.to.contain('chat');
  });

  it('says again that all is forgotten only when it is', async () => {
    const help = await about();
    await help.press('Forget me');
    expect(help.text).to.contain('no longer has anything saved');
    await help.press('Back');
    await help.press('About this help');
    expect(help.text).not.to.contain('no longer has anything saved');
  });
});
