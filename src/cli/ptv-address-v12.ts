import type {Coordinates} from '../model/manifest.js';
import {ownIn} from '../model/own.js';
import type {Said} from './opening-words.js';
import {namesPerson} from './people.js';
import {impersonalBy, inCapitals, PTV_LANGUAGES, saidOf, type Drop} from './ptv-texts.js';
import {listAt, textAt} from './register-text.js';
import {fromTm35fin} from './tm35fin.js';

/** Where a place is; the name of the post office must be found by its code. */
export interface PlaceV12 {
  readonly street?: Said;
  readonly postalCode?: string;
  readonly note?: Said;
  readonly coordinates?: Coordinates;
}

const KINDS = ['streetAddresses', 'otherAddresses'] as const;

/** The first address that one goes to. Addresses abroad, and of letters, are none. */
export function placeV12(record: unknown, drop: Drop): PlaceV12 {
  const location = ownIn(record, 'location');
  const found = KINDS.flatMap((kind) =>
    listAt(location, kind).map((address, i) => ({address, at: `/location/${kind}/${i}`})),
  );
  const [first, ...others] = found;
  for (const {at} of others) drop(at, 'another address: one is shown');
  return first ? placeAt(first.address, (at, why) => drop(first.at + at, why)) : {};
}

function placeAt(address: unknown, drop: Drop): PlaceV12 {
  const streets = impersonalBy(address, 'streetName', drop);
  const number = textAt(address, 'addressDetail') ?? '';
  const street =
    streets &&
    saidOf(
      Object.entries(streets).map(([language, name]) => [language, `${name} ${number}`.trim()]),
    );
  const postalCode = textAt(address, 'postalCode');
  const note = noteOf(address, drop);
  const coordinates = coordinatesOf(address, drop);
  return {
    ...(street ? {street} : {}),
    ...(postalCode === undefined ? {} : {postalCode}),
    ...(note ? {note} : {}),
    ...(coordinates ? {coordinates} : {}),
  };
}

function noteOf(address: unknown, drop: Drop): Said | undefined {
  const note = impersonalBy(address, 'additionalInformation', drop);
  if (!note || !Object.values(note).some(namesPerson)) return note;
  drop('/additionalInformation', 'the name of a person');
  return undefined;
}

/** Of several the first that is right: all of them mean the same place. */
function coordinatesOf(address: unknown, drop: Drop): Coordinates | undefined {
  const all = listAt(address, 'coordinates');
  for (const one of all) {
    const place = fromTm35fin(Number(ownIn(one, 'northing')), Number(ownIn(one, 'easting')));
    if (place && textAt(one, 'system') === 'EPSG:3067') return place;
  }
  if (all.length > 0) drop('/coordinates', 'coordinates that are 0 or outside Finland');
  return undefined;
}

/** `Kirkkokatu 3, 90100 Oulu`, in the languages of the street. */
export function addressOf(
  {street, postalCode = '', note}: PlaceV12,
  office: Said,
): Said | undefined {
  const languages = PTV_LANGUAGES.filter((language) => (street ?? note)?.[language] !== undefined);
  return saidOf(
    languages.map((language) => {
      const town = inCapitals(office[language] ?? office['fi'] ?? '');
      const parts = [street?.[language], `${postalCode} ${town}`.trim(), note?.[language]];
      return [language, parts.filter(Boolean).join(', ')];
    }),
  );
}
