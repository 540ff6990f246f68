import {expect} from 'chai';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import {axeFaults, headingLevels, idFaults, isChromium} from '../testing/accessibility.js';
import {ticket} from '../testing/desk-connection.js';
import {openDesk, openLoggedIn, type DeskPage} from '../testing/desk.js';
import {during, focusIsOn, nameOf, stub, until, warnings} from '../testing/mount-help.js';
import {DeskError} from './desk-connection.js';

const ROOM = 'c-1@rooms.chat.test';
const OTHER = 'c-2@rooms.chat.test';
const BOX = 'textarea#box "Message to the customer"';

const timeOf = (page: DeskPage): string => nameOf(page.find('.card strong')!).slice(-5).trim();

/** Someone waits, and is taken. */
async function talking(page: DeskPage, room = ROOM, one = ticket('t1')): Promise<void> {
  const {service} = page;
  service.waiting(one);
  await page.settled();
  page.find('.card button')!.click();
  await page.settled();
  service.waiting();
  service.enter(room, one);
  await page.settled();
}

const linesIn = (page: DeskPage): string[] =>
  page
    .all('.line')
    .map(
      (line) => line.className.replace('line ', '') + ' ' + nameOf(line.querySelector('.words')!),
    );

describe('logging in', () => {
  it('asks for what is missing, beside the field, and goes there', async () => {
    const page = await openDesk();
    await page.press('Log in');
    expect(page.all('.fault').map(nameOf)).to.deep.equal([
      'Enter your username.',
      'Enter your password.',
      'Enter the name that the customer sees.',
    ]);
    expect(focusIsOn()).to.equal('input#account');
    expect(page.find('#account')!.getAttribute('aria-invalid')).to.equal('true');
    expect(page.service.logins).to.deep.equal([]);
  });

  it('refuses a name that a customer would take for another', async () => {
    const page = await openDesk();
    for (const name of ['asiakas', 'Asiakas-2', 'jono']) {
      await page.logIn(name);
      expect(page.text, name).to.contain('This name cannot be used');
    }
    expect(page.service.logins).to.deep.equal([]);
  });

  it('says what went wrong, and keeps all but the password', async () => {
    const page = await openDesk();
    for (const [code, words] of [
      ['refused', 'The username or the password is wrong.'],
      ['unreachable', 'cannot be reached'],
      ['insecure', 'is not protected'],
    ] as const) {
      page.service.refusal = new DeskError(code);
      await page.logIn();
      expect(page.alert, code).to.contain(words);
      const [account, password] = page.all('input') as HTMLInputElement[];
      expect([account!.value, password!.value], code).to.deep.equal(['maija', '']);
    }
  });

  it('does not log in twice when the button is pressed twice', async () => {
    const page = await openDesk();
    let go = (): void => undefined;
    page.service.wait = new Promise<void>((resolve) => (go = resolve));
    await page.logIn();
    expect(page.text).to.contain('Logging in…');
    page.find('button[type="submit"]')!.click();
    go();
    await until(() => page.find('rinnalla-waiting'), 'Logged in');
    expect(page.service.logins).to.have.lengthOf(1);
  });

  it('keeps nothing but the name, and that for the tab alone', async () => {
    const page = await openLoggedIn();
    expect({...sessionStorage}).to.deep.equal({'rinnalla-desk-name': 'Maija'});
    expect([localStorage.length, document.cookie]).to.deep.equal([0, '']);
    await page.press('Log out');
    expect((page.find('#name') as HTMLInputElement).value).to.equal('Maija');
    expect((page.find('#password') as HTMLInputElement).value).to.equal('');
  });

  it('works without storage', async () => {
    stub(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('no');
      },
    });
    await openLoggedIn();
  });

  it('gives the focus to the desk', async () => {
    await openLoggedIn();
    expect(focusIsOn()).to.equal('h1 "Chat advice"');
  });

  it('says when the settings cannot be had, and tries again', async () => {
    const said = warnings();
    const page = await openDesk({settings: {url: 'wss://chat.example/ws', domain: 'a b'}});
    expect(page.alert).to.contain('The settings of this desk could not be loaded.');
    expect(said.join()).to.contain('rinnalla: desk-settings').and.to.contain('domain');
    await page.press('Try again');
    await until(() => page.alert, 'It is said again');
  });

  it('says when the same account has logged in elsewhere', async () => {
    const page = await openLoggedIn();
    page.service.tell({type: 'out', why: 'replaced'});
    await page.settled();
    expect(page.alert).to.contain('in another window');
    expect(page.service.asked).to.include('leave');
  });
});

describe('those who wait', () => {
  it('are not said to be nobody while the queue does not answer', async () => {
    const page = await openLoggedIn();
    page.service.tell({type: 'silent'});
    await until(() => page.alert.includes('does not answer'), 'It is said');
    expect(page.alert).to.contain('neuvonta@queue.chat.test');
    expect(page.text).not.to.contain('Nobody is waiting.');
    page.service.waiting();
    await until(() => page.text.includes('Nobody is waiting.'), 'It answers');
    expect(page.text).not.to.contain('does not answer');
  });

  it('are listed with since when, the language, the place and the first message', async () => {
    const page = await openLoggedIn();
    expect(page.text).to.contain('Nobody is waiting.');
    page.service.waiting(
      ticket('t1', {message: 'Apua!'}),
      ticket('t2', {lang: 'ar', message: 'مرحبا', isAway: true, since: Date.now()}),
    );
    await page.settled();
    expect(page.text).to.contain('Waiting (2)');
    const [first, second] = page.all('.card').map(nameOf);
    expect(first).to.match(/Customer of \d+:\d\d has waited 4 minutes, Finnish/);
    expect(first).to.contain('Page: Tulot').and.to.contain('Apua!');
    expect(second).to.contain('just came, Arabic').and.to.contain('is lost for the moment');
    const words = page.all('.card .words')[1]!;
    expect([words.lang, words.dir]).to.deep.equal(['ar', 'auto']);
  });

  it('are announced when more of them come, but not again and again', async () => {
    const page = await openLoggedIn();
    page.service.waiting(ticket('t1'));
    await page.settled();
    expect(page.said).to.equal('1 customer is waiting.');
    page.service.waiting(ticket('t1'), ticket('t2'));
    await page.settled();
    expect(page.said).to.equal('1 customer is waiting.');
  });

  it('are counted in the title of the page', async () => {
    const page = await openLoggedIn({wholePage: true});
    expect(document.title).to.equal('Chat advice – Agency');
    page.service.waiting(ticket('t1'), ticket('t2'));
    await page.settled();
    expect(document.title).to.equal('2 waiting – Chat advice – Agency');
  });

  it('are not shown during a break', async () => {
    const page = await openLoggedIn();
    page.service.waiting(ticket('t1'));
    await page.settled();
    await page.press('Take a break');
    expect(page.service.asked).to.deep.equal(['duty false']);
    expect(page.all('.card')).to.be.empty;
    expect(page.text).to.contain('You are on a break, Maija.');
    await page.press('Back to work');
    expect(page.service.asked).to.deep.equal(['duty false', 'duty true']);
  });

  it('can be gone by the time one is taken', async () => {
    const page = await openLoggedIn();
    page.service.waiting(ticket('t1'));
    await page.settled();
    page.service.refusal = new DeskError('taken');
    page.find('.card button')!.click();
    await until(() => page.alert, 'It is said');
    expect(page.alert).to.contain('The customer no longer waits');
    expect(page.find('.card button')!.getAttribute('aria-disabled')).to.equal('false');
  });

  it('are taken one at a time', async () => {
    const page = await openLoggedIn();
    page.service.waiting(ticket('t1'), ticket('t2'));
    await page.settled();
    page.find('.card button')!.click();
    await page.settled();
    page.all('.card button')[1]!.click();
    await page.settled();
    expect(page.service.asked).to.deep.equal(['take t1']);
  });
});

describe('a conversation', () => {
  it('opens with what the customer agreed to share, and the focus in the box', async () => {
    const page = await openLoggedIn();
    await talking(page);
    expect(focusIsOn()).to.equal(BOX);
    expect(linesIn(page)).to.deep.equal(['customer Viesti t1']);
    page.find('details.shared')!.setAttribute('open', '');
    const facts = page.all('dl > div').map(nameOf);
    expect(facts.slice(1)).to.deep.equal(['Language Finnish', 'Service Asumistuki', 'Page Tulot']);
  });

  it('sends with Enter, breaks the line with Shift and Enter, and marks what has arrived', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await sendKeys({type: 'Hei'});
    await sendKeys({press: 'Shift+Enter'});
    await sendKeys({type: 'taas'});
    await sendKeys({press: 'Enter'});
    await page.settled();
    const {sent} = page.service;
    expect(sent.map(({room, text, lang}) => [room, text, lang])).to.deep.equal([
      [ROOM, 'Hei\ntaas', 'fi'],
    ]);
    expect([page.box.value, focusIsOn()]).to.deep.equal(['', BOX]);
    expect(page.text).to.contain('Sending…');
    page.service.echo();
    await page.settled();
    expect(page.text).to.contain('Delivered').and.not.to.contain('Sending…');
  });

  it('does not send nothing, nor while letters are composed', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await sendKeys({type: '   '});
    await sendKeys({press: 'Enter'});
    page.box.value = '你';
    const composing = {key: 'Enter', isComposing: true, bubbles: true, composed: true};
    page.box.dispatchEvent(new KeyboardEvent('keydown', composing));
    expect(page.service.sent).to.deep.equal([]);
  });

  it('shows the customer’s words in their language and direction, and never as markup or a link', async () => {
    const page = await openLoggedIn();
    await talking(page, ROOM, ticket('t1', {lang: 'ar', message: ''}));
    page.service.say(ROOM, '<img src=x onerror=alert(1)> https://evil.example');
    await page.settled();
    const words = page.find('.line .words')!;
    expect([words.lang, words.dir, words.childElementCount]).to.deep.equal(['ar', 'auto', 0]);
    expect(page.all('.log a')).to.be.empty;
    expect(words.textContent).to.equal('<img src=x onerror=alert(1)> https://evil.example');
  });

  it('shows the last 500 messages of a flood, and that there were more', async () => {
    const page = await openLoggedIn();
    await talking(page);
    for (let i = 0; i < 600; i++) page.service.say(ROOM, `f${i}`);
    await page.settled();
    const lines = linesIn(page);
    expect([lines.length, lines.at(-1)]).to.deep.equal([500, 'customer f599']);
    expect(page.find('.log')!.textContent).to.contain('Older messages are not shown.');
  });

  it('announces what the customer says once, in a place of its own, and leaves the focus', async () => {
    const page = await openLoggedIn();
    await talking(page);
    page.service.say(ROOM, 'Kiitos');
    await page.settled();
    expect(page.said).to.equal('Customer: Kiitos');
    const text = page.all('[role="status"] bdi').find((one) => nameOf(one) === 'Kiitos');
    expect(text?.hasAttribute('lang'), 'in no language that it is not').to.be.true;
    const log = page.find('[role="log"]')!;
    expect(log.getAttribute('aria-live')).to.equal('off');
    expect(focusIsOn()).to.equal(BOX);
    page.service.say(ROOM, 'Kiitos');
    await page.settled();
    expect(linesIn(page)).to.have.lengthOf(2);
  });

  it('shows that the other one writes, and tells that the adviser does', async () => {
    const page = await openLoggedIn();
    await talking(page);
    page.service.tell({type: 'typing', room: ROOM, on: true});
    await page.settled();
    expect(page.text).to.contain('The customer is writing…');
    await sendKeys({type: 'Hei'});
    expect(page.service.asked.filter((asked) => asked.startsWith('typing'))).to.deep.equal([
      `typing ${ROOM} true`,
    ]);
    page.box.value = '';
    page.box.dispatchEvent(new Event('input'));
    expect(page.service.asked.at(-1)).to.equal(`typing ${ROOM} false`);
  });

  it('is one of several: each keeps what was typed in it, and says how much is new', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await sendKeys({type: 'Half a'});
    await talking(page, OTHER, ticket('t2'));
    expect(page.box.value).to.equal('');
    page.service.say(ROOM, 'Hei?');
    page.service.say(ROOM, 'Hei??');
    await page.settled();
    expect(page.said).to.contain('New message in another conversation');
    const [first] = page.all('.room');
    expect(nameOf(first!)).to.contain('2 new messages').and.to.contain('Hei??');
    first!.click();
    await page.settled();
    expect([page.box.value, focusIsOn()]).to.deep.equal(['Half a', BOX]);
    expect(page.find('.room')!.getAttribute('aria-current')).to.equal('true');
    expect(nameOf(page.find('.room')!)).not.to.contain('new messages');
  });

  it('comes again after a reload: the rooms open without taking the focus', async () => {
    const page = await openLoggedIn();
    page.service.enter(ROOM, ticket('t1'));
    page.service.enter(OTHER, ticket('t2'));
    await page.settled();
    expect(page.all('.room')).to.have.lengthOf(2);
    expect(focusIsOn()).to.equal('h1 "Chat advice"');
    expect(page.text).to.contain('Choose a conversation');
  });

  it('lets a message that was refused be sent again', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await sendKeys({type: 'Hei'});
    await sendKeys({press: 'Enter'});
    await page.settled();
    const {id} = page.service.sent[0]!;
    page.service.tell({type: 'failed', room: ROOM, id});
    await page.settled();
    expect(page.text).to.contain('The message was not delivered.');
    await page.press('Send again');
    expect(page.service.sent.map((one) => one.id)).to.deep.equal([id, id]);
  });

  it('is ended only when the adviser says so twice', async () => {
    const page = await openLoggedIn();
    await talking(page);
    page.button('End the conversation').focus();
    await page.press('End the conversation');
    expect(page.text).to.contain('End the conversation?');
    await page.press('Continue the conversation');
    expect(page.service.asked).not.to.include(`end ${ROOM}`);
    expect(focusIsOn()).to.equal('button "End the conversation"');
    await page.press('End the conversation');
    await page.press('End');
    await until(() => page.text.includes('You ended the conversation.'), 'It is over');
    await page.settled();
    expect(focusIsOn()).to.equal('button "Remove from the list"');
    await page.press('Remove from the list');
    expect(page.text).to.contain('Conversations (0)');
    expect(focusIsOn()).to.equal('h2#rooms "Conversations (0)"');
  });

  it('is not ended by Enter pressed twice', async () => {
    const page = await openLoggedIn();
    await talking(page);
    page.button('End the conversation').focus();
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(focusIsOn()).to.equal('button "Continue the conversation"');
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.service.asked).not.to.include(`end ${ROOM}`);
  });

  it('is said to be in the adviser’s language where the desk has none of the customer’s', async () => {
    const page = await openLoggedIn();
    await talking(page, ROOM, ticket('t1', {lang: 'ar'}));
    for (const text of ['Good day', 'مرحبا']) {
      page.box.value = text;
      await page.press('Send');
    }
    expect(page.service.sent.map(({lang}) => lang)).to.deep.equal(['en', undefined]);
  });

  it('says so when it could not be ended', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await page.press('End the conversation');
    page.service.refusal = new DeskError('failed');
    await page.press('End');
    await until(() => page.alert, 'It is said');
    expect(page.alert).to.contain('could not be ended');
  });

  it('that the customer ended keeps what the adviser was writing', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await sendKeys({type: 'Long answer'});
    page.service.tell({type: 'ended', room: ROOM, by: 'customer'});
    await page.settled();
    expect(page.text).to.contain('The customer ended the conversation.');
    expect(page.text).to.contain('This message was not sent');
    expect([page.box.value, page.box.readOnly]).to.deep.equal(['Long answer', true]);
    await sendKeys({press: 'Enter'});
    expect(page.service.sent).to.deep.equal([]);
  });

  it('warns before the page is left', async () => {
    const page = await openLoggedIn();
    const leave = () => {
      const event = new Event('beforeunload', {cancelable: true});
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).to.be.false;
    await talking(page);
    expect(leave()).to.be.true;
    page.service.tell({type: 'ended', room: ROOM, by: 'customer'});
    expect(leave()).to.be.false;
  });

  it('is not left by logging out without a question', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await page.press('Log out');
    expect(page.service.asked).not.to.include('leave');
    expect(page.text).to.contain('You have open conversations.');
    await page.press('Stay logged in');
    page.element.remove();
    expect(page.service.asked).to.include('leave');
  });
});

describe('when the connection is lost', () => {
  it('the adviser is told, goes on writing, and what was written is sent once', async () => {
    const page = await openLoggedIn();
    await talking(page);
    page.service.tell({type: 'link', link: 'lost'});
    await page.settled();
    expect(page.alert).to.contain('The connection was lost.');
    await sendKeys({type: 'Still here'});
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.text).to.contain('Will be sent when the connection works.');
    page.service.sent.length = 0;
    page.service.tell({type: 'link', link: 'on'});
    page.service.enter(ROOM, ticket('t1'));
    await page.settled();
    expect(page.said).to.contain('The connection works again.');
    expect(page.alert).to.equal('');
    expect(page.service.sent.map(({text}) => text)).to.deep.equal(['Still here']);
    page.service.echo();
    page.service.tell({type: 'link', link: 'lost'});
    page.service.tell({type: 'link', link: 'on'});
    page.service.enter(ROOM, ticket('t1'));
    expect(page.service.sent).to.have.lengthOf(1);
  });

  it('nobody can be taken', async () => {
    const page = await openLoggedIn();
    page.service.waiting(ticket('t1'));
    page.service.tell({type: 'link', link: 'lost'});
    await page.settled();
    page.find('.card button')!.click();
    expect(page.service.asked).to.deep.equal([]);
  });
});

describe('before a message is sent', () => {
  it('the adviser is warned when it asks for a code, and decides', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await sendKeys({type: 'Mikä on henkilötunnuksesi?'});
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.alert).to.contain('You seem to ask the customer for a code.');
    expect([page.service.sent.length, focusIsOn()]).to.deep.equal([0, BOX]);
    await page.press('Change the message');
    expect([page.alert, page.box.value]).to.deep.equal(['', 'Mikä on henkilötunnuksesi?']);
    await sendKeys({press: 'Enter'});
    await page.settled();
    await page.press('Send it anyway');
    expect(page.service.sent).to.have.lengthOf(1);
  });

  it('the adviser sees which code is in it', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await sendKeys({type: 'Tunnus 131052-308T'});
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.alert).to.contain('131052-308T');
  });
});

describe('what helps to answer', () => {
  it('are answers in the customer’s language, put where the adviser is in the text, not sent', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await sendKeys({type: 'Moi.'});
    await page.press('Canned answers');
    expect(page.all('.answer strong').map(nameOf)).to.deep.equal(['Greeting', 'Closing']);
    page.find('.answer')!.click();
    await page.settled();
    expect([page.box.value, focusIsOn()]).to.deep.equal(['Moi. Hei! Miten voin auttaa?', BOX]);
    expect(page.all('.answer')).to.be.empty;
    expect(page.service.sent).to.deep.equal([]);
  });

  it('are said to be in another language when the customer’s has none', async () => {
    const page = await openLoggedIn();
    await talking(page, ROOM, ticket('t1', {lang: 'ar'}));
    await page.press('Canned answers');
    expect(page.text).to.contain('no canned answers in the customer’s language (Arabic)');
    expect(nameOf(page.find('.answer .last')!)).to.equal('Hello! How can I help?');
  });

  it('can be searched when there are many', async () => {
    const answers = Array.from({length: 9}, (_, i) => ({title: `Number ${i}`, text: `Text ${i}`}));
    const page = await openLoggedIn({canned: {answers}});
    await talking(page);
    await page.press('Canned answers');
    await page.fill('filter', 'TEXT 7');
    expect(page.all('.answer strong').map(nameOf)).to.deep.equal(['Number 7']);
    await page.fill('filter', 'nothing');
    expect(page.text).to.contain('The search found no answers.');
  });

  it('is a referral card, which is checked before it is sent', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await page.press('Refer to someone else');
    await page.press('Send the card');
    expect(focusIsOn()).to.equal('input#name');
    expect(page.all('rinnalla-referral')).to.have.lengthOf(1);
    await page.fill('name', 'Library');
    await page.fill('how', 'Come on Tuesday.');
    await page.fill('url', 'javascript:alert(1)');
    await page.press('Send the card');
    expect([focusIsOn(), page.service.sent.length]).to.deep.equal(['input#url', 0]);
    await page.fill('url', 'library.example');
    await page.press('Send the card');
    expect(page.service.sent.map(({referral}) => referral)).to.deep.equal([
      {name: 'Library', how: 'Come on Tuesday.', url: 'https://library.example/'},
    ]);
    expect(focusIsOn()).to.equal(BOX);
    expect(page.find('.referral')!.textContent).to.contain('Come on Tuesday.');
  });

  it('is a ready card, in the customer’s language', async () => {
    const page = await openLoggedIn();
    await talking(page);
    await page.press('Refer to someone else');
    const select = page.find('#ready') as HTMLSelectElement;
    select.value = '0';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await page.settled();
    const root = select.getRootNode() as ShadowRoot;
    const said = () => nameOf(root.querySelector('[role="status"]')!);
    expect(said(), 'what has come into the fields').to.equal('Kirjasto, Tule käymään.');
    await page.press('Send the card');
    expect(said()).to.equal('');
    expect(page.service.sent[0]?.referral).to.deep.equal({name: 'Kirjasto', how: 'Tule käymään.'});
  });
});

describe('the language of the desk', () => {
  it('is chosen by the adviser, in the middle of a conversation, and nothing is lost', async () => {
    const page = await openLoggedIn({wholePage: true});
    const {href} = location;
    during(() => history.replaceState(null, '', href));
    await talking(page);
    await sendKeys({type: 'Half a'});
    await page.press('Svenska');
    await until(() => page.text.includes('Avsluta samtalet'), 'It is in Swedish');
    expect([page.box.value, document.documentElement.lang]).to.deep.equal(['Half a', 'sv']);
    expect(new URL(location.href).searchParams.get('lang')).to.equal('sv');
  });
});

describe('the desk is accessible', () => {
  const states: Readonly<Record<string, (page: DeskPage) => Promise<void>>> = {
    'when one has to log in': () => Promise.resolve(),
    'with what is missing': (page) => page.press(nameOf(page.find('button[type="submit"]')!)),
    'with those who wait': async (page) => {
      await page.logIn();
      page.service.waiting(ticket('t1'), ticket('t2', {lang: 'ar', isAway: true}));
    },
    'in a conversation': async (page) => {
      await page.logIn();
      await talking(page);
      page.service.say(ROOM, 'Hei');
      page.box.value = '131052-308T';
      page.find('.write button')!.click();
      await page.settled();
      page.find('details.shared')!.setAttribute('open', '');
      page.find('details.canned')!.setAttribute('open', '');
    },
    'with a referral and another conversation': async (page) => {
      await page.logIn();
      await talking(page);
      await talking(page, OTHER, ticket('t2'));
      page.find('details.refer')!.setAttribute('open', '');
      page.find('rinnalla-referral')!.shadowRoot!.querySelector('button')!.click();
    },
    'asking whether to end': async (page) => {
      await page.logIn();
      await talking(page);
      page.find('.head > button:last-child')!.click();
    },
    'when the connection is lost and a conversation over': async (page) => {
      await page.logIn();
      await talking(page);
      page.service.tell({type: 'link', link: 'lost'});
      page.service.tell({type: 'ended', room: ROOM, by: 'timeout'});
    },
  };

  for (const [name, reach] of Object.entries(states)) {
    for (const lang of ['fi', 'sv', 'en']) {
      it(`${name}, in ${lang}`, async () => {
        const page = await openDesk({lang, wholePage: true});
        await reach(page);
        await page.settled();
        expect([await axeFaults(), idFaults()]).to.deep.equal([[], []]);
        expect(headingLevels()[0]).to.equal(1);
      });
    }
  }

  it('at 320 pixels: nothing is cut off, and one goes back to the lists', async function () {
    const page = await openLoggedIn();
    await setViewport({width: 320, height: 640});
    during(() => void setViewport({width: 1280, height: 800}));
    await talking(page, ROOM, ticket('t1', {message: 'x'.repeat(300)}));
    const root = document.documentElement;
    // WebKitGTK makes no window narrower than 447 px.
    expect(root.scrollWidth).to.be.at.most(root.clientWidth);
    if (root.clientWidth > 320) this.skip();
    expect(page.all('.room')).to.be.empty;
    await page.press('Back to the list');
    expect(page.all('.room')).to.have.lengthOf(1);
    expect(focusIsOn()).to.equal('h2#rooms "Conversations (1)"');
    expect(root.scrollWidth).to.be.at.most(root.clientWidth);
  });

  it('in forced colours: the conversation that is open shows', async function () {
    if (!isChromium) this.skip();
    await emulateMedia({forcedColors: 'active'});
    during(() => void emulateMedia({forcedColors: 'none'}));
    const page = await openLoggedIn();
    await talking(page);
    expect(getComputedStyle(page.find('.room')!).outlineStyle).to.equal('solid');
  });
});

describe('the desk', () => {
  it('leaves the title and the language of its page alone, unless the page is there for it', async () => {
    await openLoggedIn({lang: 'sv'});
    expect([document.title, document.documentElement.lang]).to.deep.equal(['A page', 'en']);
  });

  it('names customers by the time when they came, the same in the lists and the conversation', async () => {
    const page = await openLoggedIn();
    page.service.waiting(ticket('t1'));
    await page.settled();
    const time = timeOf(page);
    await talking(page);
    expect(page.text).to.contain(`Customer of ${time}`);
  });
});
