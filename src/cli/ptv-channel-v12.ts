import {ownIn} from '../model/own.js';
import type {Channel} from './ptv-channel.js';
import type {Unusable} from './ptv-channel-v11.js';
import {withoutDummies} from './ptv-dummies.js';
import {hoursV12} from './ptv-hours-v12.js';
import type {PtvPhone} from './ptv-phones.js';
import type {Said} from './opening-words.js';
import {impersonal, PTV_LANGUAGES, versioned, type Drop} from './ptv-texts.js';
import {placeV12, type PlaceV12} from './ptv-address-v12.js';
import {listAt, textAt} from './register-text.js';

const TYPES: Readonly<Record<string, Channel['type']>> = {
  ServiceLocation: 'place',
  TelephoneService: 'phone',
  EService: 'web',
  WebPage: 'web',
  PrintableForm: 'form',
};

/** A channel as its own record tells it: areas and post offices are codes whose names are elsewhere. */
export interface ChannelV12 {
  readonly channel: Omit<Channel, 'areas' | 'municipalities' | 'services'>;
  readonly place: PlaceV12;
  /** `undefined`: the whole country, or not told. */
  readonly area: AreaV12 | undefined;
}

export interface AreaV12 {
  readonly municipalities: readonly string[];
  readonly regions: readonly string[];
  readonly counties: readonly string[];
}

export const isChannelV12 = (record: unknown): boolean =>
  textAt(record, 'contentId') !== undefined && textAt(record, 'serviceChannelType') !== undefined;

/** Reads a channel of PTV v12. */
export function channelV12(written: unknown): ChannelV12 | Unusable {
  const id = textAt(written, 'contentId') ?? '';
  const dropped: {at: string; why: string}[] = [];
  const drop: Drop = (at, why) => void dropped.push({at, why});
  const record = withoutDummies(written, (at) => drop(at, 'an example in place of data'));
  const typeName = textAt(record, 'serviceChannelType') ?? '';
  const type = Object.hasOwn(TYPES, typeName) ? TYPES[typeName] : undefined;
  const name = nameOf(record);
  if (type === undefined) return {id, why: 'a channel of a kind that is not known'};
  const modified = textAt(record, 'publishedAt');
  if (modified === undefined) return {id, why: 'not published'};
  if (!name) return {id, why: 'without a name'};
  const place = type === 'place' ? placeV12(record, drop) : {};
  const {coordinates} = place;
  const organization = textAt(record, 'organizationContentId');
  const channel = {
    id,
    type,
    name,
    ...textsOf(record, drop),
    ...(coordinates ? {coordinates} : {}),
    ...(organization === undefined ? {} : {organization}),
    modified,
    about: aboutOf(record),
    phones: inEach(record, PHONES, phoneOf),
    emails: inEach(record, EMAILS, emailOf),
    languages: listAt(record, 'serviceLanguages').map(String),
    hours: hoursV12(record, drop),
    forms: [],
    dropped,
  };
  return {channel, place, area: areaOf(ownIn(record, 'area'))};
}

const nameOf = (record: unknown): Said | undefined =>
  versioned(record, (version) => {
    const other = textAt(version, 'alternativeName');
    const isOther = ownIn(version, 'isAlternativeNamePrimary') === true;
    return isOther ? (other ?? textAt(version, 'name')) : textAt(version, 'name');
  });

function textsOf(record: unknown, drop: Drop): Pick<Channel, 'summary' | 'more'> {
  const summary = versioned(record, (version, at) =>
    impersonal(textAt(version, 'summary'), `${at}/summary`, drop),
  );
  const more = versioned(record, (version, at) => webPageOf(version, at, drop));
  return {...(summary ? {summary} : {}), ...(more ? {more} : {})};
}

/** The page of the service itself, else its first other page, else the first file of a form. */
function webPageOf(version: unknown, at: string, drop: Drop): string | undefined {
  const pages = [
    ownIn(version, 'webAddress'),
    ...listAt(version, 'contactWebPages'),
    ...listAt(version, 'formFiles'),
  ];
  const urls = pages.flatMap((page) => textAt(page, 'url') ?? []);
  for (const url of urls) {
    if (/^https?:\/\/\S+$/.test(url)) return url;
    drop(at, 'a web address that is none');
  }
  return undefined;
}

const aboutOf = (record: unknown): string[] =>
  ['name', 'alternativeName', 'summary', 'description'].flatMap((key) =>
    Object.values(versioned(record, (version) => textAt(version, key)) ?? {}),
  );

const PHONES = ['phoneNumbers', 'contactPhoneNumbers', 'contactFaxNumbers', 'supportPhoneNumbers'];
const EMAILS = ['contactEmails', 'supportEmails'];

/** What lists of these names hold, in each language. */
function inEach<T>(
  record: unknown,
  keys: readonly string[],
  read: (item: unknown, at: string, language: string) => readonly T[],
): T[] {
  const versions = ownIn(record, 'languageVersions');
  return PTV_LANGUAGES.flatMap((language) =>
    keys.flatMap((key) =>
      listAt(ownIn(versions, language), key).flatMap((item, i) =>
        read(item, `/languageVersions/${language}/${key}/${i}`, language),
      ),
    ),
  );
}

const USES: Readonly<Record<string, PtvPhone['use']>> = {Fax: 'fax', Sms: 'sms'};
const CHARGES: Readonly<Record<string, NonNullable<PtvPhone['charge']>>> = {
  Free: 'free',
  Charged: 'normal',
  ExtraCharge: 'other',
};

/** A domestic number has no code: it is a service number of Finland. */
function phoneOf(phone: unknown, at: string, language: string): readonly PtvPhone[] {
  const number = textAt(phone, 'number');
  if (number === undefined) return [];
  const dialCode = textAt(phone, 'dialCode');
  const label = textAt(phone, 'additionalInformation');
  const chargeText = textAt(phone, 'chargeDescription');
  const charge = CHARGES[textAt(phone, 'chargeType') ?? ''];
  return [
    {
      number,
      use: USES[textAt(phone, 'type') ?? ''] ?? 'phone',
      language,
      ...(dialCode === undefined ? {} : {dialCode}),
      ...(label === undefined ? {} : {label}),
      ...(chargeText === undefined ? {} : {chargeText}),
      ...(charge ? {charge} : {}),
      at,
    },
  ];
}

function emailOf(item: unknown, at: string): Channel['emails'] {
  const email = textAt(item, 'email');
  return email === undefined ? [] : [{email, at}];
}

function areaOf(area: unknown): AreaV12 | undefined {
  if (textAt(area, 'areaType') !== 'LimitedArea') return undefined;
  return {
    municipalities: listAt(area, 'municipalities').map(String),
    regions: listAt(area, 'regions').map(String),
    counties: listAt(area, 'wellbeingServicesCounties').map(String),
  };
}
