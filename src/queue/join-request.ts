import {NS} from './namespaces.js';
import {attr, type Element} from './stanzas.js';

/** What the person shares, as they saw it. */
export interface Shared {
  /** BCP 47. */
  readonly lang: string;
  readonly context: Readonly<Record<string, string>>;
  /** In their own words; may be empty. */
  readonly message: string;
}

/** A `join-queue` that is well formed. */
export interface JoinRequest {
  readonly token: string;
  /** It goes on with what there is, or not at all. */
  readonly only: boolean;
  /** There is one, unless it is `only`. */
  readonly shared: Shared | undefined;
}

const TOKEN = /^[\da-f]{32}$/;
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z\d]{1,8}){0,4}$/;
/** The keys of what may be told of where the person is stuck (src/chat/chat-provider.ts). */
const CONTEXT_KEYS = new Set('service page field topic step language depth code'.split(' '));
const KEYS = new Set(['lang', 'context', 'message']);
/** Characters. */
const LONGEST = {json: 16_000, message: 4_000, value: 300};

/** @returns undefined if there is anything in it that should not be */
export function joinRequestOf(join: Element): JoinRequest | undefined {
  const resume = join.getChild('resume', NS.rinnalla);
  const token = attr(resume, 'token');
  if (!TOKEN.test(token)) return undefined;
  const only = attr(resume, 'only') === 'true';
  const json = join.getChildText('json', NS.json);
  const shared = json === null ? undefined : sharedOf(json);
  return shared || (only && json === null) ? {token, only, shared} : undefined;
}

function sharedOf(json: string): Shared | undefined {
  if (json.length > LONGEST.json) return undefined;
  const value = parsed(json);
  if (!isRecord(value) || Object.keys(value).some((key) => !KEYS.has(key))) return undefined;
  const {lang, context = {}, message = ''} = value;
  if (typeof lang !== 'string' || !LANGUAGE.test(lang)) return undefined;
  if (typeof message !== 'string' || message.length > LONGEST.message) return undefined;
  return isContext(context) ? {lang, context, message} : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isContext = (value: unknown): value is Record<string, string> =>
  isRecord(value) &&
  Object.entries(value).every(
    ([key, text]) =>
      CONTEXT_KEYS.has(key) && typeof text === 'string' && text.length <= LONGEST.value,
  );
