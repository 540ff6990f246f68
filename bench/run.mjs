// npm run bench: how fast and how small we are, beside the budgets. Timings are reported, never asserted.
//   npm run bench -- opening leaks   only these parts
import {cpus, loadavg} from 'node:os';
import {placesAfterReleases} from './anchors/places.mjs';
import {launch} from './browser.mjs';
import {checking} from './check/run.mjs';
import {firstLoad} from './first-load.mjs';
import {guidance} from './guidance.mjs';
import {directory} from './directory.mjs';
import {importing} from './import.mjs';
import {large} from './large-manifest.mjs';
import {leaks} from './leaks.mjs';
import {manyAnchors} from './many-anchors.mjs';
import {opening} from './opening.mjs';
import {startSite} from './site.mjs';
import {sizes} from './sizes.mjs';
import {head, part, summary} from './table.mjs';

const PARTS = {
  sizes: ['Size, brotli', sizes],
  'first-load': ['Before the first interaction', firstLoad],
  opening: ['Opening', opening],
  guidance: ['Guides and problem solvers, press to painted', guidance],
  directory: ['A directory of 10,000 helpers', directory],
  'many-anchors': ['5,000 fields with help, a host that draws anew 20 times a second', manyAnchors],
  'large-manifest': ['A manifest of 2 MB, some 3,000 topics', large],
  anchors: ['Places after releases of the page', placesAfterReleases],
  leaks: ['Leaks', leaks],
  check: ['Checking manifests on the command line', checking],
  import: ['Importing 5,000 channels of the Finnish Service Catalogue', importing],
};

const seconds = (from) => Math.round((performance.now() - from) / 1000);

async function run(names) {
  const began = performance.now();
  const site = await startSite();
  const browser = await launch();
  try {
    const [{model}] = cpus();
    console.log(`Chromium ${browser.version()}, ${cpus().length} × ${model}\n\n${head}`);
    const all = [];
    for (const name of names) {
      const [heading, measure] = PARTS[name];
      const figures = await measure(browser, site);
      all.push(...figures);
      console.log(`\n${part(heading, figures)}`);
    }
    console.log(`\n${summary(all)} It took ${seconds(began)} s.`);
    if (loadavg()[0] > cpus().length) console.log('The machine was busy: the times are too long.');
  } finally {
    await browser.close();
    site.stop();
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length) {
  console.error(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}`);
  process.exitCode = 1;
} else await run(wanted.length ? wanted : Object.keys(PARTS));
