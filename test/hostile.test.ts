import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import ar from '../locales/ar.json' with {type: 'json'};
import {DemoFrame, nameOf, press, until} from './demo-frame.js';
import {rent, words} from './every-view.js';

const pathOf = (name: string): string => `/hostile/${name}.html`;

/** The hard cases that the demo lists. */
const index = await (await fetch('/hostile.html')).text();
const listed = [...index.matchAll(/href="\/hostile\/([\w-]+)\.html"/g)].map(([, name]) => name);

/** What is different on some pages that the help works on. */
interface Way {
  readonly home?: string;
  readonly field?: string;
  /** What the topic of the rent field is called. */
  readonly topic?: string;
  /** The button that opens the dialog with the form. */
  readonly opener?: string;
  /** The button that makes the page rest, so that its fields and hints can be pressed. */
  readonly rest?: string;
}

const ofManifest: Way = {topic: 'Rent'};

const HELPED: Readonly<Record<string, Way>> = {
  'polluted-prototypes': {},
  'patched-fetch': {},
  'no-fetch': {},
  'no-storage': {},
  clobbered: {},
  'two-tags': {},
  moved: {},
  'document-open': {},
  'single-file': {},
  'no-csp': {},
  rerender: {rest: 'pause'},
  'late-fields': {},
  'unset-all': {},
  'transformed-body': {},
  'max-z-index': {},
  quirks: {},
  'small-rem': {},
  rtl: {
    home: ar.home.title,
    field: 'الإيجار الشهري (باليورو)',
    topic: 'ما الذي يُحسب ضمن الإيجار؟',
  },
  'modal-dialog': {opener: 'open'},
  'aria-modal': {opener: 'open'},
  'shadow-fields': {},
  'frame-fields': {},
  spa: {},
  'hash-routes': {},
  'wrong-types-manifest': ofManifest,
  'lookalike-manifest': ofManifest,
  'prototype-manifest': ofManifest,
  'unknown-manifest': ofManifest,
  'unsafe-manifest': ofManifest,
  'tricky-texts-manifest': ofManifest,
};

/** Pages that get no manifest, and what is said of it. */
const CONTACT_ONLY: Readonly<Record<string, string>> = {
  'missing-manifest': 'manifest-not-found',
  'error-500': 'manifest-refused',
  'html-manifest': 'manifest-html',
  'redirected-manifest': 'manifest-unreachable',
  'endless-manifest': 'manifest-too-large',
  'huge-manifest': 'manifest-too-large',
  'broken-manifest': 'manifest-not-json',
};

/** Pages that have tests of their own, here or in another file. */
const APART = ['trusted-types-none', 'sandboxed-frame', 'slow-manifest', 'newer-manifest'];

/** The form of the page does what it did: one can type into it. */
async function typeIn(page: DemoFrame): Promise<void> {
  const find = () => page.everywhere('#householdSize')[0] as HTMLInputElement | undefined;
  await page.click(await until(find, 'The form'));
  await sendKeys({type: '3'});
  await until(() => find()?.value === '3', 'What was typed is there');
}

/** How far apart two boxes are, in px. */
function distance(one: Element, other: Element): number {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  const x = Math.max(0, a.left - b.right, b.left - a.right);
  const y = Math.max(0, a.top - b.bottom, b.top - a.bottom);
  return Math.hypot(x, y);
}

function expectReadable(page: DemoFrame): void {
  const {left, right, top, bottom} = page.panel!.getBoundingClientRect();
  const {innerWidth, innerHeight} = page.window;
  expect([left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight]).not.to.include(false);
  expect(right - left).to.be.within(300, 480);
  const sizes = page
    .all('h2, h3, p, li, label, button, a, dt, dd')
    .map((element) => parseFloat(page.window.getComputedStyle(element).fontSize));
  expect(Math.min(...sizes), 'the smallest letters').to.be.at.least(14);
  expect(Math.max(...sizes), 'the largest letters').to.be.at.most(20);
  expect(page.text).not.to.match(/undefined|\[object|\{\{|words[:<]|\.title/);
}

describe('a page that makes it hard to help', () => {
  it('is covered by a test, each that the demo has', () => {
    const covered = [...Object.keys(HELPED), ...Object.keys(CONTACT_ONLY), ...APART];
    expect(covered.sort()).to.deep.equal(listed.sort());
  });

  for (const [name, way] of Object.entries(HELPED)) {
    it(`has help all the same: ${name}`, async () => {
      const page = await DemoFrame.open(pathOf(name));
      await page.ready();
      if (way.opener) await page.click(page.field(way.opener));
      const field = way.field ?? rent('en').field;
      const hint = await until(() => page.hint(field), 'The hint beside the rent');
      const label = page.everywhere('label').find((element) => nameOf(element) === field)!;
      await until(() => distance(page.hint(field) ?? hint, label) < 16, 'The hint is at the label');
      await typeIn(page);
      await until(() => page.isOnTop(page.launcher!), 'Nothing lies over the help button');
      await page.click(page.launcher!);
      await page.titled(way.home ?? words.en.home.title);
      expectReadable(page);
      await press('Escape');
      await until(() => !page.panel, 'The panel is closed');
      if (way.rest) await page.click(page.field(way.rest));
      await page.clickHint(field);
      await page.titled(way.topic ?? rent('en').topic);
      expectReadable(page);
      expect(page.uncaught).to.deep.equal([]);
    });
  }
});

describe('a page whose manifest cannot be had', () => {
  for (const [name, code] of Object.entries(CONTACT_ONLY)) {
    it(`has the contact, and one line in the console: ${name}`, async () => {
      const page = await DemoFrame.open(pathOf(name));
      await until(() => page.said.length > 0, 'It is said');
      expect(page.contact?.textContent).to.equal('Customer service 029 500 0000');
      expect(page.isOnTop(page.contact!)).to.be.true;
      expect(page.launcher).to.be.undefined;
      await typeIn(page);
      expect(page.said).to.have.length(1);
      expect(page.said[0]).to.match(new RegExp(`^rinnalla: ${code} \\(.+\\)\\. See docs/errors`));
      expect(page.uncaught).to.deep.equal([]);
    });
  }

  it('has the contact at once while it waits, and goes on having it: slow-manifest', async () => {
    const page = await DemoFrame.open(pathOf('slow-manifest'));
    expect(page.contact?.getAttribute('href')).to.equal('tel:0295000000');
    expect(page.isOnTop(page.contact!)).to.be.true;
    await typeIn(page);
    await until(() => page.said.length > 0, 'It is said');
    expect(page.contact?.textContent).to.equal('Customer service 029 500 0000');
    expect(page.said.join()).to.match(/^rinnalla: manifest-slow /);
    expect(page.uncaught).to.deep.equal([]);
  });
});

/** The page with the help opened. */
async function opened(name: string): Promise<DemoFrame> {
  const page = await DemoFrame.open(pathOf(name));
  await page.ready();
  await page.click(page.launcher!);
  await page.titled(words.en.home.title);
  return page;
}

const hrefs = (page: DemoFrame): (string | null)[] =>
  page.all('a').map((link) => link.getAttribute('href'));

describe('a manifest with something wrong in it', () => {
  for (const name of [
    ...Object.keys(HELPED).filter((name) => HELPED[name] === ofManifest),
    'newer-manifest',
  ]) {
    it(`leads to a person: ${name}`, async () => {
      const page = await opened(name);
      await page.clickOn(words.en.panel.contacts);
      await page.titled(words.en.contacts.title);
      expect(hrefs(page)).to.include('tel:+358295000000');
      expect(page.uncaught).to.deep.equal([]);
    });
  }

  it('has ids like any other when they are names that every object has', async () => {
    const page = await opened('prototype-manifest');
    const {prototype} = page.window.Object;
    await page.click(page.all('input[type="search"]')[0]!);
    await sendKeys({type: 'toString'});
    await page.click(await until(() => page.all('button strong')[0], 'The topic is found'));
    await page.titled('toString');
    expect(page.text).to.contain('valueOf').and.to.contain('hasOwnProperty');
    expect('polluted' in prototype).to.be.false;
    expect(page.said.join('\n')).not.to.contain('wrong-type');
  });

  it('has only the links that people may be sent to', async () => {
    const page = await opened('unsafe-manifest');
    await page.clickOn('Links');
    await page.titled('Links');
    // "//evil.example" is an address like any other; it says where it leads.
    expect(hrefs(page).map((href) => href?.replace(/^https?:/, ''))).to.deep.equal([
      '//evil.example/',
      '//www.example.org/',
    ]);
    expect(page.text)
      .to.contain('(the site evil.example, ')
      .and.to.contain('(the site www.example.org, ');
    await until(() => page.hints.length > 0, 'The field that is found without selectors');
    expect(page.hints, 'its selectors are not used').to.have.length(1);
  });

  it('has texts that keep to their lines and their direction', async () => {
    const page = await opened('tricky-texts-manifest');
    await page.clickHint(rent('en').field);
    await page.titled('Rent');
    expect(page.text).not.to.match(/[\u202a-\u202e\u2066-\u2069]/);
    expect(page.text).not.to.match(/\p{M}{5}/u);
  });
});
