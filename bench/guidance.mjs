import {readFileSync} from 'node:fs';
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

const PAGE = '/bench/guidance.html';
const RUNS = 5;
const BUDGET = 50;
const BACK = 300;
const NODES = 500;
const STEPS = 100;

const demo = JSON.parse(
  readFileSync(new URL('../demo/help/asumistuki.json', import.meta.url), 'utf8'),
);

const numbers = (length) => Array.from({length}, (_, i) => i);

/** A problem solver with 500 nodes and a guide with 100 steps. */
export function guidanceManifest() {
  const nodes = numbers(NODES).map((i) => [
    `n${i}`,
    i < NODES - 1
      ? {
          ask: `Kysymys ${i}?`,
          options: [
            {text: 'Kyllä', to: `n${i + 1}`},
            {text: 'Ei', to: `n${NODES - 1}`},
          ],
        }
      : {advice: 'Soita meille.', end: 'solved'},
  ]);
  const steps = numbers(STEPS).map((i) => ({
    id: `s${i}`,
    text: `Vaihe numero ${i}.`,
    anchor: 'rent',
  }));
  return {
    ...demo,
    extends: [],
    pages: [{id: 'all', match: '/*', guides: ['short', 'long'], flows: ['long']}],
    guides: {short: {title: 'Lyhyt', steps: steps.slice(0, 1)}, long: {title: 'Pitkä', steps}},
    flows: {long: {title: 'Pulma', start: 'n0', nodes: Object.fromEntries(nodes)}},
  };
}

/** Measures from a press to the end of the frame in which what it leads to is painted. */
function watchViews() {
  globalThis.views = [];
  const body = () =>
    document.querySelector('rinnalla-help').shadowRoot.querySelector('rinnalla-panel').shadowRoot;
  const begin = ({timeStamp}) => {
    const before = body().querySelector('h2')?.textContent;
    const look = () => {
      const shown = body().querySelector('h2 + *')?.shadowRoot;
      if (!shown || body().querySelector('h2').textContent === before) {
        return void requestAnimationFrame(look);
      }
      return requestAnimationFrame(() => globalThis.views.push(performance.now() - timeStamp));
    };
    requestAnimationFrame(look);
  };
  addEventListener('click', (event) => event.isTrusted && begin(event), {capture: true});
}

async function openHelp(page, cdp, origin) {
  await page.goto(origin + PAGE);
  await helpReady(page);
  await pressLauncher(page, cdp);
  await panelShown(page);
}

/** Opens the short guide, for its code to be there, then the long guide and the problem solver. */
const visit = (browser, origin) =>
  inFreshPage(browser, SLOW, async (page, cdp) => {
    await openHelp(page, cdp, origin);
    await rest(page, 1000);
    await page.evaluate(watchViews);
    const times = [];
    const press = async (name) => {
      const button = page.locator('rinnalla-panel').getByRole('button', {name, exact: true});
      await pressOn(button, cdp);
      const all = await page.waitForFunction(
        (count) => globalThis.views.length > count && globalThis.views,
        times.length,
      );
      times.push((await all.jsonValue()).at(-1));
      await rest(page, 300);
    };
    for (const name of ['Lyhyt', 'Takaisin', 'Pitkä', 'Takaisin', 'Pulma']) await press(name);
    return {guide: times[2], flow: times[4], first: times[0]};
  });

/** Notes when a step is painted, in ms since the page began. Runs before the page's own scripts. */
function watchStep() {
  const look = () => {
    const root = document.querySelector('rinnalla-help')?.shadowRoot;
    const title = root
      ?.querySelector('rinnalla-panel:popover-open')
      ?.shadowRoot?.querySelector('h2');
    if (!title?.textContent.includes('Vaihe 1/')) return void requestAnimationFrame(look);
    return requestAnimationFrame(() => (globalThis.stepAt = performance.now()));
  };
  requestAnimationFrame(look);
}

/** Begins the guide, leaves for another page and comes back: from its `load` to the painted step. */
const comeBack = (browser, origin) =>
  inFreshPage(browser, SLOW, async (page, cdp) => {
    await openHelp(page, cdp, origin);
    const panel = page.locator('rinnalla-panel');
    for (const name of ['Pitkä', 'Aloita'])
      await panel.getByRole('button', {name, exact: true}).click();
    await panel.getByRole('heading', {name: 'Vaihe 1/'}).waitFor();
    await rest(page, 500);
    await page.addInitScript(watchStep);
    await page.goto('about:blank');
    await page.goto(origin + PAGE);
    const at = await page.waitForFunction(() => globalThis.stepAt);
    const loaded = await page.evaluate(
      () => performance.getEntriesByType('navigation')[0].loadEventStart,
    );
    return Math.max(0, (await at.jsonValue()) - loaded);
  });

/** From the press on its title to the painted guide or problem solver. */
export async function guidance(browser, {origin}) {
  const visits = await repeat(RUNS, () => visit(browser, origin));
  const back = await repeat(RUNS, () => comeBack(browser, origin));
  const of = (key) => ({values: visits.map((one) => one[key]), unit: 'ms'});
  return [
    {title: `A guide with ${STEPS} steps at ${SLOW}×`, ...of('guide'), budget: BUDGET},
    {title: `A problem solver with ${NODES} nodes at ${SLOW}×`, ...of('flow'), budget: BUDGET},
    {title: 'The first of them, its code loaded', ...of('first')},
    {
      title: 'The step after coming back from another page, from its load',
      values: back,
      unit: 'ms',
      budget: BACK,
    },
  ];
}
