import type {Coordinates} from '../model/manifest.js';
import {ownIn} from '../model/own.js';
import type {Said} from './opening-words.js';
import {namesPerson} from './people.js';
import {inCapitals, saidOf, PTV_LANGUAGES, listed, type Drop} from './ptv-texts.js';
import {listAt, textAt} from './register-text.js';
import {fromTm35fin} from './tm35fin.js';

/** Where a place is. */
export interface Place {
  readonly address?: Said;
  readonly coordinates?: Coordinates;
  readonly municipality?: {readonly code: string; readonly name: Said};
}

/** The address that one goes to; postal addresses are none. A second one is reported. */
export function placeV11(record: unknown, drop: Drop): Place {
  const found = listAt(record, 'addresses').map((address, i) => ({address, at: `/addresses/${i}`}));
  const visited = found.filter(({address}) => textAt(address, 'type') === 'Location');
  const [first, ...others] = visited;
  for (const {at} of others) drop(at, 'another address: one is shown');
  for (const {address, at} of visited) {
    for (const [i, entrance] of listAt(address, 'entrances').entries())
      if (ownIn(entrance, 'contactInfo') != null)
        drop(`${at}/entrances/${i}/contactInfo`, 'contact details of an entrance');
  }
  return first ? placeAt(first.address, first.at, drop) : {};
}

function placeAt(address: unknown, at: string, drop: Drop): Place {
  const other = textAt(address, 'subType') === 'Other';
  const key = other ? 'otherAddress' : 'streetAddress';
  const detail = ownIn(address, key);
  const inside: Drop = (where, why) => drop(`${at}/${key}${where}`, why);
  const written = addressOf(detail, inside);
  const coordinates = coordinatesOf(detail, inside);
  const municipality = municipalityOf(ownIn(detail, 'municipality'));
  return {
    ...(written ? {address: written} : {}),
    ...(coordinates ? {coordinates} : {}),
    ...(municipality ? {municipality} : {}),
  };
}

/** `Urheilukatu 10, 65200 Vaasa`, in the languages of the street; without a street what there is. */
function addressOf(detail: unknown, drop: Drop): Said | undefined {
  const street = listed(detail, 'street', drop);
  const office = listed(detail, 'postOffice', drop);
  const more = impersonalNote(listed(detail, 'additionalInformation', drop), drop);
  const languages = PTV_LANGUAGES.filter((language) => (street ?? more)?.[language] !== undefined);
  return saidOf(
    languages.map((language) => {
      const number = textAt(detail, 'streetNumber') ?? '';
      const town = inCapitals(office?.[language] ?? office?.['fi'] ?? '');
      const parts = [
        `${street?.[language] ?? ''} ${street ? number : ''}`.trim(),
        `${textAt(detail, 'postalCode') ?? ''} ${town}`.trim(),
        more?.[language] ?? '',
      ];
      return [language, parts.filter(Boolean).join(', ')] as const;
    }),
  );
}

function impersonalNote(note: Said | undefined, drop: Drop): Said | undefined {
  if (!note || !Object.values(note).some(namesPerson)) return note;
  drop('/additionalInformation', 'the name of a person');
  return undefined;
}

/** PTV calls the northing latitude and the easting longitude; both are texts, in metres. */
function coordinatesOf(detail: unknown, drop: Drop): Coordinates | undefined {
  const [north, east] = [textAt(detail, 'latitude'), textAt(detail, 'longitude')];
  if (north === undefined || east === undefined) return undefined;
  const place = fromTm35fin(Number(north), Number(east));
  if (!place) drop('/latitude', 'coordinates that are 0 or outside Finland');
  return place;
}

/** `{code, name: [{language, value}]}`. */
export function municipalityOf(municipality: unknown): Place['municipality'] {
  const code = textAt(municipality, 'code');
  const name = listed(municipality, 'name', () => undefined);
  return code !== undefined && /^\d{3}$/.test(code) && name ? {code, name} : undefined;
}
