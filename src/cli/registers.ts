import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {answerFile, keptAnswers, type KeptAnswers} from './answers.js';
import {
  ImportError,
  type Importer,
  type SourceReader,
  type System,
  type Wanted,
} from './importer.js';
import {networkReader, type Network} from './reader.js';
import {recordedReader} from './recorded-reader.js';

interface Register {
  /** Address of the public API. */
  readonly base: string;
  readonly importer: () => Promise<Importer>;
}

const REGISTERS: Readonly<Record<System, Register>> = {
  'ptv-v11': {
    base: 'https://api.palvelutietovaranto.suomi.fi/api/v11',
    importer: async () => (await import('./ptv-v11.js')).ptvV11,
  },
  'ptv-v12': {
    base: 'https://api-gw.palvelutietovaranto.suomi.fi/api/v12',
    importer: async () => (await import('./ptv-v12.js')).ptvV12,
  },
  tpr: {
    base: 'https://www.hel.fi/palvelukarttaws/rest/v4',
    importer: async () => (await import('./tpr.js')).tpr,
  },
  kirkanta: {
    base: 'https://api.kirjastot.fi/v4',
    importer: async () => (await import('./kirkanta.js')).kirkanta,
  },
};

export const importerOf = ({system}: Wanted): Promise<Importer> => REGISTERS[system].importer();

/** What the world outside gives, so that tests can give something else. */
export interface World extends Pick<Network, 'wait' | 'random' | 'now'> {
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A reader for a source, and what to do when the import is done. */
interface OpenSource {
  readonly reader: SourceReader;
  readonly finish: () => Promise<void>;
}

/** Opens a source: files below `from`, or the network, with answers kept below `cache`. */
export async function openSource(
  wanted: Wanted,
  {from, cache}: {readonly from?: string; readonly cache?: string},
  world: World,
): Promise<OpenSource> {
  const {system, base = REGISTERS[system].base} = wanted;
  if (from !== undefined) {
    const own = folderFor(from, system, base);
    // Files that people have put there have no folder for an address.
    const folder = existsSync(own) ? own : join(from, system);
    return {reader: await recordedReader(folder), finish: () => Promise.resolve()};
  }
  const headers = headersFor(system, base, world.env);
  const kept: KeptAnswers | undefined =
    cache === undefined
      ? undefined
      : await keptAnswers(folderFor(cache, system, base), world.now());
  const network = {...world, base, headers, ...(kept ? {kept} : {})};
  return {reader: networkReader(network), finish: async () => kept?.finish()};
}

const isPublic = (system: System, base: string): boolean => base === REGISTERS[system].base;

/** Another address may answer the same path with something else. */
const folderFor = (top: string, system: System, base: string): string =>
  join(top, system, ...(isPublic(system, base) ? [] : [answerFile(base)]));

const isThisMachine = (base: string): boolean =>
  URL.canParse(base) && ['127.0.0.1', 'localhost'].includes(new URL(base).hostname);

function headersFor(system: System, base: string, env: World['env']): Record<string, string> {
  if (system !== 'ptv-v12') return {};
  if (!isPublic(system, base) && !isThisMachine(base))
    throw new ImportError(
      'import-file-invalid',
      `The key of ptv-v12 does not go to the "base" ${base}. Expected: the public address, ` +
        'or this machine. Leave "base" out.',
    );
  const key = env['PTV_API_KEY'];
  if (key !== undefined && /^[\x21-\x7e]+$/.test(key)) return {'x-api-key': key};
  throw new ImportError(
    'import-key-missing',
    'ptv-v12 answers nobody without a key. Expected: the key in the environment variable ' +
      'PTV_API_KEY. Get one from the Finnish Service Catalogue (ptv-tuki@dvv.fi), or use ptv-v11.',
  );
}
