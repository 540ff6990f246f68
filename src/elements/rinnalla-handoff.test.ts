import {expect} from 'chai';
import type {Availability} from '../chat/chat-provider.js';
import type {Problem} from '../model/problem.js';
import {axeFaults, idFaults} from '../testing/accessibility.js';
import {atHandoff, chatStandIn, withChat} from '../testing/chat.js';
import {deviceClock, weekdaysTill} from '../testing/channels.js';
import {
  during,
  focusIsOn,
  mountHelp,
  nameOf,
  until,
  type HelpOnPage,
} from '../testing/mount-help.js';

const box = (help: HelpOnPage): HTMLTextAreaElement => help.find('textarea') as HTMLTextAreaElement;

async function write(help: HelpOnPage, text: string): Promise<void> {
  box(help).value = text;
  box(help).dispatchEvent(new Event('input', {bubbles: true}));
  await help.settled();
}

const told = (help: HelpOnPage): string[] => help.all('fieldset label').map(nameOf);

describe('before a chat', () => {
  it('is one press away from the channel', async () => {
    const help = await mountHelp({manifest: withChat()});
    await help.open();
    await help.press('Talk to a person');
    await help.press('Write in the chat – Chat');
    await until(() => help.find('textarea'), 'The sheet is there');
    expect(help.title).to.equal('Before the chat begins');
    expect(help.text).to.contain('No decisions are made here.');
  });

  it('shows line by line what is told, and sends exactly what is left', async () => {
    const service = chatStandIn();
    const help = await atHandoff({attributes: {page: 'form'}});
    expect(told(help)).to.deep.equal(['Service: Housing allowance', 'Language: English']);
    help.all('fieldset input')[1]!.click();
    await write(help, 'Where do I find it?');
    await help.press('Start the chat');
    await until(() => service.started.length > 0, 'It is begun');
    const [start] = service.started;
    expect({...start!.context}).to.deep.equal({service: 'Housing allowance'});
    expect(start, 'the language of the service, not of the person').to.include({
      lang: 'fi',
      firstMessage: 'Where do I find it?',
    });
    expect(start!.token).to.match(/^[0-9a-f]{32}$/);
  });

  it('does not offer to tell what looks like a code', async () => {
    const service = {...withChat().service, name: 'Support FI21 1234 5600 0007 85'};
    const help = await atHandoff({manifest: {...withChat(), service}});
    expect(told(help)).to.deep.equal(['Language: English']);
  });

  it('sends nothing before the person begins', async () => {
    const service = chatStandIn();
    const help = await atHandoff();
    await write(help, 'Hello');
    expect(service.started).to.deep.equal([]);
  });

  it('stops an identity code, and marks it in the text', async () => {
    const service = chatStandIn();
    const help = await atHandoff();
    await write(help, 'My code is 131052-308T, help');
    await help.press('Start the chat');
    expect(service.started).to.deep.equal([]);
    expect(nameOf(help.find('[role="alert"]')!)).to.contain('personal identity code');
    const {selectionStart, selectionEnd, value} = box(help);
    expect(value.slice(selectionStart, selectionEnd)).to.equal('131052-308T');
    expect(focusIsOn()).to.contain('textarea');
    expect(value, 'nothing is changed for the person').to.contain('131052-308T');
  });

  it('says at each press that a code is stopped, in sight of the text, until it is taken out', async () => {
    const help = await atHandoff();
    await write(help, 'My code is 131052-308T');
    await help.press('Start the chat');
    const first = help.find('[role="alert"]')!;
    help.find('.body')!.scrollTo(0, 9999);
    await help.press('Start the chat');
    expect(first.isConnected, 'it is said anew').to.be.false;
    const {top} = box(help).getBoundingClientRect();
    expect(top).to.be.at.least(help.find('.body')!.getBoundingClientRect().top - 1);
    expect(box(help).ariaInvalid).to.equal('true');
    expect(idFaults()).to.deep.equal([]);
    await write(help, 'Please help');
    expect(help.find('[role="alert"]')).to.be.undefined;
    expect(box(help).ariaInvalid).to.equal('false');
  });

  it('shows that it could not begin where the person pressed', async () => {
    const service = chatStandIn();
    service.refuses = 'full';
    const help = await atHandoff();
    await help.press('Start the chat');
    await until(() => help.find('[role="alert"]'), 'It is said');
    await help.settled();
    const [said, button, body] = ['[role="alert"]', '.ways .primary', '.body'].map((part) =>
      help.find(part)!.getBoundingClientRect(),
    );
    expect(said!.bottom).to.be.at.most(button!.top);
    expect(said!.top).to.be.at.least(body!.top - 1);
    expect(said!.bottom).to.be.at.most(body!.bottom + 1);
  });

  for (const code of ['closed', 'full', 'unreachable', 'blocked'] as const) {
    it(`says so when the chat is ${code}, keeps the text and offers other ways`, async () => {
      const service = chatStandIn();
      service.refuses = code;
      const help = await atHandoff();
      await write(help, 'Please help');
      await help.press('Start the chat');
      await until(() => help.find('[role="alert"]'), 'It is said');
      expect(box(help).value).to.equal('Please help');
      expect(help.text).to.contain('+358295000000');
      expect(await axeFaults()).to.deep.equal([]);
    });
  }

  it('tells the page, not the person, which setting of the chat is wrong', async () => {
    const service = chatStandIn();
    service.options = {needed: ['url', 'queue']};
    const chat = {provider: 'xmpp', options: {url: '/ws', que: 'x'}} as const;
    const problems: string[] = [];
    const note = (event: Event) => {
      const {code, at, detail} = event as Event & Problem;
      if (code.startsWith('chat')) problems.push(`${code} ${at} ${detail}`);
    };
    document.addEventListener('rinnalla-error', note);
    during(() => document.removeEventListener('rinnalla-error', note));
    const help = await atHandoff({manifest: withChat({chat})});
    await help.press('Start the chat');
    await until(() => help.find('[role="alert"]'), 'It is said');
    await until(() => problems.length > 1, 'It is told');
    const at = '/contacts/chat/chat/options';
    expect(problems).to.deep.equal([
      `chat-option ${at}/que It is not known. Options here: url, queue.`,
      `chat-option ${at}/queue It is missing. Options here: url, queue.`,
    ]);
    expect(help.text).not.to.contain('Options here');
  });

  it('tells the page why a chat was refused, and not that it is closed', async () => {
    const service = chatStandIn();
    const heard: unknown[] = [];
    const help = await atHandoff();
    help.element.addEventListener('rinnalla-error', (event) => {
      const {code} = event as Event & Problem;
      // What the manifest says wrongly is told whenever it is read.
      if (code.startsWith('chat')) heard.push(code);
    });
    for (const code of ['closed', 'refused'] as const) {
      service.refuses = code;
      await help.press('Start the chat');
      await until(() => service.started.length > 0, 'It is tried');
      service.started.length = 0;
      await help.settled();
    }
    await until(() => heard.length > 0, 'It is told');
    expect(heard).to.deep.equal(['chat-refused']);
  });

  it('says before the person writes that nobody would answer, and offers other ways', async () => {
    const service = chatStandIn();
    service.available = {state: 'closed'};
    const help = await mountHelp({manifest: withChat()});
    await help.open();
    help.panel!.apply({type: 'go', view: {name: 'handoff', contact: 'chat'}});
    await until(
      () => help.text.includes('Nobody is answering in the chat just now.'),
      'It is said',
    );
    expect(help.find('textarea')).to.equal(undefined);
    expect(help.all('button').map(nameOf)).not.to.include('Start the chat');
    expect(help.text).to.contain('Customer service');
    expect(await axeFaults()).to.deep.equal([]);
  });

  it('says how many wait, and about how long', async () => {
    const service = chatStandIn();
    service.available = {state: 'busy', waiting: 3, waitSeconds: 240};
    const help = await atHandoff();
    await until(() => help.text.includes('The wait is about 4 minutes.'), 'It is said');
    expect(help.text).to.contain('3 ');
  });

  it('takes nothing away from a person who writes already', async () => {
    const service = chatStandIn();
    let answer: (is: Availability) => void = () => undefined;
    service.availability = () => new Promise((resolve) => (answer = resolve));
    const help = await atHandoff();
    box(help).focus();
    answer({state: 'closed'});
    await until(() => help.text.includes('Nobody is answering'), 'It is said');
    expect(help.find('textarea')).to.equal(box(help));
    expect(focusIsOn()).to.contain('textarea');
  });

  it('tells when it opens, and offers other ways, while it is closed', async () => {
    deviceClock('2026-11-25T20:00+02:00');
    const manifest = withChat({openingHours: weekdaysTill('15:00')});
    const help = await mountHelp({manifest});
    await help.open();
    help.panel!.apply({type: 'go', view: {name: 'handoff', contact: 'chat'}});
    await until(() => help.text.includes('The chat is closed now.'), 'It is said');
    expect(help.text).to.contain('Customer service');
    expect(help.all('button').map(nameOf)).not.to.include('Start the chat');
  });

  it('has no fault that axe knows', async () => {
    const help = await atHandoff();
    expect(await axeFaults()).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
    expect(help.find('textarea')!.getAttribute('aria-describedby')).to.equal('hint');
  });
});
