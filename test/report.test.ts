import {expect} from 'chai';
import {emulateMedia} from '@web/test-runner-commands';
import helpEn from '../locales/en.json' with {type: 'json'};
import helpFi from '../locales/fi.json' with {type: 'json'};
import helpSv from '../locales/sv.json' with {type: 'json'};
import en from '../locales/report/en.json' with {type: 'json'};
import fi from '../locales/report/fi.json' with {type: 'json'};
import sv from '../locales/report/sv.json' with {type: 'json'};
import {reportPage} from '../src/report/page.js';
import {STYLE} from '../src/report/style.js';
import {wordsOf} from '../src/report/words.js';
import {axeFaults, headingLevels, idFaults, isChromium} from '../src/testing/accessibility.js';
import {countRows, figuresIn, soundContents} from '../src/testing/counts.js';
import {DemoFrame} from './demo-frame.js';

const TEXTS = {fi: {...helpFi, ...fi}, sv: {...helpSv, ...sv}, en: {...helpEn, ...en}};
type Language = keyof typeof TEXTS;

async function styleHash(): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(STYLE));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}

async function report(lang: Language): Promise<string> {
  const contents = soundContents(lang);
  const figures = await figuresIn(countRows(), contents);
  const telling = {figures, contents, words: wordsOf(lang, TEXTS[lang])};
  return reportPage(telling, {styleHash: await styleHash(), made: '2026-06-22', note: 'Example.'});
}

/** The report as a page of its own. */
async function opened(width: number): Promise<DemoFrame> {
  const address = URL.createObjectURL(new Blob([await report('fi')], {type: 'text/html'}));
  const frame = await DemoFrame.open(address, {width});
  URL.revokeObjectURL(address);
  return frame;
}

/** How far something reaches over the edge of its page, in pixels. */
const overhang = ({document: {documentElement: root}}: DemoFrame): number =>
  root.scrollWidth - root.clientWidth;

/** Text that is cut off or lies outside of the page. */
const outside = ({document, window}: DemoFrame): string[] =>
  [...document.querySelectorAll('p, li, dt, dd, td, th, caption, summary')]
    .filter((element) => element.checkVisibility() && !element.closest('thead'))
    .filter((element) => {
      const {left, right} = element.getBoundingClientRect();
      return (
        left < -1 || right > window.innerWidth + 1 || element.scrollWidth > element.clientWidth + 1
      );
    })
    .map((element) => element.textContent.trim());

describe('the report', () => {
  describe('for those who read with what they have', () => {
    let own: ChildNode[] = [];
    const sheet = new CSSStyleSheet();
    const {lang, title} = {lang: document.documentElement.lang, title: document.title};

    async function show(language: Language): Promise<void> {
      const page = new DOMParser().parseFromString(await report(language), 'text/html');
      sheet.replaceSync(STYLE);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      document.documentElement.lang = page.documentElement.lang;
      document.title = page.title;
      own = [...document.importNode(page.body, true).childNodes];
      document.body.append(...own);
    }

    afterEach(async () => {
      for (const node of own.splice(0)) node.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      Object.assign(document.documentElement, {lang});
      document.title = title;
      if (isChromium) await emulateMedia({colorScheme: 'light'});
    });

    for (const language of ['fi', 'sv', 'en'] as const)
      it(`is accessible in ${language}`, async () => {
        await show(language);
        expect([...(await axeFaults()), ...idFaults()]).to.deep.equal([]);
        const levels = headingLevels();
        expect(levels[0]).to.equal(1);
        expect(levels.every((level, i) => level - (levels[i - 1] ?? level) <= 1)).to.be.true;
      });

    it('is accessible in the dark, and with all that can be opened', async () => {
      if (isChromium) await emulateMedia({colorScheme: 'dark'});
      await show('fi');
      for (const details of document.querySelectorAll('details')) details.open = true;
      expect(await axeFaults()).to.deep.equal([]);
    });
  });

  it('is a page that needs nothing but itself, under its own policy', async () => {
    const frame = await opened(1000);
    const {document, window} = frame;
    expect([frame.violations, frame.uncaught]).to.deep.equal([[], []]);
    expect(window.performance.getEntriesByType('resource')).to.deep.equal([]);
    // The style is carried out, by its hash.
    const answer = document.querySelector('.answer')!;
    expect(window.getComputedStyle(answer).borderInlineStartStyle).to.equal('solid');
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    expect(window).not.to.have.property('ran');
  });

  it('can be read on a phone without moving it sideways, each number with its name', async () => {
    const frame = await opened(320);
    expect(overhang(frame)).to.equal(0);
    expect(outside(frame)).to.deep.equal([]);
    const cell = frame.document.querySelector('#first td')!;
    expect(cell.getAttribute('data-head')).to.contain('sivunkatselua');
    const name = frame.window.getComputedStyle(cell, '::before');
    expect([name.content === 'none', name.display]).to.deep.equal([false, 'block']);
  });

  it('fits on paper, with its tables as tables', async function () {
    if (!isChromium) this.skip();
    await emulateMedia({media: 'print'});
    try {
      // A4 within its margins.
      const frame = await opened(680);
      expect(overhang(frame)).to.equal(0);
      expect(outside(frame)).to.deep.equal([]);
      const cell = frame.document.querySelector('#first td')!;
      expect(frame.window.getComputedStyle(cell).display).to.equal('table-cell');
      expect(frame.window.getComputedStyle(frame.document.body).color).to.equal('rgb(0, 0, 0)');
    } finally {
      await emulateMedia({media: 'screen'});
    }
  });
});
