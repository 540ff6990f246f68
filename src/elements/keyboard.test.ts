import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {fullManifest} from '../testing/manifests.js';
import {focusIsOn, frameOf, mountHelp, until, type HelpOnPage} from '../testing/mount-help.js';
import {VIEWS} from '../testing/views.js';

/** Presses Tab until the focus is there, as a person without a mouse does. */
async function tabTo(where: string, press = 'Tab'): Promise<void> {
  for (let count = 0; count < 40; count++) {
    await sendKeys({press});
    if (focusIsOn() === where) return;
  }
  throw new Error(`Tab never came to ${where}, but to ${focusIsOn()}`);
}

async function enter(help: HelpOnPage, title: string): Promise<void> {
  await sendKeys({press: 'Enter'});
  await until(() => help.isOpen && help.title === title, `"${title}" is shown`);
  await until(() => focusIsOn() === `h2 "${title}"`, 'The focus is at its beginning');
}

describe('a person who uses only the keyboard', () => {
  let help: HelpOnPage;

  beforeEach(async () => {
    help = await mountHelp({manifest: fullManifest()});
    document.getElementById('rent')!.focus();
  });

  it('comes from a field to its help with one Tab, reads it and comes back', async () => {
    await sendKeys({press: 'Tab'});
    expect(focusIsOn()).to.equal('button "Rent a month: help"');
    await enter(help, 'Rent');
    await tabTo('button "Back to the field: Rent a month"');
    await sendKeys({press: 'Enter'});
    expect(focusIsOn()).to.equal('input#rent');
    expect(help.isOpen).to.be.true;
  });

  it('opens the help at the end of the page, finds a person to talk to and closes it', async () => {
    await tabTo('button "Help"');
    await enter(help, 'Help on this page');
    await tabTo('button "Talk to a person"');
    await enter(help, 'Talk to a person');
    await tabTo('a "Call 029 500 0000"');
    await tabTo('button "Close help"', 'Shift+Tab');
    await sendKeys({press: 'Enter'});
    await help.closed();
    expect(focusIsOn()).to.equal('button "Help"');
  });

  it('searches, and opens what is found', async () => {
    await tabTo('button "Help"');
    await enter(help, 'Help on this page');
    await tabTo('input#query');
    await sendKeys({type: 'landlord'});
    await until(() => help.text.includes('1 answer found.'), 'The answer is there');
    await sendKeys({press: 'Tab'});
    await enter(help, 'Rent');
  });

  it('chooses another language', async () => {
    await tabTo('button "Help"');
    await enter(help, 'Help on this page');
    await tabTo('button "Language: English"', 'Shift+Tab');
    await enter(help, 'Language of the help');
    await tabTo('button "Svenska"');
    await enter(help, 'Hjälp på den här sidan');
  });

  it('says that the computer is a shared one, with Space', async () => {
    await tabTo('button "Help"');
    await enter(help, 'Help on this page');
    await tabTo('button "About this help"');
    await enter(help, 'About this help');
    await tabTo('input');
    await sendKeys({press: 'Space'});
    const box = help.button('I am on a shared computer') as HTMLInputElement;
    expect(box.checked).to.be.true;
  });

  it('goes from the help to the form and on, the help staying open', async () => {
    await sendKeys({press: 'Tab'});
    await enter(help, 'Rent');
    document.getElementById('water')!.focus();
    await until(() => help.title === 'Water', 'The help goes along');
    await sendKeys({press: 'Tab'});
    expect(focusIsOn()).to.equal('button "Water charge: help"');
    expect(help.isOpen).to.be.true;
  });
});

describe('a panel that covers the whole of a small window', () => {
  it('makes way when the person goes on with the form', async () => {
    const small = await frameOf(320, 256);
    const help = await VIEWS['a topic']!({document: small});
    const {bottom, top} = help.panel!.getBoundingClientRect();
    expect(bottom - top).to.be.at.least(250);
    await help.press('Back to the field: Rent a month');
    await help.closed();
    expect(focusIsOn(small)).to.equal('input#rent');
  });
});
