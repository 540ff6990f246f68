import {
  helpReady,
  inFreshPage,
  panelShown,
  pressLauncher,
  pressOn,
  rest,
  SLOW,
} from './browser.mjs';
import {repeat} from './numbers.mjs';
import {longestTask} from './trace.mjs';

const PAGE = '/bench/helpers.html';
const RUNS = 5;
const HELPERS = 10_000;
const LIST = 50;
const FILTER = 16;
const TASK = 50;

const KINDS = ['digital-support', 'service-point', 'course', 'peer-support'];
const LANGUAGES = [['fi'], ['fi', 'sv'], ['fi', 'en'], ['sv']];
const FORMS = ['OnsiteGuidance', 'phone', 'course', 'video'];

/** Half of them serve the municipality, half the whole country. */
function providers(half) {
  const numbers = Array.from({length: HELPERS / 2}, (_, i) => i * 2 + half);
  return Object.fromEntries(
    numbers.map((i) => [
      `h${i}`,
      {
        kind: KINDS[i % 4],
        name: `Auttaja ${(i * 7919) % HELPERS}`,
        forWhom: 'Kaikki.',
        how: 'Soita.',
        number: '+358295000100',
        languages: LANGUAGES[i % 4],
        forms: [FORMS[i % 3]],
        openingHours: {weekly: [{days: ['mo', 'we'], times: [`0${i % 9}:00-1${i % 8}:30`]}]},
        ...(half ? {} : {areas: ['564']}),
      },
    ]),
  );
}

/** The files of a directory with 10,000 helpers, by their addresses. */
export const directoryFiles = () => ({
  '/bench/directory.json': {
    municipalities: {564: {name: 'Oulu', file: 'oulu.json'}, 853: {name: 'Turku'}},
    national: 'national.json',
  },
  '/bench/oulu.json': {providers: providers(0)},
  '/bench/national.json': {providers: providers(1)},
});

export const helpersManifest = (manifest) => ({
  ...manifest,
  extends: [],
  directory: '/bench/directory.json',
});

const panel = (page) => page.locator('rinnalla-panel');
const cards = (page) => panel(page).locator('rinnalla-helper').nth(9).locator('h3').waitFor();

/** From a press to the end of the frame in which the first card is painted, and all of the first ten. */
function watchCards() {
  const names = () => {
    const root = document.querySelector('rinnalla-help').shadowRoot.querySelector('rinnalla-panel');
    const list = root.shadowRoot.querySelector('rinnalla-helpers')?.shadowRoot;
    const all = [...(list?.querySelectorAll('rinnalla-helper') ?? [])];
    return all.filter((card) => card.shadowRoot?.querySelector('h3')).length;
  };
  globalThis.lists = {};
  const begin = ({timeStamp}) => {
    const painted = (key) => {
      // The frame that this belongs to is painted when the next one begins.
      requestAnimationFrame(() => (globalThis.lists[key] ??= performance.now() - timeStamp));
    };
    const look = () => {
      const count = names();
      if (count > 0) painted('first');
      if (count < 10) requestAnimationFrame(look);
      else painted('ten');
    };
    requestAnimationFrame(look);
  };
  addEventListener('click', (event) => event.isTrusted && begin(event), {capture: true});
}

/** The time from a choice to the end of the work that it causes: the update is a microtask of its event. */
const choose = (page, label, value) =>
  page.evaluate(
    async ([name, option]) => {
      const root = document.querySelector('rinnalla-help').shadowRoot;
      const list = root
        .querySelector('rinnalla-panel')
        .shadowRoot.querySelector('rinnalla-helpers');
      const select = list.shadowRoot.querySelector(`#${name}`);
      select.value = option;
      const began = performance.now();
      select.dispatchEvent(new Event('change'));
      await list.updateComplete;
      const all = [...list.shadowRoot.querySelectorAll('rinnalla-helper')];
      await Promise.all(all.map((card) => card.updateComplete));
      return performance.now() - began;
    },
    [label, value],
  );

const visit = (browser, origin) =>
  inFreshPage(browser, SLOW, async (page, cdp) => {
    await page.goto(origin + PAGE);
    await helpReady(page);
    await pressLauncher(page, cdp);
    await panelShown(page);
    const press = (name) => pressOn(panel(page).getByRole('button', {name}), cdp);
    await press('Puhu ihmiselle');
    await press('Kuka muu voi auttaa?');
    const task = await longestTask(browser, page, async () => {
      await panel(page).getByLabel('Kuntasi').selectOption('564');
      await cards(page);
      await rest(page, 500);
    });
    await press('Takaisin');
    await rest(page, 1000);
    await page.evaluate(watchCards);
    await press('Kuka muu voi auttaa?');
    const lists = await page.waitForFunction(() => globalThis.lists.ten && globalThis.lists);
    const {first, ten} = await lists.jsonValue();
    await rest(page, 500);
    const filters = [];
    for (const value of ['sv', 'en', 'fi']) filters.push(await choose(page, 'language', value));
    return {task, first, ten, filters};
  });

/** A directory of 10,000 helpers, all of them for the municipality of the person. */
export async function directory(browser, {origin}) {
  const visits = await repeat(RUNS, () => visit(browser, origin));
  const of = (key) => ({values: visits.flatMap((one) => one[key]), unit: 'ms'});
  return [
    {title: `Press to the first helpers at ${SLOW}×`, ...of('first'), budget: LIST},
    {title: '… to all of the first ten', ...of('ten'), budget: LIST},
    {title: '… another language of service', ...of('filters'), budget: FILTER},
    {title: '… longest task while they are loaded', ...of('task'), budget: TASK},
  ];
}
