import {loadLocale} from '../io/locale.js';
import type {Panel} from './panel-link.js';

/** Loads the panel and its words, in one round trip. Begun when the person comes near. */
export class PanelLoader {
  #loading: Promise<Panel> | undefined;

  /** For a person who has opened the help on a page before this one: beside the manifest, not after it. */
  fetch(): void {
    import('../chunks/panel.js').catch(() => undefined);
  }

  /** The panel, once it is there. Fails when it cannot be loaded; then the next call tries again. */
  load(languages: readonly string[]): Promise<Panel> {
    this.#loading ??= Promise.all([import('../chunks/panel.js'), loadLocale(languages)]).then(
      ([{createPanel}, locale]) => createPanel(locale),
    );
    this.#loading.catch(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }
}
