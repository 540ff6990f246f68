import {ownIn} from '../model/own.js';
import {ImportError, schemaChanged, type SourceReader} from './importer.js';
import {batches, idList, isPageCount} from './ptv-batches.js';
import type {Said} from './opening-words.js';
import {impersonalBy} from './ptv-texts.js';
import {listAt, textAt} from './register-text.js';

/** As many codes as the API takes at once. */
const MOST_CODES = 20;
const PAGE = 100;

/** The reference data of v12, whose records hold codes alone. Each list is read when it is first needed. */
export interface Codes {
  /** A municipality's name. */
  readonly municipality: (code: string) => Promise<Said | undefined>;
  /** The municipalities of a region or of a wellbeing services county. */
  readonly within: (kind: AreaKind, code: string) => Promise<readonly string[]>;
  readonly targetGroup: (code: string) => Promise<Said | undefined>;
  /** Names of post offices; codes that are asked for together cost one request. */
  readonly postOffices: (codes: readonly string[]) => Promise<ReadonlyMap<string, Said>>;
  /** The municipality that is called so in Finnish. */
  readonly municipalityCalled: (name: string) => Promise<string | undefined>;
}

export type AreaKind = 'region-codes' | 'wellbeing-services-county-codes';

interface Code {
  readonly name?: Said;
  readonly municipalities: readonly string[];
}

export function codesOf(reader: SourceReader): Codes {
  const lists = new Map<string, Promise<ReadonlyMap<string, Code>>>();
  const list = (kind: string) => {
    const known = lists.get(kind) ?? readCodes(reader, `/${kind}?`);
    lists.set(kind, known);
    return known;
  };
  const named = async (kind: string, code: string) => (await list(kind)).get(code)?.name;
  const offices = new Map<string, Said>();
  return {
    municipality: (code) => named('municipality-codes', code),
    within: async (kind, code) => (await list(kind)).get(code)?.municipalities ?? [],
    targetGroup: (code) => named('target-groups', code),
    async postOffices(codes) {
      for (const batch of batches(
        codes.filter((code) => !offices.has(code)),
        MOST_CODES,
      )) {
        const found = await readCodes(reader, `/postal-codes?codes=${idList(batch)}&`);
        for (const code of batch) offices.set(code, found.get(code)?.name ?? {});
      }
      return offices;
    },
    async municipalityCalled(name) {
      const all = [...(await list('municipality-codes'))];
      return all.find(([, {name: own}]) => own?.['fi']?.toLowerCase() === name.toLowerCase())?.[0];
    },
  };
}

async function readCodes(reader: SourceReader, path: string): Promise<ReadonlyMap<string, Code>> {
  const codes = new Map<string, Code>();
  try {
    for await (const item of itemsOf(reader, path)) {
      const name = impersonalBy(item, 'name', () => undefined);
      const within = listAt(item, 'municipalities').map(String);
      codes.set(textAt(item, 'code') ?? '', {...(name ? {name} : {}), municipalities: within});
    }
  } catch (error) {
    // Beside loose files there may be no lists: then the import file names the municipalities.
    const lacking = error instanceof ImportError && error.code === 'import-not-recorded';
    if (!lacking || !reader.records) throw error;
  }
  return codes;
}

/** All items of a list, page by page. `path` ends with `?` or `&`. */
export async function* itemsOf(reader: SourceReader, path: string): AsyncIterable<unknown> {
  let last = 1;
  for (let page = 1; page <= last; page++) {
    const where = `${path}page=${page}&pageSize=${PAGE}`;
    const answer = await reader.json(where);
    const [items, pages] = [ownIn(answer, 'items'), ownIn(answer, 'totalPages')];
    if (!Array.isArray(items) || !isPageCount(pages))
      throw schemaChanged(where, 'an object with "items" and "totalPages" (at most 1000)');
    if (items.length === 0) return;
    last = pages;
    yield* items as unknown[];
  }
}
