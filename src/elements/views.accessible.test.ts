import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {axeFaults, headingLevels, idFaults} from '../testing/accessibility.js';
import {focused, nameOf, until, type HelpOnPage} from '../testing/mount-help.js';
import {VIEWS} from '../testing/views.js';

const isShown = (element: Element): boolean => element.checkVisibility();

const controls = (help: HelpOnPage): HTMLElement[] =>
  help.all('button, a[href], input').filter(isShown);

/** Of radio buttons that belong together Tab comes to one; the arrow keys lead to the others. */
const stops = (help: HelpOnPage): HTMLElement[] =>
  controls(help).filter((control, i, all) => {
    if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return true;
    const isOurs = (other: Element) => (other as HTMLInputElement).name === control.name;
    const chosen = all.find((other) => isOurs(other) && other.matches(':checked'));
    return control === (chosen ?? all.find(isOurs));
  });

/** Names of what Tab comes to, from the panel's beginning to its end. */
async function tabbed(help: HelpOnPage): Promise<string[]> {
  const own = document.getElementById('own')!;
  help.element.after(own.cloneNode(true)); // something to leave the panel for
  const names: string[] = [];
  for (const press of ['Shift+Tab', 'Tab']) {
    const seen: string[] = [];
    help.all('h2')[0]!.focus();
    for (let count = 0; count < 60; count++) {
      const before = focused();
      await sendKeys({press});
      await until(() => focused() !== before, 'The focus moves');
      const at = focused()!;
      if (!help.all('*').includes(at)) break;
      // Firefox also stops at what scrolls.
      if (controls(help).includes(at)) seen.push(nameOf(at));
    }
    names.push(...(press === 'Tab' ? seen : seen.reverse()));
  }
  help.element.nextElementSibling!.remove();
  return names;
}

/** Smaller than a finger or a shaky hand can hit, unless it stands in a line of text. */
const smallTargets = (help: HelpOnPage, least: number): string[] =>
  controls(help)
    .filter(
      (control) => !control.closest('p, li, dd')?.textContent.trim().replace(nameOf(control), ''),
    )
    .map((control) => [control.closest('label') ?? control, control] as const)
    .filter(([target]) => {
      const {width, height} = target.getBoundingClientRect();
      return width < least || height < least;
    })
    .map(([, control]) => nameOf(control));

for (const [name, reach] of Object.entries(VIEWS)) {
  describe(`${name}, in the panel`, () => {
    let help: HelpOnPage;

    beforeEach(async () => {
      help = await reach({});
    });

    it('has no fault that axe knows', async () => {
      expect(await axeFaults()).to.deep.equal([]);
    });

    it('refers only to what is there', () => {
      expect(idFaults()).to.deep.equal([]);
    });

    it('skips no level of headings, after one title', () => {
      const [page, title, ...rest] = headingLevels();
      expect([page, title]).to.deep.equal([1, 2]);
      const before = [2, ...rest];
      expect(rest.filter((level, i) => level < 3 || level > before[i]! + 1)).to.be.empty;
    });

    it('can be gone through by Tab, in the order it is read, and left', async () => {
      expect(await tabbed(help)).to.deep.equal(stops(help).map(nameOf));
    });

    it('has targets of 44 pixels', () => {
      expect(smallTargets(help, 44)).to.deep.equal([]);
    });
  });
}
