import {helpReady, inFreshPage, panelShown, pressLauncher, rest, SLOW} from './browser.mjs';
import {repeat} from './numbers.mjs';

const PAGE = '/fi/asumistuki/hakemus/asunto';
const RUNS = 11;
const BUDGET = 150;
const IDLE = 500;

/** Measures from the press to the end of the frame in which the panel with its heading is painted. */
function watchOpening() {
  const shown = () =>
    document
      .querySelector('rinnalla-help, bare-help')
      ?.shadowRoot?.querySelector('rinnalla-panel:popover-open, bare-panel')
      ?.shadowRoot?.querySelector('h2');
  const begin = ({timeStamp}) => {
    const look = () => {
      if (!shown()) return void requestAnimationFrame(look);
      // The frame that this belongs to is painted when the next one begins.
      return requestAnimationFrame(() => (globalThis.opening = performance.now() - timeStamp));
    };
    requestAnimationFrame(look);
  };
  addEventListener('pointerdown', begin, {capture: true, once: true});
}

const bareReady = (page) =>
  page.waitForFunction(() =>
    document.querySelector('bare-help')?.shadowRoot?.querySelector('button'),
  );

/** From the press to the painted panel, in ms. */
async function pressed(page, cdp, {ready = helpReady, ...how} = {}) {
  await ready(page);
  await rest(page, IDLE);
  await pressLauncher(page, cdp, how);
  const opening = await page.waitForFunction(() => globalThis.opening);
  return opening.jsonValue();
}

/** The first opening at an address, with nothing in the cache. */
const cold = (browser, address, how) =>
  inFreshPage(browser, SLOW, async (page, cdp) => {
    await page.addInitScript(watchOpening);
    await page.goto(address);
    return pressed(page, cdp, how);
  });

/** The opening on a page like the one where the help was opened before. */
const cached = (browser, origin) =>
  inFreshPage(browser, SLOW, async (page, cdp) => {
    await page.addInitScript(watchOpening);
    await page.goto(origin + PAGE);
    await pressed(page, cdp);
    // Closed and forgotten, so that it is not open already on the next page.
    await page.evaluate(() => {
      document.querySelector('rinnalla-help').forget();
      document.querySelector('rinnalla-help').close();
    });
    await page.reload();
    return pressed(page, cdp);
  });

/** How many files are asked for at a time; each time but the first waits for what has come before. */
const roundTrips = (browser, origin) =>
  inFreshPage(browser, SLOW, async (page, cdp) => {
    await page.goto(origin + PAGE);
    await helpReady(page);
    await cdp.send('Network.enable');
    const waves = [];
    let coming = 0;
    cdp.on('Network.requestWillBeSent', ({request}) => {
      // Keeping the manifest begins when the panel is there.
      if (request.url.includes('/memory.')) return;
      if (coming === 0) waves.push(0);
      coming++;
      waves[waves.length - 1]++;
    });
    cdp.on('Network.loadingFinished', () => coming--);
    await pressLauncher(page, cdp);
    await panelShown(page);
    return waves;
  });

const figure = (title, values) => ({title, values, budget: BUDGET, unit: 'ms'});

/** From the press on the help button to the painted panel, its loading included. */
export async function opening(browser, {origin}) {
  const rounds = await repeat(RUNS, async () => ({
    ours: await cold(browser, origin + PAGE),
    bare: await cold(browser, `${origin}/bare${PAGE}`, {ready: bareReady}),
  }));
  const hover = await repeat(RUNS, () => cold(browser, origin + PAGE, {hover: 100}));
  const again = await repeat(RUNS, () => cached(browser, origin));
  const [first = 0, ...later] = await roundTrips(browser, origin);
  return [
    figure(
      `Press to painted panel at ${SLOW}×`,
      rounds.map(({ours}) => ours),
    ),
    {
      title: '… a bare launcher in Lit (105 on the machine of the budget)',
      values: rounds.map(({bare: one}) => one),
      unit: 'ms',
    },
    figure('… when the pointer was over it for 100 ms', hover),
    figure('… when the files are in the cache', again),
    {title: `Round trips (files in the first: ${first})`, values: [1 + later.length], budget: 1},
  ];
}
