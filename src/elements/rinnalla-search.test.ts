import {expect} from 'chai';
import {fullManifest, topic} from '../testing/manifests.js';
import {
  focusIsOn,
  longWaits,
  mountHelp,
  nameOf,
  until,
  type HelpOnPage,
} from '../testing/mount-help.js';
import {VIEWS} from '../testing/views.js';

/** In ms: who writes has paused. */
const PAUSE = 1000;

const status = (help: HelpOnPage): string => nameOf(help.find('.count')!);
const heard = (help: HelpOnPage): string => nameOf(help.find('[role="status"]')!);
const found = (help: HelpOnPage): string[] => help.all('.list strong').map(nameOf);
const box = (help: HelpOnPage): HTMLInputElement => help.find('input') as HTMLInputElement;

describe('the search', () => {
  let help: HelpOnPage;

  beforeEach(async () => {
    help = await mountHelp({manifest: fullManifest()});
    await help.open();
  });

  it('has a label, and a place to say what was found that is empty before', () => {
    expect(nameOf(box(help))).to.equal('Search the help');
    expect([status(help), heard(help)]).to.deep.equal(['', '']);
  });

  it('finds topics by their titles, their answers and what else people call them', async () => {
    for (const query of ['Rent', 'electricity', 'landlord']) {
      await help.search(query);
      expect(found(help), query).to.deep.equal(['Rent']);
      expect(status(help)).to.equal('1 answer found.');
    }
  });

  it('says what was found to those who listen, once they pause, and not while they write', async () => {
    // What is read later would begin the pause anew.
    await help.whole();
    const waits = longWaits(window, PAUSE);
    await help.search('water');
    waits.pass(PAUSE - 1);
    expect(heard(help)).to.equal('');
    waits.pass(1);
    await until(() => heard(help) === '2 answers found.', 'It is told');
    box(help).value = 'waters';
    box(help).dispatchEvent(new Event('input', {bubbles: true}));
    await until(() => heard(help) === '', 'Nothing is told while they write');
    waits.pass(PAUSE);
    await until(() => heard(help) !== '', 'The same count is told again');
  });

  it('counts what it finds', async () => {
    await help.search('water');
    expect(status(help)).to.equal('2 answers found.');
    expect(found(help)).to.have.length(2);
  });

  it('says when it finds nothing', async () => {
    await help.search('qqqq');
    expect(status(help)).to.contain('The search found nothing.');
    expect(found(help)).to.be.empty;
  });

  it('leaves the focus where the person is writing', async () => {
    await help.search('rent');
    expect(focusIsOn()).to.equal('input#query');
  });

  it('shows the rest of the help again when the box is emptied', async () => {
    expect(help.text).to.contain('On this page');
    await help.search('rent');
    expect(help.text).not.to.contain('On this page');
    box(help).value = '';
    box(help).dispatchEvent(new Event('input', {bubbles: true}));
    await until(() => help.text.includes('On this page'), 'The rest is there again');
    expect(status(help)).to.equal('');
    expect(focusIsOn()).to.equal('input#query');
  });

  it('is as it was when the person comes back from an answer', async () => {
    await help.search('landlord');
    help.find('.list button')!.click();
    await help.settled();
    expect(help.title).to.equal('Rent');
    await help.press('Back');
    await until(() => found(help).length > 0, 'The answers are there again');
    expect(box(help).value).to.equal('landlord');
    expect(found(help)).to.deep.equal(['Rent']);
  });

  it('searches in the language that the person chose', async () => {
    await help.search('landlord');
    help.panel!.apply({type: 'go', view: {name: 'languages'}});
    await help.settled();
    await help.press('Svenska');
    await until(() => help.text.includes('Sök i hjälpen'), 'The words are Swedish');
    await until(() => found(help).join() === 'Hyra', 'What is found is Swedish');
    await help.search('vatten');
    expect(found(help)).to.deep.equal(['Vatten', 'Hyra']);
  });

  it('finds what came with another manifest', async () => {
    await help.search('rent');
    const topics = {new: topic('Rented room')};
    help.panel!.loaded = {
      ...help.panel!.loaded,
      sources: [{file: '', json: fullManifest({topics})}],
    };
    await until(() => found(help).join() === 'Rented room', 'The other topic is found');
  });

  it('shows ten answers at most', async () => {
    const topics = Object.fromEntries(
      Array.from({length: 30}, (_, i) => [`t${i}`, topic(`Allowance ${i}`)]),
    );
    const many = await VIEWS['the start']!({manifest: fullManifest({topics})});
    await many.search('allowance');
    expect(found(many)).to.have.length(10);
  });
});
