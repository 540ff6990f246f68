import {ownIn} from '../model/own.js';
import {municipalityOf, placeV11, type Place} from './ptv-address-v11.js';
import type {Channel} from './ptv-channel.js';
import {withoutDummies} from './ptv-dummies.js';
import {hoursV11} from './ptv-hours-v11.js';
import type {PtvPhone} from './ptv-phones.js';
import type {Said} from './opening-words.js';
import {listed, saidOf, type Drop} from './ptv-texts.js';
import {listAt, textAt} from './register-text.js';

const TYPES: Readonly<Record<string, Channel['type']>> = {
  ServiceLocation: 'place',
  Phone: 'phone',
  EChannel: 'web',
  WebPage: 'web',
  PrintableForm: 'form',
};

/** What a record is that nobody gets help from, and why. */
export interface Unusable {
  readonly id: string;
  readonly why: string;
}

/** Whether it looks like a channel at all: other records have no such type. */
export const isChannelV11 = (record: unknown): boolean =>
  textAt(record, 'id') !== undefined && textAt(record, 'serviceChannelType') !== undefined;

/** Reads a channel of PTV v11, or of the versions before it, which differ little. */
export function channelV11(written: unknown): Channel | Unusable {
  const id = textAt(written, 'id') ?? '';
  const dropped: {at: string; why: string}[] = [];
  const drop: Drop = (at, why) => void dropped.push({at, why});
  const record = withoutDummies(written, (at) => drop(at, 'an example in place of data'));
  const typeName = textAt(record, 'serviceChannelType') ?? '';
  const type = Object.hasOwn(TYPES, typeName) ? TYPES[typeName] : undefined;
  const name = nameOf(record, drop);
  if (type === undefined) return {id, why: 'a channel of a kind that is not known'};
  if (textAt(record, 'publishingStatus') !== 'Published') return {id, why: 'not published'};
  if (!name) return {id, why: 'without a name'};
  const place = type === 'place' ? placeV11(record, drop) : {};
  const area = areaOf(record, place);
  if (!area) return {id, why: 'serves a limited area that is not told'};
  const summary = listed(record, 'serviceChannelDescriptions', drop, 'Summary');
  const more = linkOf(record, type, drop);
  return {
    id,
    type,
    name,
    ...(summary ? {summary} : {}),
    ...(more ? {more} : {}),
    ...(place.address ? {address: place.address} : {}),
    ...(place.coordinates ? {coordinates: place.coordinates} : {}),
    ...area,
    ...connectionsOf(record, drop),
    about: aboutOf(record),
    phones: phonesOf(record),
    emails: emailsOf(record),
    languages: textsIn(listAt(record, 'languages')),
    hours: hoursV11(record, drop),
    ...optional('organization', textAt(record, 'organizationId')),
    ...optional('modified', textAt(record, 'modified')),
    dropped,
  };
}

const optional = <Key extends string>(key: Key, text: string | undefined) =>
  (text === undefined ? {} : {[key]: text}) as Partial<Record<Key, string>>;

const textsIn = (list: readonly unknown[]): string[] =>
  list.filter((item): item is string => typeof item === 'string' && item.trim() !== '');

/** In each language the name that the record says is to be shown. */
function nameOf(record: unknown, drop: Drop): Said | undefined {
  const names = listed(record, 'serviceChannelNames', drop, 'Name');
  const others = listed(record, 'serviceChannelNames', drop, 'AlternativeName') ?? {};
  const shown = listAt(record, 'displayNameType');
  const isOther = (language: string) =>
    shown.some((one) => textAt(one, 'language') === language && textAt(one, 'type') !== 'Name');
  return (
    names &&
    saidOf(
      Object.entries(names).map(([language, name]) => [
        language,
        isOther(language) ? (others[language] ?? name) : name,
      ]),
    )
  );
}

function aboutOf(record: unknown): string[] {
  const texts = ['serviceChannelNames', 'serviceChannelDescriptions'].flatMap((key) =>
    listAt(record, key).map((item) => textAt(item, 'value')),
  );
  const terms = listAt(record, 'ontologyTerms').flatMap((term) =>
    listAt(term, 'name').map((item) => textAt(item, 'value')),
  );
  const services = listAt(record, 'services').map((one) => textAt(ownIn(one, 'service'), 'name'));
  return [...texts, ...terms, ...services].filter((text) => text !== undefined);
}

/** Web pages; of a form the files to print. The first in each language. */
function linkOf(record: unknown, type: Channel['type'], drop: Drop): Said | undefined {
  const key = type === 'form' ? 'channelUrls' : 'webPages';
  const links = listAt(record, key).map((page, i) => {
    const url = textAt(page, type === 'form' ? 'value' : 'url') ?? textAt(page, 'url');
    const web = url !== undefined && /^https?:\/\/\S+$/.test(url);
    if (url !== undefined && !web) drop(`/${key}/${i}`, 'a web address that is none');
    return [textAt(page, 'language') ?? '', web ? url : undefined] as const;
  });
  return saidOf(links);
}

const USES: Readonly<Record<string, PtvPhone['use']>> = {Fax: 'fax', Sms: 'sms'};
const CHARGES: Readonly<Record<string, NonNullable<PtvPhone['charge']>>> = {
  FreeOfCharge: 'free',
  Free: 'free',
  Chargeable: 'normal',
  Charged: 'normal',
  Other: 'other',
};

function phonesOf(record: unknown): PtvPhone[] {
  return ['phoneNumbers', 'supportPhones'].flatMap((key) =>
    listAt(record, key).flatMap((phone, i) => {
      const number = textAt(phone, 'number');
      if (number === undefined) return [];
      const charge = CHARGES[textAt(phone, 'serviceChargeType') ?? ''];
      return [
        {
          number,
          use: USES[textAt(phone, 'type') ?? ''] ?? 'phone',
          language: textAt(phone, 'language') ?? '',
          ...optional('dialCode', textAt(phone, 'prefixNumber')),
          ...optional('label', textAt(phone, 'additionalInformation')),
          ...optional('chargeText', textAt(phone, 'chargeDescription')),
          ...(charge ? {charge} : {}),
          at: `/${key}/${i}`,
        },
      ];
    }),
  );
}

const emailsOf = (record: unknown): Channel['emails'] =>
  ['emails', 'supportEmails'].flatMap((key) =>
    listAt(record, key).flatMap((item, i) => {
      const email = textAt(item, 'value');
      return email === undefined ? [] : [{email, at: `/${key}/${i}`}];
    }),
  );

/**
 * The municipalities it serves. A place to visit that serves the whole country stands where it is: it is
 * near nobody else. `undefined`: it is limited, but nobody says to what.
 */
function areaOf(
  record: unknown,
  {municipality}: Place,
): Pick<Channel, 'areas' | 'municipalities'> | undefined {
  const listed = listAt(record, 'areas').flatMap((area) => listAt(area, 'municipalities'));
  const told = [...listed, ...listAt(record, 'areaMunicipalities')].flatMap(
    (one) => municipalityOf(one) ?? [],
  );
  const limited = textAt(record, 'areaType') === 'LimitedType';
  const all = limited && told.length > 0 ? told : municipality ? [municipality] : [];
  if (limited && all.length === 0) return undefined;
  const municipalities = Object.fromEntries(all.map(({code, name}) => [code, name]));
  const areas = Object.keys(municipalities).sort();
  return {municipalities, ...(areas.length > 0 ? {areas} : {})};
}

/** What the services that are given through a channel say of it. */
function connectionsOf(record: unknown, drop: Drop): Pick<Channel, 'services' | 'forms'> {
  const connections = listAt(record, 'services');
  for (const [i, connection] of connections.entries()) {
    if (ownIn(connection, 'contactDetails') != null)
      drop(`/services/${i}/contactDetails`, 'contact details of a service');
  }
  const ids = connections.flatMap((one) => textAt(ownIn(one, 'service'), 'id') ?? []);
  const forms = connections.flatMap((one) =>
    listAt(one, 'extraTypes').flatMap((extra) => textAt(extra, 'code') ?? []),
  );
  return {services: [...new Set(ids)].sort(), forms};
}
