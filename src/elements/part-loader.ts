import {html, nothing, type ReactiveControllerHost} from 'lit';
import type {Words} from '../io/words.js';

/** What is loaded when the first of it is to be shown. */
export const PART_FILES = {
  code: () => import('../chunks/code.js'),
  guidance: () => import('../chunks/guidance.js'),
  'where-to-turn': () => import('../chunks/where-to-turn.js'),
};

/** What loads a part of the panel when it is asked to. */
export interface Loader {
  readonly ready: boolean;
  readonly failed: boolean;
  readonly load: () => void;
}

/** Loads a part of the panel, once; after a failure, again when it is asked for again. */
export class PartLoader implements Loader {
  ready = false;
  failed = false;

  readonly #host: ReactiveControllerHost;
  readonly #bring: () => Promise<unknown>;
  #loading = false;

  /** @param bring loads the file of the part */
  constructor(host: ReactiveControllerHost, bring: () => Promise<unknown>) {
    this.#host = host;
    this.#bring = bring;
  }

  load(): void {
    if (this.#loading) return;
    this.#loading = true;
    this.failed = false;
    void this.#load();
  }

  async #load(): Promise<void> {
    try {
      await this.#bring();
      this.ready = true;
    } catch {
      this.failed = true;
      this.#loading = false;
    }
    this.#host.requestUpdate();
  }
}

/** Those that bring a view of the panel. */
export type ViewPart = Exclude<keyof typeof PART_FILES, 'code'> | 'chat' | 'call-back';

/** The button goes with what it brings: the focus stays at the title, or at what was opened. */
function keepFocus(button: Element): void {
  const root = button.getRootNode() as ParentNode;
  root.querySelector<HTMLElement>('h2[tabindex], [aria-expanded="true"]')?.focus();
}

/** Loads what is to be shown; until then it says so, and after a failure offers to try again. */
export function loadingState(loader: Loader, {say}: Words) {
  const {failed} = loader;
  if (!failed) loader.load();
  return html`<p role="status">${say(failed ? 'panel.part-failed' : 'panel.loading')}</p>
    ${
      failed
        ? html`<button
            type="button"
            @click=${({target}: Event) => {
              keepFocus(target as Element);
              loader.load();
            }}
          >
            ${say('panel.try-again')}
          </button>`
        : nothing
    }`;
}
