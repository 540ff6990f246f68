import {expect} from 'chai';
import {emulateMedia} from '@web/test-runner-commands';
import {axeFaults, isChromium} from '../testing/accessibility.js';
import {fullManifest} from '../testing/manifests.js';
import {mountHelp, nameOf, until} from '../testing/mount-help.js';
import {VIEWS} from '../testing/views.js';

/** A colour as the browser computes it. */
function computed(colour: string): string {
  const element = document.createElement('span');
  element.style.color = colour;
  document.body.append(element);
  const {color} = getComputedStyle(element);
  element.remove();
  return color;
}

// Only there can a test ask for these media.
const describeMedia = isChromium ? describe : describe.skip;

describeMedia('the panel in the dark', () => {
  before(() => emulateMedia({colorScheme: 'dark'}));
  after(() => emulateMedia({colorScheme: 'light'}));

  for (const [name, reach] of Object.entries(VIEWS)) {
    it(`shows ${name} with enough contrast`, async () => {
      const help = await reach({});
      expect(getComputedStyle(help.panel!).backgroundColor).to.equal('rgb(23, 29, 37)');
      expect(await axeFaults()).to.deep.equal([]);
    });
  }
});

describeMedia('the panel in forced colours', () => {
  before(() => emulateMedia({forcedColors: 'active'}));
  after(() => emulateMedia({forcedColors: 'none'}));

  for (const [name, reach] of Object.entries(VIEWS)) {
    it(`shows ${name} in the colours of the person`, async () => {
      const help = await reach({});
      expect(await axeFaults()).to.deep.equal([]);
      const edges = help
        .all('button, input')
        .filter((element) => parseFloat(getComputedStyle(element).borderTopWidth) === 0)
        // Ticks have an edge of their own; words in a text have a line below.
        .filter((element) => !element.matches('[type="checkbox"], [type="radio"], .term'));
      expect(edges.map(nameOf), 'without an edge').to.be.empty;
    });
  }

  it('shows where the focus is', async () => {
    const help = await VIEWS['the start']!({});
    const highlight = computed('Highlight');
    for (const element of help.all('button, input')) {
      element.focus();
      const {outlineColor, outlineStyle} = getComputedStyle(element);
      expect([outlineStyle, outlineColor], nameOf(element)).to.deep.equal(['solid', highlight]);
    }
  });

  it('shows the help button and the hints as buttons', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    await until(() => help.hint('rent'), 'The hint is there');
    for (const button of [help.launcher, help.hint('rent')!]) {
      const {borderTopColor, backgroundColor, color} = getComputedStyle(button);
      expect([borderTopColor, backgroundColor, color]).to.deep.equal(
        ['ButtonText', 'ButtonFace', 'ButtonText'].map(computed),
      );
    }
  });
});

describeMedia('the help in print', () => {
  before(() => emulateMedia({media: 'print'}));
  after(() => emulateMedia({media: 'screen'}));

  it('is not there', async () => {
    const help = await mountHelp({manifest: fullManifest()});
    await until(() => help.hint('rent'), 'The hint is there');
    expect(help.launcher.checkVisibility()).to.be.false;
    expect(help.hint('rent')!.checkVisibility()).to.be.false;
    help.element.show('rent');
    await help.settled();
    expect(help.panel?.checkVisibility() ?? false).to.be.false;
  });
});
