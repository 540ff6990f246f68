import {expect} from 'chai';
import {loadLocale} from '../io/locale.js';
import {wordsOf} from '../io/words.js';
import {codeFor, indexOf, placeOf, type Place} from '../model/adviser-code.js';
import {fitting} from '../model/fitting.js';
import {outlineOf} from '../model/outline.js';
import {languageChain} from '../model/text.js';
import {axeFaults, headingLevels, idFaults} from '../testing/accessibility.js';
import {withGuidance} from '../testing/guidance.js';
import {topic} from '../testing/manifests.js';
import {deep, during, nameOf, until} from '../testing/mount-help.js';
import {readManifest} from '../testing/read-manifest.js';
import {serveFiles, type Served} from '../testing/served.js';
import {RinnallaCode} from './rinnalla-code.js';

if (!customElements.get('rinnalla-code')) customElements.define('rinnalla-code', RinnallaCode);

const PART = {topics: {lease: topic('The lease')}};
const PACK = {topics: {scam: topic('Scams')}};
const AT = {page: 'form', view: {name: 'topic', id: 'rent'}} as const;

/** A manifest with a file of a page and a pack, which nothing has loaded yet. */
function split(): ReturnType<typeof withGuidance> {
  const {pages = [], ...rest} = withGuidance();
  const [form, ...others] = pages;
  return {
    ...rest,
    extends: ['pack.json'],
    pages: [{...form!, title: 'Form', file: 'form.json'}, ...others],
  };
}

const index = (...sources: readonly object[]) => indexOf(sources.map((json) => ({file: '', json})));

interface Mounted {
  readonly element: RinnallaCode;
  readonly served: Served;
  readonly text: () => string;
  readonly find: (selector: string) => HTMLElement | undefined;
}

async function mount(options: Partial<RinnallaCode> = {}, lang = 'en'): Promise<Mounted> {
  const json = split();
  const url = `${location.origin}/help/service.json`;
  const served = serveFiles({'/help/form.json': PART, '/help/pack.json': PACK});
  const {help} = readManifest(json);
  const languages = languageChain(lang, 'fi');
  const facts = {url, lang, page: 'form', placed: [], focused: undefined, invalid: []};
  const fits = fitting(help, facts, '2026-11-21');
  const element = new RinnallaCode();
  const loaded = {url, text: 'x', sources: [{file: '', json}], outline: outlineOf([json])};
  const content = {help, languages, second: '', depth: '', pageLanguage: lang, fits, url} as const;
  const words = wordsOf(await loadLocale([lang]));
  Object.assign(element, {content, words, loaded, open: true, ...AT, ...options});
  const main = document.createElement('main');
  main.innerHTML = '<h1>The page</h1><h2>Talk to a person</h2>';
  main.append(element);
  Object.assign(document.documentElement, {lang, dir: words.dir});
  document.title = 'The page';
  document.body.append(main);
  during(() => {
    main.remove();
    Object.assign(document.documentElement, {lang: 'en', dir: 'ltr'});
  });
  return {
    element,
    served,
    text: () => nameOf(element.shadowRoot!.querySelector('section')!),
    find: (selector) => deep(element.shadowRoot!, selector)[0],
  };
}

/** What is read on the phone. */
const read = ({find}: Mounted): string => nameOf(find('.code bdi')!).replace(/\s/g, '');

async function ready(options: Partial<RinnallaCode> = {}, lang?: string): Promise<Mounted> {
  const code = await mount(options, lang);
  await until(() => code.find('.code'), 'The code is there');
  return code;
}

async function failed(): Promise<Mounted> {
  const code = await mount({open: false});
  code.served.files['/help/form.json'] = 500;
  code.element.open = true;
  await until(() => code.find('button'), 'It is said');
  return code;
}

describe('the code in the panel', () => {
  it('names the place among all that the manifest has, though not all of it was loaded', async () => {
    const code = await ready();
    expect(code.served.asked.toSorted()).to.deep.equal(['/help/form.json', '/help/pack.json']);
    expect(placeOf(read(code), index(split(), PART, PACK))).to.deep.equal(AT);
  });

  it('goes along with the person, without loading anything again', async () => {
    const code = await ready();
    const next: Place = {page: 'income', view: {name: 'guide', id: 'apply', step: 'income'}};
    Object.assign(code.element, next);
    await code.element.updateComplete;
    expect(read(code)).to.equal(codeFor(next, index(split(), PART, PACK)));
    expect(code.served.asked).to.have.length(2);
  });

  it('asks for nothing before the help is open', async () => {
    const code = await mount({open: false});
    await code.element.updateComplete;
    expect(code.served.asked).to.deep.equal([]);
    code.element.open = true;
    await until(() => code.find('.code'), 'The code is there');
  });

  it('asks only once, however often it is shown', async () => {
    const code = await ready();
    const again = new RinnallaCode();
    const {content, words, loaded} = code.element;
    Object.assign(again, {content, words, loaded, open: true, ...AT});
    code.element.replaceWith(again);
    await until(() => again.shadowRoot?.querySelector('.code'), 'The code is there again');
    expect(code.served.asked).to.have.length(2);
  });

  it('says that it is on its way', async () => {
    const code = await mount({open: false});
    let go = (): void => undefined;
    code.served.wait = new Promise<void>((resolve) => (go = resolve));
    code.element.open = true;
    await code.element.updateComplete;
    expect(nameOf(code.find('[role="status"]')!)).to.equal('Opening…');
    expect(Boolean(code.find('.code'))).to.be.false;
    go();
    await until(() => code.find('.code'), 'The code is there');
    expect(Boolean(code.find('[role="status"]'))).to.be.false;
  });

  it('says what to tell instead when a part cannot be had, and tries again', async () => {
    const code = await failed();
    expect(code.text()).to.contain('Tell the adviser what you are reading: Form – Rent');
    expect(Boolean(code.find('.code'))).to.be.false;
    code.served.files['/help/form.json'] = PART;
    code.find('button')!.click();
    await until(() => code.find('.code'), 'The code is there');
    expect(placeOf(read(code), index(split(), PART, PACK))).to.deep.equal(AT);
  });

  it('does without what is gone for everyone', async () => {
    const code = await mount({open: false});
    delete code.served.files['/help/pack.json'];
    code.element.open = true;
    await until(() => code.find('.code'), 'The code is there');
    expect(placeOf(read(code), index(split(), PART))).to.deep.equal(AT);
  });

  it('is that of the manifest that is shown now', async () => {
    const code = await ready();
    const json = {...split(), topics: {other: topic('Other')}};
    const {loaded} = code.element;
    code.element.loaded = {...loaded, sources: [{file: '', json}]};
    await code.element.updateComplete;
    expect(Boolean(code.find('.code')), 'no code of before').to.be.false;
    await until(() => code.find('.code'), 'The code is there');
    expect(read(code)).to.equal(codeFor(AT, index(json, PART, PACK)));
  });

  it('is heard symbol by symbol, and tells digits from letters', async () => {
    const code = await ready();
    const symbols = [...read(code).replace('-', '')];
    expect(nameOf(code.find('.code .visually-hidden')!)).to.equal(symbols.join(', '));
    expect(code.find('.code bdi')!.ariaHidden).to.equal('true');
    const digits = deep(code.element.shadowRoot!, '.digit').map(nameOf);
    expect(digits).to.deep.equal(symbols.filter((symbol) => /\d/.test(symbol)));
  });

  it('stands from left to right in Arabic too', async () => {
    const code = await ready({}, 'ar');
    expect(getComputedStyle(code.find('.code bdi')!).direction).to.equal('ltr');
  });

  it('says that it tells nothing of the person', async () => {
    expect((await ready()).text()).to.contain('It says nothing about you.');
  });

  for (const lang of ['fi', 'sv', 'en', 'ar', 'uk']) {
    it(`is accessible in ${lang}`, async () => {
      await ready({}, lang);
      expect([await axeFaults(), idFaults()]).to.deep.equal([[], []]);
      expect(headingLevels()).to.deep.equal([1, 2, 3]);
    });
  }

  it('is accessible when there is none', async () => {
    await failed();
    expect([await axeFaults(), idFaults()]).to.deep.equal([[], []]);
  });
});
