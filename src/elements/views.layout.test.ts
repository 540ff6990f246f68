import {expect} from '@open-wc/testing';
import {fullManifest, topic} from '../testing/manifests.js';
import {layoutFaults, unreachable} from '../testing/layout.js';
import {
  during,
  frameOf,
  mountHelp,
  openFrame,
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

interface Situation {
  /** Of the window, in CSS pixels. */
  readonly size: readonly [width: number, height: number];
  readonly options?: MountOptions;
  readonly isSpaced?: boolean;
}

const ARABIC = {lang: 'ar', dir: 'rtl'} as const;

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'in a wide window': {size: [1280, 800]},
  'on a phone, 320 pixels wide': {size: [320, 640]},
  'at 400 % zoom, 320 by 256 pixels': {size: [320, 256]},
  'from right to left': {size: [800, 600], options: ARABIC},
  'from right to left on a phone': {size: [320, 640], options: ARABIC},
  'with more space between letters and words': {size: [800, 600], isSpaced: true},
  'with more space on a phone': {size: [320, 640], options: {lang: 'fi'}, isSpaced: true},
};

for (const [situation, {size, options, isSpaced}] of Object.entries(SITUATIONS)) {
  describe(`the panel ${situation}`, () => {
    let frame: HTMLIFrameElement;

    // One for all: to load our modules into a new window takes a second.
    before(async () => {
      frame = await openFrame(...size);
    });
    after(() => {
      frame.remove();
    });

    for (const [name, reach] of Object.entries(VIEWS)) {
      it(`shows ${name}, nothing cut off and nothing over anything`, async () => {
        const document = frame.contentDocument!;
        if (isSpaced) spaceText(document);
        const help = await reach({...options, document});
        expect(layoutFaults(help)).to.deep.equal([]);
        expect(unreachable(help)).to.deep.equal([]);
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
