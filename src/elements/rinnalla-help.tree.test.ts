import {expect} from 'chai';
import {accessibilityTree, isChromium, tree} from '../testing/accessibility.js';
import {fullManifest} from '../testing/manifests.js';
import {mountHelp, until} from '../testing/mount-help.js';
import {VIEWS} from '../testing/views.js';

/** What stands around a view: at the start, deeper in, and where the person need not be led to. */
const FRAMES: Readonly<Record<string, readonly [view: string, header: string, footer: string]>> = {
  'at the start': [
    'the start',
    tree`
      - text: Housing allowance
      - 'button "Language: English"'
      - button "Close help"
    `,
    tree`
      - button "Talk to a person"
    `,
  ],
  'deeper in': [
    'a topic',
    tree`
      - button "Back"
      - 'button "Language: English"'
      - button "Close help"
    `,
    tree`
      - button "Talk to a person"
    `,
  ],
  'at the contacts': [
    'the contacts',
    tree`
      - button "Back"
      - 'button "Language: English"'
      - button "Close help"
    `,
    '',
  ],
  'at "about"': [
    'about this help',
    tree`
      - button "Back"
      - 'button "Language: English"'
      - button "Close help"
    `,
    tree`
      - button "Talk to a person"
    `,
  ],
};

// Only there can a test read the tree.
(isChromium ? describe : describe.skip)('what a screen reader is given around the views', () => {
  for (const [where, [view, header, footer]] of Object.entries(FRAMES)) {
    it(`around the view, ${where}`, async () => {
      const help = await VIEWS[view]!({});
      expect(await accessibilityTree('rinnalla-panel')).to.match(/^- complementary "Help":\n/);
      expect(await accessibilityTree('rinnalla-panel header')).to.equal(header);
      if (footer) expect(await accessibilityTree('rinnalla-panel footer')).to.equal(footer);
      else expect(help.all('footer')).to.be.empty;
    });
  }

  it('when the help is about to clear itself', async () => {
    await VIEWS['the warning before the help clears itself']!({});
    expect(await accessibilityTree('rinnalla-panel [role="alert"]')).to.equal(tree`
      - alert:
        - paragraph:
          - strong: Are you still there?
        - paragraph: The help clears itself in 30 seconds, so that the next person does not see what you read. The form stays as it is.
        - button "I am here, continue"
    `);
  });

  it('on the page, before the help is opened', async () => {
    await mountHelp({manifest: fullManifest()});
    expect(await accessibilityTree('aside.launcher')).to.equal(tree`
      - complementary "Help":
        - button "Help"
    `);
    expect(await accessibilityTree('form')).to.contain(
      tree`
      - text: Rent a month
      - textbox "Rent a month"
      - 'button "Rent a month: help"': "?"
    `.replaceAll('\n', '\n  '),
    );
  });

  it('on a page with errors', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    document.getElementById('rent')!.setAttribute('aria-invalid', 'true');
    await until(() => help.errorsButton.checkVisibility(), 'The errors have a button');
    expect(await accessibilityTree('aside.launcher')).to.equal(tree`
      - complementary "Help":
        - button "Help with the errors"
        - button "Help"
    `);
  });
});
