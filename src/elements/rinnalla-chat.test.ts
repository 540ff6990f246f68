import {expect} from 'chai';
import {axeFaults, idFaults, spokenIn} from '../testing/accessibility.js';
import {atHandoff, chatStandIn, inChat, withChat} from '../testing/chat.js';
import {mountHelp, nameOf, stub, until, type HelpOnPage} from '../testing/mount-help.js';

const box = (help: HelpOnPage): HTMLTextAreaElement => help.find('textarea') as HTMLTextAreaElement;

async function write(help: HelpOnPage, text: string): Promise<void> {
  box(help).value = text;
  box(help).dispatchEvent(new Event('input', {bubbles: true}));
  await help.settled();
}

const press = (help: HelpOnPage, init: KeyboardEventInit): void => {
  box(help).dispatchEvent(new KeyboardEvent('keydown', {bubbles: true, cancelable: true, ...init}));
};

const said = (help: HelpOnPage): string[] => help.all('.log li').map(nameOf);
const state = (help: HelpOnPage): string =>
  nameOf(help.find('rinnalla-chat')!.shadowRoot!.querySelector('[role="status"]')!);

describe('the conversation', () => {
  it('tells the place in the queue, then who is there and that it is a person', async () => {
    const {help, service} = await inChat();
    service.emit({type: 'queue', position: 2, waitSeconds: 230});
    await help.settled();
    expect(state(help)).to.equal('2 people are before you. The wait is about 4 minutes.');
    service.join('Maija');
    await help.settled();
    expect(state(help)).to.equal('Maija is helping you, a human being.');
  });

  it('says plainly when a program answers', async () => {
    const {help, service} = await inChat();
    service.join('Apuri', true);
    service.says('Hello', {name: 'Apuri', isBot: true});
    await help.settled();
    expect(state(help)).to.contain('a program, not a human being');
    expect(said(help)).to.deep.equal(['Apuri (program) Hello']);
  });

  it('sends with Enter, breaks the line with Shift, and keeps the focus in the box', async () => {
    const {help, service} = await inChat();
    service.join();
    await help.settled();
    box(help).focus();
    await write(help, 'Hello');
    press(help, {key: 'Enter', shiftKey: true});
    press(help, {key: 'Enter', isComposing: true});
    expect(service.sent).to.deep.equal([]);
    press(help, {key: 'Enter'});
    await help.settled();
    expect(service.sent.map(({text}) => text)).to.deep.equal(['Hello']);
    expect(box(help).value).to.equal('');
    service.says('Good day');
    await help.settled();
    expect(box(help).matches(':focus'), 'what comes does not take the focus').to.be.true;
  });

  it('tells whether a message has arrived', async () => {
    const {help, service} = await inChat();
    service.join();
    await write(help, 'Hello');
    await help.press('Send');
    expect(said(help)).to.deep.equal(['Me Hello Sending…']);
    service.emit({type: 'delivered', id: service.sent[0]!.id});
    await help.settled();
    expect(said(help)).to.deep.equal(['Me Hello Delivered']);
  });

  it('announces what the adviser says once, and not what was said before', async () => {
    const {help, service} = await inChat();
    service.join();
    service.says('Old', {isOld: true});
    await help.settled();
    const heard = () =>
      nameOf(help.all('rinnalla-chat')[0]!.shadowRoot!.querySelectorAll('[role="status"]')[1]!);
    expect(heard()).to.equal('');
    service.says('New');
    await help.settled();
    expect(heard()).to.equal('Maija: New');
    expect(help.find('[role="log"]')!.ariaLive).to.equal('off');
  });

  it('stops codes before they are sent', async () => {
    const {help, service} = await inChat();
    service.join();
    await write(help, 'My account: FI21 1234 5600 0007 85');
    await help.press('Send');
    expect(service.sent).to.deep.equal([]);
    expect(nameOf(help.find('[role="alert"]')!)).to.contain('account number');
    expect(box(help).value).to.contain('FI21');
  });

  it('shows markup as the text that it is, and addresses with where they lead', async () => {
    const {help, service} = await inChat();
    service.join();
    service.says('<img src=x onerror=alert(1)> see https://suomi.fi/a, or javascript:alert(1)');
    await help.settled();
    expect(help.all('.log img')).to.deep.equal([]);
    const links = help.all('.log a').map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['https://suomi.fi/a']);
    expect(help.find('.log a')!.getAttribute('rel')).to.contain('noopener');
  });

  it('gives each message its own language and direction', async () => {
    const {help, service} = await inChat();
    service.join();
    service.says('مرحبا', {lang: 'ar'});
    await help.settled();
    expect(spokenIn(help.all('.said'), 'مرحبا')).to.equal('ar auto');
  });

  it('says when the connection is lost, and that one can go on writing', async () => {
    const {help, service} = await inChat();
    service.join();
    service.emit({type: 'state', state: 'reconnecting'});
    await help.settled();
    expect(state(help)).to.contain('The connection was lost.');
    await write(help, 'Still here');
    await help.press('Send');
    expect(service.sent).to.have.length(1);
  });

  it('asks once before the end, then leaves the text to be saved', async () => {
    const {help, service} = await inChat();
    service.join();
    service.says('Bye');
    await help.settled();
    await help.press('End the chat');
    await help.press('Go on');
    expect(service.ended).to.equal(0);
    await help.press('End the chat');
    await help.press('Yes, end it');
    await until(() => service.ended === 1, 'It is ended');
    await help.settled();
    expect(state(help)).to.equal('You ended the conversation.');
    expect(said(help)).to.deep.equal(['Maija Bye']);
    expect(help.text).to.contain('Did this help?');
    expect(help.button('Save the conversation')).to.exist;
  });

  it('keeps what is written when the service ends it', async () => {
    const {help, service} = await inChat();
    service.join();
    await write(help, 'I also wanted to ask');
    service.emit({type: 'ended', by: 'adviser'});
    await help.settled();
    expect(help.text).to.contain('I also wanted to ask');
    expect(help.text).to.contain('Other ways');
  });

  it('saves the text as a file', async () => {
    const {help, service} = await inChat();
    const saved: Blob[] = [];
    stub(URL, 'createObjectURL', {value: (blob: Blob) => `#${saved.push(blob)}`});
    stub(HTMLAnchorElement.prototype, 'click', {value: () => undefined});
    service.join();
    service.says('Bring the lease.');
    service.emit({type: 'ended', by: 'adviser'});
    await help.settled();
    await help.press('Save the conversation');
    expect(await saved[0]!.text()).to.match(/Maija:\nBring the lease\./);
  });

  it('marks the closed help when the adviser has written', async () => {
    const {help, service} = await inChat();
    service.join();
    await help.settled();
    help.panel!.apply({type: 'close'});
    await help.closed();
    service.says('Are you there?');
    await help.settled();
    const mark = help.root.querySelector('.launcher [role="status"] button')!;
    expect(nameOf(mark)).to.equal('1 new message in the chat');
    (mark as HTMLElement).click();
    await help.opened();
    expect(help.title).to.equal('Chat');
    expect(help.root.querySelector('.launcher [role="status"] button')).to.be.null;
  });

  it('leads back from other views', async () => {
    const {help, service} = await inChat();
    service.join();
    help.panel!.apply({type: 'go', view: {name: 'home'}});
    await help.settled();
    service.says('Look here');
    await help.settled();
    await help.press('Back to the chat: 1 new message in the chat');
    expect(help.title).to.equal('Chat');
  });

  it('has no fault that axe knows, waiting, talking and ended', async () => {
    const {help, service} = await inChat();
    expect(await axeFaults()).to.deep.equal([]);
    service.join();
    service.says('Hello');
    await help.settled();
    expect(await axeFaults()).to.deep.equal([]);
    service.emit({type: 'ended', by: 'adviser'});
    await help.settled();
    expect(await axeFaults()).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
  });
});

describe('a conversation of the page before', () => {
  const token = '0123456789abcdef0123456789abcdef';

  it('is gone on with, by its token alone', async () => {
    const service = chatStandIn();
    const help = await mountHelp({manifest: withChat()});
    await help.open();
    help.panel!.apply({type: 'chat', chat: {contact: 'chat', token}});
    await until(() => service.resumed.length > 0, 'It is gone on with');
    expect(service.resumed).to.deep.equal([token]);
  });

  it('is told to be over when it is, and not asked for again', async () => {
    const service = chatStandIn();
    service.goesOn = false;
    const help = await mountHelp({manifest: withChat()});
    await help.open();
    help.panel!.apply({type: 'go', view: {name: 'chat'}});
    help.panel!.apply({type: 'chat', chat: {contact: 'chat', token}});
    await until(() => help.text.includes('The conversation is already over.'), 'It is told');
    expect(Object.values({...sessionStorage}).join()).not.to.contain(token);
    expect(service.resumed).to.have.length(1);
  });

  it('is let go of with its page, and asked for again when that comes back', async () => {
    const {help, service} = await inChat();
    service.join();
    service.says('A secret');
    await help.settled();
    dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await help.settled();
    expect(service.left).to.equal(1);
    expect(help.text).not.to.contain('A secret');
    expect(service.resumed).to.deep.equal([]);
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await until(() => service.resumed.length > 0, 'It is gone on with');
    expect(service.resumed).to.deep.equal([service.started[0]!.token]);
  });

  it('is kept as a token, and gone when it is over', async () => {
    const {help, service} = await inChat();
    service.join();
    service.says('A secret');
    await help.settled();
    const kept = () => Object.values({...sessionStorage}).join();
    expect(kept()).to.contain('"token":"').and.not.to.contain('A secret');
    service.emit({type: 'ended', by: 'adviser'});
    await help.settled();
    expect(kept()).not.to.contain('"token":"');
  });

  it('is ended and forgotten by "forget me"', async () => {
    const {help, service} = await inChat();
    service.join();
    help.panel!.apply({type: 'forget'});
    await until(() => service.ended === 1, 'It is ended');
    expect({...sessionStorage}).to.deep.equal({});
  });

  it('does not come back when it was begun before "forget me"', async () => {
    const service = chatStandIn();
    const help = await atHandoff();
    let begun: () => void = () => undefined;
    stub(service, 'start', {value: () => new Promise<void>((resolve) => (begun = resolve))});
    await write(help, 'A secret');
    help.button('Start the chat').click();
    await help.settled();
    help.panel!.apply({type: 'forget'});
    begun();
    await help.settled();
    expect(help.title).to.equal('About this help');
    help.panel!.apply({type: 'go', view: {name: 'handoff', contact: 'chat'}});
    await help.settled();
    expect(box(help).value).to.equal('');
    help.panel!.apply({type: 'go', view: {name: 'chat'}});
    await help.settled();
    expect(help.text).not.to.contain('A secret');
  });

  it('gives up its place when the person begins another one', async () => {
    const {help, service} = await inChat();
    const other = chatStandIn();
    help.panel!.apply({type: 'go', view: {name: 'handoff', contact: 'chat'}});
    await help.settled();
    await help.press('Start the chat');
    await until(() => other.started.length > 0, 'The other one is begun');
    expect(service.ended).to.equal(1);
    await help.settled();
    expect(state(help)).to.equal('You are in the queue.');
  });

  it('is let go of when the help is taken out of the page', async () => {
    const {help, service} = await inChat();
    service.join();
    help.element.remove();
    expect(service.left).to.equal(1);
    expect(service.ended).to.equal(0);
  });
});
