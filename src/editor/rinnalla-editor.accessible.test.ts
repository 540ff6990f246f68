import {expect} from 'chai';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import en from '../../locales/editor/en.json' with {type: 'json'};
import {
  accessibilityTree,
  axeFaults,
  headingLevels,
  idFaults,
  isChromium,
} from '../testing/accessibility.js';
import {DRAWER, mountEditor, type EditorOnPage} from '../testing/editor-drawer.js';
import {TREES} from '../testing/editor-trees.js';
import {layoutFaults, unreachable} from '../testing/layout.js';
import {
  during,
  focused,
  focusIsOn,
  frameOf,
  nameOf,
  openFrame,
  until,
  type MountOptions,
} from '../testing/mount-help.js';

/** What a frame needs besides the help. */
const EDITOR = '<script type="module" src="/src/chunks/editor.ts"></script>';

/** Of the window, in CSS pixels: a desk, a phone, and 400 % zoom. */
const SIZES = [
  [1280, 800],
  [320, 256],
  [320, 640],
] as const;

/** What a person who needs more space between letters and words sets (WCAG 2.2, 1.4.12). */
function spaceText({documentElement: {style}}: Document, isOn: boolean): void {
  style.letterSpacing = isOn ? '.12em' : '';
  style.wordSpacing = isOn ? '.16em' : '';
}

const CONTROLS = 'button, a[href], input, select, textarea, summary';

/** In a bar of buttons the arrow keys lead from one to the next. */
const stops = (page: EditorOnPage): HTMLElement[] =>
  page.shown(CONTROLS).filter(({tabIndex}) => tabIndex >= 0);

/** Names of what Tab comes to, from a heading until the drawer is left. */
async function tabbed(page: EditorOnPage, from: HTMLElement): Promise<string[]> {
  const after = document.createElement('button');
  after.textContent = 'After the editor';
  document.documentElement.append(after); // something to leave the drawer for
  const controls = stops(page);
  const seen: HTMLElement[] = [];
  from.focus();
  for (let at = focused(); at !== after && seen.length <= controls.length; at = focused()) {
    await sendKeys({press: 'Tab'});
    // In a box for a day, Tab comes to its parts.
    await until(() => focused() !== at || at?.matches('[type="date"], [type="time"]'), 'It moves');
    const next = focused()!;
    // Firefox also stops at what scrolls.
    if (next !== at && controls.includes(next)) seen.push(next);
  }
  after.remove();
  return seen.map(nameOf);
}

/** Smaller than a finger or a shaky hand can hit; in a line of text 24 pixels are enough. */
const smallTargets = (page: EditorOnPage): string[] =>
  page
    .shown(CONTROLS)
    .map((control) => [control.closest('label') ?? control, control] as const)
    .filter(([target, control]) => {
      const {width, height} = target.getBoundingClientRect();
      const least = control.localName === 'a' ? 24 : 44;
      return width < least || height < least;
    })
    .map(([, control]) => nameOf(control));

const skipped = (levels: readonly number[]): number[] =>
  levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1);

const axeAndIds = async () => [...(await axeFaults()), ...idFaults()];

const isAfter = (heading: HTMLElement) => (element: HTMLElement) => {
  const parts: Node[] = [];
  for (let at: Node | null = element; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
    parts.push(at);
  return parts.some(
    (part) => heading.compareDocumentPosition(part) === Node.DOCUMENT_POSITION_FOLLOWING,
  );
};

/** Each thing that the drawer can show, one after the other, below a draft that was left. */
async function inEachState(
  options: MountOptions,
  look: (page: EditorOnPage, name: string) => Promise<void> | void,
): Promise<void> {
  const page = await mountEditor({draft: true, ...options});
  for (const [name, reach] of Object.entries(DRAWER)) {
    await reach(page);
    await look(page, name);
  }
}

describe('the drawer of the editor', () => {
  for (const [name, reach] of Object.entries(DRAWER)) {
    it(`shows ${name}: without a fault, with large targets, by Tab, its heading first`, async () => {
      const page = await mountEditor();
      await reach(page);
      const heading = focused()!;
      expect(heading.localName, focusIsOn()).to.equal('h3');
      expect(await axeAndIds()).to.deep.equal([]);
      expect(skipped(headingLevels()), 'levels of headings that are skipped').to.be.empty;
      expect(smallTargets(page), 'targets that are too small').to.be.empty;
      const names = stops(page).filter(isAfter(heading)).map(nameOf);
      expect(await tabbed(page, heading)).to.deep.equal(names);
    });
  }

  it('asks about a draft that was left: without a fault, with large targets, by Tab', async () => {
    const page = await mountEditor({draft: true});
    expect(focusIsOn()).to.equal(`h2 "${en.editor.title}"`);
    expect(await axeAndIds()).to.deep.equal([]);
    expect(smallTargets(page), 'targets that are too small').to.be.empty;
    expect(await tabbed(page, focused()!)).to.deep.equal(stops(page).map(nameOf));
    await page.press(en.restore.continue);
    await until(() => focusIsOn() === `h3 "${en.view.list}"`, 'The focus is in the editor');
  });

  it('moves the page aside, on a narrow screen below it, and gives the room back', async () => {
    for (const size of [
      [1280, 800],
      [320, 640],
    ] as const) {
      const [width, height] = size;
      const document = await frameOf(width, height, EDITOR);
      const page = await mountEditor({document});
      const view = document.defaultView!;
      const drawer = page.panel.getBoundingClientRect();
      document.getElementById('rent')!.focus();
      const field = () => document.getElementById('rent')!.getBoundingClientRect();
      const isFree = field().left >= drawer.right || field().top >= drawer.bottom;
      expect(isFree, `${size.join()}: the field is beside the drawer`).to.be.true;
      expect(field().right, size.join()).to.be.at.most(view.innerWidth);
      page.panel.remove();
      expect(document.querySelector('main')!.getBoundingClientRect().left).to.be.below(20);
      expect(document.documentElement.getBoundingClientRect().top + view.scrollY).to.equal(0);
    }
  });
});

describe('the drawer of the editor, at all sizes', () => {
  for (const [how, options] of Object.entries({
    'from left to right': {},
    'in a page from right to left': {lang: 'ar', dir: 'rtl'},
  } as const)) {
    it(`${how} shows all of each state, also with more space between letters`, async () => {
      const frame = await openFrame(1280, 800, EDITOR);
      during(() => frame.remove());
      const document = frame.contentDocument!;
      const expectAll = (page: EditorOnPage, where: string) => {
        // What is scrolled below the bar at the top is not lost.
        page.panel.scrollTop = 0;
        expect(layoutFaults(page), where).to.deep.equal([]);
        expect(unreachable(page), where).to.deep.equal([]);
      };
      await inEachState({...options, document}, async (page, name) => {
        spaceText(document, false);
        for (const [width, height] of SIZES) {
          frame.style.cssText = `width: ${width}px; height: ${height}px; border: 0`;
          await until(() => frame.contentWindow!.innerWidth === width, 'The window is so wide');
          const {documentElement: root} = document;
          await until(() => root.scrollWidth <= width, 'The page is no wider than its window');
          expectAll(page, `${name} ${width} × ${height}`);
        }
        spaceText(document, true);
        expectAll(page, `${name}, spaced`);
      });
    });
  }

  it('stands at the beginning of the line, and its boxes have the direction of their language', async () => {
    const page = await mountEditor({lang: 'ar', dir: 'rtl'});
    expect(page.panel.getBoundingClientRect().right).to.equal(document.documentElement.clientWidth);
    const section = page.find('section');
    expect([section.lang, section.dir]).to.deep.equal(['en', 'ltr']);
    await DRAWER['a topic in two languages']!(page);
    const arabic = [...page.shown('textarea'), ...page.shown('input')].filter(
      ({id}) => id === 'box-ar',
    );
    expect(arabic).to.have.lengthOf.above(5);
    for (const box of arabic) {
      expect(getComputedStyle(box).direction).to.equal('rtl');
      expect(box.closest('[lang]')!.getAttribute('lang')).to.equal('ar');
    }
    expect(await axeAndIds()).to.deep.equal([]);
  });
});

const describeMedia = isChromium ? describe : describe.skip;

describeMedia('the drawer of the editor, for those who', () => {
  afterEach(() => emulateMedia({colorScheme: 'light', forcedColors: 'none'}));

  it('hear it: each state is said in this way', async () => {
    await inEachState({}, async (page, name) => {
      for (const [selector, tree] of Object.entries(TREES[name]!))
        expect(await accessibilityTree(`rinnalla-editor ${selector}`), name).to.equal(tree);
    });
  });

  it('need the dark: each state has enough contrast', async () => {
    await emulateMedia({colorScheme: 'dark'});
    await inEachState({}, async (page, name) => {
      expect(getComputedStyle(page.panel).backgroundColor).to.equal('rgb(23, 29, 37)');
      // Else what is scrolled half below the bar at the top would be a target that is too small.
      page.panel.scrollTop = 0;
      expect(await axeFaults(), name).to.deep.equal([]);
    });
  });

  it('have colours of their own: each control has an edge, and the focus is seen', async () => {
    await emulateMedia({forcedColors: 'active'});
    await inEachState({}, (page, name) => {
      const controls = stops(page).filter((one) => !one.matches('a, summary, [type="checkbox"]'));
      const bare = controls.filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) === 0);
      expect(bare.map(nameOf), `${name}: without an edge`).to.be.empty;
      for (const one of stops(page)) {
        one.focus();
        expect(getComputedStyle(one).outlineStyle, `${name}: ${nameOf(one)}`).to.equal('solid');
      }
    });
  });
});

describe('the focus in the editor', () => {
  it('stays at Undo when there is nothing more to undo', async () => {
    const page = await mountEditor();
    await page.apply({type: 'set', at: '/topics/rent/short/en', value: 'New.'});
    await page.press(en.editor.undo);
    expect(focusIsOn()).to.equal(`button "${en.editor.undo}"`);
    expect(page.button(en.editor.undo).ariaDisabled).to.equal('true');
  });

  it('goes to what is added to a list, along with what is moved, and to the list', async () => {
    const page = await mountEditor();
    await DRAWER['a guide']!(page);
    const itemOf = (element: HTMLElement | null): string | undefined => {
      const root = element?.getRootNode() as ShadowRoot;
      const part = root.host.localName === 'rinnalla-edit-form' ? element : root.host;
      return part?.closest<HTMLElement>('[data-item]')?.dataset['item'];
    };
    await page.press(en.add.steps);
    await until(
      () => focused()?.localName === 'textarea',
      'The focus is in the step that was added',
    );
    expect(itemOf(focused())).to.equal('/guides/apply/steps/2');
    await page.press(en.form['up-item'].replace('{{name}}', 'Step 3'));
    const moved = en.form['up-item'].replace('{{name}}', 'Step 2');
    await until(() => nameOf(focused()!) === moved, 'The focus goes along');
    await page.press(en.form['remove-item'].replace('{{name}}', 'Step 2'));
    await until(() => focusIsOn() === `h4 "${en.field.steps}"`, 'The focus is at the list');
  });

  it('goes to the opening hours that are added', async () => {
    const page = await mountEditor();
    await DRAWER['a contact with its hours']!(page);
    await page.press(en['edit-hours']['add-week']);
    const row = en['edit-hours'].week.replace('{{number}}', '2');
    const legend = () => focused()?.closest('fieldset')?.querySelector('legend')?.textContent;
    await until(() => legend() === row, 'The focus is in the row');
  });

  it('stays where one chooses how the help is seen', async () => {
    const page = await mountEditor();
    await DRAWER['the preview']!(page);
    await until(() => page.help.address.includes('#draft'), 'The help has the draft');
    const language = page.find('select#language') as HTMLSelectElement;
    language.focus();
    language.value = 'ar';
    language.dispatchEvent(new Event('change'));
    await page.help.opened();
    expect(focusIsOn()).to.contain('select#language');
    await until(() => page.help.text.includes('الإيجار'), 'The help is in that language');
    await page.press(en.preview.spoken);
    await until(() => focusIsOn() === `h4 "${en.preview.spoken}"`, 'The focus is at the list');
  });
});
