import {helpReady, inFreshPage, rest, SLOW} from './browser.mjs';
import {oursPerSecond} from './profile.mjs';
import {longestTask} from './trace.mjs';

const PAGE = '/bench/many.html';
const SECONDS = 12;
const BUDGET = 4;
/** More than these get no hint. */
const HINTS = 200;

const settled = async (page, url) => {
  await page.goto(url);
  await helpReady(page);
  await page.waitForFunction(
    (count) => document.querySelectorAll('rinnalla-hint').length === count,
    HINTS,
  );
  await rest(page, 3000);
};

const watching = (browser, origin, slowdown) =>
  inFreshPage(browser, slowdown, async (page, cdp) => {
    await settled(page, origin + PAGE);
    return oursPerSecond(cdp, SECONDS);
  });

/** Until all places of a new page are found and have their hints. */
const resolving = (browser, origin) =>
  inFreshPage(browser, SLOW, (page) =>
    longestTask(browser, page, () => settled(page, origin + PAGE)),
  );

/** 5,000 fields with help, and a host that draws another part of the page anew 20 times a second. */
export async function manyAnchors(browser, {origin}) {
  const fast = await watching(browser, origin, 1);
  const slow = await watching(browser, origin, SLOW);
  const longest = await resolving(browser, origin);
  const unit = 'ms/s';
  return [
    {title: 'Our main thread when nothing of ours changes', values: [fast], budget: BUDGET, unit},
    {title: `… at ${SLOW}×`, values: [slow], budget: BUDGET, unit},
    {title: `Longest task until all are found at ${SLOW}×`, values: [longest], unit: 'ms'},
  ];
}
