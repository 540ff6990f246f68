import {
  ImportError,
  type Dropped,
  type Imported,
  type Importer,
  type SourceReader,
  type Wanted,
} from './importer.js';

/** A register that answers from a table, by path and query; 404 else. */
export function tableReader(
  answers: Readonly<Record<string, unknown>>,
): SourceReader & {readonly asked: string[]} {
  const asked: string[] = [];
  return {
    asked,
    json(path) {
      asked.push(path);
      return path in answers
        ? Promise.resolve(structuredClone(answers[path]))
        : Promise.reject(new ImportError('import-not-found', path));
    },
  };
}

/** Loose files, as people put them into a folder. */
export const looseReader = (...records: unknown[]): SourceReader => ({
  json: (path) => Promise.reject(new ImportError('import-not-recorded', path)),
  async *records() {
    yield* await Promise.resolve(structuredClone(records));
  },
});

/** All that an importer gives, by ids, and what it dropped as `id at: why`. */
export async function imported(importer: Importer, wanted: Wanted, reader: SourceReader) {
  const dropped: string[] = [];
  const report = ({id, at, why}: Dropped) => void dropped.push(`${id} ${at}: ${why}`);
  const records: Imported[] = [];
  for await (const record of importer(wanted, reader, report)) records.push(record);
  const providers = Object.fromEntries(records.map(({id, provider}) => [id, provider]));
  return {records, providers, dropped};
}
