import {stat} from 'node:fs/promises';
import {dirname, join, relative} from 'node:path';
import {namesOf, withHelpers, withOlder, type KnownServices, type Names} from '../counter/names.js';
import {isRecord} from '../model/schema.js';
import {placeOf, readAll, type Copies, type ReadFile} from './all-files.js';
import {CommandError} from './command.js';
import {filesIn} from './export-file.js';
import {readJsonFile, readManifest} from './manifest-file.js';

/** How often it is looked whether a file has changed, in ms. */
const LOOK = 5000;
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

/** How files were before they were read: by path. What is written meanwhile is seen as a change. */
type Stamps = ReadonlyMap<string, string>;

/**
 * The names of the services whose manifests are counted. They are read again when a file has changed. What was known
 * stays known until the counter is started anew: pages that are open already use it.
 */
export class CountNames {
  known: KnownServices = new Map();
  readonly #manifests: readonly string[];
  readonly #copies: Copies;
  #seen: Stamps = new Map();
  #turn: Promise<void> = Promise.resolve();

  constructor(manifests: readonly string[], copies: Copies) {
    this.#manifests = manifests;
    this.#copies = copies;
  }

  /** Reads them all, or throws a {@link CommandError} and changes nothing. */
  async read(): Promise<void> {
    const stamps = new Map<string, string>();
    try {
      await this.#read(stamps);
      this.#seen = stamps;
    } catch (error) {
      // Also the file that could not be read: when it is mended, it is read again.
      this.#seen = new Map([...this.#seen, ...stamps]);
      throw error;
    }
  }

  async #read(stamps: Map<string, string>): Promise<void> {
    const known = new Map(this.known);
    const read = async (file: string) => {
      if (!stamps.has(file)) stamps.set(file, await stampOf(file));
      return readJsonFile(file);
    };
    for (const manifest of this.#manifests) {
      const {id, names} = await readNames(manifest, this.#copies, read);
      known.set(id, withOlder(names, known.get(id)));
    }
    this.known = known;
  }

  /**
   * Reads them again, whether they have changed or not, when what is being read has been. Never throws.
   * @param report hears that they were read again, or why they could not be
   */
  reread(report: (message: string) => void): Promise<void> {
    return this.#inTurn(() => this.#reread(report));
  }

  /**
   * Looks for changes until it is stopped.
   * @param report see {@link reread}
   * @returns how to stop
   */
  watch(report: (message: string) => void): () => void {
    let looking: Promise<void> | undefined;
    const timer = setInterval(() => {
      looking ??= this.#inTurn(() => this.#look(report)).finally(() => (looking = undefined));
    }, LOOK);
    return () => clearInterval(timer);
  }

  /** One after the other: two readings at a time would put their names in place of each other's. */
  #inTurn(does: () => Promise<void>): Promise<void> {
    return (this.#turn = this.#turn.then(does));
  }

  async #look(report: (message: string) => void): Promise<void> {
    const seen = this.#seen;
    const stamps = await Promise.all(
      [...seen.keys()].map(async (file) => [file, await stampOf(file)] as const),
    );
    if (stamps.every(([file, stamp]) => stamp === seen.get(file))) return;
    this.#seen = new Map(stamps);
    await this.#reread(report);
  }

  async #reread(report: (message: string) => void): Promise<void> {
    try {
      await this.read();
      report('the manifests were read again');
    } catch (error) {
      const code = error instanceof CommandError ? `${error.code}: ` : '';
      report(`${code}${(error as Error).message} The names of before are still counted.`);
    }
  }
}

/** Changes when the file does. */
const stampOf = (file: string): Promise<string> =>
  stat(file).then(
    ({mtimeMs, size, ino}) => `${mtimeMs} ${size} ${ino}`,
    () => 'none',
  );

async function readNames(
  manifest: string,
  copies: Copies,
  read: ReadFile,
): Promise<{readonly id: string; readonly names: Names}> {
  const sources = await readAll(await readManifest(manifest, read), copies, read);
  const {id, names, directory} = namesOf(sources);
  if (directory === undefined) return {id, names};
  const helpers = await helpersIn(placeOf(directory, manifest, copies), read);
  return {id, names: withHelpers(names, helpers)};
}

/** The ids of the helpers of a directory. */
async function helpersIn(index: string, read: ReadFile): Promise<readonly string[]> {
  const files = filesIn((await read(index)).json)
    .map((name) => join(dirname(index), name))
    .filter((file) => !relative(dirname(index), file).startsWith('..'));
  const helpers: string[] = [];
  for (const file of files) {
    const {providers} = (await read(file)).json;
    if (isRecord(providers)) helpers.push(...Object.keys(providers).filter((id) => ID.test(id)));
  }
  return helpers;
}
