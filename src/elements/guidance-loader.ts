import {html, nothing, type ReactiveControllerHost} from 'lit';
import type {Words} from '../io/words.js';

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

/** Loads what is to be shown; until then it says so, and after a failure offers to try again. */
export function loadingState(loader: GuidanceLoader, {say}: Words) {
  const {failed} = loader;
  if (!failed) loader.load();
  return html`<p role="status">${say(failed ? 'panel.part-failed' : 'panel.loading')}</p>
    ${
      failed
        ? html`<button
            type="button"
            @click=${() => {
              loader.load();
            }}
          >
            ${say('panel.try-again')}
          </button>`
        : nothing
    }`;
}
