import type {Municipality, Provider, Text} from '../model/manifest.js';
import {ownIn} from '../model/own.js';
import type {Schema} from '../model/schema.js';
import type {ImportFile} from './import-file.js';
import type {Imported, ReportDropped} from './importer.js';
import {inOrder} from './stable-order.js';
import {override} from './overrides.js';
import {readProviders} from './read-providers.js';

type Municipalities = Readonly<Record<string, Municipality>>;
type Providers = Readonly<Record<string, unknown>>;

const NATIONAL = 'national';

/** All that was imported: records by their ids, and municipalities' names by their codes. */
interface Gathered {
  readonly providers: Readonly<Record<string, Provider>>;
  readonly municipalities: Readonly<Record<string, Text>>;
}

/**
 * Puts together what came from the registers, source by source. It is the same in whatever order the
 * records of a source came; of a record that several sources give the first is taken.
 */
export function gather(sources: readonly (readonly Imported[])[], report: ReportDropped): Gathered {
  const providers = new Map<string, Provider>();
  const municipalities = new Map<string, Text>();
  for (const records of sources) {
    const own = new Map<string, Provider>();
    for (const {id, provider, municipalities: named = {}} of records) {
      const other = own.get(id) ?? providers.get(id);
      if (other && stable(other) !== stable(provider)) report({id, at: '', why: TWICE});
      own.set(id, later(own.get(id), provider));
      for (const [code, name] of Object.entries(named)) {
        // Files are called after them.
        if (/^\d{3}$/.test(code)) municipalities.set(code, later(municipalities.get(code), name));
      }
    }
    for (const [id, provider] of own) providers.set(id, providers.get(id) ?? provider);
  }
  return {
    providers: Object.fromEntries(providers),
    municipalities: Object.fromEntries(municipalities),
  };
}

const TWICE = 'came twice and differs: one of them is taken';
const stable = (value: unknown): string => JSON.stringify(inOrder(value, {}));

/** Of values that differ always the same one. Most are the same, which is quickly seen. */
function later<T>(a: T | undefined, b: T): T {
  if (a === undefined || JSON.stringify(a) === JSON.stringify(b)) return b;
  return stable(a) > stable(b) ? a : b;
}

/** The texts of all files of a directory, by their names, as stable as can be. */
export function directoryFiles(
  gathered: Gathered,
  file: ImportFile,
  report: ReportDropped,
): ReadonlyMap<string, string> {
  const municipalities = municipalitiesOf(gathered, file);
  const wanted = withOverrides({...gathered.providers, ...file.providers}, file, report);
  const inAreas = withKnownAreas(wanted, municipalities, report);
  const providers = Object.entries(readProviders(inAreas, municipalities, report));
  const files = new Map(
    [...byPlace(providers)].map(([place, there]) => [`${place}.json`, packText(there)]),
  );
  return files.set('index.json', indexText(municipalities, files));
}

type Entry = [id: string, provider: Provider];

/** Helpers by the codes of their municipalities; one that serves several stands at each. */
function byPlace(providers: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const places = new Map<string, Entry[]>();
  for (const entry of providers) {
    for (const place of entry[1].areas ?? [NATIONAL]) {
      const there = places.get(place);
      if (there) there.push(entry);
      else places.set(place, [entry]);
    }
  }
  return places;
}

/** The import file's names and places, over the names that registers tell. */
const municipalitiesOf = (gathered: Gathered, file: ImportFile): Municipalities => {
  const named = Object.entries(gathered.municipalities).map(([code, name]) => [code, {name}]);
  return {...(Object.fromEntries(named) as Municipalities), ...file.municipalities};
};

function withOverrides(providers: Providers, {overrides}: ImportFile, report: ReportDropped) {
  const changed: Record<string, unknown> = {...providers};
  for (const [id, own] of Object.entries(overrides)) {
    if (Object.hasOwn(providers, id)) changed[id] = override(providers[id], own);
    else report({id, at: '', why: 'an override of a record that is not there'});
  }
  return changed;
}

/** A record that serves only places that nobody knows must not come to serve the whole country. */
function withKnownAreas(
  providers: Providers,
  municipalities: Municipalities,
  report: ReportDropped,
) {
  const kept: [id: string, provider: unknown][] = [];
  for (const [id, provider] of Object.entries(providers)) {
    const areas = ownIn(provider, 'areas') as readonly unknown[] | undefined;
    if (!Array.isArray(areas)) {
      kept.push([id, provider]);
      continue;
    }
    const known = areas.filter((code) => Object.hasOwn(municipalities, String(code)));
    for (const [i, code] of areas.entries()) {
      if (!known.includes(code)) report({id, at: `/areas/${i}`, why: UNKNOWN_AREA});
    }
    if (known.length > 0) kept.push([id, {...(provider as object), areas: known.sort()}]);
    else report({id, at: '', why: 'serves no municipality that is known'});
  }
  return Object.fromEntries(kept);
}

const UNKNOWN_AREA = 'a municipality that neither a register nor the import file names';

const text = (definition: string, value: object): string => {
  const schema: Schema = {$ref: `#/definitions/${definition}`};
  return `${JSON.stringify(inOrder(value, schema), undefined, 2)}\n`;
};

const packText = (providers: Entry[]): string =>
  text('pack', {providers: Object.fromEntries(providers)});

function indexText(municipalities: Municipalities, files: ReadonlyMap<string, string>): string {
  const named = Object.entries(municipalities).map(
    ([code, {name, coordinates}]): [string, Municipality] => {
      const file = files.has(`${code}.json`) ? {file: `${code}.json`} : {};
      return [code, {name, ...(coordinates ? {coordinates} : {}), ...file}];
    },
  );
  const national = files.has('national.json') ? {national: 'national.json'} : {};
  return text('directory', {format: 1, municipalities: Object.fromEntries(named), ...national});
}
