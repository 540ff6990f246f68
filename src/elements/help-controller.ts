import type {ReactiveControllerHost} from 'lit';
import {basesOf} from '../io/bases.js';
import type {Loaded} from '../io/manifest-loader.js';
import {excerptFor} from '../model/excerpt.js';
import {inSlices} from '../model/in-slices.js';
import type {Report} from '../model/problem.js';
import {readHelp, type Help, type Source} from '../model/read.js';
import {painted} from '../page/painted.js';

/** The longest that reading the first view may hold the main thread, in ms: longer, since the person waits. */
const SLICE = 16;

interface HelpOptions {
  readonly loaded: () => Loaded;
  /** The id of the page that the person is on. */
  readonly page: () => string | undefined;
  readonly report: Report;
  /** Called when all that is the manifest's own is read, and again with what it builds on. */
  readonly read: () => void;
  readonly failed: (error: unknown) => void;
}

/** What the manifest at an address builds on. */
interface Bases {
  readonly of: string;
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

  constructor(host: ReactiveControllerHost, options: HelpOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Reads what is loaded now. What was being read gives way to it. */
  read(): void {
    const loaded = this.#options.loaded();
    this.#read(loaded).catch((error: unknown) => {
      if (this.#isWanted(loaded)) this.#options.failed(error);
    });
  }

  /** What is wrong is reported once, of the whole. */
  async #read(loaded: Loaded): Promise<void> {
    const bases = this.#basesOf(loaded);
    if (this.extent !== 'whole') {
      await this.#readFirst(loaded);
      await painted();
      // What is there does not wait for what may be slow to come.
      if (!bases.loaded) await this.#readRest(loaded, 'own', []);
    }
    await this.#readRest(loaded, 'whole', await bases.loading, this.#options.report);
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
    if (this.#bases?.of === loaded.url) return this.#bases;
    const loading = basesOf(loaded, this.#options.report);
    const bases = {of: loaded.url, loading, loaded: false};
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
