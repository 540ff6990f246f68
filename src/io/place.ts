import {bare} from '../model/bare.js';
import {PLACE_KEY} from './traces.js';
import {HOME, type Session, type View} from '../model/session.js';

/** As long as identifying oneself elsewhere and coming back may take, in ms. */
const KEPT = 30 * 60 * 1000;

/** What is kept for the next page of the same tab. */
export type Place = Pick<Session, 'open' | 'trail' | 'lang' | 'sharedComputer'>;

interface Kept extends Place {
  readonly manifest: string;
  readonly time: number;
}

/** Keeps where the person is in the help. Called only after they have opened it. */
export function keepPlace(manifest: string, {open, trail, lang, sharedComputer}: Session): void {
  const kept: Kept = sharedComputer
    ? // On a shared computer nothing but that it is one, until the tab is closed.
      {manifest, time: Date.now(), open: false, trail: [], lang: '', sharedComputer}
    : {manifest, time: Date.now(), open, trail, lang, sharedComputer};
  try {
    sessionStorage.setItem(PLACE_KEY, JSON.stringify(kept));
  } catch {
    // Full or forbidden: then the help starts anew on the next page.
  }
}

/** A view that can be shown again; what else may stand in the storage is not ours. */
const isView = (view: Partial<View> | null): view is View =>
  view?.name === 'topic'
    ? typeof (view as {id?: unknown}).id === 'string'
    : view?.name === 'contacts' || view?.name === 'about';

/** Where the person was in this help on the page before, within the last half hour. */
export function lastPlace(manifest: string): Place | undefined {
  try {
    const kept = bare(JSON.parse(sessionStorage.getItem(PLACE_KEY) ?? '{}') as Partial<Kept>);
    const {time = 0, open = false, trail = [], lang = '', sharedComputer = false} = kept;
    if (sharedComputer) return {open: false, trail: [HOME], lang: '', sharedComputer};
    const age = Date.now() - time;
    if (kept.manifest !== manifest || !(age >= 0 && age <= KEPT)) return undefined;
    const views = trail.filter(isView).slice(-20);
    return {
      open,
      trail: [HOME, ...views],
      lang: typeof (lang as unknown) === 'string' ? lang : '',
      sharedComputer: false,
    };
  } catch {
    return undefined;
  }
}
