import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {PROVIDERS} from '../chat/providers.js';
import {axeFaults, idFaults} from '../testing/accessibility.js';
import {atHandoff, chatStandIn, inChat, withChat} from '../testing/chat.js';
import {
  during,
  focused,
  focusIsOn,
  longWaits,
  mountHelp,
  nameOf,
  stub,
  until,
  type HelpOnPage,
} from '../testing/mount-help.js';

/*
 * The conversation as a person meets it who hears it, or works with the keyboard alone.
 */

const box = (help: HelpOnPage): HTMLTextAreaElement => help.find('textarea') as HTMLTextAreaElement;

async function write(help: HelpOnPage, text: string): Promise<void> {
  box(help).focus();
  box(help).value = text;
  box(help).dispatchEvent(new Event('input', {bubbles: true}));
  await help.settled();
}

async function key(help: HelpOnPage, name: string): Promise<void> {
  await sendKeys({press: name});
  await help.settled();
}

const regions = (help: HelpOnPage): Element[] => [
  ...help.find('rinnalla-chat')!.shadowRoot!.querySelectorAll('[role="status"]'),
];
const state = (help: HelpOnPage): string => nameOf(regions(help)[0]!);
const heard = (help: HelpOnPage): string => nameOf(regions(help)[1]!);

/** All that is said in an element from now on. */
function sayings(element: Element): string[] {
  const said: string[] = [];
  const observer = new MutationObserver(() => said.push(nameOf(element)));
  observer.observe(element, {subtree: true, childList: true, characterData: true});
  during(() => observer.disconnect());
  return said;
}

const isSeen = (element: Element, inside: Element): boolean => {
  const {top, bottom} = element.getBoundingClientRect();
  const around = inside.getBoundingClientRect();
  return top >= around.top - 1 && bottom <= around.bottom + 1;
};

describe('the focus in the conversation', () => {
  it('goes to how it is when the adviser ends it while the person types', async () => {
    const {help, service} = await inChat();
    service.join();
    await help.settled();
    await write(help, 'I also wanted');
    service.emit({type: 'ended', by: 'adviser'});
    await help.settled();
    expect(focusIsOn()).to.equal('p "The adviser ended the conversation."');
    expect(isSeen(focused()!, help.find('.body')!)).to.be.true;
  });

  it('stays on the page when the adviser ends it while the person is there', async () => {
    const {help, service} = await inChat();
    service.join();
    await help.settled();
    document.getElementById('rent')!.focus();
    service.emit({type: 'ended', by: 'adviser'});
    await help.settled();
    expect(focusIsOn()).to.equal('input#rent');
  });

  it('ends nothing when Enter is pressed twice, and comes back when the person goes on', async () => {
    const {help, service} = await inChat();
    service.join();
    await help.settled();
    help.button('End the chat').focus();
    await key(help, 'Enter');
    const question = 'Do you want to end the conversation? You cannot go on with it.';
    const group = focused()!;
    expect(group.getAttribute('role')).to.equal('group');
    const root = group.getRootNode() as ShadowRoot;
    expect(nameOf(root.getElementById(group.getAttribute('aria-labelledby')!)!)).to.equal(question);
    await key(help, 'Enter');
    expect(service.ended).to.equal(0);
    help.button('Go on').focus();
    await key(help, 'Enter');
    expect(focusIsOn()).to.equal('button "End the chat"');
    expect(idFaults()).to.deep.equal([]);
  });

  it('goes to how it is when the person has ended it, and a new one can be begun', async () => {
    const {help, service} = await inChat();
    service.join();
    await help.settled();
    await help.press('End the chat');
    help.button('Yes, end it').focus();
    await key(help, 'Enter');
    await until(() => state(help) === 'You ended the conversation.', 'It is over');
    await help.settled();
    expect(focusIsOn()).to.equal('p "You ended the conversation."');
    expect(await axeFaults()).to.deep.equal([]);
    await help.press('Start a new chat');
    expect(help.title).to.equal('Before the chat begins');
  });
});

describe('a code that is stopped', () => {
  it('is said at each press, and no longer when it is taken out', async () => {
    const {help, service} = await inChat();
    service.join();
    await help.settled();
    await write(help, '  My code is 131052-308T');
    await key(help, 'Enter');
    const first = help.find('[role="alert"]')!;
    expect(nameOf(first)).to.contain('personal identity code');
    const {selectionStart, selectionEnd, value} = box(help);
    expect(value.slice(selectionStart, selectionEnd)).to.equal('131052-308T');
    expect(box(help).ariaInvalid).to.equal('true');
    expect(box(help).getAttribute('aria-describedby')).to.equal('found hint');
    await key(help, 'Enter');
    expect(first.isConnected, 'it is said anew').to.be.false;
    expect(help.find('[role="alert"]')).to.exist;
    await key(help, 'Delete');
    expect(help.find('[role="alert"]')).to.be.undefined;
    expect(box(help).ariaInvalid).to.equal('false');
    expect(idFaults()).to.deep.equal([]);
  });
});

describe('what is heard of the conversation', () => {
  it('is each message in its own language, twice when it is said twice, and not for ever', async () => {
    const {pass} = longWaits();
    const {help, service} = await inChat();
    service.join();
    service.says('Hyvää huomenta', {lang: 'fi'});
    await help.settled();
    const message = regions(help)[1]!;
    expect(heard(help)).to.equal('Maija: Hyvää huomenta');
    expect(nameOf(message.querySelector('bdi[lang="fi"]')!)).to.equal('Hyvää huomenta');
    const again = sayings(message);
    service.says('Hyvää huomenta', {lang: 'fi'});
    await help.settled();
    expect(again).to.deep.equal(['Maija: Hyvää huomenta']);
    pass(10_000);
    await help.settled();
    expect(heard(help)).to.equal('');
  });

  it('is not said to be in the language of the help where nobody says so', async () => {
    const {help, service} = await inChat();
    service.join();
    service.says('Hyvää huomenta');
    await help.settled();
    const line = help.all('.said').find((one) => nameOf(one) === 'Hyvää huomenta')!;
    expect(line.lang).to.equal('');
    expect(line.hasAttribute('lang')).to.be.true;
    expect(line.dir).to.equal('auto');
    expect(box(help).dir).to.equal('auto');
  });

  it('is who comes, without that someone comes', async () => {
    const {help, service} = await inChat();
    const said = sayings(regions(help)[0]!);
    service.emit({type: 'state', state: 'active'});
    await help.settled();
    service.emit({type: 'adviser', change: 'joined', name: 'Maija', isBot: false});
    await help.settled();
    expect(said).to.deep.equal(['Maija is helping you, a human being.']);
  });

  it('is that someone comes, when nobody is there at once', async () => {
    const {help, service} = await inChat();
    service.emit({type: 'state', state: 'active'});
    await until(() => state(help) === 'An adviser is coming.', 'It is said');
  });

  it('is no promise when the adviser drops out', async () => {
    const {help, service} = await inChat();
    service.join();
    await help.settled();
    service.emit({type: 'adviser', change: 'left', name: 'Maija', isBot: false});
    await help.settled();
    expect(state(help)).to.equal('The adviser’s connection was lost. Wait a moment.');
  });

  it('is that the network is gone, as soon as the browser knows', async () => {
    const {help, service} = await inChat();
    service.join();
    await help.settled();
    stub(navigator, 'onLine', {value: false});
    dispatchEvent(new Event('offline'));
    await help.settled();
    expect(state(help)).to.contain('The connection was lost.');
    stub(navigator, 'onLine', {value: true});
    dispatchEvent(new Event('online'));
    await help.settled();
    expect(state(help)).to.equal('Maija is helping you, a human being.');
  });

  it('is not that it is over before it is gone on with', async () => {
    const service = chatStandIn();
    let come: (() => void) | undefined;
    const value = () =>
      new Promise((resolve) => {
        come = () => resolve({createProvider: () => service});
      });
    stub(PROVIDERS, 'xmpp', {value});
    const help = await mountHelp({manifest: withChat()});
    await help.open();
    const token = '0123456789abcdef0123456789abcdef';
    help.panel!.apply({type: 'chat', chat: {contact: 'chat', token}});
    help.panel!.apply({type: 'go', view: {name: 'chat'}});
    await until(() => come, 'What speaks to the chat is on its way');
    await help.settled();
    expect(help.text).not.to.contain('The chat is not open.');
    come!();
    await until(() => service.resumed.length > 0, 'It is gone on with');
    await help.settled();
    expect(state(help)).to.equal('Connecting…');
  });

  it('is no way back to a chat that is only being begun', async () => {
    const service = chatStandIn();
    const help = await atHandoff();
    let begun: () => void = () => undefined;
    stub(service, 'start', {value: () => new Promise<void>((resolve) => (begun = resolve))});
    help.button('Start the chat').click();
    await until(() => help.text.includes('Opening the chat'), 'It is begun');
    service.emit({type: 'state', state: 'queued'});
    await help.settled();
    expect(help.text).not.to.contain('Back to the chat');
    begun();
    await until(() => help.title === 'Chat', 'It has begun');
  });

  it('is what becomes of a message that has not arrived', async () => {
    const {help, service} = await inChat();
    const fate = () => nameOf(help.all('.log li .quiet').at(-1)!);
    await write(help, 'Hello');
    await help.press('Send');
    expect(fate()).to.equal('The adviser gets this when the conversation begins');
    service.join();
    await help.settled();
    expect(fate()).to.equal('Sending…');
    service.emit({type: 'state', state: 'reconnecting'});
    await help.settled();
    expect(fate()).to.equal('Waiting for the connection');
    service.emit({type: 'ended', by: 'timeout'});
    await help.settled();
    expect(fate()).to.equal('Not sent');
  });

  it('is that it is saved, under the name of the service and the day', async () => {
    const {help, service} = await inChat();
    const names: string[] = [];
    stub(URL, 'createObjectURL', {value: () => '#saved'});
    stub(HTMLAnchorElement.prototype, 'click', {
      value(this: HTMLAnchorElement) {
        names.push(this.download);
      },
    });
    service.join();
    service.says('Bring the lease.');
    service.emit({type: 'ended', by: 'adviser'});
    await help.settled();
    await help.press('Save the conversation');
    expect(names.join()).to.match(/^Housing allowance \d{4}-\d\d-\d\d\.txt$/);
    expect(regions(help).map(nameOf)).to.include('Saved.');
  });
});

/** As little as a phone has: what scrolls, between the header and the footer. */
function narrow(help: HelpOnPage, height: number): HTMLElement {
  const body = help.find('.body')!;
  body.style.maxBlockSize = `${height}px`;
  return body;
}

describe('the conversation on a phone', () => {
  it('shows the last message, the box and how it is, all at once', async () => {
    const {help, service} = await inChat();
    service.join();
    for (const text of ['One', 'Two', 'Three', 'Four', 'Five', 'Six']) service.says(text);
    await help.settled();
    const body = narrow(help, 210);
    for (const way of [0, body.scrollHeight]) {
      body.scrollTo(0, way);
      box(help).focus({preventScroll: way > 0});
      await help.settled();
      const parts = [help.find('.state')!, box(help), help.button('Send')];
      for (const part of parts) expect(isSeen(part, body), nameOf(part)).to.be.true;
      if (way === 0) box(help).blur();
    }
    body.scrollTo(0, 0);
    box(help).blur();
    box(help).focus();
    service.says('The last');
    await help.settled();
    const last = help.all('.log li').at(-1)!.getBoundingClientRect();
    const above = help.find('.writing')!.getBoundingClientRect();
    expect(last.bottom, 'above the box').to.be.at.most(above.top + 1);
    const top = help.find('.state')!.getBoundingClientRect().bottom;
    expect(last.bottom, 'below how it is').to.be.above(top + 20);
  });
});

describe('a code that is stopped on a phone', () => {
  it('is told above the box, in sight', async () => {
    const {help, service} = await inChat();
    service.join();
    service.says('Hello');
    await help.settled();
    const body = narrow(help, 300);
    body.scrollTo(0, 0);
    await write(help, 'My code is 131052-308T');
    await key(help, 'Enter');
    const told = help.find('[role="alert"]')!.getBoundingClientRect();
    const above = help.find('.writing')!.getBoundingClientRect();
    expect(told.bottom).to.be.at.most(above.top + 1);
    expect(told.top).to.be.above(body.getBoundingClientRect().top);
  });
});

describe('the mark at the closed help', () => {
  it('does not lie over what has the focus', async () => {
    const page = `<main><a href="#there" id="link"
      style="position: fixed; right: 30px; bottom: 76px">Conditions</a></main>`;
    const {help, service} = await inChat({page});
    service.join();
    await help.settled();
    help.panel!.apply({type: 'close'});
    await help.closed();
    const link = document.getElementById('link')!;
    link.focus();
    // Nothing else makes the help look at the page.
    await new Promise(requestAnimationFrame);
    service.says('Are you there?');
    await help.settled();
    const mark = help.root.querySelector('.launcher [role="status"] button')!;
    const [one, other] = [mark, link].map((element) => element.getBoundingClientRect());
    const lies = one!.bottom > other!.top && one!.top < other!.bottom && one!.right > other!.left;
    expect(lies).to.be.false;
  });
});
