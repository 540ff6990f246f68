import {bare} from '../model/bare.js';
import type {Session} from '../model/session.js';

const KEY = 'rinnalla';
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
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Full or forbidden: then the help starts anew on the next page.
  }
}

export function forgetPlace(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Forbidden: nothing was kept either.
  }
}

/** Where the person was in this help on the page before, within the last half hour. */
export function lastPlace(manifest: string): Place | undefined {
  try {
    const kept = bare(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Kept>);
    const {time = 0, open = false, trail = [], lang = '', sharedComputer = false} = kept;
    if (sharedComputer) return {open: false, trail: [{name: 'home'}], lang: '', sharedComputer};
    if (kept.manifest !== manifest || Date.now() - time > KEPT || !trail.length) return undefined;
    return {open, trail, lang, sharedComputer};
  } catch {
    return undefined;
  }
}
