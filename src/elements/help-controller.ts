import type {ReactiveControllerHost} from 'lit';
import {basesOf} from '../io/bases.js';
import type {Loaded} from '../io/manifest-loader.js';
import {Translations, wantedBy, type Wanted} from '../io/translations.js';
import {excerptFor} from '../model/excerpt.js';
import {inSlices} from '../model/in-slices.js';
import type {Report} from '../model/problem.js';
import {ownIn} from '../model/own.js';
import {readHelp, type Help, type Source} from '../model/read.js';
import {sameItems} from '../model/same-items.js';
import {languageChain} from '../model/text.js';
import {painted} from '../page/painted.js';

/** The longest that reading the first view may hold the main thread, in ms: in one go, as a rule, since the person waits. */
const SLICE = 50;

interface HelpOptions {
  readonly loaded: () => Loaded;
  /** Whether the person has opened the help: before that, nothing is loaded that the manifest names. */
  readonly open: () => boolean;
  /** The languages that the help is shown in, besides its own: BCP 47 tags; an empty one is none. */
  readonly languages: () => readonly string[];
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

/** What is read at a time. */
interface Reading {
  readonly loaded: Loaded;
  /** The files of other languages that it is to have. */
  readonly wanted: readonly Wanted[];
  /** The languages that it is shown in. */
  readonly languages: readonly string[];
}

const isSame = (one: Reading, other: Reading): boolean =>
  one.loaded === other.loaded &&
  sameItems(
    one.wanted.map(({at}) => at),
    other.wanted.map(({at}) => at),
  );

/** Owns the help that is read from the manifest: first what this page shows, then the rest. */
export class HelpController {
  help: Help | undefined;
  extent: Extent = 'page';

  readonly #host: ReactiveControllerHost;
  readonly #options: HelpOptions;
  readonly #translations: Translations;
  #bases: Bases | undefined;
  /** What is being read, or is read whole. */
  #reading: Reading | undefined;

  constructor(host: ReactiveControllerHost, options: HelpOptions) {
    this.#host = host;
    this.#options = options;
    this.#translations = new Translations(options.report);
  }

  /** Reads what is loaded now, in the languages of now. What was being read gives way to it. */
  read(): void {
    const reading = this.#toRead();
    if (this.#options.open()) this.#translate(reading);
    const before = this.#reading;
    // What is read first has the languages of then alone.
    const isSpoken =
      this.extent !== 'page' || before?.languages.join() === reading.languages.join();
    // What is being read goes on; what is read already is read.
    if (!before || !isSpoken || !isSame(reading, before)) this.#start(reading);
  }

  #toRead(): Reading {
    const loaded = this.#options.loaded();
    const languages = this.#options.languages();
    return {loaded, wanted: wantedBy(loaded, languages), languages: languageChain(...languages)};
  }

  #start(reading: Reading): void {
    this.#reading = reading;
    const again = (): void => {
      if (this.#isWanted(reading)) this.#reading = undefined;
    };
    this.#read(reading).then(
      (isWhole) => {
        if (!isWhole) again();
      },
      (error: unknown) => {
        const isWanted = this.#isWanted(reading);
        again();
        if (isWanted) this.#options.failed(error);
      },
    );
  }

  /** Until it is there, they have the first language; then it is read anew. */
  #translate(reading: Reading): void {
    const {wanted} = reading;
    if (!this.#translations.isMissing(wanted)) return;
    void this.#translations.load(wanted).then((came) => {
      if (came && isSame(reading, this.#toRead())) this.#start(reading);
    });
  }

  /** What is wrong is reported once, of the whole. Gives whether that is read. */
  async #read(reading: Reading): Promise<boolean> {
    const {loaded, wanted} = reading;
    const hasBases = ownIn(loaded.sources[0]?.json, 'extends') !== undefined;
    // On their way while the rest is read.
    if (hasBases && this.#options.open()) this.#basesOf(loaded);
    const sources = await this.#translations.translated(loaded.sources, wanted);
    if (this.extent === 'page') {
      await this.#readFirst(reading, sources);
      await painted();
      // What is there does not wait for what may be slow to come, or what nobody has asked for yet.
      if (hasBases && !this.#bases?.loaded) await this.#readRest(reading, 'own', sources);
    }
    if (hasBases && !this.#options.open()) return false;
    const bases = await this.#basesOf(loaded).loading;
    await this.#readRest(reading, 'whole', [...sources, ...bases], this.#options.report);
    return true;
  }

  async #readRest(
    reading: Reading,
    extent: Extent,
    sources: readonly Source[],
    report?: Report,
  ): Promise<void> {
    if (!this.#isWanted(reading)) return;
    const help = await inSlices(readHelp(sources, report));
    if (!this.#isWanted(reading)) return;
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

  /** In the languages of now alone. Once more, when the person has gone on to another page meanwhile. */
  async #readFirst(reading: Reading, sources: readonly Source[]): Promise<void> {
    const page = this.#options.page();
    const excerpt = excerptFor(sources, reading.loaded.outline, page);
    const help = await inSlices(readHelp(excerpt, undefined, reading.languages), SLICE);
    if (!this.#isWanted(reading)) return;
    if (page === this.#options.page()) this.#show(help);
    else await this.#readFirst(reading, sources);
  }

  #isWanted = (reading: Reading): boolean =>
    reading === this.#reading && reading.loaded === this.#options.loaded();

  #show(help: Help): void {
    this.help = help;
    this.#host.requestUpdate();
  }
}
