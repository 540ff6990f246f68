import {bare} from '../model/bare.js';
import {asText} from './draft-file.js';
import {isSame} from './changes-items.js';
import type {Json} from './json-tree.js';
import {readDraft} from './read-draft.js';

/** Where the draft can be published. */
export interface Publishing {
  /** Absolute, http(s). */
  readonly url: string;
  /** `include`: the login of another origin goes along. */
  readonly credentials: 'same-origin' | 'include';
}

/**
 * `changed`: something else was published since the draft was begun. `unsure`: there was no answer in time, or none at
 * all, so that it may have been published. Nothing is tried again by itself.
 */
export type PublishAnswer =
  'published' | 'changed' | 'log-in' | 'forbidden' | 'too-large' | 'refused' | 'server' | 'unsure';

/** In ms. */
const LONGEST = 30_000;

/**
 * Where the tag of the page says that drafts are published (`data-publish`, an address), and whether the login of another
 * origin goes along (`data-publish-credentials="include"`). Without it nothing can be published from the editor.
 */
export function publishingOf(tag: HTMLElement): Publishing | undefined {
  // Attributes: a `dataset` would also have what a page has put on Object.prototype.
  const written = tag.getAttribute('data-publish');
  const url = written ? URL.parse(written, tag.baseURI) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const isIncluded = tag.getAttribute('data-publish-credentials') === 'include';
  return {url: url.href, credentials: isIncluded ? 'include' : 'same-origin'};
}

const request = ({credentials}: Publishing, others: RequestInit): RequestInit =>
  bare({
    credentials,
    cache: 'no-store',
    // A login page in place of an answer is no answer.
    redirect: 'manual',
    signal: AbortSignal.timeout(LONGEST),
    ...others,
  });

function answerOf({type, ok, status}: Response): PublishAnswer {
  if (type === 'opaqueredirect' || status === 401) return 'log-in';
  if (ok) return 'published';
  if (status === 412 || status === 409 || status === 428) return 'changed';
  if (status === 403) return 'forbidden';
  if (status === 413) return 'too-large';
  return status >= 500 ? 'server' : 'refused';
}

/** There is nothing yet, or the address only takes files. */
const NOTHING_THERE: ReadonlySet<number> = new Set([404, 405, 410]);

/**
 * Asks what is published now. Gives the headers of a request that replaces the base and nothing else, or why there must
 * be none.
 */
async function askFirst(to: Publishing, base: Json): Promise<HeadersInit | PublishAnswer> {
  const response = await fetch(to.url, request(to, {}));
  const type = {'Content-Type': 'application/json'};
  if (NOTHING_THERE.has(response.status)) return bare(type);
  if (!response.ok) return answerOf(response);
  const read = readDraft(await response.text());
  if (!('tree' in read) || !isSame(read.tree, base)) return 'changed';
  const etag = response.headers.get('etag') ?? '';
  // A weak entity tag never matches (RFC 9110, 13.1.1).
  return bare({...type, ...(etag.startsWith('"') && {'If-Match': etag})});
}

/** Puts the draft in place of what is published, if that is still what the draft was begun from. Never throws. */
export async function publish(to: Publishing, tree: Json, base: Json): Promise<PublishAnswer> {
  try {
    const headers = await askFirst(to, base);
    if (typeof headers === 'string') return headers;
    return answerOf(await fetch(to.url, request(to, {method: 'PUT', headers, body: asText(tree)})));
  } catch {
    return 'unsure';
  }
}
