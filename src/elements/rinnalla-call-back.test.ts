import {expect} from 'chai';
import {axeFaults, idFaults} from '../testing/accessibility.js';
import {withChat} from '../testing/chat.js';
import {
  focused,
  focusIsOn,
  mountHelp,
  nameOf,
  stub,
  until,
  type HelpOnPage,
} from '../testing/mount-help.js';

interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** What the authority is asked, and answers: a status, and JSON. */
function authority(answers: readonly (number | object)[]): Asked[] {
  const asked: Asked[] = [];
  const {fetch} = window;
  const value = (url: string, init?: RequestInit) => {
    if (init?.method !== 'POST') return fetch(url, init);
    asked.push({url, init});
    const answer = answers[asked.length - 1] ?? 500;
    return typeof answer === 'number'
      ? Promise.resolve(new Response('', {status: answer}))
      : Promise.resolve(Response.json(answer));
  };
  stub(window, 'fetch', {value});
  return asked;
}

async function callBack(): Promise<HelpOnPage> {
  const help = await mountHelp({manifest: withChat()});
  await help.open();
  help.panel!.apply({type: 'go', view: {name: 'call-back', contact: 'calls'}});
  await until(() => help.find('#number'), 'The form is there');
  return help;
}

async function write(help: HelpOnPage, id: string, text: string): Promise<void> {
  const field = help.find(`#${id}`) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await help.settled();
}

const sent = ([first]: readonly Asked[]): unknown => JSON.parse(String(first!.init.body));

describe('a request to be called', () => {
  it('sends the number, the time and the words, and nothing else, and shows the receipt', async () => {
    const asked = authority([{reference: 'SP-17'}]);
    const help = await callBack();
    await write(help, 'number', '040 123 4567');
    await write(help, 'about', 'The rent');
    await help.press('Send the request');
    await until(() => help.text.includes('Your request has arrived.'), 'It has arrived');
    expect(help.text).to.contain('Reference: SP-17');
    expect(sent(asked)).to.deep.equal({
      number: '040 123 4567',
      time: 'soon',
      lang: 'en',
      contact: 'calls',
      about: 'The rent',
    });
    expect(asked[0]!.init).to.include({credentials: 'omit', referrerPolicy: 'no-referrer'});
  });

  it('says what is wrong with a number, and brings the person to it', async () => {
    const asked = authority([]);
    const help = await callBack();
    await write(help, 'number', 'my phone');
    await help.press('Send the request');
    expect(nameOf(help.find('[role="alert"]')!)).to.contain('in digits');
    expect(focusIsOn()).to.equal('input#number');
    expect(asked).to.deep.equal([]);
    expect(idFaults()).to.deep.equal([]);
  });

  it('says at each press what is wrong, and no longer when it is put right', async () => {
    const help = await callBack();
    await write(help, 'number', 'my phone');
    await write(help, 'about', '131052-308T');
    const press = async () => {
      help.button('Send the request').focus();
      await help.press('Send the request');
      return help.all('[role="alert"]');
    };
    const first = await press();
    expect(first).to.have.length(2);
    const second = await press();
    expect(second, 'anew').to.have.length(2);
    expect(first.filter(({isConnected}) => isConnected)).to.deep.equal([]);
    expect(focusIsOn()).to.equal('input#number');
    await write(help, 'number', '040 123 4567');
    await write(help, 'about', 'The rent');
    expect(help.all('[role="alert"], [aria-invalid="true"]')).to.deep.equal([]);
  });

  it('shows the number as it is read, in a language from right to left too', async () => {
    authority([{}]);
    const help = await callBack();
    await write(help, 'number', '040 123 4567');
    await help.press('Send the request');
    await until(() => help.find('.answer bdi'), 'It has arrived');
    expect(nameOf(help.find('.answer')!)).to.contain('You will be called at 040 123 4567.');
    const number = help.find('.answer bdi')!;
    expect([nameOf(number), number.dir]).to.deep.equal(['040 123 4567', 'ltr']);
  });

  it('stops codes', async () => {
    const asked = authority([]);
    const help = await callBack();
    await write(help, 'number', '040 123 4567');
    await write(help, 'about', '131052-308T');
    await help.press('Send the request');
    expect(asked).to.deep.equal([]);
    expect(nameOf(help.find('[role="alert"]')!)).to.contain('personal identity code');
  });

  it('is not lost when it does not arrive, and is sent later only if the person agrees', async () => {
    const asked = authority([500, 500, {reference: 'SP-18'}]);
    const help = await callBack();
    await write(help, 'number', '040 123 4567');
    await help.press('Send the request');
    await until(() => help.text.includes('did not arrive'), 'It is said');
    expect((help.find('#number') as HTMLInputElement).value).to.equal('040 123 4567');
    dispatchEvent(new Event('online'));
    await help.settled();
    expect(asked, 'not without a word').to.have.length(1);
    await help.press('Try again');
    await until(() => asked.length === 2 && help.text.includes('did not arrive'), 'Again');
    help.find('.answer input')!.click();
    await help.settled();
    dispatchEvent(new Event('online'));
    await until(() => help.text.includes('SP-18'), 'It is sent');
    expect(asked).to.have.length(3);
  });

  it('leaves the person in their form when it is sent by itself, and says so', async () => {
    authority([500, {reference: 'SP-18'}]);
    const help = await callBack();
    await write(help, 'number', '040 123 4567');
    help.button('Send the request').focus();
    await help.press('Send the request');
    await until(() => help.text.includes('did not arrive'), 'It is said');
    const failed = help.find('.answer')!;
    expect(focused(), 'it is read, once').to.equal(failed);
    expect(failed.getAttribute('role')).to.equal('group');
    help.find('.answer input')!.click();
    document.getElementById('rent')!.focus();
    dispatchEvent(new Event('online'));
    await until(() => help.text.includes('SP-18'), 'It is sent');
    expect(focusIsOn()).to.equal('input#rent');
    expect(help.all('[role="status"]').map(nameOf)).to.include('Your request has arrived.');
  });

  it('has no fault that axe knows', async () => {
    authority([500]);
    const help = await callBack();
    expect(await axeFaults()).to.deep.equal([]);
    await write(help, 'number', '040 123 4567');
    await help.press('Send the request');
    await until(() => help.find('.answer'), 'It is said');
    expect(await axeFaults()).to.deep.equal([]);
  });
});
