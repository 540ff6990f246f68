import {chromium} from 'playwright-core';
import {chromiumArgs, findChromium} from '../tools/find-browser.mjs';

/** How much slower than this machine an old phone is, about. */
export const SLOW = 4;

export const launch = async () =>
  chromium.launch({executablePath: await findChromium(), headless: true, args: chromiumArgs()});

/**
 * Runs a measurement in a page of its own, with nothing in any cache.
 * @template T
 * @param {import('playwright-core').Browser} browser
 * @param {number} slowdown of the page's main thread
 * @param {(page: import('playwright-core').Page, cdp: import('playwright-core').CDPSession) => Promise<T>} measure
 * @returns {Promise<T>}
 */
export async function inFreshPage(browser, slowdown, measure) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, locale: 'fi'});
  try {
    // On a busy machine all takes long; the figures then say so.
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', {timeDomain: 'threadTicks'});
    await cdp.send('Emulation.setCPUThrottlingRate', {rate: slowdown});
    return await measure(page, cdp);
  } finally {
    await context.close();
  }
}

/** The browser's own counters of the page: `TaskDuration` (in s), `Nodes`, `JSHeapUsedSize`, … */
export async function metricsOf(cdp) {
  const {metrics} = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({name, value}) => [name, value]));
}

/** Resolves when the help is on the page with its hints. */
export const helpReady = (page) =>
  page.waitForFunction(
    () =>
      document.querySelector('rinnalla-help')?.shadowRoot?.querySelector('.launcher') &&
      document.querySelector('rinnalla-hint'),
  );

/** Lets what has been started come to rest. */
export const rest = (page, ms) => page.waitForTimeout(ms);

/** Where the middle of the help button is. */
const launcherAt = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('rinnalla-help, bare-help').shadowRoot;
    const box = root.querySelector('[part~="launcher"]').getBoundingClientRect();
    return {x: box.x + box.width / 2, y: box.y + box.height / 2};
  });

/**
 * Presses the help button with the mouse.
 * @param {{hover?: number}} how `hover`: how long the pointer is over it before, in ms
 */
export async function pressLauncher(page, cdp, {hover = 0} = {}) {
  const at = await launcherAt(page);
  if (hover > 0) {
    await cdp.send('Input.dispatchMouseEvent', {type: 'mouseMoved', ...at});
    await rest(page, hover);
  }
  await pressAt(cdp, at);
}

/** Presses the mouse at a point, without the work that the driver's own click does in the page. */
async function pressAt(cdp, at) {
  const mouse = (type) =>
    cdp.send('Input.dispatchMouseEvent', {type, ...at, button: 'left', clickCount: 1});
  await Promise.all([mouse('mousePressed'), mouse('mouseReleased')]);
}

/** Presses the mouse on the middle of something. */
export async function pressOn(locator, cdp) {
  await locator.scrollIntoViewIfNeeded();
  const {x, y, width, height} = await locator.boundingBox();
  await pressAt(cdp, {x: x + width / 2, y: y + height / 2});
}

/** Resolves when the panel is open and has its heading. */
export const panelShown = (page) =>
  page.waitForFunction(() =>
    document
      .querySelector('rinnalla-help')
      ?.shadowRoot?.querySelector('rinnalla-panel:popover-open')
      ?.shadowRoot?.querySelector('h2'),
  );
