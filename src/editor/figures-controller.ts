import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Words} from '../io/words.js';
import type {GivenFigures} from './editing.js';
import type {EditState} from './edit-state.js';

interface Host extends ReactiveControllerHost {
  readonly words: Words | undefined;
  readonly state: EditState | undefined;
}

/** Has the figures of a report, if they were given: only then is loaded what reads and shows them. */
export class FiguresController implements ReactiveController {
  given: GivenFigures | undefined;

  readonly #host: Host;
  readonly #stop = new AbortController();
  #turn = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop.abort();
  }

  /** @param from a file, or the script tag, whose `data-figures` is an address */
  async take(from: Blob | HTMLElement): Promise<void> {
    const {words, state} = this.#host;
    if (!words || !state) return;
    const turn = ++this.#turn;
    let given: GivenFigures;
    try {
      const {givenFigures} = await import('../chunks/editor-figures.js');
      const asked = {from, lang: words.lang, tree: state.history.now, signal: this.#stop.signal};
      given = await givenFigures(asked, this.given);
    } catch {
      given = {...this.given, said: words.say('files.no-figures')};
    }
    // What is asked for last counts, not what comes last.
    if (turn !== this.#turn) return;
    this.given = given;
    this.#host.requestUpdate();
  }
}
