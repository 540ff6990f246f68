import {helpReady, inFreshPage, metricsOf, panelShown, pressLauncher, rest} from './browser.mjs';

const TIMES = 200;
/** Before counting begins: what is made once and stays. */
const WARM_UP = 30;

/** What is left after the garbage is collected. */
async function countsOf(page, cdp) {
  await rest(page, 300);
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  const {JSEventListeners, Nodes, JSHeapUsedSize} = await metricsOf(cdp);
  return {listeners: JSEventListeners, nodes: Nodes, heap: JSHeapUsedSize / 1024};
}

/** How much more there is after doing something 200 times. */
async function growth(page, cdp, act) {
  await page.evaluate(act, WARM_UP);
  const before = await countsOf(page, cdp);
  await page.evaluate(act, TIMES);
  const after = await countsOf(page, cdp);
  return Object.fromEntries(Object.keys(after).map((key) => [key, after[key] - before[key]]));
}

async function openAndClose(times) {
  const help = document.querySelector('rinnalla-help');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < times; i++) {
    help.show();
    await frame();
    help.close();
    await frame();
  }
}

async function navigate(times) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const links = document.querySelectorAll('nav a');
  for (let i = 0; i < times; i++) {
    links[i % links.length].click();
    await frame();
    await frame();
  }
}

const ready = async (page, url) => {
  await page.goto(url);
  await helpReady(page);
};

const opened = (browser, origin) =>
  inFreshPage(browser, 1, async (page, cdp) => {
    await ready(page, `${origin}/fi/asumistuki/hakemus/asunto`);
    await pressLauncher(page, cdp);
    await panelShown(page);
    return growth(page, cdp, openAndClose);
  });

const navigated = (browser, origin) =>
  inFreshPage(browser, 1, async (page, cdp) => {
    await ready(page, `${origin}/hostile/spa/home`);
    return growth(page, cdp, navigate);
  });

/** More than this is no noise; what one opening leaves is at least that, times 200. */
const figures = (what, {listeners, nodes, heap}) => [
  {title: `Listeners more after ${what}`, values: [listeners], budget: 40},
  {title: '… nodes', values: [nodes], budget: 250},
  {title: '… heap', values: [heap], budget: 1200, unit: 'kB'},
];

/** Whether something stays that should have gone. */
export async function leaks(browser, {origin}) {
  return [
    ...figures(`opening and closing ${TIMES} times`, await opened(browser, origin)),
    ...figures(`${TIMES} navigations without a load`, await navigated(browser, origin)),
  ];
}
