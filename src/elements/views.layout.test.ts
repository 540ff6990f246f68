import {expect} from 'chai';
import {fullManifest, topic} from '../testing/manifests.js';
import {layoutFaults, unreachable} from '../testing/layout.js';
import {
  during,
  frameOf,
  mountHelp,
  openFrame,
  until,
  type HelpOnPage,
  type MountOptions,
} from '../testing/mount-help.js';
import {VIEWS} from '../testing/views.js';

/** What a person who needs more space between letters, words and lines sets (WCAG 2.2, 1.4.12). */
function spaceText(document: Document): void {
  const style = document.createElement('style');
  style.textContent = `
    * { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }
    p { margin-block-end: 2em !important }`;
  document.head.append(style);
  during(() => style.remove());
}

/** Pressing the text of the panel tells how it is spaced. */
const spacing = (help: HelpOnPage): string[] => {
  const view = help.document.defaultView!;
  return help
    .all('p, h2, h3, button, input, a, label')
    .map((element) => view.getComputedStyle(element))
    .flatMap(({letterSpacing, wordSpacing}) => [letterSpacing, wordSpacing]);
};

type Size = readonly [width: number, height: number];

/** Of the window, in CSS pixels: a desk, a phone, and 400 % zoom. */
const SIZES: readonly Size[] = [
  [1280, 800],
  [320, 640],
  [320, 256],
];

interface Page {
  readonly options?: MountOptions;
  readonly sizes?: readonly Size[];
  /** The sizes to look at with more space between letters, words and lines. */
  readonly spaced?: readonly Size[];
}

const PAGES: Readonly<Record<string, Page>> = {
  'in a page': {sizes: SIZES, spaced: SIZES.slice(0, 2)},
  'in a page from right to left': {options: {lang: 'ar', dir: 'rtl'}, sizes: SIZES},
  // The longest words.
  'in a Finnish page': {options: {lang: 'fi'}, spaced: SIZES.slice(1, 2)},
};

/** Makes the window as large as that, and waits for the page to be drawn so. */
async function resize(frame: HTMLIFrameElement, [width, height]: Size): Promise<void> {
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  const view = frame.contentWindow!;
  await new Promise((resolve) => view.requestAnimationFrame(() => setTimeout(resolve)));
  const page = frame.contentDocument!.documentElement;
  await until(() => page.scrollWidth <= view.innerWidth, 'The page is no wider than its window');
}

async function expectInOrder(
  help: HelpOnPage,
  frame: HTMLIFrameElement,
  sizes: readonly Size[],
  how = '',
) {
  for (const size of sizes) {
    await resize(frame, size);
    const where = `${how} ${size.join(' × ')}`;
    expect(layoutFaults(help), where).to.deep.equal([]);
    expect(unreachable(help), where).to.deep.equal([]);
  }
}

for (const [page, {options, sizes = [], spaced = []}] of Object.entries(PAGES)) {
  describe(`the panel ${page}`, () => {
    let frame: HTMLIFrameElement;

    // One window for all: to load our modules into a new one takes a second.
    before(async () => {
      frame = await openFrame(...SIZES[0]!);
    });
    after(() => {
      frame.remove();
    });

    for (const [name, reach] of Object.entries(VIEWS)) {
      it(`shows ${name} on a desk, a phone and at 400 %, nothing cut off or over anything`, async () => {
        const document = frame.contentDocument!;
        await resize(frame, SIZES[0]!);
        const help = await reach({...options, document});
        await expectInOrder(help, frame, sizes);
        if (spaced.length > 0) spaceText(document);
        await expectInOrder(help, frame, spaced, 'with more space between letters');
      });
    }
  });
}

describe('the panel', () => {
  it('takes over the space between letters and words that the page has', async () => {
    spaceText(document);
    const help = await mountHelp({manifest: fullManifest()});
    await help.open();
    await help.press('Rent');
    expect(spacing(help)).not.to.include('normal').and.not.to.include('0px');
  });

  it('breaks words that are longer than it is wide', async () => {
    const long = 'lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas'.repeat(3);
    const topics = {long: topic(long, {body: `[${long}](https://${long.slice(0, 60)}.example/)`})};
    const service = {...fullManifest().service, name: long, authority: long};
    const help = await mountHelp({
      manifest: fullManifest({topics, service}),
      document: await frameOf(320, 640),
      attributes: {page: 'form'},
    });
    await help.open();
    expect(layoutFaults(help)).to.deep.equal([]);
    help.element.show('long');
    await help.settled();
    expect(layoutFaults(help)).to.deep.equal([]);
  });

  it('leaves half of a phone to the form', async () => {
    const help = await VIEWS['a topic']!({document: await frameOf(320, 640)});
    expect(help.panel!.getBoundingClientRect().height).to.be.at.most(640 * 0.67);
  });

  it('leaves the page where it is', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    const boxes = () =>
      [...document.querySelectorAll('main *')]
        .filter(({localName}) => localName !== 'rinnalla-hint')
        .map((element) => JSON.stringify(element.getBoundingClientRect()));
    const before = boxes();
    await help.open();
    expect(boxes()).to.deep.equal(before);
  });
});
