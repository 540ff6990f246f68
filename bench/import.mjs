// Importing 5,000 channels of the Finnish Service Catalogue from files, in a process of its own.
import {spawn} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const CHANNELS = 5_000;
const MUNICIPALITIES = 300;
/** Channels in one answer. */
const PAGE = 1_000;
const RUNS = 3;
const CLI = fileURLToPath(new URL('../src/cli/rinnalla.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const ORGANIZATION = 'bench';

const id = (i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
const both = (fi, sv, more) => [
  {language: 'fi', value: fi, ...more},
  {language: 'sv', value: sv, ...more},
];
const code = (i) => String((i % MUNICIPALITIES) + 1).padStart(3, '0');
const municipality = (i) => ({code: code(i), name: both(`Kunta ${code(i)}`, `Kommun ${code(i)}`)});
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
// As long as people write them.
const LONG =
  'Palvelupisteestä saa apua laitteisiin, tunnistautumiseen ja asiointiin verkossa. '.repeat(12);

const hours = {
  serviceHourType: 'DaysOfTheWeek',
  validFrom: null,
  validTo: null,
  isClosed: false,
  validForNow: true,
  additionalInformation: [],
  openingHour: DAYS.map((day) => ({dayFrom: day, dayTo: '', from: '9:00:00', to: '15:00:00'})),
};
const exception = (day) => ({
  ...hours,
  serviceHourType: 'Exceptional',
  validForNow: false,
  isClosed: true,
  validFrom: `2026-12-${day}T00:00:00+02:00`,
  openingHour: [],
});

const address = (i) => ({
  type: 'Location',
  subType: 'Single',
  streetAddress: {
    street: both(`Torikatu`, `Torggatan`),
    streetNumber: String(i),
    postalCode: '90100',
    postOffice: both('OULU', 'ULEÅBORG'),
    municipality: municipality(i),
    latitude: String(6_700_000 + i),
    longitude: String(400_000 + i),
  },
});

const channel = (i) => ({
  id: id(i),
  serviceChannelType: 'ServiceLocation',
  organizationId: ORGANIZATION,
  serviceChannelNames: both(`Palvelupiste ${i}`, `Servicepunkt ${i}`, {type: 'Name'}),
  serviceChannelDescriptions: [
    ...both('Apua laitteisiin ja asiointiin.', 'Hjälp med ärenden.', {type: 'Summary'}),
    ...both(LONG, LONG, {type: 'Description'}),
  ],
  areaType: 'LimitedType',
  areas: [{type: 'Municipality', municipalities: [municipality(i), municipality(i + 1)]}],
  phoneNumbers: [
    {type: 'Phone', prefixNumber: '+358', number: String(401000000 + i), language: 'fi'},
  ],
  supportEmails: both(`palvelu${i}@example.fi`, `service${i}@example.fi`),
  webPages: [{url: `https://www.example.fi/${i}`, language: 'fi'}],
  addresses: [address(i)],
  serviceHours: [hours, exception('07'), exception('24')],
  languages: ['fi', 'sv'],
  services: [{service: {id: id(900_000 + (i % 200)), name: 'Digituki'}, extraTypes: []}],
  publishingStatus: 'Published',
  modified: '2026-08-31T08:15:43',
});

/** Loose files, as people may put them beside each other. */
async function prepare(folder) {
  const from = join(folder, 'from', 'ptv-v11');
  await mkdir(from, {recursive: true});
  for (let first = 0; first < CHANNELS; first += PAGE) {
    const records = Array.from({length: PAGE}, (_, i) => channel(first + i));
    await writeFile(join(from, `channels-${first}.json`), JSON.stringify(records));
  }
  const source = {system: 'ptv-v11', kind: 'service-point', organization: ORGANIZATION};
  await writeFile(join(folder, 'imports.json'), JSON.stringify({sources: [source]}));
}

/** Tells the most memory that it took, in kB, when the process ends. */
const WATCH = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write(`\\npeak ${process.resourceUsage().maxRSS}\\n`))",
)}`;

function importOnce(folder) {
  const began = performance.now();
  const args = ['node', '--import', 'tsx', '--import', WATCH, CLI, 'import'];
  const files = [
    join(folder, 'imports.json'),
    '--out',
    join(folder, 'out'),
    '--from',
    join(folder, 'from'),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/env', [...args, ...files], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (status) => {
      const peak = /^peak (\d+)$/m.exec(said);
      if (status !== 0 || !peak || !said.startsWith(`${CHANNELS} records`)) reject(new Error(said));
      else
        resolve({seconds: (performance.now() - began) / 1000, megabytes: Number(peak[1]) / 1024});
    });
  });
}

/** How long an import takes, and how much memory at the most. */
export async function importing() {
  const folder = await mkdtemp(join(tmpdir(), 'rinnalla-bench-'));
  try {
    await prepare(folder);
    const runs = [];
    for (let i = 0; i < RUNS; i++) {
      await rm(join(folder, 'out'), {recursive: true, force: true});
      runs.push(await importOnce(folder));
    }
    const title = `Importing ${CHANNELS.toLocaleString('en')} channels from files`;
    return [
      {title, values: runs.map(({seconds}) => seconds), unit: 's', budget: 10},
      {title: '… memory', values: runs.map(({megabytes}) => megabytes), unit: 'MB', budget: 300},
    ];
  } finally {
    await rm(folder, {recursive: true});
  }
}
