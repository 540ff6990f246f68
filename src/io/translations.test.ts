import {expect} from 'chai';
import {loadService} from '../elements/advised-service.js';
import type {Manifest, Text} from '../model/manifest.js';
import {manifest} from '../testing/manifests.js';
import {mountHelp, nameOf, stub, until, warnings, type HelpOnPage} from '../testing/mount-help.js';
import {serveFiles, type Served} from '../testing/served.js';

const BUILD = '0123456789abcdef';
const MAIN = '/help/service.json';
const SV = '/help/service.sv.json';
const EN = '/help/service.en.json';

/** As `rinnalla build` writes it: one language, and the same shape. */
function built(lang: string, more: Partial<Manifest> = {}): Manifest {
  const all: Record<string, Record<string, string>> = {
    fi: {title: 'Mikä on vuokra?', short: 'Kirjoita vuokra.', other: 'Vain suomeksi'},
    sv: {title: 'Vad är hyra?', short: 'Skriv hyran.'},
    en: {title: 'What is rent?', short: 'Write the rent.'},
  };
  const text = (key: string): Text => {
    const said = all[lang]?.[key];
    return said === undefined ? {fi: all['fi']![key]!} : {[lang]: said};
  };
  const base = manifest();
  return {
    ...base,
    service: {...base.service, languages: ['fi', 'sv', 'en']},
    pages: [{id: 'any', match: '/*', topics: ['rent', 'other']}],
    anchors: {},
    topics: {
      rent: {title: text('title'), short: text('short'), steps: [text('short')]},
      other: {title: text('other'), short: text('other')},
    },
    build: BUILD,
    ...more,
  };
}

async function integrityOf(json: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...hash))}`;
}

/** A manifest in Finnish that names these files. */
async function naming(files: Record<string, unknown>, more: Partial<Manifest> = {}) {
  const named = Object.entries(files).map(
    async ([path, json]) =>
      [
        path.split('.')[1]!,
        {file: path.split('/').at(-1)!, integrity: await integrityOf(json)},
      ] as const,
  );
  return built('fi', {translations: Object.fromEntries(await Promise.all(named)), ...more});
}

interface Mounted {
  readonly help: HelpOnPage;
  readonly served: Served;
  readonly problems: string[];
}

async function mounted(lang: string, files: Record<string, unknown>): Promise<Mounted> {
  warnings();
  const served = serveFiles(files);
  const help = await mountHelp({address: MAIN, lang});
  const problems: string[] = [];
  help.element.addEventListener('rinnalla-error', (event) => {
    const {code, at} = event;
    problems.push(`${code} ${new URL(at, location.href).pathname}`);
  });
  return {help, served, problems};
}

const reads = (help: HelpOnPage, words: string): Promise<void> =>
  until(() => help.text.includes(words), words);

/** Speaks a language as a person does. */
async function speak(help: HelpOnPage, name: string): Promise<void> {
  help.panel!.apply({type: 'go', view: {name: 'languages'}});
  await help.settled();
  await help.press(name);
}

describe('a manifest that is built by language', () => {
  it('loads the language of the page, when the help is opened and not before', async () => {
    const sv = built('sv');
    const {help, served} = await mounted('sv-FI', {
      [MAIN]: await naming({[SV]: sv, [EN]: built('en')}),
      [SV]: sv,
    });
    expect(served.asked).to.deep.equal([MAIN]);
    await help.open();
    await reads(help, 'Vad är hyra?');
    expect(served.asked).to.deep.equal([MAIN, SV]);
    // What it has not stays in the first language, and says so.
    const finnish = help.all('[lang="fi"]').map(nameOf);
    expect(finnish.some((text) => text.includes('Vain suomeksi'))).to.be.true;
  });

  it('asks for nothing in its first language', async () => {
    const {help, served, problems} = await mounted('fi', {
      [MAIN]: await naming({[SV]: built('sv')}),
    });
    await help.open();
    await reads(help, 'Mikä on vuokra?');
    expect(served.asked).to.deep.equal([MAIN]);
    expect(problems).to.deep.equal([]);
  });

  it('shows the first language until another one comes, and stays where the person is', async () => {
    const sv = built('sv');
    const {help, served} = await mounted('fi', {[MAIN]: await naming({[SV]: sv}), [SV]: sv});
    await help.open();
    await reads(help, 'Mikä on vuokra?');
    let come = (): void => undefined;
    served.wait = new Promise<void>((resolve) => (come = resolve));
    help.panel!.apply({type: 'speak', lang: 'sv'});
    help.panel!.apply({type: 'go', view: {name: 'topic', id: 'rent'}});
    await until(() => help.title.includes('Mikä on vuokra?'), 'The topic is there in Finnish');
    await until(() => served.asked.includes(SV), 'Swedish is asked for');
    come();
    await until(() => help.title.includes('Vad är hyra?'), 'The same topic in Swedish');
    expect(help.text).to.include('Skriv hyran.');
    expect(help.isOpen).to.be.true;
  });

  it('has two languages side by side, each loaded once', async () => {
    const sv = built('sv');
    const en = built('en');
    const {help, served} = await mounted('sv', {
      [MAIN]: await naming({[SV]: sv, [EN]: en}),
      [SV]: sv,
      [EN]: en,
    });
    await help.open();
    await reads(help, 'Vad är hyra?');
    help.panel!.apply({type: 'second', lang: 'en'});
    help.panel!.apply({type: 'go', view: {name: 'topic', id: 'rent'}});
    await reads(help, 'Write the rent.');
    expect(help.text).to.include('Skriv hyran.');
    help.panel!.apply({type: 'second', lang: ''});
    help.panel!.apply({type: 'second', lang: 'en'});
    await reads(help, 'Write the rent.');
    expect(served.asked.filter((path) => path !== MAIN).sort()).to.deep.equal([EN, SV].sort());
  });

  it('stays in the first language when the other cannot be had, and asks again when the person does', async () => {
    const sv = built('sv');
    const {help, served, problems} = await mounted('fi', {[MAIN]: await naming({[SV]: sv})});
    await help.open();
    await speak(help, 'Svenska');
    await until(() => problems.length > 0, 'It is reported');
    expect(problems).to.deep.equal([`manifest-not-found ${SV}`]);
    help.panel!.apply({type: 'go', view: {name: 'home'}});
    await reads(help, 'Mikä on vuokra?');
    served.files[SV] = sv;
    help.element.close();
    await help.closed();
    await help.open();
    await reads(help, 'Vad är hyra?');
  });

  /** What is answered, and how it differs from what was built. */
  const WRONG: Record<string, (sv: Manifest) => unknown> = {
    'is another one than its hash says': (sv) => ({...sv, service: {...sv.service, version: '2'}}),
    'is no JSON object': () => 'null',
  };
  for (const [what, wrong] of Object.entries(WRONG)) {
    it(`is not taken when it ${what}`, async () => {
      const sv = built('sv');
      const {help, problems} = await mounted('sv', {
        [MAIN]: await naming({[SV]: sv}),
        [SV]: wrong(sv),
      });
      await help.open();
      await until(() => problems.length > 0, 'It is reported');
      expect(problems).to.deep.equal([`translation-mismatch ${SV}`]);
      await reads(help, 'Mikä on vuokra?');
    });
  }

  /** With the right hash, so that only the shape tells. */
  const MISFITS: Record<string, Manifest> = {
    'of another build': built('sv', {build: 'fedcba9876543210'}),
    'of another shape': built('sv', {pages: []}),
    'that says something else': built('sv', {contacts: {}, format: 2 as 1}),
  };
  for (const [what, sv] of Object.entries(MISFITS)) {
    it(`is not mixed with one ${what}`, async () => {
      const {help, problems} = await mounted('sv', {[MAIN]: await naming({[SV]: sv}), [SV]: sv});
      await help.open();
      await until(() => problems.length > 0, 'It is reported');
      expect(problems).to.deep.equal([`translation-mismatch ${SV}`]);
      await reads(help, 'Mikä on vuokra?');
    });
  }

  it('knows the build where the browser tells no hashes (no https)', async () => {
    stub(window, 'isSecureContext', {value: false});
    const sv = built('sv');
    const {help} = await mounted('sv', {
      [MAIN]: await naming({[SV]: 'another'}),
      [SV]: sv,
    });
    await help.open();
    await reads(help, 'Vad är hyra?');
  });

  it('loads only files beside the manifest', async () => {
    const sv = built('sv');
    const main = await naming({[SV]: sv});
    main.translations!['sv']!.file = '../../evil.json';
    const {help, served} = await mounted('sv', {[MAIN]: main});
    await help.open();
    await reads(help, 'Mikä on vuokra?');
    expect(served.asked).to.deep.equal([MAIN]);
  });

  it('has the file of a page in the language, too', async () => {
    const page = (lang: string, title: string) => ({
      build: BUILD,
      topics: {page: {title: {[lang]: title}, short: {[lang]: title}}},
    });
    const path = '/help/page.sv.json';
    const sv = page('sv', 'På denna sida');
    const main = {
      ...(await naming({[SV]: built('sv')})),
      pages: [{id: 'any', match: '/*', topics: ['page'], file: 'page.json'}],
    };
    const {help} = await mounted('sv', {
      [MAIN]: main,
      '/help/page.json': {
        ...page('fi', 'Tällä sivulla'),
        translations: {sv: {file: 'page.sv.json', integrity: await integrityOf(sv)}},
      },
      [path]: sv,
    });
    await help.open();
    await reads(help, 'På denna sida');
    expect(nameOf(help.find('h2')!)).not.to.equal('');
  });

  it('has all its languages for an adviser, and the others when one cannot be had', async () => {
    const sv = built('sv');
    serveFiles({[MAIN]: await naming({[SV]: sv, [EN]: built('en')}), [SV]: sv});
    const address = new URL(MAIN, location.href).href;
    const {help} = await loadService(address, new AbortController().signal);
    expect(help.topics['rent']?.title).to.deep.equal({fi: 'Mikä on vuokra?', sv: 'Vad är hyra?'});
  });
});
