import {expect} from 'chai';
import {withDepths} from '../testing/depths.js';
import {mountHelp, nameOf, stub, until, type HelpOnPage} from '../testing/mount-help.js';
import type {ErrorEvent} from './events.js';

/*
 * The browsers of the tests have no voices. These stand in for them: what is to be said is collected, and is
 * said when the test says so.
 */

interface Said extends EventTarget {
  readonly text: string;
  lang: string;
  voice: unknown;
}

class Voices extends EventTarget {
  readonly said: Said[] = [];
  cancelled = 0;
  readonly #voices: readonly object[];

  constructor(voices: readonly object[]) {
    super();
    this.#voices = voices;
  }

  getVoices = () => this.#voices;
  speak = (said: Said) => this.said.push(said);
  cancel = () => this.cancelled++;
}

const LOCAL = {lang: 'en-GB', localService: true};

function voices(...all: readonly object[]): Voices {
  const synthesis = new Voices(all);
  stub(window, 'speechSynthesis', {value: synthesis});
  stub(window, 'SpeechSynthesisUtterance', {
    value: class extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    },
  });
  return synthesis;
}

async function lease(): Promise<HelpOnPage> {
  const help = await mountHelp({manifest: withDepths()});
  await help.open();
  await help.press('The lease');
  return help;
}

const spoken = (help: HelpOnPage): string[] => help.all('[data-spoken]').map(nameOf);
const names = (help: HelpOnPage): string[] => help.all('button').map(nameOf);

describe('reading aloud', () => {
  it('goes through the view, paragraph by paragraph, and marks the one it reads', async () => {
    const {said} = voices(LOCAL);
    const help = await lease();
    await help.press('Read aloud');
    const heard: string[] = [];
    while (said.length > heard.length) {
      const last = said.at(-1)!;
      expect(spoken(help)).to.deep.equal([last.text]);
      heard.push(last.text);
      last.dispatchEvent(new Event('end'));
    }
    expect(heard.slice(0, 4)).to.deep.equal([
      'The lease',
      'The lease tells the rent.',
      'Look at its first page.',
      'Ask your landlord for it.',
    ]);
    await help.settled();
    expect(spoken(help)).to.be.empty;
    expect(names(help)).to.include('Read aloud');
  });

  it('is not there without a voice of the device for the language', async () => {
    voices({lang: 'en-US', localService: false}, {lang: 'fi-FI', localService: true});
    const help = await lease();
    expect(names(help)).not.to.include('Read aloud');
  });

  it('comes when the voices come', async () => {
    const all: object[] = [];
    const synthesis = voices();
    synthesis.getVoices = () => all;
    const help = await lease();
    expect(names(help)).not.to.include('Read aloud');
    all.push(LOCAL);
    synthesis.dispatchEvent(new Event('voiceschanged'));
    await help.settled();
    expect(names(help)).to.include('Read aloud');
  });

  it('reads each paragraph in its language, and none that no voice can read', async () => {
    const {said} = voices(LOCAL, {lang: 'sv-SE', localService: true});
    const help = await lease();
    help.panel!.apply({type: 'second', lang: 'ar'});
    await help.settled();
    await help.press('Read aloud');
    for (let i = 0; i < said.length; i++) said[i]!.dispatchEvent(new Event('end'));
    expect(said.map(({text}) => text).join()).not.to.match(/[\u0600-\u06ff]/);
    expect(new Set(said.map(({lang}) => lang))).to.deep.equal(new Set(['en-GB']));
  });

  for (const [what, act] of [
    ['they say so', (help: HelpOnPage) => help.press('Stop reading')],
    ['they go elsewhere', (help: HelpOnPage) => help.press('About this help')],
    ['they close the help', (help: HelpOnPage) => help.press('Close help')],
  ] as const) {
    it(`stops when ${what}`, async () => {
      const synthesis = voices(LOCAL);
      const help = await lease();
      await help.press('Read aloud');
      await act(help);
      expect(synthesis.cancelled).to.equal(1);
      const [first] = synthesis.said;
      first!.dispatchEvent(new Event('end'));
      expect(synthesis.said).to.have.length(1);
      expect(spoken(help)).to.be.empty;
    });
  }

  for (const [what, synthesis] of Object.entries({
    'is no synthesis': document.createElement('a'),
    throws: {
      getVoices() {
        throw new Error('no voices');
      },
    },
    'has voices without a language': {getVoices: () => [{localService: true}, {}]},
    'has no list': {getVoices: () => 5},
  })) {
    it(`is not there when what the page has put in its place ${what}`, async () => {
      stub(window, 'speechSynthesis', {value: synthesis});
      const help = await lease();
      expect(help.title).to.equal('The lease');
      expect(names(help)).not.to.include('Read aloud');
    });
  }

  it('stops without a complaint when the page has ended it', async () => {
    const synthesis = voices(LOCAL);
    const help = await lease();
    await help.press('Read aloud');
    const end = Object.assign(new Event('error'), {error: 'canceled'});
    synthesis.said[0]!.dispatchEvent(end);
    await help.settled();
    expect(help.text).not.to.contain('does not work');
    expect(names(help)).to.include('Read aloud');
  });

  it('stops when another depth is shown', async () => {
    const synthesis = voices(LOCAL);
    const help = await lease();
    await help.press('Read aloud');
    await help.press('Step by step');
    expect(synthesis.cancelled).to.equal(1);
  });

  it('never stops what the page itself reads', async () => {
    const synthesis = voices(LOCAL);
    const help = await lease();
    await help.press('About this help');
    help.element.remove();
    expect(synthesis.cancelled).to.equal(0);
  });

  it('says it when the voice fails, and reports it once', async () => {
    const synthesis = voices(LOCAL);
    const help = await lease();
    const errors: ErrorEvent[] = [];
    help.element.addEventListener('rinnalla-error', (event) => errors.push(event));
    stub(console, 'warn', {value: () => undefined});
    await help.press('Read aloud');
    const failure = Object.assign(new Event('error'), {error: 'synthesis-failed'});
    synthesis.said[0]!.dispatchEvent(failure);
    await until(() => help.text.includes('voice of this device does not work'), 'It is told');
    const ours = errors.filter(({code}) => code === 'voice');
    expect(ours.map(({detail}) => detail)).to.deep.equal(['synthesis-failed']);
  });
});
