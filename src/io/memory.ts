import {createStore, get, set, type UseStore} from 'idb-keyval';

const DATABASE = 'rinnalla';

let store: UseStore | undefined;
const opened = (): UseStore => (store ??= createStore(DATABASE, 'manifests'));

/** Asks before opening: opening would make the database. */
const exists = async (): Promise<boolean> =>
  (await indexedDB.databases()).some(({name}) => name === DATABASE);

/** Keeps the last good manifest, so that help works when the network does not. */
export async function keepManifest(url: string, text: string): Promise<void> {
  try {
    await set(url, text, opened());
  } catch {
    // Full or forbidden: help needs the network then.
  }
}

/** The manifest that was kept, if one ever was. */
export async function keptManifest(url: string): Promise<string | undefined> {
  try {
    return (await exists()) ? await get<string>(url, opened()) : undefined;
  } catch {
    return undefined;
  }
}

/** Removes the database itself, so that nothing tells that help was ever used. */
export async function forgetManifests(): Promise<void> {
  try {
    // What is being opened at this moment may not be listed yet.
    if (!store && !(await exists())) return;
    // An open connection would hold the deletion up.
    await opened()('readonly', ({transaction}) => {
      transaction.db.close();
    });
    store = undefined;
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = request.onerror = request.onblocked = resolve;
    });
  } catch {
    // Forbidden: nothing was kept either.
  }
}
