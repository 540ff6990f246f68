import {groupedBy} from '../model/grouped-by.js';
import type {Provider} from '../model/manifest.js';
import {ownIn} from '../model/own.js';
import {isRecord} from '../model/schema.js';
import {municipalityCode} from './capital-region.js';
import {completed, datesOf, placeIn} from './complete-record.js';
import {openingHoursOf} from './hauki.js';
import {
  schemaChanged,
  type Imported,
  type ImportedHours,
  type Importer,
  type ReportDropped,
  type SourceReader,
  type Wanted,
} from './importer.js';
import {knownAnswer} from './known-answer.js';
import {hasPersonsEmail, isPersonsEmail} from './people.js';
import {CALL_PRICE, phonesIn} from './phone.js';
import {impersonal, type Drop} from './ptv-texts.js';
import {
  firstSentences,
  inLanguages,
  isAbout,
  LANGUAGES,
  linesOf,
  listAt,
  textAt,
} from './register-text.js';

/** The opening hours application of the cities of the capital region. */
const HAUKI = 'https://hauki.api.hel.fi/v1';
const LICENCE = 'CC BY 4.0: City of Helsinki, unit register of the capital region';

/** A unit with its connections: further contacts, links, opening hours in words. */
interface Unit {
  readonly record: unknown;
  readonly id: string;
  readonly connections: readonly unknown[];
}

/** What does not come along, by how the names of its properties begin. */
const UNUSED: readonly (readonly [start: string, why: string])[] = [
  ['picture_', 'pictures of other sites are not shown'],
  ['streetview_', 'pictures of other sites are not shown'],
  ['accessibility_', 'accessibility of the place: a record has no room for it'],
  ['address_postal_full_', 'postal address: nobody is met there'],
];

/** Units of the register of the capital region (TPR, REST v4). Opening hours are words unless Hauki is asked. */
export const tpr: Importer = async function* (wanted, reader, report) {
  for await (const unit of unitsOf(wanted, reader, report)) {
    if (!isWanted(unit, wanted)) continue;
    const imported = await importUnit(unit, wanted, reader, report);
    if (imported) yield imported;
  }
};

async function* unitsOf(
  wanted: Wanted,
  reader: SourceReader,
  report: ReportDropped,
): AsyncIterable<Unit> {
  const {units, connections} = await (reader.records
    ? loose(reader.records())
    : asked(wanted, reader, report));
  for (const record of units) {
    const id = textAt(record, 'id');
    if (id === undefined) report({id: '', at: '', why: 'a record without an id'});
    else yield {record, id, connections: connections.get(id) ?? listAt(record, 'connections')};
  }
}

const UNKNOWN_ID = 'the register does not know it';

type Connections = ReadonlyMap<string, readonly unknown[]>;
const byUnit = (connections: readonly unknown[]): Connections =>
  groupedBy(connections, (connection) => textAt(connection, 'unit_id') ?? '');

async function loose(records: AsyncIterable<unknown>) {
  const all: unknown[] = [];
  for await (const record of records) all.push(record);
  const isConnection = (record: unknown) => textAt(record, 'section_type') !== undefined;
  const units = all.filter((record) => !isConnection(record));
  return {units, connections: byUnit(all.filter(isConnection))};
}

async function asked({ids}: Wanted, reader: SourceReader, report: ReportDropped) {
  const units: unknown[] = [];
  if (ids) {
    for (const id of ids) {
      const unit = await knownAnswer(reader, `/unit/${encodeURIComponent(id)}`);
      if (unit === undefined) report({id, at: '', why: UNKNOWN_ID});
      else units.push(unit);
    }
  } else units.push(...listOf(await reader.json('/unit/'), '/unit/'));
  if (!units.every(isRecord)) throw schemaChanged('/unit/', 'objects');
  const isAlone = units.some((unit) => !Array.isArray(ownIn(unit, 'connections')));
  const all = isAlone ? listOf(await reader.json('/connection/'), '/connection/') : [];
  return {units: units as readonly unknown[], connections: byUnit(all)};
}

function listOf(answer: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(answer)) throw schemaChanged(path, 'a list');
  return answer as readonly unknown[];
}

const codeOf = (record: unknown): string | undefined =>
  municipalityCode(LANGUAGES.map((language) => textAt(record, `address_city_${language}`)));

function isWanted({record, id}: Unit, {ids, organization, municipality, words}: Wanted): boolean {
  const owners = [textAt(record, 'org_id'), textAt(record, 'dept_id')];
  const texts = ['name', 'short_desc', 'desc', 'extra_searchwords'].flatMap((key) =>
    LANGUAGES.map((language) => textAt(record, `${key}_${language}`)),
  );
  return (
    (ids?.includes(id) ?? true) &&
    (organization === undefined || owners.includes(organization)) &&
    // Whoever names ids knows where they are.
    (municipality === undefined || ids !== undefined || codeOf(record) === municipality) &&
    isAbout(words, texts)
  );
}

async function importUnit(
  unit: Unit,
  wanted: Wanted,
  reader: SourceReader,
  report: ReportDropped,
): Promise<Imported | undefined> {
  const {record, id} = unit;
  const drop: Drop = (at, why) => report({id, at, why});
  const area = codeOf(record) ?? wanted.municipality;
  reportUnused(unit, drop);
  const said = (key: string) => impersonal(textAt(record, key), `/${key}`, drop);
  const latitude = ownIn(record, 'latitude');
  const found = {
    name: inLanguages((language) => textAt(record, `name_${language}`)),
    how:
      inLanguages((language) => said(`short_desc_${language}`)) ??
      inLanguages((language) => firstSentences(said(`desc_${language}`) ?? '')),
    more: linkIn(record, drop),
    ...phoneIn(record, drop),
    email: emailIn(record, drop),
    address: inLanguages((language) => addressIn(record, language)),
    coordinates: placeIn(latitude, ownIn(record, 'longitude'), drop, '/latitude'),
    areas: area === undefined ? undefined : [area],
    ...(await hoursIn(unit, wanted, reader, report)),
    ...datesOf(ownIn(record, 'modified_time')),
  };
  return completed({system: 'tpr', id, licence: LICENCE}, found, wanted, report);
}

function reportUnused({record, connections}: Unit, drop: Drop): void {
  for (const key of Object.keys(Object(record) as object)) {
    const [, why] = UNUSED.find(([start]) => key.startsWith(start)) ?? [];
    if (why !== undefined && textAt(record, key) !== undefined) drop(`/${key}`, why);
  }
  for (const [i, connection] of connections.entries()) {
    const at = `/connections/${textAt(connection, 'connection_id') ?? i}`;
    if (isPersons(connection)) drop(at, 'the contact of a person');
    else if (textAt(connection, 'section_type') !== 'OPENING_HOURS') drop(at, NO_ROOM);
    else if (isLinkOnly(connection)) drop(at, 'a link to opening hours, no hours');
  }
}

const NO_ROOM = 'a connection that is no opening hours: a record has no room for it';

function linkIn(record: unknown, drop: Drop): Provider['more'] {
  return inLanguages((language) => {
    const href = textAt(record, `www_${language}`);
    if (href === undefined || /^https?:\/\/[^\s\\]+$/.test(href)) return href;
    drop(`/www_${language}`, 'no web address');
    return undefined;
  });
}

function phoneIn(record: unknown, drop: Drop) {
  const {phones, others} = phonesIn(textAt(record, 'phone') ?? '');
  const [first, ...more] = phones;
  if (more.length > 0) drop('/phone', 'a second number: a record has room for one');
  if (others.length > 0) drop('/phone', 'not a number that can be called from everywhere');
  const charge = inLanguages((language) => textAt(record, `call_charge_info_${language}`));
  const price = Object.values(charge ?? {}).every(isFree) ? charge : undefined;
  if (charge && !price) drop('/call_charge_info', CALL_PRICE);
  return first ? {...first, price} : {};
}

const isFree = (charge: string): boolean =>
  /^(?:maksuton|ilmainen|avgiftsfri(?:tt)?|gratis|free(?: of charge)?)\.?$/i.test(charge);

function emailIn(record: unknown, drop: Drop): string | undefined {
  const email = textAt(record, 'email');
  if (email === undefined || !isPersonsEmail(email)) return email;
  drop('/email', 'looks like the address of a person');
  return undefined;
}

function addressIn(record: unknown, language: string): string | undefined {
  const street = textAt(record, `street_address_${language}`);
  const city = [textAt(record, 'address_zip'), textAt(record, `address_city_${language}`)];
  return street === undefined
    ? undefined
    : [street, city.filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** Whether a person is named in it, or someone's own address stands in its texts. */
const isPersons = (connection: unknown): boolean =>
  textAt(connection, 'contact_person') !== undefined ||
  LANGUAGES.some((language) => hasPersonsEmail(textAt(connection, `name_${language}`) ?? ''));

/** A row that is called "Opening hours" and leads to them. */
const isLinkOnly = (connection: unknown): boolean =>
  LANGUAGES.some((language) => textAt(connection, `www_${language}`) !== undefined) &&
  !LANGUAGES.some((language) => /\d/.test(textAt(connection, `name_${language}`) ?? ''));

const tellsHours = (connection: unknown): boolean =>
  textAt(connection, 'section_type') === 'OPENING_HOURS' &&
  !isLinkOnly(connection) &&
  !isPersons(connection);

function wordsIn({connections}: Unit): Provider['hours'] {
  const rows = connections
    .filter(tellsHours)
    .map((one) => inLanguages((language) => textAt(one, `name_${language}`)));
  return linesOf(rows.filter((row) => row !== undefined));
}

/** Words that are meant for people are never evaluated: Hauki's hours are, or nothing is. */
async function hoursIn(
  unit: Unit,
  {hauki = false}: Wanted,
  reader: SourceReader,
  report: ReportDropped,
): Promise<ImportedHours> {
  const words = wordsIn(unit);
  const {openingHours, hours} = hauki ? await askHauki(unit.id, reader, report) : {};
  return openingHours ? {openingHours} : {hours: words ?? hours};
}

async function askHauki(id: string, reader: SourceReader, report: ReportDropped) {
  const periods = await knownAnswer(
    reader,
    `${HAUKI}/date_period/?resource=tprek:${encodeURIComponent(id)}`,
  );
  if (periods !== undefined) return openingHoursOf(periods, report, id);
  report({id, at: '/date_period', why: 'Hauki does not know it'});
  return {};
}
