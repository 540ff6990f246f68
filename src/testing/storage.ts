import {mountHelp, until, type HelpOnPage} from './mount-help.js';

// Where all files of tests share one tab, tests of the editor have left its database.
before(
  () =>
    new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('rinnalla-editor');
      deleting.onsuccess = () => resolve();
      deleting.onerror = reject;
    }),
);

const databases = async (): Promise<string[]> =>
  (await indexedDB.databases()).map(({name}) => name ?? '');

/** All that a browser can keep for a page. */
export const stored = async () => ({
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: await databases(),
  cookies: document.cookie,
  caches: await caches.keys(),
});

/** What must be stored before the person has opened the help. */
export const NOTHING = {local: [], session: [], databases: [], cookies: '', caches: []};

/** What is kept of where the person is. */
export const place = () =>
  JSON.parse(sessionStorage.getItem('rinnalla') ?? 'null') as Record<string, unknown> | null;

export const hasManifest = async (): Promise<boolean> => (await databases()).includes('rinnalla');

/** By then the manifest is kept. */
export const kept = (): Promise<void> => until(hasManifest, 'The manifest is kept');

/** By then no manifest is kept. */
export const forgotten = (): Promise<void> =>
  until(async () => !(await hasManifest()), 'The manifest is forgotten');

/** What a browser does when it goes to the next page with the same help. */
export async function nextPage(help: HelpOnPage, attributes = {}): Promise<HelpOnPage> {
  const {address} = help;
  help.element.remove();
  return mountHelp({address, attributes, page: ''});
}
