import {helpReady, inFreshPage, panelShown, pressLauncher, rest, SLOW} from './browser.mjs';
import {repeat} from './numbers.mjs';
import {longestTask} from './trace.mjs';

const PAGE = '/bench/large.html';
const RUNS = 3;
const TASK = 50;
const KEYSTROKE = 16;
const WORD = 'asumistukeen';

/**
 * Measures each change in a text box, from the event to the end of the update that it causes: microtasks
 * of one listener run before the next listener.
 */
function watchTyping() {
  globalThis.keystrokes = [];
  let began;
  addEventListener('input', () => (began = performance.now()), {capture: true});
  addEventListener('input', () => globalThis.keystrokes.push(performance.now() - began));
}

/** Resolves when the search has found something. */
const found = (page) =>
  page.waitForFunction(() => {
    const roots = [document.querySelector('rinnalla-help').shadowRoot];
    for (const name of ['rinnalla-panel', 'rinnalla-home', 'rinnalla-search'])
      roots.push(roots.at(-1).querySelector(name).shadowRoot);
    return roots.at(-1).querySelector('ul:not([hidden]) li');
  });

async function type(page) {
  for (const letter of WORD) {
    await page.keyboard.press(letter);
    await rest(page, 150);
  }
  return page.evaluate(() => globalThis.keystrokes);
}

/** Load, open, go to the search box, wait until it finds, write a word letter by letter. */
const visit = (browser, origin) =>
  inFreshPage(browser, SLOW, async (page, cdp) => {
    const during = (act) => longestTask(browser, page, act);
    await page.addInitScript(watchTyping);
    const loading = await during(async () => {
      await page.goto(origin + PAGE);
      await helpReady(page);
      await rest(page, 500);
    });
    let from = 0;
    let opening = 0;
    const reading = await during(async () => {
      from = performance.now();
      await pressLauncher(page, cdp);
      await panelShown(page);
      opening = performance.now() - from;
      await rest(page, 1000);
    });
    const indexing = await during(async () => {
      await page.locator('rinnalla-search input').fill(WORD);
      await found(page);
    });
    await page.locator('rinnalla-search input').fill('');
    await page.evaluate(() => (globalThis.keystrokes.length = 0));
    const keys = await type(page);
    return {loading, reading, opening, indexing, keys};
  });

/** A manifest of 2 MB: some 3,000 topics in three languages. */
export async function large(browser, {origin}) {
  const visits = await repeat(RUNS, () => visit(browser, origin));
  const of = (key) => ({values: visits.flatMap((one) => one[key]), unit: 'ms'});
  return [
    {title: `Longest task at ${SLOW}× while it is loaded`, ...of('loading'), budget: TASK},
    {title: '… while the panel is opened and reads it', ...of('reading'), budget: TASK},
    {title: '… while the search is made ready', ...of('indexing'), budget: TASK},
    {title: `Press to panel at ${SLOW}×`, ...of('opening')},
    {title: `Search at ${SLOW}×, each letter`, ...of('keys'), budget: KEYSTROKE},
  ];
}
