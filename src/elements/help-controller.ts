import type {ReactiveControllerHost} from 'lit';
import {basesOf} from '../io/bases.js';
import type {Loaded} from '../io/manifest-loader.js';
import {excerptFor} from '../model/excerpt.js';
import {inSlices} from '../model/in-slices.js';
import type {Report} from '../model/problem.js';
import {ownIn} from '../model/own.js';
import {readHelp, type Help, type Source} from '../model/read.js';
import {painted} from '../page/painted.js';

/** The longest that reading the first view may hold the main thread, in ms: longer, since the person waits. */
const SLICE = 16;

interface HelpOptions {
  readonly loaded: () => Loaded;
  /** Whether the person has opened the help: before that, nothing is loaded that the manifest names. */
  readonly open: () => boolean;
  /** The id of the page that the person is on. */
  readonly page: () => string | undefined;
  readonly report: Report;
  /** Called when all that is the manifest's own is read, and again with what it builds on. */
  readonly read: () => void;
  readonly failed: (error: unknown) => void;
}

/** What a manifest builds on. */
interface Bases {
  readonly of: unknown;
  readonly loading: Promise<readonly Source[]>;
  loaded: boolean;
}

/** How much of the help has been read: what this page shows, the manifest's own, with what it builds on. */
type Extent = 'page' | 'own' | 'whole';

/** Owns the help that is read from the manifest: first what this page shows, then the rest. */
export class HelpController {
  help: Help | undefined;
  extent: Extent = 'page';

  readonly #host: ReactiveControllerHost;
  readonly #options: HelpOptions;
  #bases: Bases | undefined;
  /** What is being read, or is read whole. */
  #reading: Loaded | undefined;

  constructor(host: ReactiveControllerHost, options: HelpOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Reads what is loaded now. What was being read gives way to it. */
  read(): void {
    const loaded = this.#options.loaded();
    // What is being read goes on; what is read already is read.
    if (loaded === this.#reading) return;
    this.#reading = loaded;
    const again = (): void => {
      if (loaded === this.#reading) this.#reading = undefined;
    };
    this.#read(loaded).then(
      (isWhole) => {
        if (!isWhole) again();
      },
      (error: unknown) => {
        again();
        if (this.#isWanted(loaded)) this.#options.failed(error);
      },
    );
  }

  /** What is wrong is reported once, of the whole. Gives whether that is read. */
  async #read(loaded: Loaded): Promise<boolean> {
    const hasBases = ownIn(loaded.sources[0]?.json, 'extends') !== undefined;
    // On their way while the rest is read.
    if (hasBases && this.#options.open()) this.#basesOf(loaded);
    if (this.extent === 'page') {
      await this.#readFirst(loaded);
      await painted();
      // What is there does not wait for what may be slow to come, or what nobody has asked for yet.
      if (hasBases && !this.#bases?.loaded) await this.#readRest(loaded, 'own', []);
    }
    if (hasBases && !this.#options.open()) return false;
    const bases = await this.#basesOf(loaded).loading;
    await this.#readRest(loaded, 'whole', bases, this.#options.report);
    return true;
  }

  async #readRest(loaded: Loaded, extent: Extent, bases: readonly Source[], report?: Report) {
    if (!this.#isWanted(loaded)) return;
    const help = await inSlices(readHelp([...loaded.sources, ...bases], report));
    if (!this.#isWanted(loaded)) return;
    this.extent = extent;
    this.#show(help);
    this.#options.read();
  }

  #basesOf(loaded: Loaded): Bases {
    const of = loaded.sources[0]?.json;
    if (this.#bases && this.#bases.of === of) return this.#bases;
    const loading = basesOf(loaded, this.#options.report);
    const bases = {of, loading, loaded: false};
    const done = (): void => {
      bases.loaded = true;
    };
    loading.then(done, done);
    return (this.#bases = bases);
  }

  /** Once more, when the person has gone on to another page meanwhile. */
  async #readFirst(loaded: Loaded): Promise<void> {
    const {sources, outline} = loaded;
    const page = this.#options.page();
    const help = await inSlices(readHelp(excerptFor(sources, outline, page)), SLICE);
    if (!this.#isWanted(loaded)) return;
    if (page === this.#options.page()) this.#show(help);
    else await this.#readFirst(loaded);
  }

  #isWanted = (loaded: Loaded): boolean => loaded === this.#options.loaded();

  #show(help: Help): void {
    this.help = help;
    this.#host.requestUpdate();
  }
}
