import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {Manifest, Provider} from '../model/manifest.js';
import {
  focusIsOn,
  mountHelp,
  nameOf,
  stub,
  until,
  warnings,
  type HelpOnPage,
  type MountOptions,
} from '../testing/mount-help.js';
import {HELSINKI, municipalities, OULU, provider, withProviders} from '../testing/providers.js';
import {nextPage, place} from '../testing/storage.js';
import type {ErrorEvent} from './events.js';

const names = (help: HelpOnPage): string[] =>
  help.all('rinnalla-helper').map((card) => nameOf(card.shadowRoot!.querySelector('h3')!));

const status = (help: HelpOnPage): string => {
  const line = help.find('rinnalla-helpers')?.shadowRoot?.querySelector('.status');
  return line ? nameOf(line) : '';
};

/** As many cards as are found, or ten. */
const listed = (help: HelpOnPage): Promise<void> =>
  until(() => {
    const found = status(help);
    const isSaid = found !== '' && !found.endsWith('…');
    return isSaid && names(help).length >= Math.min(10, Number.parseInt(found) || 0);
  }, 'They are listed');

async function helpers(
  more: Partial<Manifest> = {},
  options: MountOptions = {},
): Promise<HelpOnPage> {
  const help = await mountHelp({manifest: withProviders(more), ...options});
  await help.open();
  help.panel!.apply({type: 'go', view: {name: 'helpers'}});
  await listed(help);
  await help.settled();
  return help;
}

const select = (help: HelpOnPage, id: string): HTMLSelectElement =>
  help.find(`select#${id}`) as HTMLSelectElement;

async function choose(help: HelpOnPage, id: string, value: string): Promise<void> {
  select(help, id).value = value;
  select(help, id).dispatchEvent(new Event('change', {bubbles: true}));
  await help.settled();
  await listed(help);
}

const chosen = (help: HelpOnPage, id: string): string =>
  nameOf(select(help, id).selectedOptions[0]!);

function errorsOf(help: HelpOnPage): string[] {
  const errors: string[] = [];
  help.element.addEventListener('rinnalla-error', (event: ErrorEvent) => {
    errors.push(`${event.code} ${event.detail}`);
  });
  return errors;
}

describe('who else can help', () => {
  it('is shown for the municipality that the person chooses', async () => {
    const help = await helpers();
    expect(names(help)).to.have.members([
      'Example Library',
      'Example Association',
      'Example Bank',
      'Example Police',
    ]);
    await choose(help, 'municipality', HELSINKI);
    expect(names(help)).to.deep.equal(['Example Association', 'Example Bank', 'Example Police']);
    expect(status(help)).to.equal('3 helpers found.');
  });

  it('is chosen and wished for by the keyboard alone', async () => {
    const help = await helpers();
    select(help, 'municipality').focus();
    await sendKeys({press: 'o'});
    // In some engines a list is open until Enter.
    if (chosen(help, 'municipality') !== 'Oulu') await sendKeys({press: 'Enter'});
    await until(() => names(help).length === 3, 'Those in Oulu');
    expect(chosen(help, 'municipality')).to.equal('Oulu');
    await sendKeys({press: 'Tab'});
    expect(focusIsOn()).to.equal('button "Near me"');
  });

  it('lists municipalities in the person’s language, sorted', async () => {
    const help = await helpers({}, {lang: 'sv'});
    expect([...select(help, 'municipality').options].slice(1).map(nameOf)).to.deep.equal([
      'Helsingfors',
      'Uleåborg',
      'Utsjoki',
    ]);
  });

  it('can be asked for by form of support and language, without another order', async () => {
    const help = await helpers();
    const before = names(help);
    await choose(help, 'form', 'peer');
    expect(names(help)).to.deep.equal(['Example Association']);
    await choose(help, 'form', '');
    expect(names(help)).to.deep.equal(before);
    await choose(help, 'language', 'fi');
    expect(names(help)).to.deep.equal(['Example Library']);
  });

  it('shows what was asked for, also in a municipality where nobody has it', async () => {
    const help = await helpers();
    await choose(help, 'language', 'sv');
    await choose(help, 'municipality', HELSINKI);
    expect(chosen(help, 'language')).to.equal('Swedish');
    expect(status(help)).to.equal('Nobody was found with these choices.');
  });

  it('keeps the focus with the person whose button goes', async () => {
    const help = await helpers();
    await choose(help, 'language', 'sv');
    await choose(help, 'municipality', HELSINKI);
    await help.press('Remove form and language');
    expect(focusIsOn()).to.contain('helpers found');
  });

  it('says plainly that nobody was found, with ways on', async () => {
    const help = await helpers();
    await choose(help, 'form', 'peer');
    await choose(help, 'municipality', OULU);
    expect(status(help)).to.equal('Nobody was found with these choices.');
    await help.press('Show all municipalities');
    await listed(help);
    expect(names(help)).to.deep.equal(['Example Association']);
    await choose(help, 'municipality', OULU);
    await help.press('Remove form and language');
    await listed(help);
    expect(names(help)).to.have.length(3);
    expect(chosen(help, 'form')).to.equal('Any');
  });

  it('shows ten at a time, and brings the person to the first new one', async () => {
    const many = Array.from({length: 23}, (_, i) => String(i).padStart(2, '0'));
    const help = await helpers({
      providers: Object.fromEntries(many.map((name) => [`p${name}`, provider(`P ${name}`)])),
    });
    expect(names(help)).to.have.length(10);
    help.button('Show more').focus();
    await help.press('Show more');
    expect(names(help)).to.have.length(20);
    await until(() => focusIsOn() === 'h3 "P 10"', 'The focus is at the eleventh');
    await help.press('Show more');
    expect(names(help)).to.have.length(23);
    expect(help.all('button').map(nameOf)).not.to.include('Show more');
  });

  it('links to maps of others with the municipality filled in, and says where they lead', async () => {
    const help = await helpers();
    await choose(help, 'municipality', OULU);
    const map = help.button('Example map (the site map.example, opens in a new tab)');
    expect(map.getAttribute('href')).to.equal(
      'https://map.example/?lat=7210442&lon=427883&q=digital%20support%20Oulu',
    );
  });
});

describe('helpers of a kind', () => {
  async function flow(node: string, more: Partial<Manifest> = {}): Promise<HelpOnPage> {
    const help = await mountHelp({manifest: withProviders(more)});
    await help.open();
    help.panel!.apply({type: 'go', view: {name: 'flow', id: 'scam', node}});
    await until(() => help.find('rinnalla-flow')?.shadowRoot, 'The problem solver');
    await help.settled();
    return help;
  }

  it('are one press from the problem solver that refers to them, with its reason', async () => {
    const help = await flow('bank');
    await until(() => help.text.includes('See who can help – The police'), 'They are offered');
    await help.press('See who can help – The police');
    await listed(help);
    expect(help.title).to.equal('The police');
    expect(names(help)).to.deep.equal(['Example Police']);
    expect(help.text).to.contain('Then report it.').and.not.to.contain('a scam is a crime');
    expect(help.text).to.contain('call the emergency number 112');
  });

  it('are not offered where the help knows nobody', async () => {
    const help = await flow('bank', {providers: {}});
    expect(help.all('button').map(nameOf).join()).not.to.contain('See who can help');
  });

  it('are offered where a directory may know someone', async () => {
    warnings();
    const help = await flow('bank', {providers: {}, directory: '/gone/index.json'});
    expect(help.button('See who can help – Your own bank')).to.exist;
  });

  it('that are one’s own are not asked for by place, and the number is not taken from a message', async () => {
    const help = await helpers();
    await choose(help, 'municipality', OULU);
    help.panel!.apply({type: 'go', view: {name: 'helpers', kind: 'bank'}});
    await help.settled();
    expect(names(help)).to.deep.equal(['Example Bank']);
    expect(help.all('select#municipality')).to.be.empty;
    expect(help.text).to.contain('never from a message');
  });

  it('begin with the one that the problem solver names', async () => {
    const {flows} = withProviders();
    const {scam} = flows!;
    const nodes = {
      ...scam!.nodes,
      bank: {advice: 'Ask.', refer: [{provider: 'association', why: 'They know.'}]},
    };
    const help = await flow('bank', {flows: {scam: {...scam!, nodes}}});
    help.panel!.apply({type: 'settle', municipality: OULU});
    // They are read after what the page shows first.
    const buttons = () => help.all('button').map(nameOf);
    await until(() => buttons().includes('Example Association'), 'The one is named');
    await help.press('Example Association');
    await listed(help);
    expect(names(help)).to.deep.equal(['Example Association']);
    expect(help.text).to.contain('They know.');
  });
});

describe('"near me"', () => {
  const OULU_STATION = {latitude: 65.0117, longitude: 25.4841};
  let asked = 0;

  function geolocation(answer: (found: PositionCallback, failed: PositionErrorCallback) => void) {
    asked = 0;
    stub(navigator, 'geolocation', {
      value: {
        getCurrentPosition: (found: PositionCallback, failed: PositionErrorCallback) => {
          asked++;
          answer(found, failed);
        },
      },
    });
  }
  const at = (coords: object) =>
    geolocation((found) => {
      found({coords} as GeolocationPosition);
    });
  const fails = (code: number) =>
    geolocation((_, failed) => {
      failed({code, message: 'x'} as GeolocationPositionError);
    });

  it('asks where the person is only when it is pressed, and keeps no more than the municipality', async () => {
    at(OULU_STATION);
    const help = await helpers();
    await choose(help, 'form', 'phone');
    expect(asked).to.equal(0);
    await help.press('Near me');
    await until(() => chosen(help, 'municipality') === 'Oulu', 'The nearest is chosen');
    expect(asked).to.equal(1);
    expect(help.text).to.contain('The nearest municipality is Oulu. Your location was not saved.');
    expect(place()).to.include({municipality: OULU});
    const kept = JSON.stringify([sessionStorage, localStorage]);
    expect(kept).not.to.contain('65.01').and.not.to.contain('25.48');
  });

  for (const [why, ask, words] of [
    ['is refused', () => fails(1), 'The browser did not tell where you are.'],
    ['fails', () => fails(2), 'Your location could not be found.'],
    [
      'is outside of Finland',
      () => at({latitude: 48, longitude: 2}),
      'Your location could not be found.',
    ],
  ] as const) {
    it(`says so when the place ${why}, and changes nothing`, async () => {
      ask();
      const help = await helpers();
      await help.press('Near me');
      await until(() => help.text.includes(words), words);
      expect(chosen(help, 'municipality')).to.equal('All municipalities');
    });
  }

  it('gives way to a municipality that is chosen meanwhile', async () => {
    let tell = (): void => undefined;
    geolocation((found) => {
      tell = () => {
        found({coords: OULU_STATION} as GeolocationPosition);
      };
    });
    const help = await helpers();
    await help.press('Near me');
    await choose(help, 'municipality', HELSINKI);
    tell();
    await help.settled();
    expect(chosen(help, 'municipality')).to.equal('Helsinki');
  });

  it('is not there where the device cannot tell', async () => {
    stub(navigator, 'geolocation', {value: undefined});
    const help = await helpers();
    expect(help.all('button').map(nameOf)).not.to.include('Near me');
  });
});

describe('the municipality that the person has chosen', () => {
  it('and what is shown are there again on the next page', async () => {
    const help = await helpers();
    help.panel!.apply({type: 'go', view: {name: 'helpers', kind: 'digital-support'}});
    await choose(help, 'municipality', OULU);
    const next = await nextPage(help);
    await next.opened();
    await listed(next);
    expect(next.title).to.equal('The nearest digital support');
    expect([chosen(next, 'municipality'), names(next)]).to.deep.equal([
      'Oulu',
      ['Example Library'],
    ]);
  });

  it('is not kept on a shared computer', async () => {
    const help = await helpers({}, {attributes: {'shared-computer': ''}});
    await choose(help, 'municipality', OULU);
    expect(place()).to.include({municipality: ''});
  });

  for (const type of ['forget', 'leave'] as const) {
    it(`is forgotten when the person does (${type})`, async () => {
      const help = await helpers();
      await choose(help, 'municipality', OULU);
      help.panel!.apply({type});
      help.panel!.apply({type: 'open'});
      help.panel!.apply({type: 'go', view: {name: 'helpers'}});
      await help.settled();
      await listed(help);
      expect(chosen(help, 'municipality')).to.equal('All municipalities');
    });
  }

  it('is said to be gone, and reported, when it is not among the others', async () => {
    warnings();
    const help = await helpers();
    const errors = errorsOf(help);
    help.panel!.apply({type: 'settle', municipality: '999'});
    await until(() => help.text.includes('is not in the list'), 'It is said');
    await listed(help);
    expect(names(help)).to.have.length(4);
    expect(errors).to.deep.equal(['unknown-municipality 999']);
  });
});

describe('a directory of helpers', () => {
  const files = new Map<string, unknown>();
  const waits = new Map<string, Promise<unknown>>();
  let asked: string[] = [];
  let number = 0;

  const only = (name: string, more: Partial<Provider> = {}) => ({
    providers: {[name.toLowerCase()]: provider(name, more)},
  });

  /** A directory with these files beside its index. */
  function directory(all: Readonly<Record<string, unknown>>): string {
    const folder = `https://directory.example/view-${++number}/`;
    for (const [name, json] of Object.entries(all)) files.set(folder + name, json);
    return `${folder}index.json`;
  }

  const index = {
    municipalities: {
      [OULU]: {...municipalities[OULU], file: 'oulu.json'},
      [HELSINKI]: {...municipalities[HELSINKI], file: 'helsinki.json'},
    },
    national: 'national.json',
  };
  const whole = {
    'index.json': index,
    'national.json': only('National'),
    'oulu.json': only('Northern', {areas: [OULU]}),
    'helsinki.json': only('Southern', {areas: [HELSINKI]}),
  };

  beforeEach(() => {
    asked = [];
    waits.clear();
    const {fetch} = window;
    stub(window, 'fetch', {
      value: async (address: string, init: RequestInit) => {
        if (!address.startsWith('https://directory.example/')) return fetch(address, init);
        const name = address.replace(/.*\//, '');
        asked.push(name);
        await waits.get(name);
        const json = files.get(address);
        return json === undefined
          ? new Response('', {status: 404})
          : new Response(typeof json === 'string' ? json : JSON.stringify(json));
      },
    });
  });

  const open = (all: Readonly<Record<string, unknown>>, providers: Manifest['providers'] = {}) =>
    helpers({directory: directory(all), providers, municipalities: {}});

  it('is loaded when the person asks who can help, the file of a municipality when they choose it', async () => {
    const manifest = withProviders({
      directory: directory(whole),
      providers: {},
      municipalities: {},
    });
    const help = await mountHelp({manifest});
    await help.open();
    await help.press('Talk to a person');
    expect(asked).to.deep.equal([]);
    help.panel!.apply({type: 'go', view: {name: 'helpers'}});
    await listed(help);
    expect([asked, names(help)]).to.deep.equal([['index.json', 'national.json'], ['National']]);
    await choose(help, 'municipality', OULU);
    expect(names(help)).to.deep.equal(['Northern', 'National']);
    await choose(help, 'municipality', HELSINKI);
    await choose(help, 'municipality', OULU);
    expect(asked).to.deep.equal(['index.json', 'national.json', 'oulu.json', 'helsinki.json']);
  });

  it('is not asked on the next page by who has closed the help', async () => {
    const help = await open(whole);
    await choose(help, 'municipality', OULU);
    help.element.close();
    await help.closed();
    asked.length = 0;
    const next = await nextPage(help);
    await until(() => next.find('rinnalla-helpers'), 'The panel is there, closed');
    await next.settled();
    expect([next.isOpen, asked]).to.deep.equal([false, []]);
    await next.open();
    await listed(next);
    expect(names(next)).to.deep.equal(['Northern', 'National']);
  });

  it('shows the municipality that was chosen last, whichever file comes first', async () => {
    const help = await open(whole);
    let come = (): void => undefined;
    waits.set('oulu.json', new Promise<void>((resolve) => (come = resolve)));
    help.panel!.apply({type: 'settle', municipality: OULU});
    await help.settled();
    await choose(help, 'municipality', HELSINKI);
    come();
    await help.settled();
    await listed(help);
    expect(names(help)).to.deep.equal(['Southern', 'National']);
  });

  it('that cannot be had costs only what is in it; it is said, reported, and tried again', async () => {
    warnings();
    const at = directory({});
    const help = await helpers({directory: at, municipalities: {}});
    expect(names(help)).to.have.length(4);
    expect(help.text).to.contain('Not all helpers can be shown now.');
    const folder = at.replace('index.json', '');
    for (const [name, json] of Object.entries(whole)) files.set(folder + name, json);
    await help.press('Try again');
    await until(() => names(help).includes('National'), 'They are there');
    await listed(help);
    expect(help.text).not.to.contain('Not all helpers can be shown now.');
  });

  for (const [what, file] of [
    ['is missing', undefined],
    ['is no JSON', '<html>'],
  ] as const) {
    it(`shows the others when the file of the municipality ${what}`, async () => {
      const said = warnings();
      const help = await open({...whole, 'oulu.json': file});
      await choose(help, 'municipality', OULU);
      expect(names(help)).to.deep.equal(['National']);
      expect(help.text).to.contain('Not all helpers can be shown now.');
      expect(said.join()).to.match(/manifest-(not-found|html) \(\S+oulu\.json/);
    });
  }

  it('that is empty is said to be, and reported', async () => {
    const said = warnings();
    const help = await open({'index.json': {municipalities: {}}});
    expect(status(help)).to.equal('The list of helpers is empty right now.');
    expect(said.join()).to.contain('directory-empty');
    await help.press('Talk to a person');
    expect(help.title).to.equal('Talk to a person');
  });

  it('does not know a municipality any more that was chosen before', async () => {
    const said = warnings();
    const help = await open(whole);
    help.panel!.apply({type: 'settle', municipality: '890'});
    await until(() => help.text.includes('is not in the list'), 'It is said');
    expect(said.join()).to.contain('unknown-municipality').and.to.contain('890');
    expect(names(help)).to.deep.equal(['National']);
  });

  it('leaves the same helper out that the manifest has itself', async () => {
    const own = {national: provider('Our own National')};
    const help = await open(whole, own);
    expect(names(help)).to.deep.equal(['Our own National']);
  });
});
