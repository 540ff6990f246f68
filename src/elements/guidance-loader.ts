import type {ReactiveControllerHost} from 'lit';

/** Loads the guides and problem solvers, once; after a failure, again when it is asked for again. */
export class GuidanceLoader {
  ready = false;
  failed = false;

  readonly #host: ReactiveControllerHost;
  #loading = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  load(): void {
    if (this.#loading) return;
    this.#loading = true;
    this.failed = false;
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      await import('../chunks/guidance.js');
      this.ready = true;
    } catch {
      this.failed = true;
      this.#loading = false;
    }
    this.#host.requestUpdate();
  }
}
