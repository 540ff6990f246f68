import {ImportError, type SourceReader} from './importer.js';

/** The answer to a path; `undefined` when the register knows nothing of the kind (any more). */
export async function knownAnswer(reader: SourceReader, path: string): Promise<unknown> {
  try {
    return await reader.json(path);
  } catch (error) {
    if (error instanceof ImportError && error.code === 'import-not-found') return undefined;
    throw error;
  }
}
