import {helpReady, inFreshPage, metricsOf, rest, SLOW} from './browser.mjs';
import {median, repeat} from './numbers.mjs';
import {longestTask} from './trace.mjs';

const PAGE = '/fi/asumistuki/hakemus/asunto';
const RUNS = 11;
const TRACES = 5;
/** After this time, in ms, nothing more happens by itself, with us or without. */
const SETTLED = 800;

/** Adds up how much the page has shifted, from its beginning. */
function watchShifts() {
  globalThis.shifted = 0;
  const observer = new PerformanceObserver((list) => {
    for (const {value} of list.getEntries()) globalThis.shifted += value;
  });
  observer.observe({type: 'layout-shift', buffered: true});
}

/** One load of the page: ms of main thread, our requests, layout shift. */
async function load(page, cdp, origin, path) {
  const requests = [];
  page.on('request', (request) => {
    if (/\/(?:rinnalla|help)\//.test(request.url())) requests.push(request.url());
  });
  await page.addInitScript(watchShifts);
  await page.goto(origin + path, {waitUntil: 'load'});
  await rest(page, SETTLED);
  const {TaskDuration} = await metricsOf(cdp);
  const shift = await page.evaluate(() => globalThis.shifted);
  return {task: TaskDuration * 1000, requests: requests.length, shift};
}

async function round(browser, origin) {
  const measure = (path) =>
    inFreshPage(browser, SLOW, (page, cdp) => load(page, cdp, origin, path));
  const without = await measure(`/without${PAGE}`);
  const bare = await measure(`/bare${PAGE}`);
  const withUs = await measure(PAGE);
  const alone = without.task;
  return {...withUs, task: withUs.task - alone, bare: bare.task - alone, alone};
}

const traced = (browser, origin) =>
  inFreshPage(browser, SLOW, (page) =>
    longestTask(browser, page, async () => {
      await page.goto(origin + PAGE);
      await helpReady(page);
      await rest(page, SETTLED);
    }),
  );

/** Before the first interaction: what a page pays for having us on it. */
export async function firstLoad(browser, {origin}) {
  const rounds = await repeat(RUNS, () => round(browser, origin));
  const tasks = await repeat(TRACES, () => traced(browser, origin));
  const of = (key) => rounds.map((one) => one[key]);
  const alone = Math.round(median(of('alone')));
  return [
    {title: 'Requests', values: [Math.max(...of('requests'))], budget: 3},
    {title: 'Layout shift', values: [Math.max(...of('shift'))], budget: 0, unit: 'CLS'},
    {
      title: `Main thread at ${SLOW}×, beyond the page's own ${alone}`,
      values: of('task'),
      budget: 110,
      unit: 'ms',
    },
    {
      title: '… a bare launcher in Lit (80 on the machine of the budget)',
      values: of('bare'),
      unit: 'ms',
    },
    {title: `Longest task of ours at ${SLOW}×`, values: tasks, unit: 'ms'},
  ];
}
