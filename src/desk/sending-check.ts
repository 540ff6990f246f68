import {findSensitive} from '../model/sensitive.js';
import {asksForCodes} from './asked-codes.js';

/** Why an adviser should think twice before sending a text. */
export interface Doubt {
  /** `asks`: for a code; `holds`: one. */
  readonly kind: 'asks' | 'holds';
  /** The places in the text. */
  readonly found: string;
}

/** Codes have no place in a chat, whoever writes them. */
export function doubtOf(text: string): Doubt | undefined {
  const found = findSensitive(text).map(({start, end}) => text.slice(start, end));
  if (found.length > 0) return {kind: 'holds', found: found.join(', ')};
  return asksForCodes(text) ? {kind: 'asks', found: ''} : undefined;
}
