import type {SourceReader} from './importer.js';
import type {Said} from './opening-words.js';
import {batches, idList, listOf} from './ptv-batches.js';
import type {Around, Channel} from './ptv-channel.js';
import type {TargetGroup} from './ptv-target-groups.js';
import {listed} from './ptv-texts.js';
import {listAt, textAt} from './register-text.js';

/** Other records than channels, told by their names. */
export const isService = (record: unknown): boolean => listAt(record, 'serviceNames').length > 0;
export const isOrganization = (record: unknown): boolean =>
  listAt(record, 'organizationNames').length > 0;
/** What is known so far. */
interface Gathering extends Around {
  readonly groups: Map<string, readonly TargetGroup[]>;
  readonly owners: Map<string, Said>;
  /** Ids that were asked for, also in vain. */
  readonly asked: Set<string>;
}

export const newAround = (): Gathering => ({
  groups: new Map(),
  owners: new Map(),
  asked: new Set(),
});

function addService(service: unknown, {groups}: Gathering): void {
  const found = listAt(service, 'targetGroups').flatMap((group) => {
    const name = listed(group, 'name', () => undefined);
    return name ? [{code: textAt(group, 'code') ?? '', name}] : [];
  });
  groups.set(textAt(service, 'id') ?? '', found);
}

function addOrganization(organization: unknown, {owners}: Gathering): void {
  const name = listed(organization, 'organizationNames', () => undefined, 'Name');
  if (name) owners.set(textAt(organization, 'id') ?? '', name);
}

/** Of loose files. */
export async function looseAround(records: AsyncIterable<unknown>): Promise<Gathering> {
  const around = newAround();
  for await (const record of records) {
    if (isService(record)) addService(record, around);
    else if (isOrganization(record)) addOrganization(record, around);
  }
  return around;
}

/** Services and organisations that are not known yet. */
export async function readAround(
  channels: readonly Channel[],
  around: Gathering,
  reader: SourceReader,
): Promise<void> {
  const services = channels.flatMap((channel) => channel.services);
  const organizations = channels.flatMap(({organization}) => organization ?? []);
  await readNew('Service', services, around, reader, addService);
  await readNew('Organization', organizations, around, reader, addOrganization);
}

async function readNew(
  kind: string,
  ids: readonly string[],
  around: Gathering,
  reader: SourceReader,
  add: (record: unknown, around: Gathering) => void,
): Promise<void> {
  for (const batch of batches(ids.filter((id) => !around.asked.has(id)))) {
    const records = await listOf(reader, `/${kind}/list?guids=${idList(batch)}`);
    for (const id of batch) around.asked.add(id);
    for (const record of records) add(record, around);
  }
}
