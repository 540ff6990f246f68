import type {Provider} from '../model/manifest.js';
import {ownIn} from '../model/own.js';
import {isRecord} from '../model/schema.js';
import {CAPITAL_REGION, municipalityCode} from './capital-region.js';
import {completed, datesOf, placeIn} from './complete-record.js';
import {
  ImportError,
  schemaChanged,
  type Imported,
  type Importer,
  type ReportDropped,
  type SourceReader,
  type Wanted,
} from './importer.js';
import {daysAlone, libraryHours} from './library-hours.js';
import {knownAnswer} from './known-answer.js';
import {isPersonsEmail} from './people.js';
import {phonesIn} from './phone.js';
import {impersonal, type Drop} from './ptv-texts.js';
import {firstSentences, isAbout, listAt, textAt} from './register-text.js';

const LICENCE = 'CC BY 4.0: Libraries.fi, Kirkanta';
/** Weeks of schedules, counted by the register from the present one: no clock of ours is read. */
const WANTED_PARTS = 'with=schedules,primaryContactInfo&refs=period&period.start=0w&period.end=12w';
/** All libraries of the country at once. */
const MOST = 1000;

/** A library, and what its record refers to. */
interface Answer {
  readonly library: unknown;
  readonly refs: unknown;
}

/** Libraries of Kirkanta (API v4), in Finnish. Only the hours in which staff is there count. */
export const kirkanta: Importer = async function* (wanted, reader, report) {
  const answers = reader.records ? loose(reader.records()) : asked(wanted, reader, report);
  for await (const answer of answers) {
    const imported = isWanted(answer.library, wanted) && importLibrary(answer, wanted, report);
    if (imported) yield imported;
  }
};

const answersIn = (answer: unknown): Answer[] => {
  const refs = ownIn(answer, 'refs');
  const data = ownIn(answer, 'data');
  if (isRecord(data)) return [{library: data, refs}];
  const items = ownIn(answer, 'items');
  return Array.isArray(items)
    ? items.map((library: unknown) => ({library, refs}))
    : [{library: answer, refs}];
};

async function* loose(records: AsyncIterable<unknown>): AsyncIterable<Answer> {
  for await (const record of records) yield* answersIn(record);
}

async function* asked(
  wanted: Wanted,
  reader: SourceReader,
  report: ReportDropped,
): AsyncIterable<Answer> {
  for (const id of wanted.ids ?? (await idsIn(wanted, reader))) {
    const path = `/library/${encodeURIComponent(id)}/?${WANTED_PARTS}`;
    const answer = await knownAnswer(reader, path);
    if (answer === undefined) report({id, at: '', why: 'the register does not know it'});
    else if (isRecord(ownIn(answer, 'data'))) yield* answersIn(answer);
    else throw schemaChanged(path, 'a library in "data"');
  }
}

/** Ids of the libraries in a municipality, or of all, about whose names and descriptions we care. */
async function idsIn(wanted: Wanted, reader: SourceReader): Promise<readonly string[]> {
  const {municipality} = wanted;
  const city = municipality === undefined ? '' : `city.name=${cityOf(municipality)}&`;
  const path = `/library?${city}limit=${MOST}`;
  const items = ownIn(await reader.json(path), 'items');
  if (!Array.isArray(items) || items.length >= MOST)
    throw schemaChanged(path, `fewer than ${MOST} libraries in "items"`);
  return items
    .filter((library) => isWanted(library, wanted))
    .flatMap((library) => textAt(library, 'id') ?? []);
}

/** Kirkanta knows municipalities by their names. */
function cityOf(municipality: string): string {
  const {fi} = CAPITAL_REGION[municipality] ?? {};
  if (fi !== undefined) return fi.toLowerCase();
  throw new ImportError(
    'import-file-invalid',
    `Libraries of the municipality ${municipality} cannot be looked for. Expected: one of ` +
      `${Object.keys(CAPITAL_REGION).join(', ')}. Name the libraries by their "ids".`,
  );
}

const codeOf = (library: unknown): string | undefined =>
  municipalityCode([textAt(ownIn(library, 'address'), 'city')]);

function isWanted(library: unknown, {ids, municipality, words}: Wanted): boolean {
  const texts = ['name', 'slogan', 'description'].map((key) => textAt(library, key));
  return (
    (ids?.includes(textAt(library, 'id') ?? '') ?? true) &&
    (municipality === undefined || ids !== undefined || codeOf(library) === municipality) &&
    isAbout(words, texts)
  );
}

const finnish = (text: string | undefined) => (text === undefined ? undefined : {fi: text});

function importLibrary(
  {library, refs}: Answer,
  wanted: Wanted,
  report: ReportDropped,
): Imported | undefined {
  const id = textAt(library, 'id') ?? '';
  const drop: Drop = (at, why) => report({id, at, why});
  const schedules = listAt(library, 'schedules');
  const coordinates = ownIn(library, 'coordinates');
  const latitude = ownIn(coordinates, 'lat');
  const area = codeOf(library) ?? wanted.municipality;
  const description = impersonal(textAt(library, 'description'), '/description', drop) ?? '';
  reportUnused(library, schedules, drop);
  const found = {
    name: finnish(textAt(library, 'name')),
    how: finnish(firstSentences(description)),
    ...contactIn(library, drop),
    address: finnish(addressIn(ownIn(library, 'address'))),
    coordinates: placeIn(latitude, ownIn(coordinates, 'lon'), drop, '/coordinates'),
    areas: area === undefined ? undefined : [area],
    openingHours: libraryHours(schedules, refs, drop),
    ...datesOf(ownIn(library, 'modified')),
  };
  return completed({system: 'kirkanta', id, licence: LICENCE}, found, wanted, report);
}

function reportUnused(library: unknown, schedules: readonly unknown[], drop: Drop): void {
  if (listAt(library, 'persons').length > 0) drop('/persons', 'people who work there');
  if (isRecord(ownIn(library, 'coverPhoto'))) drop('/coverPhoto', PICTURES);
  if (listAt(library, 'pictures').length > 0) drop('/pictures', PICTURES);
  const alone = daysAlone(schedules);
  if (alone > 0) drop('/schedules', `self-service on ${alone} days: nobody is there to ask`);
}

const PICTURES = 'pictures of other sites are not shown';

function contactIn(library: unknown, drop: Drop) {
  const primary = ownIn(library, 'primaryContactInfo');
  const [phone] = phonesIn(textAt(ownIn(primary, 'phoneNumber'), 'number') ?? '').phones;
  const email = textAt(ownIn(primary, 'email'), 'email');
  const isPerson = email !== undefined && isPersonsEmail(email);
  if (isPerson) drop('/primaryContactInfo/email', 'looks like the address of a person');
  const more = linkIn(ownIn(primary, 'homepage'), drop);
  return {...phone, more, email: isPerson ? undefined : email};
}

function linkIn(homepage: unknown, drop: Drop): Provider['more'] {
  const href = textAt(homepage, 'url');
  if (href === undefined || /^https?:\/\/[^\s\\]+$/.test(href)) return finnish(href);
  drop('/primaryContactInfo/homepage', 'no web address');
  return undefined;
}

function addressIn(address: unknown): string | undefined {
  const street = textAt(address, 'street');
  const city = [textAt(address, 'zipcode'), textAt(address, 'city')].filter(Boolean).join(' ');
  return street === undefined ? undefined : [street, city].filter(Boolean).join(', ');
}
