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
