import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {DemoFrame, nameOf, press, until} from './demo-frame.js';
import {rent, words, type Language} from './every-view.js';

/*
 * Whole journeys through the demo, by keyboard alone, as people make them.
 */

const LANGUAGES = ['fi', 'sv', 'en'] as const;
/** More stops than any page of the demo has. */
const MOST_STOPS = 60;

const home = (lang: Language): string => `/${lang}/asumistuki/hakemus/asunto`;

/** How the button that leads back to the field begins. */
const toField = (lang: Language): string => words[lang].topic['to-field'].split('{{')[0] ?? '';

/** Presses Tab until the focus is on what is looked for. */
async function tabTo(
  page: DemoFrame,
  what: string,
  is: (element: HTMLElement) => boolean,
  key = 'Tab',
): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const {focused} = page;
    if (focused && is(focused)) return;
    await press(key);
  }
  throw new Error(`Tab does not come to ${what}`);
}

const isCalled =
  (name: string) =>
  (element: HTMLElement): boolean =>
    nameOf(element).startsWith(name);

const tabToCalled = (page: DemoFrame, name: string): Promise<void> =>
  tabTo(page, `"${name}"`, isCalled(name));

/** Whether an element lies in the window, and nothing of ours over it. */
function canBeSeen(page: DemoFrame, element: Element): boolean {
  const box = element.getBoundingClientRect();
  const {innerWidth, innerHeight} = page.window;
  const inWindow =
    box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  return inWindow && page.isOnTop(element);
}

/** The page with the rent field, the focus in that. */
async function atRent(lang: Language, options = {}): Promise<DemoFrame> {
  const page = await DemoFrame.open(home(lang), options);
  await until(() => page.hint(rent(lang).field), 'The hint of the field');
  page.field('rent').focus();
  return page;
}

/** The help for the rent, opened from its hint. */
async function helpedAtRent(lang: Language, options = {}): Promise<DemoFrame> {
  const page = await atRent(lang, options);
  await press('Tab', 'Enter');
  await page.titled(rent(lang).topic);
  return page;
}

for (const lang of LANGUAGES) {
  const say = words[lang];

  describe(`a person who is stuck at a field (${lang})`, () => {
    it('has the help one Tab away, reads it, and is back where they were', async () => {
      const page = await atRent(lang);
      await press('Tab');
      expect(nameOf(page.focused!)).to.equal(`${rent(lang).field}: ${say.help.toLowerCase()}`);
      await press('Enter');
      await page.titled(rent(lang).topic);
      await until(() => page.focused && nameOf(page.focused) === rent(lang).topic, 'It is read');
      await press('Escape');
      await until(() => !page.panel, 'The panel is closed');
      expect(nameOf(page.focused!)).to.contain(rent(lang).field);
      await press('Shift+Tab');
      expect(page.focused).to.equal(page.field('rent'));
    });

    it('comes from the help to the field by one button, and can write there', async () => {
      const page = await helpedAtRent(lang);
      await tabToCalled(page, toField(lang));
      await press('Enter');
      await until(() => page.focused === page.field('rent'), 'The focus is in the field');
      await sendKeys({type: '650'});
      expect(page.field('rent').value).to.equal('650');
      expect(page.title, 'the help stays').to.equal(rent(lang).topic);
    });

    it('finds another answer by their own word', async () => {
      const page = await DemoFrame.open(home(lang));
      await page.ready();
      page.launcher!.focus();
      await press('Enter');
      await page.titled(say.home.title);
      await tabTo(page, 'the search', (element) => element.matches('input[type="search"]'));
      await sendKeys({type: rent(lang).word});
      await press('Enter');
      await until(() => page.focused?.matches('li button'), 'The first answer has the focus');
      await press('Enter');
      await until(() => page.title !== say.home.title, 'The answer is shown');
      await tabTo(page, 'Back', ({className}) => className === 'back', 'Shift+Tab');
      await press('Enter');
      await page.titled(say.home.title);
    });

    it('is led to a person from every view', async () => {
      const page = await helpedAtRent(lang);
      await tabToCalled(page, say.panel.contacts);
      await press('Enter');
      await page.titled(say.contacts.title);
      expect(page.all('a[href^="tel:"]').map(nameOf).join()).to.contain('029 500 0000');
    });
  });

  describe(`a person whose form was not accepted (${lang})`, () => {
    it('is offered help with the errors, and gets it at each field', async () => {
      const page = await DemoFrame.open(home(lang));
      await page.ready();
      page.document.getElementById('next')!.focus();
      await page.leave(() => press('Enter'));
      await page.ready();
      await tabTo(page, 'the help with the errors', (element) => element.matches('.errors'));
      await press('Enter');
      await page.titled(say.home.title);
      expect(page.text).to.contain(say.home.errors).and.contain(rent(lang).topic);
      await tabToCalled(page, rent(lang).topic);
      await press('Enter');
      await page.titled(rent(lang).topic);
    });
  });
}

describe('help that was opened', () => {
  it('goes on after the page was loaded again, without taking the focus', async () => {
    const page = await helpedAtRent('fi');
    await page.leave(() => {
      page.window.location.reload();
    });
    await page.titled(rent('fi').topic);
    expect(page.document.activeElement).to.equal(page.document.body);
  });

  it('goes on after identification on another origin', async () => {
    const page = await DemoFrame.open('/fi/asumistuki');
    await page.ready();
    page.launcher!.focus();
    await press('Enter');
    await page.titled(words.fi.home.title);
    await tabToCalled(page, words.fi.panel.about);
    await press('Enter');
    await page.titled(words.fi.about.title);
    // The identification service lets itself not be framed: the page is left all the same.
    await page.leave(() => {
      page.window.location.assign('/fi/asumistuki/tunnistautuminen');
    });
    expect(page.element.contentDocument, 'another origin').to.equal(null);
    await page.leave(() => {
      page.element.src = `${home('fi')}?tunnistus=ok`;
    });
    await page.titled(words.fi.about.title);
  });
});

describe('on a phone', () => {
  const PHONE = {width: 320, height: 640};

  for (const lang of LANGUAGES) {
    it(`shows the field and the help for it together (${lang})`, async () => {
      const page = await helpedAtRent(lang, PHONE);
      await tabToCalled(page, toField(lang));
      await press('Enter');
      await until(() => page.focused === page.field('rent'), 'The focus is in the field');
      await until(() => canBeSeen(page, page.field('rent')), 'The field can be seen');
      expect(page.title).to.equal(rent(lang).topic);
      expect(page.document.documentElement.scrollWidth).to.be.at.most(PHONE.width);
    });
  }

  it('leaves every stop of Tab where it can be seen', async () => {
    const page = await helpedAtRent('fi', PHONE);
    page.field('rent').focus();
    for (let stops = 0; stops < 12; stops++) {
      await press('Tab');
      const {focused} = page;
      if (!focused || focused.localName === 'body') break;
      await until(() => canBeSeen(page, focused), `${nameOf(focused)} can be seen`);
    }
  });
});
