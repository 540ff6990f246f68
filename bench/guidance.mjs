import {readFileSync} from 'node:fs';
import {helpReady, inFreshPage, panelShown, pressLauncher, rest, SLOW} from './browser.mjs';
import {repeat} from './numbers.mjs';

const PAGE = '/bench/guidance.html';
const RUNS = 5;
const BUDGET = 50;
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

/** Opens the short guide, for its code to be there, then the long guide and the problem solver. */
const visit = (browser, origin) =>
  inFreshPage(browser, SLOW, async (page, cdp) => {
    await page.goto(origin + PAGE);
    await helpReady(page);
    await pressLauncher(page, cdp);
    await panelShown(page);
    await rest(page, 1000);
    await page.evaluate(watchViews);
    const times = [];
    const press = async (name) => {
      await page.locator('rinnalla-panel').getByRole('button', {name, exact: true}).click();
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

/** From the press on its title to the painted guide or problem solver. */
export async function guidance(browser, {origin}) {
  const visits = await repeat(RUNS, () => visit(browser, origin));
  const of = (key) => ({values: visits.map((one) => one[key]), unit: 'ms'});
  return [
    {title: `A guide with ${STEPS} steps at ${SLOW}×`, ...of('guide'), budget: BUDGET},
    {title: `A problem solver with ${NODES} nodes at ${SLOW}×`, ...of('flow'), budget: BUDGET},
    {title: 'The first of them, its code loaded', ...of('first')},
  ];
}
