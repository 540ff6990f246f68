import {createStore, del, get, set, type UseStore} from 'idb-keyval';

const DATABASE = 'rinnalla';
/** Older help may be wrong: 30 days, in ms. */
const OLDEST = 30 * 24 * 60 * 60 * 1000;

interface Kept {
  readonly text: string;
  /** In ms since 1970. */
  readonly time: number;
}

let store: UseStore | undefined;

function opened(): UseStore {
  if (store) return store;
  const ours = createStore(DATABASE, 'manifests');
  const letGo = (): void => {
    if (store === ours) store = undefined;
  };
  // When the database is to be deleted, here or in another tab, an open connection would hold that up.
  ours('readonly', ({transaction: {db}}) => {
    // Closed by the browser, it would be opened again without what follows.
    db.onclose = letGo;
    db.onversionchange = () => {
      db.close();
      letGo();
    };
  }).catch(letGo);
  return (store = ours);
}

/** Asks before opening: opening would make the database. */
const exists = async (): Promise<boolean> =>
  (await indexedDB.databases()).some(({name}) => name === DATABASE);

let last: Promise<unknown> = Promise.resolve();

/**
 * Does one thing after the other, so that what was begun before forgetting makes no database after it.
 * Where storage is full or forbidden nothing is kept, and nothing is there to be forgotten.
 */
function inTurn<T>(act: () => Promise<T>): Promise<T | undefined> {
  const done = last.then(act).catch(() => undefined);
  last = done;
  return done;
}

/** Keeps the last good manifest, so that help works when the network does not. */
export const keepManifest = (url: string, text: string): Promise<void> =>
  inTurn(() => set(url, {text, time: Date.now()} satisfies Kept, opened()));

const keptManifest = (url: string): Promise<string | undefined> =>
  inTurn(async () => {
    const kept = (await exists()) ? await get<Kept>(url, opened()) : undefined;
    const age = Date.now() - (kept?.time ?? 0);
    return age >= 0 && age <= OLDEST ? kept?.text : undefined;
  });

const dropManifest = (url: string): Promise<undefined> =>
  inTurn(async () => {
    if (await exists()) await del(url, opened());
    return undefined;
  });

/**
 * The manifest that was kept in the last 30 days, if one was, for one that cannot be had.
 * @param why the code of the failure: what the authority has taken away is dropped here, too
 */
export const standIn = (url: string, why?: string): Promise<string | undefined> =>
  why === 'manifest-not-found' ? dropManifest(url) : keptManifest(url);

/** Removes the database itself, so that nothing tells that help was ever used. */
export const forgetManifests = (): Promise<void> =>
  inTurn(async () => {
    if (!(await exists())) return;
    store = undefined;
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = request.onerror = resolve;
    });
  });
