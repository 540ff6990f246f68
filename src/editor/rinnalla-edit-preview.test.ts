import {expect} from 'chai';
import en from '../../locales/editor/en.json' with {type: 'json'};
import {DRAWER, mountEditor, type EditorOnPage} from '../testing/editor-drawer.js';
import {focusIsOn, until} from '../testing/mount-help.js';

async function previewing(): Promise<EditorOnPage> {
  const page = await mountEditor();
  await DRAWER['the preview']!(page);
  await until(() => page.help.address.includes('#draft'), 'The help has the draft');
  return page;
}

const helpOf = (page: EditorOnPage): HTMLElement =>
  page.help.element.shadowRoot!.querySelector('rinnalla-panel')!;

async function tick(page: EditorOnPage, name: string): Promise<void> {
  page
    .shown('label')
    .find(({textContent}) => textContent.trim() === name)!
    .click();
  await page.help.opened();
  await page.settled();
}

async function speak(page: EditorOnPage, lang: string): Promise<void> {
  const language = page.find('select#language') as HTMLSelectElement;
  language.value = lang;
  language.dispatchEvent(new Event('change'));
  await page.help.opened();
  await page.settled();
}

describe('the preview', () => {
  it('shows the help as wide as a phone, until it is left', async () => {
    const page = await previewing();
    await page.press(en.preview.open);
    await page.help.opened();
    const {width} = helpOf(page).getBoundingClientRect();
    await tick(page, en.preview.phone);
    expect(helpOf(page).getBoundingClientRect().width).to.equal(320);
    expect(width).to.be.above(320);
    await page.apply({type: 'show', view: 'list'});
    expect(helpOf(page).getBoundingClientRect().width).to.equal(width);
  });

  it('shows the text of the help twice as large, within the window', async () => {
    const page = await previewing();
    await tick(page, en.preview.phone);
    await tick(page, en.preview.large);
    const {width, top, left} = helpOf(page).getBoundingClientRect();
    expect(getComputedStyle(helpOf(page)).zoom).to.equal('2');
    // WebKitGTK 2.50 does not enlarge what is measured by the window, and tells sizes as they are before `zoom`.
    const isStandard = 'currentCSSZoom' in Element.prototype;
    const wanted = isStandard ? Math.min(640, innerWidth - 32) : Math.min(320, innerWidth / 4 - 16);
    expect(width).to.equal(wanted);
    expect([top >= 0, left >= 0]).to.deep.equal([true, true]);
  });

  it('shows the help in another language, its own words too, and no longer what was said before', async () => {
    const page = await previewing();
    await page.press(en.preview.open);
    await page.help.opened();
    await page.press(en.preview.spoken);
    expect(focusIsOn()).to.equal(`h4 "${en.preview.spoken}"`);
    await speak(page, 'ar');
    expect(page.shown('ol')).to.deep.equal([]);
    await until(() => page.help.text.includes('المساعدة'), 'The words of the help are there');
    await page.press(en.preview.spoken);
    expect(page.find('ol').textContent).to.contain('المساعدة');
  });
});
