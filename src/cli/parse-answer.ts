import {ImportError} from './importer.js';

/** The JSON of an answer. Throws `import-not-json`. */
export function parseAnswer(text: string, where: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    throw new ImportError(
      'import-not-json',
      `${where} is not JSON, or it is cut off (${(error as Error).message}). Expected: JSON. ` +
        'Delete the file if it is one, and start the import again.',
      {cause: error},
    );
  }
}
