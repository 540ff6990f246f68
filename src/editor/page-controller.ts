import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {outlineOf, type Outline} from '../model/outline.js';
import {PageWatcher} from '../page/page-watcher.js';
import type {Json} from './json-tree.js';

/** Knows which places of the draft are on the page that is shown, by the eyes of the widget. */
export class PageController implements ReactiveController {
  placed: ReadonlySet<string> = new Set();
  lang = '';
  /** The page's id in the manifest. */
  page: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #watcher: PageWatcher;
  #outline: Outline | undefined;
  #tree: Json | undefined;

  constructor(host: ReactiveControllerHost, document: Document, page: () => string | undefined) {
    this.#host = host;
    this.#watcher = new PageWatcher(document, {
      outline: () => this.#outline,
      page,
      seen: ({placed, lang, page: id}, isChanged) => {
        if (!isChanged) return;
        this.placed = new Set(placed);
        this.lang = lang;
        this.page = id;
        this.#host.requestUpdate();
      },
      asked: () => undefined,
      missed: () => undefined,
      failed: (error) => {
        console.warn('rinnalla: the page cannot be read', error);
      },
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#watcher.start();
  }

  hostDisconnected(): void {
    this.#watcher.stop();
  }

  /** Where an anchor was found on the page. */
  placeAt(anchor: string): Element | undefined {
    return this.#watcher.places.get(anchor);
  }

  look(tree: Json): void {
    if (tree === this.#tree) return;
    this.#tree = tree;
    this.#outline = outlineOf([tree]);
    this.#watcher.look();
  }
}
