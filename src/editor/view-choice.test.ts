import {expect} from 'chai';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import en from '../../locales/editor/en.json' with {type: 'json'};
import {accessibilityTree, axeFaults, isChromium, tree} from '../testing/accessibility.js';
import {mountEditor, type EditorOnPage} from '../testing/editor-drawer.js';
import {during, frameOf, nameOf, until} from '../testing/mount-help.js';

const EDITOR = '<script type="module" src="/src/chunks/editor.ts"></script>';

const editorIn = async (width: number, height = 640): Promise<EditorOnPage> =>
  mountEditor({document: await frameOf(width, height, EDITOR)});

/** What can be seen and pressed of it, or chosen in it. */
const controls = (page: EditorOnPage): string[] =>
  page.shown('nav button, nav select').map((one) => `${one.localName} ${nameOf(one)}`);
const list = (page: EditorOnPage) => page.find('nav select') as HTMLSelectElement;
const chosen = (page: EditorOnPage): string =>
  list(page)
    .selectedOptions[0]!.textContent.replace(/\(\d+\)/, '')
    .trim();
const viewShown = (page: EditorOnPage): string[] =>
  page.shown('.view > *').map(({localName}) => localName);
const hasFocus = (page: EditorOnPage, element: HTMLElement): boolean =>
  page.panel.shadowRoot!.activeElement === element;

async function choose(page: EditorOnPage, view: string): Promise<void> {
  list(page).value = view;
  list(page).dispatchEvent(new Event('change'));
  await page.settled();
}

describe('what the drawer shows', () => {
  for (const width of [320, 360])
    it(`is chosen from one list in a drawer of ${width} px`, async () => {
      const page = await editorIn(width);
      expect(controls(page)).to.deep.equal([`select ${en.editor.views}`]);
      expect(chosen(page)).to.equal(en.view.list);
      const {width: wide, height: high} = list(page).getBoundingClientRect();
      expect([wide > 240, high >= 44]).to.deep.equal([true, true]);
    });

  for (const width of [480, 1280])
    it(`has a button for each view in a window of ${width} px`, async () => {
      const page = await editorIn(width);
      expect(controls(page).map((one) => one.replace(/\(\d+\)/, '(…)'))).to.deep.equal([
        'button Contents',
        'button Check (…)',
        'button Changes (…)',
        'button Preview',
        'button Files and publishing',
      ]);
      await page.press(en.view.preview);
      expect(viewShown(page)).to.deep.equal(['rinnalla-edit-preview']);
    });

  it('changes with the list, and the list with it', async () => {
    const page = await editorIn(360);
    await choose(page, 'preview');
    expect(viewShown(page)).to.deep.equal(['rinnalla-edit-preview']);
    expect(chosen(page)).to.equal(en.view.preview);
    await page.apply({type: 'show', view: 'files'});
    expect(chosen(page)).to.equal(en.view.files);
  });

  it('can be the contents again when a form is shown', async () => {
    const page = await editorIn(360);
    await page.apply({type: 'edit', at: '/topics/rent'});
    expect(chosen(page)).to.equal(en.kind.topics);
    await choose(page, 'list');
    expect(viewShown(page)).to.deep.equal(['rinnalla-edit-contents']);
    expect(chosen(page)).to.equal(en.view.list);
    expect([...list(page).options].map(({value}) => value)).not.to.include('form');
    await page.apply({type: 'edit', at: '/service'});
    expect(chosen(page)).to.equal(en.kind.service);
  });

  it('leaves who goes along the list with the keys in it, and shows what was chosen', async () => {
    const page = await editorIn(360, 480);
    list(page).focus();
    await choose(page, 'checks');
    expect(hasFocus(page, list(page)), 'the focus stays').to.be.true;
    list(page).scrollIntoView({block: 'end'});
    await choose(page, 'preview');
    expect(hasFocus(page, list(page)), 'the focus stays').to.be.true;
    const drawer = page.panel.getBoundingClientRect();
    const seen = (element: HTMLElement) => {
      const {top, bottom} = element.getBoundingClientRect();
      return top >= drawer.top && bottom <= drawer.bottom;
    };
    const heading = page.find('rinnalla-edit-preview').shadowRoot!.querySelector('h3')!;
    await until(() => seen(heading) && seen(list(page)), 'List and heading are seen');
    await sendKeys({press: 'Tab'});
    expect(hasFocus(page, page.find('rinnalla-edit-preview'))).to.be.true;
  });

  it('is without a fault, and said once', async () => {
    await setViewport({width: 360, height: 640});
    during(() => void setViewport({width: 1280, height: 720}));
    const page = await mountEditor();
    expect(await axeFaults()).to.deep.equal([]);
    await page.apply({type: 'edit', at: '/topics/rent'});
    expect(await axeFaults()).to.deep.equal([]);
    if (!isChromium) return;
    expect(await accessibilityTree('rinnalla-editor nav')).to.equal(tree`
      - navigation "What is shown":
        - text: What is shown
        - combobox "What is shown":
          - option "Contents"
          - option "Check (3)"
          - option "Changes (0)"
          - option "Preview"
          - option "Files and publishing"
          - option "Topic" [selected]
    `);
  });
});
