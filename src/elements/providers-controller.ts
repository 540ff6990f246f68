import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {loadDirectory, loadProviders} from '../io/directory.js';
import {HelperRanking} from '../model/helper-ranking.js';
import {inSlices} from '../model/in-slices.js';
import type {Municipalities, Municipality, Provider} from '../model/manifest.js';
import {ownIn} from '../model/own.js';
import {problemOf, type Problem} from '../model/problem.js';
import {listHelpers} from '../model/providers.js';
import {sameItems} from '../model/same-items.js';
import {ProblemEvent} from './problem-event.js';

type Providers = Readonly<Record<string, Provider>>;

/** What helpers are asked for. */
interface Asked {
  /** Those of the manifest. */
  readonly providers: Providers;
  /** Absolute address of the directory, if there is one. */
  readonly directory: string | undefined;
  /** Code of the municipality; empty: none is chosen. */
  readonly municipality: string;
  /** The languages to sort names in, best first. */
  readonly languages: readonly string[];
}

/** A list with its ranking, and what it was made of. */
interface Made {
  readonly parts: readonly unknown[];
  readonly ranking: HelperRanking;
}

/** That of the manifest alone, and with the files of a few municipalities. */
const MOST_MADE = 4;
// Beyond the view that shows them: thousands are in order and ranked when the person comes back. The newest first.
let made: readonly Made[] = [];

/** Before there is a list. */
const NOBODY = new HelperRanking([]);

/** Owns the list of helpers: those of the manifest, and what the directory has for the municipality. */
export class ProvidersController implements ReactiveController {
  /** Of those that are there, in the order of their names. */
  ranking = NOBODY;
  /** The municipalities of the directory. */
  municipalities: Municipalities = {};
  /** Whether something of the directory is on its way. */
  loading = false;
  /** Whether something of the directory could not be had. */
  failed = false;

  readonly #host: ReactiveControllerHost & EventTarget;
  /** What the directory has been asked for. */
  #asked = '';
  #found: readonly Providers[] = [];
  /** What the list is made of, or is being made of. */
  #listed: readonly unknown[] = [];

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether there is a list yet. */
  get isMade(): boolean {
    return this.ranking !== NOBODY;
  }

  /** What is still on its way is not waited for. */
  hostDisconnected(): void {
    this.#asked = '';
    this.#listed = [];
  }

  want({providers, directory, municipality, languages}: Asked): void {
    if (directory !== undefined) this.#ask(directory, municipality);
    const maps = [providers, ...this.#found];
    const parts = [languages.join(), ...maps];
    if (sameItems(parts, this.#listed)) return;
    this.#listed = parts;
    const known = made.find((one) => sameItems(parts, one.parts));
    if (known) this.ranking = known.ranking;
    else void this.#make(parts, maps, languages);
  }

  /** Once more, after a failure. */
  again(): void {
    this.#asked = '';
    this.#host.requestUpdate();
  }

  async #make(parts: readonly unknown[], maps: readonly Providers[], languages: readonly string[]) {
    const ranking = new HelperRanking(await inSlices(listHelpers(maps, languages)));
    if (this.#listed !== parts) return;
    this.ranking = ranking;
    made = [{parts, ranking}, ...made].slice(0, MOST_MADE);
    this.#host.requestUpdate();
  }

  #ask(directory: string, municipality: string): void {
    const asked = `${directory}#${municipality}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.loading = true;
    this.failed = false;
    void this.#load(directory, municipality, () => asked === this.#asked);
  }

  /** What comes is shown; what does not come costs only what is in it. */
  async #load(directory: string, municipality: string, isWanted: () => boolean): Promise<void> {
    try {
      const {municipalities, national} = await loadDirectory(directory, this.#report);
      if (!isWanted()) return;
      this.municipalities = municipalities;
      this.#host.requestUpdate();
      const chosen = ownIn(municipalities, municipality) as Municipality | undefined;
      const files = [chosen?.file, national].filter((file) => file !== undefined);
      const found = await Promise.all(files.map((file) => this.#providersIn(file, directory)));
      if (!isWanted()) return;
      this.#found = found.filter((providers) => providers !== undefined);
      this.failed = this.#found.length < files.length;
    } catch (error) {
      this.#report(problemOf(error, directory));
      if (!isWanted()) return;
      this.failed = true;
    }
    this.loading = false;
    this.#host.requestUpdate();
  }

  async #providersIn(file: string, directory: string): Promise<Providers | undefined> {
    try {
      return await loadProviders(file, directory, this.#report);
    } catch (error) {
      this.#report(problemOf(error, file));
      return undefined;
    }
  }

  readonly #report = (problem: Problem): void => {
    this.#host.dispatchEvent(new ProblemEvent(problem));
  };
}
