import {stat} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {namesOf, withHelpers, withOlder, type KnownServices, type Names} from '../counter/names.js';
import {isRecord} from '../model/schema.js';
import {readAll, type Copies} from './all-files.js';
import {CommandError} from './command.js';
import {filesIn} from './export-file.js';
import {readJsonFile, readManifest} from './manifest-file.js';

/** How often it is looked whether a file has changed, in ms. */
const LOOK = 5000;
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;
const IS_ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/)/i;

/** What was read of a manifest, and from which files. */
interface Read {
  readonly id: string;
  readonly names: Names;
  readonly files: readonly string[];
}

/**
 * The names of the services whose manifests are counted. They are read again when a file has changed. What was known
 * stays known until the counter is started anew: pages that are open already use it.
 */
export class CountNames {
  known: KnownServices = new Map();
  readonly #manifests: readonly string[];
  readonly #copies: Copies;
  #files: readonly string[] = [];
  #seen = '';

  constructor(manifests: readonly string[], copies: Copies) {
    this.#manifests = manifests;
    this.#copies = copies;
  }

  /** Reads them all, or throws a {@link CommandError} and changes nothing. */
  async read(): Promise<void> {
    const known = new Map(this.known);
    const files: string[] = [];
    for (const manifest of this.#manifests) {
      const read = await readNames(manifest, this.#copies);
      known.set(read.id, withOlder(read.names, known.get(read.id)));
      files.push(...read.files);
    }
    this.known = known;
    this.#files = files;
    this.#seen = await stampOf(files);
  }

  /**
   * Looks for changes until it is stopped.
   * @param report hears that the manifests were read again, or why they could not be
   * @returns how to stop
   */
  watch(report: (message: string) => void): () => void {
    let looking: Promise<void> | undefined;
    const timer = setInterval(() => {
      looking ??= this.#look(report).finally(() => (looking = undefined));
    }, LOOK);
    return () => clearInterval(timer);
  }

  async #look(report: (message: string) => void): Promise<void> {
    const stamp = await stampOf(this.#files);
    if (stamp === this.#seen) return;
    this.#seen = stamp;
    try {
      await this.read();
      report('the manifests have changed and were read again');
    } catch (error) {
      const code = error instanceof CommandError ? `${error.code}: ` : '';
      report(`${code}${(error as Error).message} The names of before are still counted.`);
    }
  }
}

/** Changes when one of the files does. */
async function stampOf(files: readonly string[]): Promise<string> {
  const stamps = files.map((file) =>
    stat(file).then(
      ({mtimeMs, size, ino}) => `${mtimeMs} ${size} ${ino}`,
      () => 'none',
    ),
  );
  return (await Promise.all(stamps)).join('\n');
}

async function readNames(manifest: string, copies: Copies): Promise<Read> {
  const sources = await readAll(await readManifest(manifest), copies);
  const {id, names, directory} = namesOf(sources);
  const {helpers, files} = await readDirectory(directory, manifest, copies);
  const beside = sources.flatMap(({file}) => pathOf(file, manifest, copies) ?? []);
  return {id, names: withHelpers(names, helpers), files: [manifest, ...beside, ...files]};
}

function pathOf(address: string, manifest: string, copies: Copies): string | undefined {
  if (address === '') return undefined;
  const copy = copies.get(address);
  if (copy !== undefined) return copy;
  return IS_ELSEWHERE.test(address) ? undefined : join(dirname(manifest), address);
}

/** The ids of the helpers of a manifest's directory, and the files that they stand in. */
async function readDirectory(directory: string | undefined, manifest: string, copies: Copies) {
  if (directory === undefined) return {helpers: [], files: []};
  const index = pathOf(directory, manifest, copies);
  if (index === undefined)
    throw new CommandError(
      'file-elsewhere',
      `${manifest} has its directory at ${directory}, which is not on this disk. Say where a copy of it is: ` +
        `--copy ${directory}=FILE.`,
    );
  const {json} = await readJsonFile(index);
  const files = filesIn(json)
    .map((name) => join(dirname(index), name))
    .filter((file) => !relative(dirname(index), file).startsWith('..'));
  const helpers: string[] = [];
  for (const file of files) {
    const {providers} = (await readJsonFile(file)).json;
    if (isRecord(providers)) helpers.push(...Object.keys(providers).filter((id) => ID.test(id)));
  }
  return {helpers, files: [index, ...files]};
}
