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

interface Published {
  /** An entity tag that `If-Match` may have (RFC 9110, 13.1.1): a weak one never matches. */
  readonly etag: string | undefined;
  readonly isOther: boolean;
}

/** What is published now; `undefined`: it cannot be asked. */
async function publishedNow(to: Publishing, base: Json): Promise<Published | undefined> {
  try {
    const response = await fetch(to.url, request(to, {}));
    if (!response.ok) return undefined;
    const etag = response.headers.get('etag') ?? '';
    const read = readDraft(await response.text());
    const isManifest = 'tree' in read && Object.hasOwn(read.tree as object, 'format');
    return {
      etag: etag.startsWith('"') ? etag : undefined,
      isOther: isManifest && !isSame(read.tree, base),
    };
  } catch {
    return undefined;
  }
}

function answerOf({type, ok, status}: Response): PublishAnswer {
  if (type === 'opaqueredirect' || status === 401) return 'log-in';
  if (ok) return 'published';
  if (status === 412 || status === 409 || status === 428) return 'changed';
  if (status === 403) return 'forbidden';
  if (status === 413) return 'too-large';
  return status >= 500 ? 'server' : 'refused';
}

/** Puts the draft in place of what is published, if that is still what the draft was begun from. Never throws. */
export async function publish(to: Publishing, tree: Json, base: Json): Promise<PublishAnswer> {
  const now = await publishedNow(to, base);
  if (now?.isOther) return 'changed';
  const headers = bare({
    'Content-Type': 'application/json',
    ...(now?.etag && {'If-Match': now.etag}),
  });
  try {
    return answerOf(await fetch(to.url, request(to, {method: 'PUT', headers, body: asText(tree)})));
  } catch {
    return 'unsure';
  }
}
