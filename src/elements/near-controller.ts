import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {askPosition, canAskPosition} from '../io/position.js';
import {isInFinland} from '../model/coordinates.js';
import type {Municipalities} from '../model/manifest.js';
import {nearestMunicipality} from '../model/municipalities.js';

/** What has become of the question where the person is. */
type State = '' | 'waiting' | 'found' | 'refused' | 'failed';

/**
 * Finds the municipality that is nearest to the device, when the person asks for it. Where the device is stays in
 * one function: it is neither kept nor sent.
 */
export class NearController implements ReactiveController {
  state: State = '';

  readonly #host: ReactiveControllerHost;
  /** The number of the last question: answers to others come too late. */
  #asked = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Whether it is of any use to ask. */
  canFindIn = (municipalities: Municipalities): boolean =>
    canAskPosition() && Object.values(municipalities).some(({coordinates}) => coordinates);

  /** What was asked and said before is no longer wanted. */
  forget(): void {
    this.#asked++;
    this.state = '';
  }

  /** @param found called with the code of the municipality */
  async ask(municipalities: Municipalities, found: (municipality: string) => void): Promise<void> {
    const asked = ++this.#asked;
    this.#set('waiting');
    try {
      const place = await askPosition();
      if (asked !== this.#asked) return;
      const nearest = isInFinland(place) ? nearestMunicipality(municipalities, place) : undefined;
      this.#set(nearest === undefined ? 'failed' : 'found');
      if (nearest !== undefined) found(nearest);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#set((error as Error).message === 'refused' ? 'refused' : 'failed');
    }
  }

  #set(state: State): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
