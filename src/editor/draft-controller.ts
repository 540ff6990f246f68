import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {changesOf} from './changes.js';
import {serviceId} from './draft-file.js';
import {DraftStorage, type Draft, type SavingState} from './draft-storage.js';
import {DraftTabs} from './draft-tabs.js';
import type {Json} from './json-tree.js';

/** Keeps the draft in this browser, and knows what others have left there or are writing now. */
export class DraftController implements ReactiveController {
  /** Left in this browser, the newest first. */
  drafts: readonly Draft[] = [];
  storage: DraftStorage | undefined;
  saving: SavingState = 'saved';
  /** How many changes the draft has against what is published. */
  changes = 0;
  /** What has happened in other tabs with the same manifest. */
  tabs: 'opened' | 'closed' | undefined;

  readonly #host: ReactiveControllerHost;
  #others: DraftTabs | undefined;
  #tree: Json | undefined;
  #base: Json | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.storage?.stop();
    this.#others?.stop();
  }

  /** @param address absolute, of the published manifest */
  async open(base: Json, address: string): Promise<void> {
    const place = {service: serviceId(base), address};
    const storage = new DraftStorage(place, (state) => {
      this.saving = state;
      this.#host.requestUpdate();
    });
    this.#others = new DraftTabs(place, (_, change) => {
      this.tabs = change;
      this.#host.requestUpdate();
    });
    this.storage = storage;
    this.drafts = (await storage.found()) ?? [];
    this.#host.requestUpdate();
  }

  /** The draft, or what is published, may have changed. */
  look(tree: Json, base: Json): void {
    if (tree === this.#tree && base === this.#base) return;
    const isFirst = this.#tree === undefined;
    this.#tree = tree;
    this.#base = base;
    this.changes = tree === base ? 0 : changesOf(base, tree).length;
    if (!isFirst) this.storage?.keep(tree, base, this.changes);
  }
}
