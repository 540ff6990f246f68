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
  /** Called when all of it is read. */
  readonly read: () => void;
  readonly failed: (error: unknown) => void;
}

/** Owns the help that is read from the manifest: first what this page shows, then the whole. */
export class HelpController {
  help: Help | undefined;
  /** Whether that is all of it. */
  whole = false;

  readonly #host: ReactiveControllerHost;
  readonly #options: HelpOptions;
  /** What the manifest at an address builds on. */
  #bases: {readonly of: string; readonly are: Promise<readonly Source[]>} | undefined;

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
    if (loaded.url !== this.#bases?.of) this.#bases = {of: loaded.url, are: this.#load(loaded)};
    if (!this.whole) {
      await this.#readFirst(loaded);
      await painted();
    }
    const sources = [...loaded.sources, ...(await this.#bases.are)];
    if (!this.#isWanted(loaded)) return;
    const help = await inSlices(readHelp(sources, this.#options.report));
    if (!this.#isWanted(loaded)) return;
    this.whole = true;
    this.#show(help);
    this.#options.read();
  }

  #load = (loaded: Loaded): Promise<readonly Source[]> => basesOf(loaded, this.#options.report);

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
