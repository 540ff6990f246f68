import {expect} from 'chai';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import ar from '../../locales/counted/ar.json' with {type: 'json'};
import en from '../../locales/counted/en.json' with {type: 'json'};
import fi from '../../locales/counted/fi.json' with {type: 'json'};
import sv from '../../locales/counted/sv.json' with {type: 'json'};
import uk from '../../locales/counted/uk.json' with {type: 'json'};
import {isChromium} from '../testing/accessibility.js';
import {countedAt} from '../testing/counted.js';
import {focusIsOn, focused, until, type HelpOnPage} from '../testing/mount-help.js';
import {nextPage} from '../testing/storage.js';
import {countedWords} from './counted-words.js';

const inside = (help: HelpOnPage, selector: string): HTMLElement =>
  help.find('rinnalla-counted')!.shadowRoot!.querySelector(selector)!;

const box = (help: HelpOnPage) => inside(help, 'input') as HTMLInputElement;
const summary = (help: HelpOnPage): HTMLElement => inside(help, 'summary');

async function press(help: HelpOnPage, key: string): Promise<void> {
  await sendKeys({press: key});
  await help.settled();
}

/** Reads another topic, and comes back to what is counted. */
async function readOn(help: HelpOnPage, id: string): Promise<void> {
  help.panel!.apply({type: 'go', view: {name: 'topic', id}});
  await help.settled();
  help.panel!.apply({type: 'go', view: {name: 'about'}});
  await until(() => help.find('rinnalla-counted')?.shadowRoot?.querySelector('h3'), 'It is told');
  await help.settled();
}

const list = (help: HelpOnPage): string => inside(help, 'details').textContent;

describe('what is counted', () => {
  it('is turned off and on with the keyboard, and the focus stays', async () => {
    const help = await countedAt({measure: 'on'}, {});
    box(help).focus();
    await press(help, 'Space');
    expect(box(help).checked).to.be.false;
    expect(focused()).to.equal(box(help));
    await readOn(help, 'water');
    expect(list(help)).not.to.contain('topic/water');
    box(help).focus();
    await press(help, 'Space');
    expect(box(help).checked).to.be.true;
    expect(focused()).to.equal(box(help));
    await readOn(help, 'water');
    expect(list(help)).to.contain('topic/water');
  });

  it('is folded and unfolded with the keyboard, large enough for a finger', async () => {
    const help = await countedAt({measure: 'on'}, {});
    expect(summary(help).getBoundingClientRect().height).to.be.at.least(44);
    summary(help).focus();
    for (const open of [false, true]) {
      await press(help, 'Enter');
      await until(() => inside(help, 'details').hasAttribute('open') === open, 'It is (un)folded');
      expect(focused(), focusIsOn()).to.equal(summary(help));
    }
  });

  it('is said with the box: what no means, and for how long it holds', async () => {
    const help = await countedAt({measure: 'on-consent'}, {});
    const id = box(help).getAttribute('aria-describedby')!;
    const said = inside(help, `#${id}`).textContent;
    expect(said).to.contain('If the box is empty, your use is not counted.');
    expect(said).to.contain('it stays empty until you close the tab');
    expect(said).to.contain('“Forget me” removes your choice');
  });

  it('is what the person chose, on the next page of the tab too', async () => {
    const before = await countedAt({measure: 'on', choice: false}, {});
    const help = await nextPage(before, {page: 'form', measure: 'on'});
    await help.opened();
    await until(() => help.find('rinnalla-counted')?.shadowRoot?.querySelector('input'), 'Again');
    expect(box(help).checked).to.be.false;
  });

  it('is told no more when the page has turned it off', async () => {
    const help = await countedAt({measure: 'on'}, {});
    help.element.setAttribute('measure', 'off');
    await help.press('Back');
    await help.press('About this help');
    expect(help.title).to.equal('About this help');
    expect(help.find('rinnalla-counted')).to.equal(undefined);
    expect(help.text).not.to.contain('counted');
  });

  it('is said in the language and the direction of the panel', async () => {
    const help = await countedAt({measure: 'on'}, {lang: 'ar', dir: 'rtl'});
    const heading = inside(help, 'h3');
    expect(heading.textContent).to.equal(ar.title);
    expect(getComputedStyle(heading).direction).to.equal('rtl');
    // Names of the code are read from left to right, as English.
    const code = inside(help, 'code');
    expect([code.lang, getComputedStyle(code).direction]).to.deep.equal(['en', 'ltr']);
  });
});

(isChromium ? describe : describe.skip)('what is counted, in colours of the person', () => {
  before(() => emulateMedia({forcedColors: 'active'}));
  after(() => emulateMedia({forcedColors: 'none'}));

  it('shows where the focus is', async () => {
    const help = await countedAt({measure: 'on'}, {});
    for (const control of [box(help), summary(help)]) {
      control.focus();
      expect(getComputedStyle(control).outlineStyle, focusIsOn()).to.equal('solid');
    }
  });
});

const ALL: Readonly<Record<string, Readonly<Record<string, string>>>> = {ar, en, fi, sv, uk};

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const stems = (texts: object): string[] =>
  [...new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')))].sort();

describe('the words of what is counted', () => {
  for (const [lang, texts] of Object.entries(ALL)) {
    it(`are in ${lang} as many as in Finnish, in all forms that the language has`, () => {
      expect(stems(texts)).to.deep.equal(stems(fi));
      const {pluralCategories} = new Intl.PluralRules(lang).resolvedOptions();
      const forms = Object.keys(texts).filter((key) => PLURAL.test(key));
      expect(forms.sort()).to.deep.equal(pluralCategories.map((form) => `here_${form}`).sort());
      for (const [key, text] of Object.entries(texts)) {
        expect(text, key).to.match(/^[^<>\s](?:[^<>]*[^<>\s])?$/);
        expect(text.includes('{{count}}'), key).to.equal(PLURAL.test(key));
      }
    });
  }

  it('are in English for a language that has none', () => {
    for (const lang of ['et', '', '__proto__', 'toString'])
      expect(countedWords(lang).say('title')).to.equal(en.title);
  });

  for (const [lang, {what = ''}] of Object.entries(ALL)) {
    it(`name in ${lang} the question as it is asked`, async () => {
      const {default: words} = (await import(`../../locales/${lang}.json`, {
        with: {type: 'json'},
      })) as {default: {helpful: {question: string}}};
      expect(what).to.contain(words.helpful.question);
    });
  }
});
