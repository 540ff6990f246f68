// Its other build: the one that keeps people's manifests is in a file of its own, which must not wait for this one.
import {createStore, get, getMany, keys, promisifyRequest, type UseStore} from 'idb-keyval/compat';
import {isRecord} from '../model/schema.js';
import {treeHash} from './draft-file.js';
import {leaveBehind, leftBehind, takeAway} from './draft-storage-leaving.js';
import type {Json} from './json-tree.js';

/*
 * Drafts are kept in the browser, each under a key of its own. Each tab writes only its own, so that neither a second
 * tab nor a draft that waits for an answer is ever written over.
 */

/** A draft as it is kept. */
export interface Draft {
  /** Of the sitting that wrote it. */
  readonly id: string;
  readonly tree: Json;
  /** Hash of what was published when it was begun. */
  readonly base: string;
  /** In ms since 1970. */
  readonly time: number;
  /** How many changes it has. */
  readonly changes: number;
}

/** `not-saved`: what was written since the last time is only on the page. */
export type SavingState = 'saved' | 'saving' | 'not-saved';

/** In ms: a rest in typing. */
const PAUSE = 400;
/** In ms: who types without a rest has lost no more than this. */
const LONGEST = 4000;
/** In ms: a storage that has not answered by then is broken. */
const PATIENCE = 10_000;

/** Which drafts: those of a service, and of the file at an address. */
export interface DraftPlace {
  readonly service: string;
  /** Absolute. */
  readonly address: string;
}

/** As IndexedDB takes it. */
export const draftKey = ({service, address}: DraftPlace, id: string): string[] => [
  service,
  address,
  id,
];

const STORE = 'drafts';
let store: UseStore | undefined;
/** Opened only when it is needed: opening makes the database. */
const opened = (): UseStore => (store ??= createStore('rinnalla-editor', STORE));
/** The open connection. */
let database: IDBDatabase | undefined;

/** Puts a draft, or takes one out, in one transaction: either it is done, or what was there before stays. */
function put(kept: IDBObjectStore, key: string[], draft: Draft | null): Promise<void> {
  database = kept.transaction.db;
  if (draft) kept.put(draft, key);
  else kept.delete(key);
  kept.transaction.commit();
  return promisifyRequest(kept.transaction);
}

/** At once, where the connection is open: for a page that is being left nothing is done later. */
function write(key: string[], draft: Draft | null): Promise<void> {
  try {
    const kept = database?.transaction(STORE, 'readwrite').objectStore(STORE);
    if (kept) return put(kept, key, draft);
  } catch {
    // The browser has closed it: it is opened again.
    database = undefined;
  }
  return opened()('readwrite', (kept) => put(kept, key, draft));
}

const isDraft = (value: unknown): value is Draft =>
  isRecord(value) &&
  isRecord(value['tree']) &&
  typeof value['id'] === 'string' &&
  typeof value['base'] === 'string' &&
  Number.isFinite(value['time']) &&
  Number.isInteger(value['changes']);

const inTime = <T>(work: Promise<T>): Promise<T> => {
  let wait: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    wait = setTimeout(() => reject(new Error('no answer')), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(wait));
};

/** Keeps the draft of this tab, and knows those that others have left. Nothing here throws. */
export class DraftStorage {
  /** Of this sitting. */
  readonly id: string;
  readonly #place: DraftPlace;
  readonly #tell: (state: SavingState) => void;
  #state: SavingState = 'saved';
  /** What is to be written; `null`: this tab's draft is to be taken out. */
  #next: Draft | null | undefined;
  #since = 0;
  #base: Json | undefined;
  #hash = '';
  #wait: ReturnType<typeof setTimeout> | undefined;

  /** @param tell told whenever the state changes */
  constructor(place: DraftPlace, tell: (state: SavingState) => void) {
    this.id = crypto.getRandomValues(new Uint32Array(3)).join('-');
    this.#place = place;
    this.#tell = tell;
    addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
  }

  get state(): SavingState {
    return this.#state;
  }

  /** Drafts that were left, the newest first. `undefined`: the storage cannot be read. */
  async found(): Promise<Draft[] | undefined> {
    const kept = await this.#try(async () => {
      await opened()('readonly', ({transaction}) => (database = transaction.db));
      await this.#takeIn();
      return getMany(await this.#keys(), opened());
    });
    return kept?.filter(isDraft).sort((one, other) => other.time - one.time);
  }

  /** What a page that was left could not put here itself. */
  async #takeIn(): Promise<void> {
    const {service, address} = this.#place;
    for (const draft of leftBehind([service, address]).filter(isDraft)) {
      const key = draftKey(this.#place, draft.id);
      const kept: unknown = await get(key, opened());
      if (!isDraft(kept) || kept.time < draft.time) await write(key, draft);
      takeAway(key);
    }
  }

  /** Of drafts of the same manifest that others have left. */
  async #keys(): Promise<string[][]> {
    const {service, address} = this.#place;
    const all: unknown[] = await keys(opened());
    return all.filter(
      (key): key is string[] =>
        Array.isArray(key) && key[0] === service && key[1] === address && key[2] !== this.id,
    );
  }

  /** Keeps the draft after a rest in typing; a draft without changes is taken out. */
  keep(tree: Json, base: Json, changes: number): void {
    const time = Date.now();
    this.#next =
      changes === 0 ? null : {id: this.id, tree, base: this.#hashOf(base), time, changes};
    this.#soon(time);
  }

  /** Goes on with a draft that was found: it becomes that of this tab, at once. */
  async goOn(draft: Draft): Promise<void> {
    this.#next = {...draft, id: this.id, time: Date.now()};
    if (await this.flush()) await this.throwAway(draft);
  }

  /** Takes a draft that was found out of the storage. */
  async throwAway({id}: Draft): Promise<void> {
    await this.#try(() => write(draftKey(this.#place, id), null));
  }

  /** Puts back one that was thrown away. */
  async bringBack(draft: Draft): Promise<void> {
    await this.#try(() => write(draftKey(this.#place, draft.id), draft));
  }

  /**
   * Writes now what waits to be written; the storage itself does one thing after the other. Gives whether it was
   * written: there may be something newer by then.
   */
  async flush(): Promise<boolean> {
    clearTimeout(this.#wait);
    const next = this.#next;
    if (next === undefined) return true;
    const key = draftKey(this.#place, this.id);
    const isDone = await this.#try(() => write(key, next).then(() => true));
    if (!isDone) return false;
    if (this.#next === next) {
      takeAway(key);
      this.#next = undefined;
      this.#become('saved');
    }
    return true;
  }

  /** Writes what waits, and rests. */
  stop(): void {
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    void this.flush();
  }

  /** Of a manifest of some megabytes, it is not made at each key. */
  #hashOf(base: Json): string {
    if (this.#base !== base) this.#hash = treeHash(base);
    this.#base = base;
    return this.#hash;
  }

  #soon(now: number): void {
    if (this.#state !== 'saving') this.#since = now;
    this.#become('saving');
    clearTimeout(this.#wait);
    const left = Math.max(0, this.#since + LONGEST - now);
    this.#wait = setTimeout(() => void this.flush(), Math.min(PAUSE, left));
  }

  async #try<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await inTime(work());
    } catch {
      this.#become('not-saved');
      return undefined;
    }
  }

  #become(state: SavingState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#tell(state);
  }

  readonly #leave = (event: Event): void => {
    const key = draftKey(this.#place, this.id);
    if (event.type === 'pagehide' && this.#next) leaveBehind(key, this.#next);
    if (event.type === 'pagehide' || document.hidden) void this.flush();
  };
}

/** Whether something else is published than when the draft was begun. */
export const isOfOther = (draft: Draft, base: Json): boolean => draft.base !== treeHash(base);
