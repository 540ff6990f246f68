import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {anchorOf, outlineOf, type Outline} from '../model/outline.js';
import {findAnchor, PageIndex} from '../page/anchors.js';
import {PageWatcher} from '../page/page-watcher.js';
import {reachableRoots} from '../page/roots.js';
import type {Json} from './json-tree.js';

/** Knows which places of the draft are on the page that is shown, by the eyes of the widget. */
export class PageController implements ReactiveController {
  placed: ReadonlySet<string> = new Set();
  lang = '';
  /** The page's id in the manifest. */
  page: string | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #document: Document;
  readonly #watcher: PageWatcher;
  #outline: Outline | undefined;
  /** Of the page as it was at the last look, once it is asked for. */
  #index: PageIndex | undefined;
  #tree: Json | undefined;

  constructor(host: ReactiveControllerHost, document: Document, page: () => string | undefined) {
    this.#host = host;
    this.#document = document;
    this.#watcher = new PageWatcher(document, {
      outline: () => this.#outline,
      page,
      seen: ({placed, lang, page: id}, isChanged) => {
        this.#index = undefined;
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

  /** The anchor that was found at an element. */
  anchorAt(element: Element): string | undefined {
    return [...this.#watcher.places].find(([, place]) => place === element)?.[0];
  }

  /** The anchor that has the place of another one. */
  takenBy(anchor: string): string | undefined {
    const value = this.#outline?.anchors.get(anchor);
    if (value === undefined || this.placed.has(anchor)) return undefined;
    this.#index ??= new PageIndex(reachableRoots(this.#document));
    const lang = this.lang || this.#outline?.languages[0] || 'fi';
    const element = findAnchor(anchor, anchorOf(value), this.#index, lang);
    return element && this.anchorAt(element);
  }

  look(tree: Json): void {
    if (tree === this.#tree) return;
    this.#tree = tree;
    this.#outline = outlineOf([tree]);
    this.#index = undefined;
    this.#watcher.look();
  }
}
