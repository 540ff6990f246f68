import type {Page} from './manifest.js';
import {ownIn} from './own.js';
import {manifestSchema, prune} from './schema.js';

/**
 * The pages of a manifest, by the schema alone: whether an address is a page's takes `URLPattern`, which Node 20 does
 * not have.
 */
export function writtenPages(manifest: unknown): readonly Page[] {
  const schema = manifestSchema.properties?.['pages'] ?? {};
  const reading = {checks: {}, report: () => undefined};
  return (prune(ownIn(manifest, 'pages') ?? [], schema, '', reading) ?? []) as readonly Page[];
}
