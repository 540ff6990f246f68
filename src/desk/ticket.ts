import type {ContextKey} from '../chat/chat-provider.js';
import {CONTEXT_KEYS} from '../model/chat-context.js';
import {own} from '../model/own.js';
import {tame} from '../model/tame.js';

/** One who waits, or who has been taken, with all that they agreed to share. */
export interface Ticket {
  readonly id: string;
  /** When they began to wait, in ms since the epoch. */
  readonly since: number;
  /** The connection to them is lost for the moment. */
  readonly isAway: boolean;
  /** BCP 47; empty when it is not told. */
  readonly lang: string;
  readonly context: readonly (readonly [ContextKey, string])[];
  /** In their own words; may be empty. */
  readonly message: string;
}

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;
/** In characters. Longer ones are cut: they come from a stranger. */
const LONGEST = {context: 300, message: 4000};

/** A language tag (BCP 47), else an empty text. */
export const languageTag = (value: unknown): string =>
  typeof value === 'string' && value.length <= 35 && LANGUAGE.test(value) ? value : '';

const textOf = (value: unknown, longest: number): string =>
  typeof value === 'string' ? tame(value).trim().slice(0, longest) : '';

/** Reads a ticket as the queue tells it. `undefined`: it is none. */
export function readTicket(json: unknown, now: number): Ticket | undefined {
  const {ticket, since, away, lang, context, message} = own(json);
  if (typeof ticket !== 'string' || ticket === '') return undefined;
  const began = Date.parse(textOf(since, 40));
  const shared = own(context);
  return {
    id: ticket,
    since: Number.isNaN(began) ? now : began,
    isAway: away === true,
    lang: languageTag(lang),
    context: CONTEXT_KEYS.map((key) => [key, textOf(shared[key], LONGEST.context)] as const).filter(
      ([, value]) => value,
    ),
    message: textOf(message, LONGEST.message),
  };
}

/** Reads those who wait. What is no ticket is left out. */
export const readTickets = (json: unknown, now: number): Ticket[] =>
  (Array.isArray(json) ? json : []).flatMap((one) => readTicket(one, now) ?? []);

/** Reads JSON that came over the wire. `undefined`: it is none. */
export function parseJson(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}
