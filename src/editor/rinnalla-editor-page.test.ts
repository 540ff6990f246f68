import {expect} from 'chai';
import {
  accessibilityTree,
  axeFaults,
  idFaults,
  isChromium,
  tree,
} from '../testing/accessibility.js';
import {deep, during, focusIsOn, nameOf, until} from '../testing/mount-help.js';
import {RinnallaEditorPage} from './rinnalla-editor-page.js';

if (!customElements.get('rinnalla-editor-page'))
  customElements.define('rinnalla-editor-page', RinnallaEditorPage);

const MANIFEST = {
  format: 1,
  service: {id: 'housing', name: 'Housing', authority: 'Authority', languages: ['en']},
  pages: [
    {id: 'start', match: '/', title: {en: 'Begin', fi: 'Aloitus'}},
    {id: 'form', match: '/apply/:step', title: {en: 'Your home', fi: 'Asuntosi'}},
  ],
};

async function mount(lang = 'en'): Promise<RinnallaEditorPage> {
  const before = document.documentElement.lang;
  during(() => {
    document.documentElement.lang = before;
  });
  const page = new RinnallaEditorPage();
  page.lang = lang;
  const room = document.createElement('div');
  room.append(page);
  document.body.append(room);
  during(() => room.remove());
  await until(() => page.words, 'The words are there');
  await page.updateComplete;
  return page;
}

async function choose(page: RinnallaEditorPage, input: string, file: File): Promise<void> {
  const chosen = new DataTransfer();
  chosen.items.add(file);
  const box = page.renderRoot.querySelector<HTMLInputElement>(`input#${input}`)!;
  box.files = chosen.files;
  box.dispatchEvent(new Event('change'));
  await until(() => page.manifest !== undefined || page.fault, 'It is read');
  await page.updateComplete;
}

const button = (page: RinnallaEditorPage, name: string): HTMLButtonElement =>
  deep(page.shadowRoot!, 'button').find((one) => nameOf(one) === name) as HTMLButtonElement;

describe('the page of the editor', () => {
  for (const [lang, start] of Object.entries({
    fi: 'Aloita muokkaus',
    sv: 'Börja redigera',
    en: 'Begin to edit',
  })) {
    it(`speaks ${lang}, and has no fault that axe or a screen reader would find`, async () => {
      const page = await mount(lang);
      await choose(page, 'manifest', new File([JSON.stringify(MANIFEST)], 'help.json'));
      expect(button(page, start).checkVisibility()).to.equal(true);
      expect(document.documentElement.lang).to.equal(lang);
      expect(await axeFaults(page)).to.deep.equal([]);
      expect(idFaults()).to.deep.equal([]);
    });
  }

  it('tells a screen reader what to do, in order', async function () {
    if (!isChromium) this.skip();
    const page = await mount();
    await choose(page, 'manifest', new File([JSON.stringify(MANIFEST)], 'help.json'));
    expect(await accessibilityTree('rinnalla-editor-page')).to.equal(tree`
      - main:
        - group:
          - heading "Edit the help of a service" [level=1]
          - paragraph: Here you write help for pages that you cannot open beside the editor, such as those behind identification. Nothing leaves this browser.
          - alert
          - heading "1. The help of the service" [level=2]
          - paragraph: The file of the help, with the ending .json. Ask the web developer of the service for it, or begin with an empty one.
          - button "Open the file of the help"
          - button "Begin with an empty one"
          - status: help.json is open.
          - heading "2. The page that you help with" [level=2]
          - paragraph: "Open the page of the service in your browser and save it (Ctrl+S, “Webpage, HTML only”). What is written in its boxes is not taken along, and nothing on it works any more: it is there to be pointed at."
          - button "Open a saved page"
          - status
          - text: Which page of the help it is
          - combobox "Which page of the help it is":
            - option "None of them, or I do not know" [selected]
            - option "Begin"
            - option "Your home"
          - button "Begin to edit"
    `);
  });

  it('is not begun before there is something to edit', async () => {
    const page = await mount();
    button(page, 'Begin to edit').click();
    await page.updateComplete;
    expect(page.begun).to.equal(false);
    expect(deep(page.shadowRoot!, '[role="alert"]').map(nameOf)).to.deep.equal([
      'First open the file of the help.',
    ]);
    expect(focusIsOn()).to.equal('button "Open the file of the help"');
    button(page, 'Begin with an empty one').click();
    await page.updateComplete;
    expect(page.fault).to.equal('');
  });

  it('knows which page of the help was saved by its heading', async () => {
    const page = await mount();
    await choose(page, 'manifest', new File([JSON.stringify(MANIFEST)], 'help.json'));
    const saved = '<!doctype html><title>Service</title><h1>Asuntosi</h1><p>x</p>';
    await choose(page, 'page', new File([saved], 'home.html'));
    await until(() => page.shown, 'It is shown');
    await page.updateComplete;
    const [which] = deep(page.shadowRoot!, 'select') as HTMLSelectElement[];
    expect(which!.selectedOptions[0]!.text.trim()).to.equal('Your home');
  });

  it('says where a page belongs that was opened as the help', async () => {
    const page = await mount();
    await choose(page, 'manifest', new File(['<!doctype html><p>x</p>'], 'home.html'));
    expect(page.fault).to.equal('home.html is a page. Open it under 2.');
  });

  it('keeps what was opened when another file cannot be read', async () => {
    const page = await mount();
    await choose(page, 'manifest', new File([JSON.stringify(MANIFEST)], 'help.json'));
    await choose(page, 'manifest', new File(['{"format": 2}'], 'newer.json'));
    await until(() => page.fault, 'It is refused');
    expect(page.fault).to.contain('newer.json is of a newer kind');
    expect(page.file?.name).to.equal('help.json');
  });

  it('can be used by keys, at the width of a phone', async () => {
    const page = await mount();
    page.parentElement!.style.width = '320px';
    const main = page.renderRoot.querySelector('main')!;
    expect(main.scrollWidth).to.be.at.most(320);
    button(page, 'Open a saved page').focus();
    expect(focusIsOn()).to.equal('button "Open a saved page"');
    const sizes = deep(page.shadowRoot!, 'button').map((one) => one.getBoundingClientRect().height);
    expect(Math.min(...sizes)).to.be.at.least(44);
  });
});
