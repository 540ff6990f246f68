// Plays a month of made-up visits, and keeps what is counted of them in a database of `rinnalla count`. Beside it, the
// page views of that month: SERVICE.views.csv.
//   node --import tsx demo/counter/month.mjs FOLDER
import {randomBytes} from 'node:crypto';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {checkNames, namesOf} from '../../src/counter/names.ts';
import {openStore} from '../../src/counter/store.ts';
import {readAll} from '../../src/cli/all-files.ts';
import {readManifest} from '../../src/cli/manifest-file.ts';
import {MOST_COUNTS} from '../../src/model/counts.ts';
import {readToEnd} from '../../src/model/read-to-end.ts';
import {finnishDay} from '../../src/model/wall-clock.ts';
import {Chance} from './chance.mjs';
import {DEPTHS, LANGUAGES, PAGES, WEEK} from './habits.mjs';
import {Person} from './person.mjs';
import {COPIES, MANIFESTS} from './services.mjs';
import {visit} from './visits.mjs';

const DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
/** The help was renewed so many days ago: its version before has a name, too. */
const RENEWED = 12;
const BEFORE = '0';
/** The same month in each start. */
const SEED = 1;

/** A service whose help is used. */
async function serviceIn(manifest) {
  const file = await readManifest(manifest);
  const sources = await readAll(file, new Map(Object.entries(COPIES)));
  const {id, names} = namesOf(sources);
  return {help: readToEnd(sources), pages: file.json.pages, known: new Map([[id, names]])};
}

/** What is counted of a service in a day. */
function playDay({help, pages}, {chance, weekday, isRenewed}) {
  const counts = new Map();
  const count = (counted) => {
    const key = JSON.stringify(counted);
    const {n} = counts.get(key) ?? {n: 0};
    counts.set(key, {...counted, n: n + 1});
  };
  const {id, languages} = help.service;
  for (const [page, {views, opened}] of Object.entries(PAGES[id])) {
    const scene = {help, page: pages.find((one) => one.id === page), chance, isRenewed};
    for (let left = chance.about((views / DAYS) * opened * WEEK[weekday]); left > 0; left--) {
      const wanted = chance.among(LANGUAGES);
      const language = languages.includes(wanted) ? wanted : languages[0];
      const depth = chance.among(DEPTHS);
      visit(new Person(help, (event, item) => count({event, item, page, language, depth})), scene);
    }
  }
  return [...counts.values()];
}

/** As they would have come: the counter takes so many at a time. */
function batchesOf(counts, {service, version}) {
  const batches = [];
  for (let at = 0; at < counts.length; at += MOST_COUNTS)
    batches.push({
      format: 1,
      batch: randomBytes(16).toString('hex'),
      service,
      version,
      counts: counts.slice(at, at + MOST_COUNTS),
    });
  return batches;
}

async function playMonth(store, service, seed) {
  const {id, version: now = ''} = service.help.service;
  const chance = new Chance(seed);
  for (let ago = DAYS; ago > 0; ago--) {
    const time = Date.now() - ago * DAY;
    const isRenewed = ago <= RENEWED;
    const weekday = new Date(time).getUTCDay();
    const version = isRenewed ? now : BEFORE;
    const day = finnishDay(time);
    const batches = batchesOf(playDay(service, {chance, weekday, isRenewed}), {
      service: id,
      version,
    });
    // No names but those of the manifest: it would be refused by the counter, too.
    for (const batch of batches) checkNames(batch, service.known);
    await store.add(batches.map((batch) => ({batch, day, version})));
  }
}

const viewsOf = (id) =>
  ['page,views', ...Object.entries(PAGES[id]).map(([page, {views}]) => `${page},${views}`)].join(
    '\n',
  );

const data = process.argv[2];
const store = await openStore({data});
for (const [id, manifest] of Object.entries(MANIFESTS)) {
  await playMonth(store, await serviceIn(manifest), SEED);
  await writeFile(join(data, `${id}.views.csv`), viewsOf(id));
}
await store.close();
