import {readFile} from 'node:fs/promises';
import type {Municipality} from '../model/manifest.js';
import {isRecord, manifestSchema, prune, type Schema} from '../model/schema.js';
import {ImportError, type System, type Wanted} from './importer.js';

/** What an editor wrote: what to import, and what of it to change. */
export interface ImportFile {
  readonly sources: readonly Wanted[];
  readonly municipalities: Readonly<Record<string, Municipality>>;
  /** Helpers that are in no register. */
  readonly providers: Readonly<Record<string, unknown>>;
  /** What is put over imported records, by their ids. */
  readonly overrides: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const SYSTEMS: readonly System[] = ['ptv-v11', 'ptv-v12', 'tpr', 'kirkanta'];
const PARTS = ['$schema', 'municipalities', 'sources', 'providers', 'overrides'];
/** How the properties of a source are checked. */
const WANTED: Readonly<Record<string, (value: unknown) => boolean>> = {
  system: (value) => SYSTEMS.includes(value as System),
  kind: (value) => kinds.includes(value),
  ids: isTexts,
  organization: isText,
  municipality: (value) => isText(value) && /^\d{3}$/.test(value),
  serviceClass: isText,
  words: isTexts,
  base: (value) =>
    isText(value) && /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/]).*[^/]$/.test(value),
  hauki: (value) => typeof value === 'boolean',
  defaults: isRecord,
};
const FILTERS = ['ids', 'organization', 'municipality', 'serviceClass', 'words'];

const kinds = manifestSchema.definitions?.['provider']?.properties?.['kind']?.enum ?? [];

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}

const invalid = (at: string, expected: string): ImportError =>
  new ImportError(
    'import-file-invalid',
    `The import file is wrong at ${at || 'its beginning'}. Expected: ${expected}. ` +
      'Mend it there; docs/helpers.md describes the file.',
  );

/** Reads the import file. Throws `import-file-unreadable` and `import-file-invalid`. */
export async function readImportFile(path: string): Promise<ImportFile> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ImportError(
      'import-file-unreadable',
      `The import file ${path} cannot be read (${(error as Error).message}). ` +
        'Expected: a JSON file with "sources". Check its name.',
      {cause: error},
    );
  });
  return checkImportFile(parse(text));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    throw invalid((error as Error).message, 'JSON');
  }
}

/** @param json as it was written */
export function checkImportFile(json: unknown): ImportFile {
  if (!isRecord(json)) throw invalid('', 'an object with "sources"');
  const unknown = Object.keys(json).find((key) => !PARTS.includes(key));
  if (unknown !== undefined) throw invalid(`/${unknown}`, PARTS.join(', '));
  const {sources = [], municipalities = {}, providers = {}, overrides = {}} = json;
  if (!Array.isArray(sources)) throw invalid('/sources', 'a list');
  for (const [key, map] of Object.entries({providers, overrides})) {
    if (!isRecord(map) || !Object.values(map).every(isRecord))
      throw invalid(`/${key}`, 'objects by their ids');
  }
  return {
    sources: sources.map(checkSource),
    municipalities: checkMunicipalities(municipalities),
    providers: providers as ImportFile['providers'],
    overrides: overrides as ImportFile['overrides'],
  };
}

function checkSource(source: unknown, i: number): Wanted {
  const at = `/sources/${i}`;
  if (!isRecord(source)) throw invalid(at, 'an object with "system" and "kind"');
  for (const key of ['system', 'kind'])
    if (!Object.hasOwn(source, key)) throw invalid(`${at}/${key}`, 'to be there');
  for (const [key, value] of Object.entries(source)) {
    const check = Object.hasOwn(WANTED, key) ? WANTED[key] : undefined;
    if (!check) throw invalid(`${at}/${key}`, `one of ${Object.keys(WANTED).join(', ')}`);
    if (!check(value)) throw invalid(`${at}/${key}`, expectedOf(key));
  }
  // Without any of them it would be the whole register.
  if (!FILTERS.some((key) => Object.hasOwn(source, key)))
    throw invalid(at, `at least one of ${FILTERS.join(', ')}`);
  return source as unknown as Wanted;
}

function expectedOf(key: string): string {
  if (key === 'system') return SYSTEMS.join(', ');
  if (key === 'kind') return kinds.join(', ');
  if (key === 'municipality') return 'a code of three digits, such as "564"';
  if (key === 'base') return 'an https address without a slash at its end';
  if (key === 'hauki') return 'true or false';
  if (key === 'defaults') return 'an object with properties of a provider';
  return key === 'ids' || key === 'words' ? 'a list of texts' : 'a text';
}

function checkMunicipalities(map: unknown): ImportFile['municipalities'] {
  const schema: Schema = {$ref: '#/definitions/municipalities'};
  const report = ({at, detail}: {at: string; detail: string}) => {
    throw invalid(at, detail);
  };
  return prune(map, schema, '/municipalities', {
    checks: {},
    report,
  }) as ImportFile['municipalities'];
}
