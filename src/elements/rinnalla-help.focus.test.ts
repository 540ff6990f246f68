import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {fullManifest} from '../testing/manifests.js';
import {deep, focusIsOn, HelpOnPage, mountHelp, nameOf, until} from '../testing/mount-help.js';

const field = (id: string): HTMLElement => document.getElementById(id)!;

/** Texts of ours that a screen reader would say without being asked. */
const announced = (help: HelpOnPage): string[] =>
  deep(help.root, '[role="status"], [role="alert"], [aria-live]').map((e) => e.textContent.trim());

async function escape(help: HelpOnPage): Promise<void> {
  await sendKeys({press: 'Escape'});
  await help.closed();
}

describe('<rinnalla-help> and the focus', () => {
  let help: HelpOnPage;

  beforeEach(async () => {
    help = await mountHelp({manifest: fullManifest()});
    await until(() => help.hint('rent'), 'The hints are there');
  });

  it('brings the person who opens the help to its heading', async () => {
    await help.open();
    expect(focusIsOn()).to.equal('h2 "Help on this page"');
  });

  it('leaves a person where they are who has gone on while it was opening', async () => {
    help.hint('rent')!.focus();
    help.hint('rent')!.click();
    field('water').focus();
    await help.opened();
    expect(focusIsOn()).to.equal('input#water');
    help.element.show('water');
    await until(() => help.title === 'Water', 'The topic that the page asks for is shown');
    await until(() => focusIsOn() === 'h2 "Water"', 'Asked for from a field, it takes the focus');
  });

  describe('when Escape closes the help', () => {
    it('gives the focus back to the help button', async () => {
      help.launcher.focus();
      await help.open();
      await escape(help);
      expect(focusIsOn()).to.equal('button "Help"');
    });

    it('gives it to the help button also where a press does not focus a button', async () => {
      await help.open();
      await escape(help);
      expect(focusIsOn()).to.equal('button "Help"');
    });

    it('gives it back to the hint', async () => {
      help.hint('rent')!.focus();
      help.hint('rent')!.click();
      await help.opened();
      await escape(help);
      expect(focusIsOn()).to.equal('button "Rent a month: help"');
    });

    it('gives it to the hint of the same field when the page has rendered itself anew', async () => {
      help.hint('rent')!.focus();
      help.hint('rent')!.click();
      await help.opened();
      const form = document.querySelector('form')!;
      form.querySelectorAll('rinnalla-hint').forEach((hint) => {
        hint.remove();
      });
      form.replaceWith(form.cloneNode(true));
      await until(() => help.hint('rent')?.isConnected, 'The hint is there again');
      await escape(help);
      expect(focusIsOn()).to.equal('button "Rent a month: help"');
    });

    it('gives it back to the own button of the page', async () => {
      const own = field('own');
      own.setAttribute('data-rinnalla-open', 'water');
      own.focus();
      own.click();
      await help.opened();
      await escape(help);
      expect(focusIsOn()).to.equal('button#own "Own button"');
    });

    it('gives it back to the hint that was pressed last, while the help was open', async () => {
      help.launcher.focus();
      await help.open();
      help.hint('water')!.focus();
      help.hint('water')!.click();
      await until(() => help.title === 'Water', 'The topic is shown');
      await help.settled();
      await escape(help);
      expect(focusIsOn()).to.equal('button "Water charge: help"');
    });

    it('leaves it to the field when the person is there', async () => {
      await help.open();
      field('name').focus();
      help.element.close();
      await help.closed();
      expect(focusIsOn()).to.equal('input#name');
    });
  });

  it('leaves Escape in the form to the page', async () => {
    await help.open();
    field('name').focus();
    await sendKeys({press: 'Escape'});
    await help.settled();
    expect(help.isOpen).to.be.true;
  });

  it('leaves an Escape alone that the page has used', async () => {
    await help.open();
    document.addEventListener('keydown', (event) => event.preventDefault(), {
      capture: true,
      once: true,
    });
    await sendKeys({press: 'Escape'});
    await help.settled();
    expect(help.isOpen).to.be.true;
  });

  it('brings the person to the heading of each view they go to, and back', async () => {
    await help.open();
    for (const name of ['Talk to a person', 'About this help', 'Back', 'Back']) {
      help.button(name).focus();
      await help.press(name);
      expect(focusIsOn(), name).to.match(/^h2/);
    }
  });

  it('brings the person back to the field that the topic explains', async () => {
    help.element.show('rent');
    await help.opened();
    await help.press('Back to the field: Rent a month');
    expect(focusIsOn()).to.equal('input#rent');
    expect(help.isOpen, 'the help stays beside it').to.be.true;
  });

  describe('when the person moves to another field', () => {
    it('goes along with a topic that was opened at a field', async () => {
      help.hint('rent')!.click();
      await help.opened();
      field('water').focus();
      await until(() => help.title === 'Water', 'The topic of the other field');
      expect(focusIsOn(), 'the focus stays in the field').to.equal('input#water');
    });

    it('stays with a topic that the person chose', async () => {
      await help.open();
      await help.press('Rent');
      field('water').focus();
      await until(() => help.panel!.facts.focused === 'water', 'The help knows it');
      await help.settled();
      expect(help.title).to.equal('Rent');
    });

    it('stays with the topic at a field without help', async () => {
      help.hint('rent')!.click();
      await help.opened();
      field('name').focus();
      await until(() => help.panel!.facts.focused === undefined, 'The help knows it');
      await help.settled();
      expect(help.title).to.equal('Rent');
    });

    it('says at the start what there is for the field', async () => {
      await help.open();
      expect(help.text).not.to.contain('The field you are in');
      field('water').focus();
      await until(() => help.text.includes('The field you are in: Water'), 'The field is named');
      expect(focusIsOn()).to.equal('input#water');
    });

    it('does so without a sound', async () => {
      await help.open();
      const before = announced(help);
      field('water').focus();
      await help.settled();
      help.hint('rent')!.click();
      await until(() => help.title === 'Rent', 'The topic is shown');
      field('water').focus();
      await until(() => help.title === 'Water', 'The topic of the other field');
      expect(before.join('')).to.equal('');
      expect(announced(help).join('')).to.equal('');
    });
  });

  describe('when the page marks fields as wrong', () => {
    it('offers help with the errors, and takes no focus', async () => {
      expect(help.errorsButton.checkVisibility()).to.be.false;
      field('water').focus();
      field('rent').setAttribute('aria-invalid', 'true');
      await until(() => help.errorsButton.checkVisibility(), 'The errors have a button');
      expect(help.errorsButton.textContent).to.equal('Help with the errors');
      expect(focusIsOn()).to.equal('input#water');
      expect(help.isOpen).to.be.false;
    });

    it('shows what there is for them', async () => {
      field('rent').setAttribute('aria-invalid', 'true');
      await until(() => help.errorsButton.checkVisibility(), 'The errors have a button');
      help.errorsButton.click();
      await help.opened();
      const offered = () => help.all('.warning button').map(nameOf);
      expect(help.text).to.contain('Help with the errors');
      expect(offered()).to.deep.equal(['Rent']);
      field('water').setAttribute('aria-invalid', 'true');
      await until(() => offered().join() === 'Rent,Water', 'Both are there');
    });

    it('offers help with them in the open help, too', async () => {
      await help.open();
      await help.press('Water');
      field('rent').setAttribute('aria-invalid', 'true');
      await until(() => help.text.includes('Help with the errors'), 'It is offered');
      expect(help.title).to.equal('Water');
      await help.press('Help with the errors');
      expect(help.all('.warning button').map(nameOf)).to.deep.equal(['Rent']);
      expect(help.all('.errors'), 'offered once').to.have.length(0);
    });

    it('offers nothing for errors that there is no help for', async () => {
      field('name').setAttribute('aria-invalid', 'true');
      document.documentElement.lang = 'sv';
      await until(() => help.launcher.textContent === 'Hjälp', 'The page has been looked at');
      expect(help.errorsButton.checkVisibility()).to.be.false;
    });

    it('withdraws the offer when they are corrected', async () => {
      field('rent').setAttribute('aria-invalid', 'true');
      await until(() => help.errorsButton.checkVisibility(), 'The errors have a button');
      field('rent').removeAttribute('aria-invalid');
      await until(() => !help.errorsButton.checkVisibility(), 'The button has gone');
    });
  });
});
