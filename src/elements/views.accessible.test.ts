import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {axeFaults, headingLevels, idFaults} from '../testing/accessibility.js';
import {deep, focused, nameOf, until, type HelpOnPage} from '../testing/mount-help.js';
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

/** What moves, pulses or fades: everything of ours on the page is looked at. */
const moving = (help: HelpOnPage): string[] =>
  [
    ...deep(help.root, '*'),
    ...deep(document, 'rinnalla-hint, rinnalla-hint *'),
    ...deep(document, 'rinnalla-hint').flatMap((hint) => deep(hint.shadowRoot!, '*')),
  ]
    .filter((element) => {
      const {animationName, transitionDuration} = getComputedStyle(element);
      return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration);
    })
    .map(nameOf);

/** Levels that are skipped on the way down. */
const skipped = (levels: readonly number[]): number[] =>
  levels.filter((level, i) => level < 3 || level > [2, ...levels][i]! + 1);

// Few tests with several promises each: to bring the panel to a view takes longer than to look at it.
for (const [name, reach] of Object.entries(VIEWS)) {
  describe(`${name}, in the panel`, () => {
    it('has no fault that axe knows, one title, targets of 44 pixels, and keeps still', async () => {
      const help = await reach({});
      expect(await axeFaults()).to.deep.equal([]);
      expect(idFaults(), 'refers only to what is there').to.deep.equal([]);
      expect(smallTargets(help, 44), 'smaller than 44 pixels').to.deep.equal([]);
      const [page, title, ...rest] = headingLevels();
      expect([page, title], 'the titles').to.deep.equal([1, 2]);
      expect(skipped(rest), 'levels of headings that are skipped').to.be.empty;
      expect(moving(help), 'moves, pulses or fades').to.be.empty;
      expect(document.getAnimations()).to.be.empty;
    });

    it('can be gone through by Tab, in the order it is read, and left', async () => {
      const help = await reach({});
      expect(await tabbed(help)).to.deep.equal(stops(help).map(nameOf));
    });
  });
}
