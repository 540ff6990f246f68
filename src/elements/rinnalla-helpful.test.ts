import {expect} from 'chai';
import {withGuidance} from '../testing/guidance.js';
import {focusIsOn, frameOf, mountHelp, until, type HelpOnPage} from '../testing/mount-help.js';

async function open(title: string): Promise<{help: HelpOnPage; told: unknown[]}> {
  const help = await mountHelp({manifest: withGuidance()});
  const told: unknown[] = [];
  help.element.addEventListener('rinnalla-helpful', ({kind, item, helpful}) => {
    told.push([kind, item, helpful]);
  });
  await help.open();
  await help.press(title);
  await until(() => help.title === title, 'What was chosen is shown');
  await help.settled();
  return {help, told};
}

describe('"Did this help?"', () => {
  it('is asked after a topic, and tells the page with one press', async () => {
    const {help, told} = await open('Water');
    help.button('Yes').focus();
    await help.press('Yes');
    expect(told).to.deep.equal([['topic', 'water', true]]);
    expect(help.text).to.contain('Thank you for your answer.');
    expect(focusIsOn(), 'the focus stays').to.equal('button "Yes"');
  });

  it('offers a person to who says no, and counts the first answer', async () => {
    const {help, told} = await open('Water');
    await help.press('No');
    await help.press('Yes');
    expect(told).to.deep.equal([['topic', 'water', false]]);
    const offered = help.find('rinnalla-helpful')!.shadowRoot!.textContent;
    expect(offered).to.contain('Talk to a person');
  });

  it('is asked anew of another topic', async () => {
    const {help, told} = await open('Rent');
    await help.press('Yes');
    await help.press('Water');
    await until(() => help.title === 'Water', 'The other topic');
    expect(help.text).not.to.contain('Thank you for your answer.');
    await help.press('No');
    expect(told).to.deep.equal([
      ['topic', 'rent', true],
      ['topic', 'water', false],
    ]);
  });

  it('is what a problem solver asks at its end', async () => {
    const {help, told} = await open('Is this a scam?');
    const press = async (name: string, then: string): Promise<void> => {
      await until(() => help.text.includes(name), name);
      await help.press(name);
      await until(() => help.text.includes(then), then);
    };
    await press('No', 'What did you get?');
    await press('Go on', 'You are safe.');
    await press('Yes', 'Good that it is solved.');
    expect(told).to.deep.equal([['flow', 'scam', true]]);
  });

  it('is told nothing before someone presses', async () => {
    const {told} = await open('Water');
    expect(told).to.deep.equal([]);
  });
});

describe('the way out of a sensitive service', () => {
  it('leaves the page at once, and forgets', async () => {
    const document = await frameOf(600, 600);
    const view = document.defaultView!;
    const frame = view.frameElement as HTMLIFrameElement;
    const {service, ...rest} = withGuidance();
    const manifest = {
      ...rest,
      service: {...service, quickExit: `${location.origin}/help/minimal.json`},
    };
    const help = await mountHelp({manifest, document});
    await help.open();
    expect(sessionStorage.getItem('rinnalla')).not.to.equal(null);
    await help.press('Leave this page at once');
    const path = () => frame.contentWindow?.location.pathname;
    await until(() => path() === '/help/minimal.json', 'The page is left');
    expect(sessionStorage.getItem('rinnalla')).to.equal(null);
  });

  it('is there only where the service asks for it', async () => {
    const {help} = await open('Water');
    expect(help.text).not.to.contain('Leave this page at once');
  });
});
