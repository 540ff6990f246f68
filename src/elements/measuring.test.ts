import {expect} from 'chai';
import type {MeasureEvent} from '../measure/measure-event.js';
import {withGuidance} from '../testing/guidance.js';
import {during, mountHelp, stub, until, type HelpOnPage} from '../testing/mount-help.js';

interface Counting {
  readonly help: HelpOnPage;
  /** What the page was told: `shown topic/rent`. */
  readonly told: string[];
  readonly events: MeasureEvent[];
}

async function counting(attributes: Record<string, string>, lang?: string): Promise<Counting> {
  const events: MeasureEvent[] = [];
  const help = await mountHelp({
    manifest: withGuidance(),
    attributes,
    ...(lang === undefined ? {} : {lang}),
  });
  help.element.addEventListener('rinnalla-measure', (event) => events.push(event));
  return {
    help,
    events,
    get told() {
      // What is wrong with the manifest of the tests is told whenever it is read.
      const deeds = events.filter(({event}) => event !== 'error');
      return deeds.map(({event, item}) => `${event} ${item}`.trim());
    },
  };
}

const measured = ({help}: Counting) => help.find('rinnalla-counted') !== undefined;

/** Opens "About this help", where the person sees what is counted. */
async function about(counted: Counting): Promise<HTMLInputElement> {
  await counted.help.press('About this help');
  await until(() => measured(counted), 'What is counted is told');
  await until(() => counted.help.text.includes('What is counted'), 'It is drawn');
  return counted.help.find('rinnalla-counted')!.shadowRoot!.querySelector('input')!;
}

describe('what is counted', () => {
  it('is what is done with the help, where the page has turned it on', async () => {
    const counted = await counting({measure: 'on'});
    const {help} = counted;
    await help.open();
    await help.press('Water');
    await until(() => counted.told.includes('shown topic/water'), 'The topic');
    await help.press('No');
    await help.press('Talk to a person');
    await until(() => counted.told.includes('shown view/contacts'), 'It is told');
    expect(counted.told).to.deep.equal([
      'opened',
      'shown topic/water',
      'not-helpful topic/water',
      'shown view/contacts',
      'contact-after-not-helpful topic/water',
    ]);
  });

  it('begins with the first step, also when what counts is there before the help is read', async () => {
    await import('../chunks/measure.js');
    await import('../chunks/measure-sinks.js');
    const counted = await counting({measure: 'on'});
    await counted.help.open();
    await until(() => counted.told.length > 0, 'It is told');
    expect(counted.told).to.deep.equal(['opened']);
  });

  it('goes on where the page moves the help, and is counted once', async () => {
    const counted = await counting({measure: 'on'});
    const {help} = counted;
    const dialog = document.createElement('div');
    document.body.append(dialog);
    during(() => dialog.remove());
    await help.open();
    // What counts may still be loading.
    dialog.append(help.element);
    await help.press('Water');
    await until(() => counted.told.includes('shown topic/water'), 'The topic');
    document.body.append(help.element);
    await help.press('No');
    await help.press('Talk to a person');
    await until(() => counted.told.includes('shown view/contacts'), 'It is told');
    expect(counted.told).to.deep.equal([
      'opened',
      'shown topic/water',
      'not-helpful topic/water',
      'shown view/contacts',
      'contact-after-not-helpful topic/water',
    ]);
  });

  it('says the service, the page, the language and the depth, and nothing else', async () => {
    const counted = await counting({measure: 'on'});
    await counted.help.open();
    await until(() => counted.events.length > 0, 'It is told');
    const [event] = counted.events;
    expect({...event}).to.have.all.keys(
      ...['isTrusted', 'event', 'item', 'page', 'language', 'depth', 'service', 'version'],
    );
    expect(event?.language).to.equal('en');
  });

  for (const attributes of [{}, {measure: 'off'}, {measure: 'yes'}] as Record<string, string>[]) {
    it(`is nothing with ${JSON.stringify(attributes)}`, async () => {
      const counted = await counting(attributes);
      await counted.help.open();
      await counted.help.press('About this help');
      await until(() => counted.help.text.includes('Forget me'), 'The view is drawn');
      expect(counted.told).to.deep.equal([]);
      expect(measured(counted)).to.be.false;
    });
  }

  it('waits for the person’s yes with "on-consent", and for the page’s', async () => {
    const counted = await counting({measure: 'on-consent'});
    const {help} = counted;
    await help.open();
    const choice = await about(counted);
    expect(choice.checked).to.be.false;
    expect(counted.told).to.deep.equal([]);
    choice.click();
    await help.settled();
    await help.press('Back');
    await help.press('Water');
    await until(() => counted.told.includes('shown topic/water'), 'Now it is counted');
    help.element.setAttribute('measure', 'off');
    const {length} = counted.told;
    await help.press('Yes');
    expect(counted.told).to.have.length(length);
  });

  it('ends when the person turns it off, who sees each count of this page', async () => {
    const counted = await counting({measure: 'on'});
    const {help} = counted;
    await help.open();
    await help.press('Water');
    await until(() => counted.told.includes('shown topic/water'), 'It is counted');
    const choice = await about(counted);
    expect(choice.checked).to.be.true;
    const list = help.find('rinnalla-counted')!.shadowRoot!.querySelector('details')!;
    expect(list.textContent).to.contain('shown · topic/water');
    expect(list.textContent).to.contain('Water');
    choice.click();
    await help.settled();
    const {length} = counted.told;
    await help.press('Back');
    await help.press('Yes');
    expect(counted.told).to.have.length(length);
  });

  for (const [name, value] of [
    ['doNotTrack', '1'],
    ['globalPrivacyControl', true],
  ] as const) {
    it(`is nothing when the browser says ${name}, and that is told`, async () => {
      stub(navigator, name, {value});
      const counted = await counting({measure: 'on'});
      await counted.help.open();
      await counted.help.press('About this help');
      await until(() => counted.help.text.includes('asks not to be followed'), 'It is told');
      expect(counted.told).to.deep.equal([]);
    });
  }
});

describe('a guide and a problem solver', () => {
  it('are counted by their steps, and where they are left', async () => {
    const counted = await counting({measure: 'on'});
    const {help} = counted;
    await help.open();
    await help.press('Is this a scam?');
    await help.press('No');
    await until(() => help.text.includes('What did you get?'), 'The next node');
    await help.press('Back');
    await help.press('Back');
    await until(() => counted.told.some((one) => one.startsWith('flow-left')), 'It is left');
    expect(counted.told.slice(1)).to.deep.equal([
      'shown flow/scam',
      'flow-node flow/scam/safe',
      'flow-left flow/scam',
    ]);
  });
});

describe('a search', () => {
  it('is counted by how it went, never by its words', async () => {
    const counted = await counting({measure: 'on'});
    const {help} = counted;
    await help.open();
    await help.search('water');
    await until(() => counted.told.some((one) => one.startsWith('search-good')), 'It is counted');
    await help.search('qqqqqqqq');
    await until(() => counted.told.includes('search-none hits/0'), 'It is counted');
    expect(JSON.stringify(counted.events.map((event) => ({...event})))).not.to.match(/water|qqq/);
  });
});
