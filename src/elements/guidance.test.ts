import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {withGuidance} from '../testing/guidance.js';
import {fullManifest} from '../testing/manifests.js';
import {
  focusIsOn,
  frameOf,
  mountHelp,
  nameOf,
  until,
  type HelpOnPage,
} from '../testing/mount-help.js';
import {nextPage} from '../testing/storage.js';

const field = (id: string): HTMLElement => document.getElementById(id)!;
const isMarked = (help: HelpOnPage): boolean => help.find('.mark:popover-open') !== undefined;

/** What a press has led to is drawn, though its code was loaded for it. */
async function shown(help: HelpOnPage, title: string): Promise<void> {
  await until(() => help.isOpen && help.title === title, `The title is "${title}"`);
  await until(
    () => help.find('rinnalla-guide, rinnalla-flow, rinnalla-checklist')?.shadowRoot,
    title,
  );
  await help.settled();
}

async function open(): Promise<HelpOnPage> {
  const help = await mountHelp({manifest: withGuidance()});
  await help.open();
  return help;
}

describe('a guide', () => {
  let help: HelpOnPage;

  async function begin(): Promise<void> {
    help = await open();
    await help.press('Apply step by step');
    await shown(help, 'Apply step by step');
    await help.press('Start');
    await shown(help, 'Step 1 of 4: Write the rent.');
  }

  it('says first what it is for, how long it takes and what one needs', async () => {
    help = await open();
    await help.press('Apply step by step');
    await shown(help, 'Apply step by step');
    expect(help.text).to.contain('The guide goes with you.').and.to.contain('About 10 minutes.');
    expect(help.text).to.contain('4 steps.').and.to.contain('Before you start');
  });

  it('marks the field of the step, which can be used all the same', async () => {
    await begin();
    expect(isMarked(help)).to.be.true;
    const box = help.find('.mark')!.getBoundingClientRect();
    const rent = field('rent').getBoundingClientRect();
    expect(box.left).to.be.below(rent.left + 1);
    expect(box.bottom).to.be.above(rent.bottom - 1);
    expect(getComputedStyle(help.find('.mark')!).pointerEvents).to.equal('none');
    const {left, top, width, height} = rent;
    field('rent').focus();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)?.id).to.equal('rent');
  });

  it('marks a place that no topic explains, too, which has no hint', async () => {
    const {topics, ...rest} = withGuidance();
    const rent = {...topics!['rent']!, anchor: 'other'};
    const page = {page: 'form'};
    help = await mountHelp({manifest: {...rest, topics: {...topics, rent}}, attributes: page});
    await help.open();
    help.panel!.apply({type: 'go', view: {name: 'guide', id: 'apply', step: 'rent'}});
    await shown(help, 'Step 1 of 4: Write the rent.');
    await until(() => isMarked(help), 'The place is marked');
    expect(help.hint('rent')).to.equal(undefined);
  });

  it('marks nothing behind the panel; what is shown stands beside it', async () => {
    const document = await frameOf(360, 640);
    const main = `<main style="padding-block: 420px 900px"><label for="rent">Rent</label>
      <input id="rent"></main>`;
    help = await mountHelp({manifest: withGuidance(), document, page: main});
    await help.open();
    help.panel!.apply({type: 'go', view: {name: 'guide', id: 'apply', step: 'rent'}});
    await shown(help, 'Step 1 of 4: Write the rent.');
    expect(isMarked(help)).to.be.false;
    await help.press('Show the place');
    await until(() => isMarked(help), 'The place is marked');
    const mark = help.find('.mark')!.getBoundingClientRect();
    expect(mark.bottom).to.be.at.most(help.panel!.getBoundingClientRect().top);
  });

  it('gives the focus to each step that the person goes to', async () => {
    await begin();
    expect(focusIsOn()).to.equal('h2 "Step 1 of 4: Write the rent."');
    await help.press('Next step');
    await shown(help, 'Step 2 of 4: Write the water charge.');
    expect(focusIsOn()).to.equal('h2 "Step 2 of 4: Write the water charge."');
    await help.press('Previous step');
    await shown(help, 'Step 1 of 4: Write the rent.');
  });

  it('goes on when the person leaves the field, and tells it without taking the focus', async () => {
    await begin();
    field('rent').focus();
    await help.settled();
    field('water').focus();
    await shown(help, 'Step 2 of 4: Write the water charge.');
    expect(focusIsOn()).to.equal('input#water');
    expect(help.find('[role="status"]')?.textContent).to.contain('Step 2 of 4');
  });

  it('goes from the panel to the field and back with one key', async () => {
    await begin();
    await sendKeys({press: 'F6'});
    expect(focusIsOn()).to.equal('input#rent');
    await sendKeys({press: 'F6'});
    expect(focusIsOn()).to.equal('h2 "Step 1 of 4: Write the rent."');
  });

  it('says where a step is that is not here', async () => {
    await begin();
    await help.press('Next step');
    await help.press('Next step');
    await shown(help, 'Step 3 of 4: Write the income.');
    // What other pages are called is read after the first view.
    await until(() => help.text.includes('This step is on the page Income.'), 'The page is named');
    expect(isMarked(help)).to.be.false;
    await help.press('Next step');
    await shown(help, 'Step 4 of 4: Write the assets.');
    await until(() => help.text.includes('Assets is not on this page now.'), 'The place is named');
  });

  it('leads to a person from every step', async () => {
    await begin();
    await help.press('I am not sure');
    await until(() => help.title === 'Talk to a person', 'The contacts');
    await help.press('Back');
    await shown(help, 'Step 1 of 4: Write the rent.');
  });

  it('says at its end what was done, what comes next, and how it goes next time', async () => {
    await begin();
    for (let step = 1; step < 4; step++) await help.press('Next step');
    await help.press('Done');
    await shown(help, 'Apply step by step');
    for (const text of ['You wrote it all.', 'You get a decision.', 'Have the lease at hand.']) {
      expect(help.text).to.contain(text);
    }
    expect(help.all('button').map(nameOf)).to.include('Print');
  });

  it('goes on at the same step on the next page', async () => {
    await begin();
    await help.press('Next step');
    const next = await nextPage(help);
    await shown(next, 'Step 2 of 4: Write the water charge.');
  });

  it('is put aside by Escape, with its mark, and goes on when it is opened again', async () => {
    await begin();
    await sendKeys({press: 'Escape'});
    await help.closed();
    expect(help.find('.mark')?.checkVisibility()).not.to.equal(true);
    await help.open();
    await shown(help, 'Step 1 of 4: Write the rent.');
    expect(isMarked(help)).to.be.true;
  });
});

describe('a check-list', () => {
  it('leads to its guide; what is ticked is kept nowhere', async () => {
    const help = await open();
    await help.press('Before you start');
    await shown(help, 'Before you start');
    help.find('input[type="checkbox"]')!.click();
    expect(JSON.stringify(sessionStorage)).not.to.contain('lease');
    await help.press('Go on: Apply step by step');
    await shown(help, 'Apply step by step');
  });
});

describe('a problem solver', () => {
  let help: HelpOnPage;

  beforeEach(async () => {
    help = await open();
    await help.press('Is this a scam?');
    await shown(help, 'Is this a scam?');
  });

  it('stands one step from every view when it is urgent', async () => {
    for (const name of ['Talk to a person', 'About this help']) {
      await help.press(name);
      await help.press('Is this a scam?');
      await shown(help, 'Is this a scam?');
    }
  });

  it('says first what is needed to be safe', () => {
    const {text} = help;
    expect(text.indexOf('Nobody asks')).to.be.below(text.indexOf('Did you give codes?'));
  });

  it('leads from the answer to the advice and to where to turn, in the editor’s order', async () => {
    await help.press('Yes');
    await until(() => help.text.includes('Call your bank at once.'), 'The advice');
    const helpers = help.all('h4').map(nameOf);
    expect(helpers).to.deep.equal(['Your own bank', 'The police']);
    expect(help.text).to.contain('Then report it.');
    await help.press('Water');
    await until(() => help.title === 'Water', 'The topic');
    await help.press('Back');
    await until(() => help.text.includes('Call your bank at once.'), 'The advice again');
  });

  it('takes "I am not sure" for an answer', async () => {
    await help.press('I am not sure');
    await until(() => help.text.includes('Call your bank at once.'), 'The advice');
  });

  it('leads to a person where an answer leads to nothing', async () => {
    await help.press('Perhaps');
    await until(() => help.title === 'Talk to a person', 'The contacts');
  });

  it('carries no tick from one list to the next', async () => {
    const nodes = {
      a: {advice: 'First.', list: [{text: 'One'}], to: 'b'},
      b: {advice: 'Then.', list: [{text: 'Other'}]},
    };
    help.element.remove();
    const flows = {two: {title: 'Two lists', start: 'a', nodes}};
    help = await mountHelp({manifest: fullManifest({flows})});
    await help.open();
    help.panel!.apply({type: 'go', view: {name: 'flow', id: 'two'}});
    await until(() => help.text.includes('First.'), 'The first list');
    const tick = () => help.all('input[type="checkbox"]')[0] as HTMLInputElement;
    tick().click();
    expect(tick().checked).to.be.true;
    await help.press('Go on');
    await until(() => help.text.includes('Then.'), 'The second list');
    expect(tick().checked).to.be.false;
  });

  it('takes several answers and gives the advice for each', async () => {
    await help.press('No');
    await until(() => help.text.includes('What did you get?'), 'The question');
    expect(help.text, 'the advice of the answer before').to.contain('Well done.');
    for (const box of help.all('fieldset input')) box.click();
    await help.press('Go on');
    await until(() => help.text.includes('You are safe.'), 'The end');
    expect(help.text).to.contain('Delete the message.').and.to.contain('Hang up.');
    await help.press('Yes');
    await until(() => help.text.includes('Good that it is solved.'), 'It is solved');
    await help.press('Start again');
    await until(() => help.text.includes('Did you give codes?'), 'The beginning');
  });
});
