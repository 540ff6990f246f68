import {ownIn} from '../model/own.js';
import {
  ImportError,
  schemaChanged,
  type Importer,
  type ReportDropped,
  type SourceReader,
  type Wanted,
} from './importer.js';
import {isOrganization, isService, looseAround, newAround, readAround} from './ptv-around-v11.js';
import {batches, idList, isPageCount, listOf} from './ptv-batches.js';
import {importedOf, isWanted, type Channel} from './ptv-channel.js';
import {channelV11, isChannelV11} from './ptv-channel-v11.js';
import {listAt, textAt} from './register-text.js';

const SERVICE_CLASS = 'http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/';

/** Channels of the Finnish Service Catalogue, version 11 of its API: no key is needed. */
export const ptvV11: Importer = async function* (wanted, reader, report) {
  const around = reader.records ? await looseAround(reader.records()) : newAround();
  for await (const records of recordsOf(wanted, reader, report)) {
    const channels = records.flatMap((record) => usable(record, wanted, report));
    if (!reader.records) await readAround(channels, around, reader);
    for (const channel of channels) {
      const imported = importedOf(channel, around, wanted, report);
      if (imported) yield imported;
    }
  }
};

function usable(record: unknown, wanted: Wanted, report: ReportDropped): Channel[] {
  const channel = channelV11(record);
  if (!('why' in channel)) return isWanted(channel, wanted) ? [channel] : [];
  report({id: channel.id, at: '', why: channel.why});
  return [];
}

/** Records in lists of up to a page, by the narrowest of what is wanted. */
async function* recordsOf(
  wanted: Wanted,
  reader: SourceReader,
  report: ReportDropped,
): AsyncIterable<readonly unknown[]> {
  const {ids, serviceClass, organization, municipality} = wanted;
  if (reader.records) yield* looseRecords(wanted, reader.records, report);
  else if (ids) yield* recordsById(ids, reader, report);
  else if (serviceClass !== undefined)
    yield* recordsById(await idsInClass(serviceClass, reader), reader, report);
  else if (organization !== undefined)
    yield* pages(
      reader,
      `/ServiceChannel/list/organization?organizationId=${encodeURIComponent(organization)}`,
    );
  else if (municipality !== undefined)
    yield* pages(reader, `/ServiceChannel/list/area/Municipality/code/${municipality}?`);
  else
    throw new ImportError(
      'import-file-invalid',
      'A source of ptv-v11 has only "words". Expected: ids, serviceClass, organization or ' +
        'municipality beside them. PTV cannot be searched by words: add one of them.',
    );
}

async function* pages(reader: SourceReader, path: string): AsyncIterable<readonly unknown[]> {
  let count = 1;
  for (let page = 1; page <= count; page++) {
    const where = `${path}${path.endsWith('?') ? '' : '&'}page=${page}`;
    const answer = await reader.json(where);
    const [items, pageCount] = [ownIn(answer, 'itemList'), ownIn(answer, 'pageCount')];
    if (!Array.isArray(items) || !isPageCount(pageCount))
      throw schemaChanged(where, 'an object with "pageCount" (at most 1000) and "itemList"');
    if (items.length === 0) return;
    count = pageCount;
    yield items.map((item) => unwrapped(item, where));
  }
}

const WRAPPERS = [
  'locationChannel',
  'serviceLocationChannel',
  'phoneChannel',
  'eChannel',
  'webPageChannel',
  'printableFormChannel',
];

/** Some answers have each channel in an object that tells its kind. */
function unwrapped(item: unknown, where: string): unknown {
  const inside = WRAPPERS.map((key) => ownIn(item, key)).find((value) => value != null);
  const record = inside ?? item;
  if (textAt(record, 'id') === undefined)
    throw schemaChanged(where, 'records with an "id" and a "serviceChannelType"');
  return record;
}

async function* recordsById(
  ids: readonly string[],
  reader: SourceReader,
  report: ReportDropped,
): AsyncIterable<readonly unknown[]> {
  for (const batch of batches(ids)) {
    const path = `/ServiceChannel/list?guids=${idList(batch)}&showHeader=false`;
    const records = (await listOf(reader, path)).map((item) => unwrapped(item, path));
    const there = new Set(records.map((record) => textAt(record, 'id')));
    for (const id of batch) if (!there.has(id)) report({id, at: '', why: 'not in the register'});
    yield records;
  }
}

const uriOf = (serviceClass: string): string =>
  serviceClass.startsWith('http') ? serviceClass : SERVICE_CLASS + serviceClass;

async function idsInClass(serviceClass: string, reader: SourceReader): Promise<readonly string[]> {
  const services: string[] = [];
  const path = `/Service/serviceClass?uri=${encodeURIComponent(uriOf(serviceClass))}`;
  for await (const items of pages(reader, path))
    services.push(...items.flatMap((item) => textAt(item, 'id') ?? []));
  const ids: string[] = [];
  for (const batch of batches(services)) {
    for (const service of await listOf(reader, `/Service/list?guids=${idList(batch)}`))
      ids.push(...channelsOf(service));
  }
  return ids;
}

const channelsOf = (service: unknown): string[] =>
  listAt(service, 'serviceChannels').flatMap(
    (one) => textAt(ownIn(one, 'serviceChannel'), 'id') ?? [],
  );

/** Of loose files those that are channels; of a service class those of its services. */
async function* looseRecords(
  {serviceClass}: Wanted,
  records: () => AsyncIterable<unknown>,
  report: ReportDropped,
): AsyncIterable<readonly unknown[]> {
  const inClass = serviceClass === undefined ? undefined : new Set<string>();
  if (serviceClass !== undefined) {
    for await (const record of records())
      if (isInClass(record, uriOf(serviceClass))) inClass?.add(textAt(record, 'id') ?? '');
  }
  for await (const record of records()) {
    if (isService(record) || isOrganization(record)) continue;
    const services = listAt(record, 'services').map((one) => textAt(ownIn(one, 'service'), 'id'));
    if (!isChannelV11(record))
      report({id: textAt(record, 'id') ?? '', at: '', why: 'a record that is no channel'});
    else if (!inClass || services.some((id) => inClass.has(id ?? ''))) yield [record];
  }
}

const isInClass = (service: unknown, uri: string): boolean =>
  listAt(service, 'serviceClasses').some((one) => textAt(one, 'uri') === uri);
