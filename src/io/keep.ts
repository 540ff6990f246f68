import type {Session} from '../model/session.js';
import {keepPlace} from './place.js';

/** The manifest to keep, as it came. */
export interface KeptManifest {
  readonly url: string;
  readonly text: string;
}

/** Keeps what the next page needs. Only for a person who has opened the help. */
export async function keep({url, text}: KeptManifest, session: Session): Promise<void> {
  keepPlace(url, session);
  if (!text || session.sharedComputer) return;
  try {
    const {keepManifest} = await import('../chunks/memory.js');
    await keepManifest(url, text);
  } catch {
    // Without our file nothing is kept: help needs the network then.
  }
}
