import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {RinnallaHelp} from '../src/elements/rinnalla-help.js';
import type {Panel} from '../src/elements/panel-link.js';
import type {Manifest, Part} from '../src/model/manifest.js';
import {DemoFrame, press, until} from './demo-frame.js';
import {readsOf} from './spies.js';

/*
 * The guide of the demo, from the start page through identification on another origin to the page where
 * the application is sent.
 */

const SERVICE = '/fi/asumistuki';
const atPage = (name: string): string => `${SERVICE}/hakemus/${name}`;

const atStep = (page: DemoFrame, number: number): Promise<unknown> =>
  until(() => page.title.startsWith(`Vaihe ${number}/9`), `Step ${number}`);

/** By Tab to the next field; on a hint between them, a person is still at the field before. */
async function leave(page: DemoFrame, id: string): Promise<void> {
  const isOther = (element: HTMLElement | null) =>
    element?.matches('input, select, textarea') && element.id !== id;
  do await press('Tab');
  while (!isOther(page.focused));
}

/** The field of the step is marked, and can be reached by one key and by Tab from there. */
async function writeIn(page: DemoFrame, id: string, text: string): Promise<void> {
  await until(() => page.everywhere('.mark:popover-open').length === 1, 'The place is marked');
  // After a page load the focus is nowhere: the person goes to the help first.
  if (page.focused?.localName === 'body' || !page.focused) page.all('h2')[0]!.focus();
  await sendKeys({press: 'F6'});
  await until(() => page.focused === page.field(id), `The focus is in ${id}`);
  await sendKeys({type: text});
  expect(page.isOnTop(page.field(id)), 'nothing lies over the field').to.be.true;
}

async function choose(page: DemoFrame, name: string): Promise<void> {
  (await page.control(name)).focus();
  await press('Enter');
}

async function goTo(page: DemoFrame, path: string): Promise<void> {
  await page.leave(() => {
    page.window.location.assign(path);
  });
}

interface StepAt {
  readonly id: string;
  /** The selector of its place. */
  readonly anchor: string;
}

/** The steps of the guide that have a place, by the last part of the address of their page. */
async function stepsByPage(): Promise<Map<string, StepAt[]>> {
  const help = (await (await fetch('/help/asumistuki.json')).json()) as Manifest;
  const more = (await (await fetch('/help/asumistuki-liitteet.json')).json()) as Part;
  const found = new Map<string, StepAt[]>();
  for (const {id, anchor: name = '', page: where} of help.guides!['apply']!.steps) {
    const anchor = help.anchors![name] ?? more.anchors?.[name];
    const page = help.pages!.find((one) => one.id === (where ?? anchor?.page));
    const path = [page?.match ?? ''].flat()[0]!.split('/hakemus/')[1];
    const [selector] = anchor?.css ?? [];
    if (path && selector) found.set(path, [...(found.get(path) ?? []), {id, anchor: selector}]);
  }
  return found;
}

/** Whether nothing, the mark neither, lies over the beginning of a field: its rest may be below the panel. */
function isFree(field: Element): boolean {
  const {left, top, height} = field.getBoundingClientRect();
  return field.ownerDocument.elementFromPoint(left + 8, top + height / 2) === field;
}

/** A marked field gets the focus by a click and by Tab. */
async function expectFree(page: DemoFrame, selector: string): Promise<void> {
  const place = page.everywhere(selector)[0]!;
  const field = place.matches('input, select, textarea, button, a')
    ? place
    : place.querySelector<HTMLElement>('input, select, textarea, button, a')!;
  field.scrollIntoView({block: 'center', behavior: 'instant'});
  expect(isFree(field), `${selector} under the mouse`).to.be.true;
  // A click on these would send the form, or open the files of the computer.
  if (field.matches('button, a, [type="file"], [type="submit"]')) field.focus();
  else await page.click(field);
  expect(page.focused === field, `${selector} has the focus`).to.be.true;
  await press('Shift+Tab');
  expect(page.focused === field, `${selector} can be left`).to.be.false;
  await press('Tab');
  expect(page.focused === field, `${selector} by Tab`).to.be.true;
}

const byPage = await stepsByPage();

describe('the guide of the demo', () => {
  it('goes with a person over pages, identification and a reload', async () => {
    const page = await DemoFrame.open(SERVICE);
    await page.ready();
    page.launcher!.focus();
    await press('Enter');
    await choose(page, 'Hae asumistukea vaihe vaiheelta');
    await choose(page, 'Aloita');
    await atStep(page, 1);
    // The identification service lets itself not be framed: the page is left all the same.
    await goTo(page, `${SERVICE}/tunnistautuminen`);
    await page.leave(() => {
      page.element.src = `${atPage('asunto')}?tunnistus=ok`;
    });
    await atStep(page, 2);
    await writeIn(page, 'householdSize', '2');
    await leave(page, 'householdSize');
    await atStep(page, 3);
    await page.leave(() => {
      page.window.location.reload();
    });
    await atStep(page, 3);
    await writeIn(page, 'rent', '700');
    await leave(page, 'rent');
    await atStep(page, 4);
    await goTo(page, atPage('tulot'));
    await atStep(page, 5);
    await writeIn(page, 'wages', '0');
    await leave(page, 'wages');
    await atStep(page, 6);
    await goTo(page, atPage('liitteet'));
    await atStep(page, 7);
    await goTo(page, atPage('yhteenveto'));
    await atStep(page, 8);
    await choose(page, 'Seuraava vaihe');
    await atStep(page, 9);
    await choose(page, 'Valmis');
    await until(() => page.text.includes('Teit sen itse.'), 'The end');
  });

  for (const [name, steps] of byPage) {
    it(`leaves the field of each step to the person, on the page ${name}`, async () => {
      let reads: string[] = [];
      const before = (window: Window): void => {
        reads = readsOf(window as Parameters<typeof readsOf>[0]);
      };
      const page = await DemoFrame.open(atPage(name), {before});
      await page.ready();
      // How the help is opened has tests of its own.
      (page.help as RinnallaHelp).show();
      await page.titled('Apua tällä sivulla');
      for (const {id, anchor} of steps) {
        (page.panel as Panel).apply({type: 'go', view: {name: 'guide', id: 'apply', step: id}});
        await choose(page, 'Näytä paikka');
        await until(() => page.everywhere('.mark:popover-open').length === 1, `${id} is marked`);
        await expectFree(page, anchor);
      }
      expect(reads).to.deep.equal([]);
    });
  }

  it('reads nothing that the person writes', async () => {
    let reads: string[] = [];
    const before = (window: Window): void => {
      reads = readsOf(window as Parameters<typeof readsOf>[0]);
    };
    const page = await DemoFrame.open(atPage('asunto'), {before});
    await page.ready();
    page.launcher!.focus();
    await press('Enter');
    await choose(page, 'Hae asumistukea vaihe vaiheelta');
    await choose(page, 'Aloita');
    await choose(page, 'Seuraava vaihe');
    await atStep(page, 2);
    await writeIn(page, 'householdSize', '2');
    await leave(page, 'householdSize');
    await atStep(page, 3);
    expect(reads).to.deep.equal([]);
  });
});
