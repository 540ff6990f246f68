import {
  ImportError,
  schemaChanged,
  type Importer,
  type ReportDropped,
  type SourceReader,
  type Wanted,
} from './importer.js';
import {knownAnswer} from './known-answer.js';
import {newAroundV12, readAroundV12, type AroundV12} from './ptv-around-v12.js';
import {batches, idList} from './ptv-batches.js';
import {importedOf, isWanted, type Channel} from './ptv-channel.js';
import {channelV12, isChannelV12, type AreaV12, type ChannelV12} from './ptv-channel-v12.js';
import {codesOf, itemsOf, type Codes} from './ptv-codes-v12.js';
import {addressOf} from './ptv-address-v12.js';
import type {Said} from './opening-words.js';
import {textAt} from './register-text.js';

/** As many ids as the API takes at once. */
const MOST_IDS = 20;
/** Channels that are looked at together: one request finds the services of so many. */
const BATCH = 20;

/** Channels of the Finnish Service Catalogue, version 12 of its API: it wants a key. */
export const ptvV12: Importer = async function* (wanted, reader, report) {
  const codes = codesOf(reader);
  const around = newAroundV12();
  for await (const found of inBatches(channelsOf(wanted, reader, report))) {
    const offices = await codes.postOffices(found.flatMap(({place}) => place.postalCode ?? []));
    const channels: Channel[] = [];
    for (const one of found) {
      const office = offices.get(one.place.postalCode ?? '') ?? {};
      const channel = await completed(one, office, codes);
      if (!channel)
        report({id: one.channel.id, at: '', why: 'serves a limited area that is not told'});
      else if (isWanted(channel, wanted)) channels.push(channel);
    }
    await readAroundV12(channels, around, codes, reader);
    for (const channel of channels) {
      const imported = importedOf(withServices(channel, around), around, wanted, report);
      if (imported) yield imported;
    }
  }
};

const withServices = (channel: Channel, {services}: AroundV12): Channel => ({
  ...channel,
  services: services.get(channel.id) ?? [],
});

async function* inBatches<T>(items: AsyncIterable<T>): AsyncIterable<readonly T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The channel with the names of its codes; `undefined` when its area is of codes that nobody knows. */
async function completed(
  {channel, place, area}: ChannelV12,
  office: Said,
  codes: Codes,
): Promise<Channel | undefined> {
  const address = addressOf(place, office);
  const own = await codes.municipalityCalled(office['fi'] ?? '');
  const all = area ? await codesIn(area, codes) : channel.type === 'place' && own ? [own] : [];
  const told = all.filter((code) => /^\d{3}$/.test(code));
  const municipalities: Record<string, Said> = {};
  for (const code of told) {
    const name = await codes.municipality(code);
    if (name) municipalities[code] = name;
  }
  const areas = [...new Set(told)].sort();
  if (area && areas.length === 0) return undefined;
  return {
    ...channel,
    ...(address ? {address} : {}),
    ...(areas.length > 0 ? {areas} : {}),
    municipalities,
    services: [],
  };
}

async function codesIn(
  {municipalities, regions, counties}: AreaV12,
  codes: Codes,
): Promise<string[]> {
  const all = [...municipalities];
  for (const code of regions) all.push(...(await codes.within('region-codes', code)));
  for (const code of counties)
    all.push(...(await codes.within('wellbeing-services-county-codes', code)));
  return all;
}

/** Channels by the narrowest of what is wanted. */
async function* channelsOf(
  wanted: Wanted,
  reader: SourceReader,
  report: ReportDropped,
): AsyncIterable<ChannelV12> {
  for await (const record of recordsOf(wanted, reader, report)) {
    if (isChannelV12(record)) {
      const found = channelV12(record);
      if ('channel' in found) yield found;
      else report({...found, at: ''});
    } else if (reader.records)
      report({id: textAt(record, 'contentId') ?? '', at: '', why: 'a record that is no channel'});
    else
      throw schemaChanged('/service-channel', 'records with "contentId" and "serviceChannelType"');
  }
}

function recordsOf(
  {ids, serviceClass, organization, municipality}: Wanted,
  reader: SourceReader,
  report: ReportDropped,
): AsyncIterable<unknown> {
  const search = '/service-channel/search?';
  if (reader.records) return reader.records();
  if (ids) return recordsById(ids, reader, report);
  if (serviceClass !== undefined) return recordsInClass(serviceClass, reader, report);
  if (organization !== undefined)
    return itemsOf(reader, `${search}organizationContentIds=${encodeURIComponent(organization)}&`);
  if (municipality !== undefined)
    return itemsOf(reader, `${search}areaType=LimitedArea&municipalities=${municipality}&`);
  throw new ImportError(
    'import-file-invalid',
    'A source of ptv-v12 has only "words". Expected: ids, serviceClass, organization or ' +
      'municipality beside them. PTV cannot be searched by words: add one of them.',
  );
}

async function* recordsById(
  ids: readonly string[],
  reader: SourceReader,
  report: ReportDropped,
): AsyncIterable<unknown> {
  for (const id of [...new Set(ids)].sort()) {
    const record = await knownAnswer(reader, `/service-channel/${encodeURIComponent(id)}`);
    if (record === undefined) report({id, at: '', why: 'not in the register'});
    else yield record;
  }
}

/** The class leads to services, these to connections, and these to channels. */
async function* recordsInClass(
  serviceClass: string,
  reader: SourceReader,
  report: ReportDropped,
): AsyncIterable<unknown> {
  const code = serviceClass.replace(/^.*\//, '');
  const services: string[] = [];
  for await (const item of itemsOf(
    reader,
    `/service/search?serviceClasses=${encodeURIComponent(code)}&`,
  ))
    services.push(textAt(item, 'contentId') ?? '');
  const ids: string[] = [];
  for (const batch of batches(services, MOST_IDS)) {
    const path = `/connection/search?serviceContentIds=${idList(batch)}&`;
    for await (const item of itemsOf(reader, path))
      ids.push(textAt(item, 'channelContentId') ?? '');
  }
  yield* recordsById(ids, reader, report);
}
