// npm run bench:anchors: places that were chosen, after releases of the page. Writes the table into docs/places.md.
//   --dom happy-dom   in happy-dom in place of Chromium
//   --seen            without the kinds and releases that are kept unseen while rules are changed
//   --unseen          without those alone that were written last
//   --show            each anchor that was wrong or missing
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {launch} from '../browser.mjs';
import {kinds} from './kinds.mjs';
import {latestKinds, unseenKinds} from './kinds-unseen.mjs';
import {releases} from './releases.mjs';
import {Writing} from './writing.mjs';
import {tables} from './tables.mjs';

const DOCS = fileURLToPath(new URL('../../docs/places.md', import.meta.url));
/** In the order in which kinds and releases were shown to the resolver. */
const ORDER = ['seen', 'unseen', 'latest'];
const [BEGIN, END] = ['<!-- figures -->', '<!-- /figures -->'];

async function script() {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('in-page.mjs', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'places',
  });
  return outputFiles[0].text;
}

/** A page of a kind in one release. */
function pageOf({sections, write}, {change, ...release}) {
  const all = sections();
  change?.(all);
  const writing = new Writing(release);
  return {
    lang: release.lang,
    html: `<main><form>${all.map((one) => write(writing, one)).join('\n')}</form></main>`,
  };
}

const question = (kind, wanted) => ({
  fi: pageOf(kind, {lang: 'fi'}),
  sv: pageOf(kind, {lang: 'sv'}),
  releases: wanted.map((one) => ({page: pageOf(kind, one), known: one.known ?? false})),
});

async function inChromium(questions) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({content: await script()});
    return await page.evaluate((all) => all.map(globalThis.places.judge), questions);
  } finally {
    await browser.close();
  }
}

async function inHappyDom(questions) {
  const {Window} = await import('happy-dom');
  const window = new Window();
  const judge = new Function('window', `with (window) { ${await script()}; return places.judge; }`);
  const answers = questions.map(judge(window));
  await window.happyDOM.close();
  return answers;
}

/**
 * @param {{dom?: string, upTo?: 'seen' | 'unseen' | 'latest'}} options
 * @returns {Promise<{kinds: object[], releases: object[], answers: object[]}>}
 */
export async function judgePlaces({dom = 'chromium', upTo = 'latest'} = {}) {
  const isWanted = (one) => ORDER.slice(ORDER.indexOf(upTo) + 1).every((when) => !one[when]);
  const wanted = releases.filter(isWanted);
  const all = [...kinds, ...unseenKinds, ...latestKinds].filter(isWanted);
  const questions = all.map((kind) => question(kind, wanted));
  const answers = await (dom === 'happy-dom' ? inHappyDom(questions) : inChromium(questions));
  return {kinds: all, releases: wanted, answers};
}

/** The figures for `npm run bench`; no place may be a wrong one. */
export async function placesAfterReleases() {
  const judged = await judgePlaces();
  console.log(`\n${tables(judged)}`);
  const all = judged.answers.flatMap(({outcomes}) => outcomes.flat());
  const share = (...wanted) => [
    (100 * all.filter(([, what]) => wanted.includes(what)).length) / all.length,
  ];
  return [
    {title: `Of ${all.length} places, right or gone`, values: share('right', 'gone'), unit: '%'},
    {title: 'There, but not found', values: share('missing'), unit: '%'},
    {title: 'A wrong element', values: share('wrong'), budget: 0, unit: '%'},
  ];
}

function showMisses({kinds: all, releases: wanted, answers}) {
  answers.forEach(({outcomes, anchors, refused}, k) => {
    if (refused.length) console.log(`${all[k].name}: refused ${refused.join(', ')}`);
    outcomes.forEach((outcome, r) => {
      for (const [id, is] of outcome) {
        if (is === 'right' || is === 'gone') continue;
        console.log(
          `${is}  ${all[k].name} · ${wanted[r].name} · ${id} ${JSON.stringify(anchors[id])}`,
        );
      }
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dom = process.argv.includes('happy-dom') ? 'happy-dom' : 'chromium';
  const upTo = ORDER.find((one) => process.argv.includes(`--${one}`)) ?? 'latest';
  const judged = await judgePlaces({dom, upTo});
  const text = tables(judged);
  console.log(text);
  if (process.argv.includes('--show')) showMisses(judged);
  if (upTo === 'latest' && dom === 'chromium') {
    const docs = readFileSync(DOCS, 'utf8');
    const [before, after] = [docs.indexOf(BEGIN) + BEGIN.length, docs.indexOf(END)];
    writeFileSync(DOCS, `${docs.slice(0, before)}\n\n${text}\n\n${docs.slice(after)}`);
  }
  if (text.includes('WRONG')) process.exitCode = 1;
}
