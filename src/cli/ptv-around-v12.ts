import type {SourceReader} from './importer.js';
import {knownAnswer} from './known-answer.js';
import type {Said} from './opening-words.js';
import {batches, idList} from './ptv-batches.js';
import type {Around, Channel} from './ptv-channel.js';
import {itemsOf, type Codes} from './ptv-codes-v12.js';
import type {TargetGroup} from './ptv-target-groups.js';
import {versioned} from './ptv-texts.js';
import {listAt, textAt} from './register-text.js';

/** As many ids as the API takes at once. */
const MOST_IDS = 20;

/** What other records say of channels: connections, services and organisations. */
export interface AroundV12 extends Around {
  /** Ids of services by the ids of channels. */
  readonly services: Map<string, readonly string[]>;
  readonly groups: Map<string, readonly TargetGroup[]>;
  readonly owners: Map<string, Said>;
  readonly asked: Set<string>;
}

export const newAroundV12 = (): AroundV12 => ({
  services: new Map(),
  groups: new Map(),
  owners: new Map(),
  asked: new Set(),
});

/** Reads what is not known yet. Of loose files there are only the channels. */
export async function readAroundV12(
  channels: readonly Channel[],
  around: AroundV12,
  codes: Codes,
  reader: SourceReader,
): Promise<void> {
  if (reader.records) return;
  await readConnections(channels, around, reader);
  const services = channels.flatMap(({id}) => around.services.get(id) ?? []);
  for (const id of newOf(services, around)) {
    const service = await knownAnswer(reader, `/service/${encodeURIComponent(id)}`);
    around.groups.set(id, await groupsOf(service, codes));
  }
  for (const id of newOf(
    channels.flatMap(({organization}) => organization ?? []),
    around,
  )) {
    const organization = await knownAnswer(reader, `/organization/${encodeURIComponent(id)}`);
    const name = versioned(organization, (version) => textAt(version, 'name'));
    if (name) around.owners.set(id, name);
  }
}

function newOf(ids: readonly string[], {asked}: AroundV12): string[] {
  const unknown = [...new Set(ids)].filter((id) => !asked.has(id)).sort();
  for (const id of unknown) asked.add(id);
  return unknown;
}

async function readConnections(
  channels: readonly Channel[],
  {services}: AroundV12,
  reader: SourceReader,
): Promise<void> {
  const ids = channels.map(({id}) => id);
  for (const batch of batches(
    ids.filter((id) => !services.has(id)),
    MOST_IDS,
  )) {
    const path = `/connection/search?channelContentIds=${idList(batch)}&`;
    for await (const item of itemsOf(reader, path)) {
      const [channel = '', service = ''] = ['channelContentId', 'serviceContentId'].map((key) =>
        textAt(item, key),
      );
      services.set(channel, [...(services.get(channel) ?? []), service].sort());
    }
  }
}

async function groupsOf(service: unknown, codes: Codes): Promise<readonly TargetGroup[]> {
  const groups: TargetGroup[] = [];
  for (const code of listAt(service, 'targetGroups').map(String)) {
    const name = await codes.targetGroup(code);
    if (name) groups.push({code, name});
  }
  return groups;
}
