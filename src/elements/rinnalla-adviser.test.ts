import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import '../adviser.js';
import {codeFor, indexOf, type Place} from '../model/adviser-code.js';
import {axeFaults, headingLevels, idFaults} from '../testing/accessibility.js';
import {withDepths} from '../testing/depths.js';
import {withGuidance} from '../testing/guidance.js';
import {manifest, topic} from '../testing/manifests.js';
import {deep, during, focusIsOn, nameOf, until} from '../testing/mount-help.js';
import {serveFiles, type Served} from '../testing/served.js';
import {RinnallaAdviser} from './rinnalla-adviser.js';

const HOUSING = withGuidance();
const DECISIONS = manifest({
  service: {...manifest().service, id: 'decisions', name: 'Decisions'},
  pages: [{id: 'list', match: '/decisions', title: {en: 'Your decisions', fi: 'Päätöksesi'}}],
  topics: {where: topic('Where is my decision?')},
});
const FILES = {'/help/a.json': HOUSING, '/help/b.json': DECISIONS};

const code = (json: object, place: Place): string => codeFor(place, indexOf([{file: '', json}]));
const RENT = {page: 'form', view: {name: 'topic', id: 'rent'}} as const;

/** The page as an adviser meets it. */
class AdviserPage {
  readonly element: RinnallaAdviser;
  readonly served: Served;

  constructor(element: RinnallaAdviser, served: Served) {
    this.element = element;
    this.served = served;
  }

  find = (selector: string): HTMLElement | undefined => this.all(selector)[0];

  all = (selector: string): HTMLElement[] =>
    deep(this.element.shadowRoot!, selector).filter((element) => element.checkVisibility());

  get field(): HTMLInputElement {
    return this.find('input#code') as HTMLInputElement;
  }

  get text(): string {
    return this.all('h1, h2, h3, legend, p, li, dt, dd, label, button').map(nameOf).join('\n');
  }

  get title(): string {
    const title = this.find('h2');
    return title ? nameOf(title) : '';
  }

  get fault(): string {
    const fault = this.find('#fault');
    return fault ? nameOf(fault) : '';
  }

  async tell(typed: string): Promise<void> {
    this.field.focus();
    this.field.value = typed;
    await sendKeys({press: 'Enter'});
    await this.settled();
  }

  async press(name: string): Promise<void> {
    const button = this.all('button').find((one) => nameOf(one) === name);
    if (!button)
      throw new Error(`No "${name}" among: ${this.all('button').map(nameOf).join(' | ')}`);
    button.click();
    await this.settled();
  }

  async choose(lang: string): Promise<void> {
    const select = this.find('select') as HTMLSelectElement;
    select.value = lang;
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await this.settled();
  }

  async settled(): Promise<void> {
    const waiting = () =>
      [this.element, ...this.all('*')].some(
        (one) => (one as {isUpdatePending?: boolean}).isUpdatePending,
      );
    await new Promise((resolve) => setTimeout(resolve));
    await until(() => !waiting(), 'Everything is drawn');
  }
}

async function open(
  files: Record<string, unknown> = {...FILES},
  attributes: Record<string, string> = {},
): Promise<AdviserPage> {
  const served = serveFiles(files);
  const element = new RinnallaAdviser();
  const all = {manifest: '/help/a.json /help/b.json', lang: 'en', ...attributes};
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  const main = document.createElement('main');
  main.append(element);
  const {lang, dir, title} = {...document.documentElement, title: document.title};
  document.documentElement.lang = 'en';
  document.title = 'Advisers';
  document.body.append(main);
  during(() => {
    main.remove();
    document.title = title;
    Object.assign(document.documentElement, {lang: lang || 'en', dir: dir || 'ltr'});
  });
  const page = new AdviserPage(element, served);
  await until(() => page.find('summary') ?? page.find('[role="alert"]'), 'The page is ready');
  await page.settled();
  return page;
}

describe('the page of an adviser', () => {
  it('shows the topic that the customer sees, and says on which page they are', async () => {
    const page = await open();
    await page.tell(code(HOUSING, RENT));
    expect(page.title).to.equal('Rent');
    expect(page.text).to.contain('Enter the rent without electricity and water.');
    await page.tell(code(DECISIONS, {page: 'list', view: {name: 'topic', id: 'where'}}));
    expect(page.title).to.equal('Where is my decision?');
    expect(page.text).to.contain('The customer’s page: Your decisions');
  });

  it('shows it in the adviser’s language with the customer’s beside it', async () => {
    const page = await open();
    await page.choose('sv');
    await page.tell(code(HOUSING, RENT));
    const said = page.all('.pair [lang]').map((part) => `${part.lang} ${nameOf(part)}`);
    expect(said).to.include('en Enter the rent without electricity and water.');
    expect(said).to.include('sv Skriv hyran utan el och vatten.');
    await page.choose('fi');
    expect(page.text).to.contain('Kirjoita vuokra').and.not.to.contain('Skriv hyran');
  });

  it('shows the step of a guide with its number, its place and what comes next', async () => {
    const page = await open();
    await page.tell(
      code(HOUSING, {page: 'form', view: {name: 'guide', id: 'apply', step: 'gone'}}),
    );
    expect(page.title).to.equal('Step 4 of 4: Write the assets.');
    expect(page.text).to.contain('Place on the page\nAssets');
    await page.press('Previous step');
    expect(page.title).to.equal('Step 3 of 4: Write the income.');
    expect(page.text).to.contain('Page of this step\nIncome');
    await page.press('Previous step');
    expect(page.text).to.contain('After that: you go on.');
  });

  it('shows the beginning and the end of a guide', async () => {
    const page = await open();
    await page.tell(code(HOUSING, {view: {name: 'guide', id: 'apply'}}));
    expect(page.text).to.contain('The guide goes with you.').and.to.contain('Write the rent.');
    await page.tell(code(HOUSING, {view: {name: 'guide', id: 'apply', done: true}}));
    expect(page.text).to.contain('You wrote it all.').and.to.contain('Have the lease at hand.');
  });

  it('shows the question of a problem solver, its answers, and what led to it', async () => {
    const page = await open();
    await page.tell(code(HOUSING, {view: {name: 'flow', id: 'scam'}}));
    expect(page.title).to.equal('Is this a scam?');
    expect(page.text).to.contain('Did you give codes?').and.not.to.contain('may have answered');
    await page.tell(code(HOUSING, {view: {name: 'flow', id: 'scam', node: 'safe'}}));
    expect(page.text).to.contain('What did you get?').and.to.contain('A message');
    expect(page.text).to.match(
      /The customer may have answered\s+Did you give codes\? No Well done\./,
    );
    // The adviser may go on with the customer.
    await page.press('Go on');
    expect(page.text).to.contain('You are safe.');
  });

  it('shows check-lists, self-checks, and what there is for a page', async () => {
    const depths = withDepths();
    const page = await open({...FILES, '/help/a.json': depths});
    const selfcheck = Object.keys(depths.selfchecks ?? {})[0]!;
    await page.tell(code(depths, {view: {name: 'selfcheck', id: selfcheck}}));
    expect(page.all('fieldset')).not.to.be.empty;
    const housing = await open();
    await housing.tell(code(HOUSING, {view: {name: 'checklist', id: 'ready'}}));
    expect(housing.text).to.contain('The lease');
    await housing.tell(code(HOUSING, {page: 'form', view: {name: 'home'}}));
    expect(housing.all('.list button').map(nameOf)).to.include('Apply step by step');
    await housing.press('Apply step by step');
    expect(housing.title).to.equal('Apply step by step');
    await housing.press('Back');
    expect(housing.all('.list button').map(nameOf)).to.include('Before you start');
  });

  it('says where the customer is sent to a person that it is the adviser', async () => {
    const page = await open();
    await page.tell(code(HOUSING, {view: {name: 'flow', id: 'scam', node: 'safe'}}));
    await page.press('I am not sure');
    expect(page.text).to.contain('That is you.');
  });

  it('reads a code in small letters and with spaces', async () => {
    const page = await open();
    await page.tell(` ${code(HOUSING, RENT).toLowerCase().replace('-', ' ')}`);
    expect(page.title).to.equal('Rent');
  });

  describe('says of a code', () => {
    const right = code(HOUSING, RENT);
    const last = right.at(-1)!;
    const wrong = right.slice(0, -1) + (last === '7' ? '9' : '7');

    it('with a wrong symbol that there is a mistake, and shows nothing', async () => {
      const page = await open();
      await page.tell(right);
      await page.tell(wrong);
      expect(page.fault).to.equal('This code has a mistake. Ask the customer to read it again.');
      expect(Boolean(page.find('rinnalla-customer-view'))).to.be.false;
      expect(page.field.getAttribute('aria-invalid')).to.equal('true');
      expect(page.field.getAttribute('aria-describedby')).to.contain('fault');
      expect(focusIsOn()).to.equal('input#code');
      await page.tell(right);
      expect([page.fault, page.title]).to.deep.equal(['', 'Rent']);
      expect(page.field.getAttribute('aria-invalid')).to.equal('false');
    });

    it('says it anew for each code', async () => {
      const page = await open();
      await page.tell(wrong);
      const before = page.find('#fault');
      await page.tell(`${wrong}2`);
      expect(page.fault).to.contain('This code has a mistake.');
      expect(page.find('#fault') === before).to.be.false;
    });

    it('that is the same again that the page may be older, and opens the list of names', async () => {
      const page = await open();
      await page.tell(wrong);
      expect(page.find('details')!.hasAttribute('open')).to.be.false;
      await page.tell(wrong.toLowerCase());
      expect(page.fault).to.contain('The customer may have an older page open.');
      expect(page.find('details')!.hasAttribute('open')).to.be.true;
    });

    it('of another version that it does not fit', async () => {
      const page = await open();
      const older = {...HOUSING, topics: {...HOUSING.topics, past: topic('Past')}};
      await page.tell(code(older, RENT));
      expect(page.fault).not.to.equal('');
      await page.tell(code(older, RENT));
      expect(page.fault).to.contain('The customer may have an older page open.');
    });

    it('that is none that it is to be written', async () => {
      const page = await open();
      await page.tell(' - ');
      expect(page.fault).to.equal('Enter the code.');
    });
  });

  it('asks for the service when the code fits two', async () => {
    const other = {...HOUSING, service: {...HOUSING.service, name: 'Another name'}};
    const page = await open({...FILES, '/help/b.json': other});
    await page.tell(code(HOUSING, RENT));
    expect(page.title).to.equal(
      'The code fits several services. Ask which service the customer is using.',
    );
    expect(focusIsOn()).to.contain('h2 "The code fits');
    await page.press('Another name');
    expect(page.title).to.equal('Rent');
    expect(page.text).to.contain('Another name');
  });

  it('finds pages and instructions by name, without a code', async () => {
    const page = await open();
    page.find('summary')!.click();
    await page.settled();
    await page.press('Your decisions');
    expect(page.title).to.equal('Your decisions');
    expect(page.find('details')!.hasAttribute('open')).to.be.false;
    page.find('summary')!.click();
    await page.press('Water');
    expect(page.title).to.equal('Water');
  });

  it('gives the focus to what it shows', async () => {
    const page = await open();
    await page.tell(code(HOUSING, {view: {name: 'guide', id: 'apply', step: 'rent'}}));
    await until(
      () => focusIsOn() === 'h2 "Step 1 of 4: Write the rent."',
      'The step has the focus',
    );
    await page.press('Next step');
    await until(() => focusIsOn().startsWith('h2 "Step 2 of 4'), 'The next one has it');
  });

  it('works with the services that there are, and tries again', async () => {
    const page = await open({...FILES, '/help/b.json': 500});
    expect(page.text).to.contain('so its codes do not work').and.to.contain('/help/b.json');
    await page.tell(code(HOUSING, RENT));
    expect(page.title).to.equal('Rent');
    page.served.files['/help/b.json'] = DECISIONS;
    await page.press('Try again');
    await until(() => !page.text.includes('do not work'), 'It is loaded');
    await page.tell(code(DECISIONS, {view: {name: 'topic', id: 'where'}}));
    expect(page.title).to.equal('Where is my decision?');
  });

  it('says so when there are none', async () => {
    const page = await open({});
    expect(page.text).to.contain('The instructions cannot be opened right now.');
    await page.tell(code(HOUSING, RENT));
    expect(page.fault).to.equal('');
  });

  it('reads a code that was told before the services were there', async () => {
    const page = await open({...FILES, '/help/b.json': 500});
    let go = (): void => undefined;
    page.served.wait = new Promise<void>((resolve) => (go = resolve));
    page.served.files['/help/b.json'] = DECISIONS;
    await page.press('Try again');
    await page.tell(code(DECISIONS, {view: {name: 'topic', id: 'where'}}));
    go();
    await until(() => page.title === 'Where is my decision?', 'It is shown');
  });

  it('survives what is no manifest', async () => {
    const hostile: unknown = JSON.parse(
      '{"service": [], "pages": {"id": 1}, "topics": {"__proto__": {"title": 1}}, "flows": [null], "guides": "x"}',
    );
    const page = await open({...FILES, '/help/b.json': hostile});
    await page.tell(code(HOUSING, RENT));
    expect(page.title).to.equal('Rent');
    await page.tell(code(hostile as object, {view: {name: 'home'}}));
    expect(page.fault).to.equal('');
  });

  it('goes on when it was taken out of the page while it was loading', async () => {
    const page = await open();
    const {element, served} = page;
    let go = (): void => undefined;
    served.wait = new Promise<void>((resolve) => (go = resolve));
    element.setAttribute('manifest', '/help/b.json');
    await element.updateComplete;
    const main = element.parentElement!;
    element.remove();
    main.append(element);
    go();
    await until(() => page.find('summary') && !page.find('[role="status"]'), 'It is loaded');
    await page.tell(code(DECISIONS, {view: {name: 'topic', id: 'where'}}));
    expect(page.title).to.equal('Where is my decision?');
  });

  it('stores nothing, and asks for nothing but the manifests', async () => {
    const page = await open();
    await page.tell(code(HOUSING, RENT));
    expect(page.served.asked.toSorted()).to.deep.equal(['/help/a.json', '/help/b.json']);
    expect([sessionStorage.length, localStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('leaves the title and the language of its page alone, unless the page is there for it', async () => {
    await open({...FILES}, {lang: 'sv'});
    expect([document.title, document.documentElement.lang]).to.deep.equal(['Advisers', 'en']);
    await open({...FILES}, {lang: 'ar', 'whole-page': ''});
    const {lang, dir} = document.documentElement;
    expect([document.title, lang, dir]).to.deep.equal([
      'صفحة المستشار – Esimerkkivirasto',
      'ar',
      'rtl',
    ]);
  });

  it('leaves what another copy of us has registered', async () => {
    const names = ['adviser', 'customer-view', 'topic', 'flow'].map((name) => `rinnalla-${name}`);
    const before = names.map((name) => customElements.get(name));
    expect(before).not.to.include(undefined);
    await import(new URL('../adviser.ts?again', import.meta.url).href);
    expect(names.map((name) => customElements.get(name))).to.deep.equal(before);
  });

  describe('is accessible', () => {
    const PLACES: readonly Place[] = [
      RENT,
      {page: 'form', view: {name: 'home'}},
      {view: {name: 'guide', id: 'apply', step: 'water'}},
      {view: {name: 'flow', id: 'scam', node: 'safe'}},
      {view: {name: 'checklist', id: 'ready'}},
    ];

    for (const lang of ['fi', 'sv', 'en', 'ar', 'uk']) {
      it(`in ${lang}`, async () => {
        const page = await open({...FILES}, {lang, 'whole-page': ''});
        expect([await axeFaults(), idFaults()], 'the start').to.deep.equal([[], []]);
        await page.choose(lang === 'sv' ? 'fi' : 'sv');
        for (const place of PLACES) {
          await page.tell(code(HOUSING, place));
          const at = JSON.stringify(place);
          expect([await axeFaults(), idFaults()], at).to.deep.equal([[], []]);
          const levels = headingLevels();
          expect(levels.slice(0, 2), at).to.deep.equal([1, 2]);
        }
      });
    }

    it('with a mistake, the list of names, and a service that is missing', async () => {
      const page = await open({...FILES, '/help/b.json': 500});
      await page.tell('K7-42');
      await page.tell('K7-42');
      expect(Boolean(page.find('.names'))).to.be.true;
      expect([await axeFaults(), idFaults()]).to.deep.equal([[], []]);
    });
  });
});
