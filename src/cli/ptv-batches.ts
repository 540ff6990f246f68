import {ImportError, schemaChanged, type SourceReader} from './importer.js';

/** As many ids as version 11 takes at once. */
const BATCH = 100;

/** Ids in batches, sorted: so the same ids are always asked for by the same path. */
export function batches(ids: Iterable<string>, size = BATCH): string[][] {
  const sorted = [...new Set(ids)].sort();
  return Array.from({length: Math.ceil(sorted.length / size)}, (_, i) =>
    sorted.slice(i * size, (i + 1) * size),
  );
}

/** Ids as a part of a path. */
export const idList = (ids: readonly string[]): string =>
  ids.map((id) => encodeURIComponent(id)).join(',');

/** More pages than this are a mistake of the register. */
const MOST_PAGES = 1000;
export const isPageCount = (count: unknown): count is number =>
  Number.isInteger(count) && (count as number) >= 0 && (count as number) <= MOST_PAGES;

/** The register says 404 when there is none of them. */
export async function listOf(reader: SourceReader, path: string): Promise<readonly unknown[]> {
  try {
    const answer = await reader.json(path);
    if (!Array.isArray(answer)) throw schemaChanged(path, 'a list');
    return answer as unknown[];
  } catch (error) {
    if (error instanceof ImportError && error.code === 'import-not-found') return [];
    throw error;
  }
}
