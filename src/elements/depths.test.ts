import {expect} from 'chai';
import type {ErrorEvent} from './events.js';
import {spokenIn} from '../testing/accessibility.js';
import {withDepths} from '../testing/depths.js';
import {
  focusIsOn,
  mountHelp,
  nameOf,
  until,
  warnings,
  type HelpOnPage,
} from '../testing/mount-help.js';
import {nextPage, place} from '../testing/storage.js';
import {VIEWS} from '../testing/views.js';

async function lease(attributes: Record<string, string> = {}): Promise<HelpOnPage> {
  const help = await mountHelp({manifest: withDepths(), attributes});
  await help.open();
  await help.press('The lease');
  return help;
}

const STEP = 'Look for the rent.';
const BODY = 'Ask your landlord for it.';

describe('how much help a person wants', () => {
  it('is theirs to choose in the topic, and to take back', async () => {
    const help = await lease();
    expect(help.text).to.contain(BODY).and.not.to.contain(STEP);
    await help.press('Step by step');
    expect(help.text).to.contain(STEP).and.not.to.contain(BODY);
    await help.press('Short answer');
    expect(help.text).not.to.contain(STEP).and.not.to.contain(BODY);
    await help.press('The usual');
    expect(help.text).to.contain(BODY);
  });

  it('can be chosen from every view, and leads back there', async () => {
    for (const from of ['the contacts', 'about this help', 'a self-check'] as const) {
      const help = await VIEWS[from]!({});
      const {title} = help;
      await help.press('How much help?');
      await help.press('Step by stepOne thing at a time.');
      expect(help.title).to.equal(title);
      help.element.remove();
    }
  });

  it('goes along to other topics and pages', async () => {
    const help = await lease();
    await help.press('Step by step');
    const next = await nextPage(help);
    await next.opened();
    await until(() => next.text.includes(STEP), 'The steps');
  });

  it('is not kept on a shared computer', async () => {
    const help = await lease({'shared-computer': ''});
    await help.press('Step by step');
    expect(place()).to.include({depth: '', second: '', lang: ''});
  });

  it('says it when a topic has nothing of that kind', async () => {
    const help = await lease();
    await help.press('Step by step');
    await help.press('Back');
    help.element.show('water');
    await help.settled();
    expect(help.text).to.contain('There are no steps for this.');
  });

  it('is asked about again when something was of no help', async () => {
    const help = await lease();
    await help.press('No');
    await help.press('Show it to me step by step');
    expect(help.text).to.contain(STEP);
  });

  it('brings who has asked for it below to the beginning', async () => {
    const help = await lease();
    help.button('No').focus();
    await help.press('No');
    help.button('Show it to me step by step').focus();
    await help.press('Show it to me step by step');
    await until(() => focusIsOn().startsWith('h2'), 'The title has the focus');
  });

  it('leads to a person, too', async () => {
    const help = await lease();
    await help.press('How much help?');
    await help.press('Talk to a personPhone, chat or a visit.');
    expect(help.title).to.equal('Talk to a person');
  });
});

describe('a video', () => {
  it('is loaded when the person asks for it, with captions and its text', async () => {
    const help = await VIEWS['a topic in pictures']!({});
    expect(help.all('video, img')).to.be.empty;
    expect(nameOf(help.find('details')!)).to.contain('A hand points at the rent.');
    warnings();
    await help.press('Play the video (1 minute)');
    const track = help.find('video track') as HTMLTrackElement;
    expect([track.kind, track.srclang, new URL(track.src).pathname]).to.deep.equal([
      'captions',
      'en',
      '/media/none.vtt',
    ]);
    expect(focusIsOn()).to.contain('video');
  });

  it('that does not play is told, with its text, and reported', async () => {
    warnings();
    const help = await VIEWS['a topic in pictures']!({});
    const errors: ErrorEvent[] = [];
    help.element.addEventListener('rinnalla-error', (event) => errors.push(event));
    await help.press('Play the video (1 minute)');
    await until(() => help.text.includes('cannot be played here'), 'It is told');
    expect(help.find('details')!.hasAttribute('open')).to.be.true;
    const places = () => errors.filter(({code}) => code === 'media').map(({at}) => at);
    // The captions of the test are not there either, and may be missed first.
    await until(() => places().includes('/topics/lease/video'), 'It is reported');
    expect(new Set(places()).size, 'each once').to.equal(places().length);
  });
});

describe('what the person has asked to see', () => {
  it('never takes the focus from the form', async () => {
    const help = await VIEWS['a topic in pictures']!({});
    await help.press('Show the pictures (1)');
    const rent = document.getElementById('rent')!;
    rent.focus();
    await until(() => help.panel!.facts.focused === 'rent', 'The help knows it');
    await help.settled();
    expect(focusIsOn()).to.equal('input#rent');
  });

  it('does not play on when the help is closed', async () => {
    warnings();
    const help = await VIEWS['a topic in pictures']!({});
    await help.press('Play the video (1 minute)');
    await help.press('Close help');
    expect(help.all('video')).to.be.empty;
  });
});

describe('a word of the glossary', () => {
  it('keeps the focus when its meaning opens and closes', async () => {
    const help = await VIEWS['a topic in two languages']!({});
    help.button('lease').focus();
    for (const times of [1, 2]) {
      await help.press('lease');
      expect(focusIsOn(), `pressed ${times} times`).to.equal('button "lease"');
    }
  });

  it('is closed in the next topic', async () => {
    const help = await VIEWS['a word that is explained']!({});
    help.panel!.apply({type: 'go', view: {name: 'topic', id: 'rent'}});
    await help.settled();
    expect(help.all('[aria-expanded="true"]')).to.be.empty;
  });

  it('is underlined once in a view, and opens what it means', async () => {
    const help = await VIEWS['a topic step by step']!({});
    await until(() => help.find('.term'), 'A word is underlined');
    expect(help.all('.term').map(nameOf)).to.deep.equal(['lease', 'rent']);
    await help.press('lease');
    expect(help.text).to.contain('A contract about renting a home.');
    expect(spokenIn(help.all('*'), 'vuokrasopimus')).to.equal('fi auto');
    await help.press('lease');
    expect(help.text).not.to.contain('A contract about renting a home.');
  });

  it('is explained where it stands in a label of the page', async () => {
    const help = await mountHelp({manifest: withDepths()});
    await help.open();
    await until(() => help.text.includes('Words on this page'), 'The words');
    const list = help.all('h3').find((title) => nameOf(title) === 'Words on this page');
    const words = [...list!.nextElementSibling!.querySelectorAll('button')].map(nameOf);
    expect(words).to.deep.equal(['rent']);
    await help.press('rent');
    expect(help.text).to.contain('What you pay the landlord.');
  });
});

describe('a second language', () => {
  it('stands beside the first one, block by block, each with its own language', async () => {
    const help = await VIEWS['the languages']!({manifest: withDepths()});
    const arabic = help.all('button').filter((button) => nameOf(button) === 'العربية');
    arabic.at(-1)!.click();
    await help.settled();
    help.element.show('lease');
    await help.settled();
    const pairs = help
      .all('.pair')
      .slice(0, 3)
      .map((pair) => [...pair.children].map((part) => [nameOf(part), part.getAttribute('lang')]));
    expect(pairs).to.deep.equal([
      [
        ['The lease tells the rent.', 'en'],
        ['عقد الإيجار يذكر الإيجار.', 'ar'],
      ],
      [
        ['Look at its first page.', 'en'],
        ['انظر إلى الصفحة الأولى.', 'ar'],
      ],
      [
        ['Ask your landlord for it.', 'en'],
        ['اطلبه من المالك.', 'ar'],
      ],
    ]);
    expect(spokenIn(help.all('*'), 'انظر')).to.equal('ar rtl');
  });
});

describe('a self-check', () => {
  it('recommends what helps to those who need it, and praises the others', async () => {
    const help = await VIEWS['a self-check']!({});
    const radios = help.all('input[type="radio"]');
    for (const answer of [2, 5]) radios[answer]!.click();
    await help.press('Show the result');
    expect(help.text).to.contain('Well done.').and.not.to.contain('Practise with someone.');
    expect(focusIsOn(), 'brought to the result').to.equal('h3#result "Your result"');
    await help.press('Start again');
    help.all('input[type="radio"]')[0]!.click();
    await help.press('Show the result');
    expect(help.text).to.contain('Practise with someone.').and.to.contain('The lease');
  });

  it('keeps the answers while the rest of the help is being read', async () => {
    const help = await VIEWS['a self-check']!({});
    help.all('input[type="radio"]')[2]!.click();
    await help.press('Show the result');
    help.panel!.loaded = {...help.panel!.loaded};
    await help.settled();
    expect(help.find('.result')).not.to.be.undefined;
    await help.press('Back to my answers');
    expect((help.all('input[type="radio"]')[2] as HTMLInputElement).checked).to.be.true;
    expect(focusIsOn()).to.equal('h3 "Logging in"');
    await help.press('Show the result');
    await help.press('Start again');
    expect(help.all('input:checked')).to.be.empty;
  });

  it('keeps and sends no answer', async () => {
    const sent: unknown[] = [];
    const help = await VIEWS['a self-check']!({});
    help.element.addEventListener('rinnalla-helpful', (event) => sent.push(event));
    const before = performance.getEntriesByType('resource').length;
    help.all('input[type="radio"]')[0]!.click();
    await help.press('Show the result');
    expect(JSON.stringify(place())).not.to.match(/answer|"1"|theme/);
    expect(sent).to.be.empty;
    expect(performance.getEntriesByType('resource').length).to.equal(before);
  });
});
