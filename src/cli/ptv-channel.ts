import type {Coordinates, Provider} from '../model/manifest.js';
import {datesOf} from './complete-record.js';
import type {Imported, ImportedHours, ReportDropped, Wanted} from './importer.js';
import type {Said} from './opening-words.js';
import {isPersonsEmail} from './people.js';
import {phoneOf, type PtvPhone} from './ptv-phones.js';
import {groupNames, targetGroupsOf, type TargetGroup} from './ptv-target-groups.js';
import type {Drop} from './ptv-texts.js';
import {isAbout} from './register-text.js';

/** A channel of the Finnish Service Catalogue, of either version of its API. */
export interface Channel {
  readonly id: string;
  readonly type: 'place' | 'phone' | 'web' | 'form';
  readonly name: Said;
  readonly summary?: Said;
  /** Everything that is said of it, for finding words in. */
  readonly about: readonly string[];
  readonly more?: Said;
  readonly phones: readonly PtvPhone[];
  readonly emails: readonly {readonly email: string; readonly at: string}[];
  readonly address?: Said;
  readonly coordinates?: Coordinates;
  /** Codes of municipalities; left out when it serves the whole country or does not say. */
  readonly areas?: readonly string[];
  readonly municipalities: Readonly<Record<string, Said>>;
  readonly languages: readonly string[];
  readonly hours: ImportedHours;
  readonly forms: readonly string[];
  /** Ids of the services that are given through it. */
  readonly services: readonly string[];
  readonly organization?: string;
  readonly modified?: string;
  /** What of the record did not come along. */
  readonly dropped: readonly {readonly at: string; readonly why: string}[];
}

/** What other records say of a channel. */
export interface Around {
  readonly groups: ReadonlyMap<string, readonly TargetGroup[]>;
  readonly owners: ReadonlyMap<string, Said>;
}

const LICENCE =
  'Suomi.fi Finnish Service Catalogue, Digital and Population Data Services Agency (DVV), CC BY 4.0';
const FORMS = [
  'OnsiteGuidance',
  'OnsiteGuidanceByServiceAuthor',
  'RemoteGuidance',
  'GuidanceToOnlineSelfService',
  'OnlineSelfServicePoint',
  'DocumentReceived',
  'LostAndFound',
  'phone',
] as const;

/** Whether an editor wants it. What was asked of the register by path is right anyway. */
export function isWanted(channel: Channel, wanted: Wanted): boolean {
  const {ids = [channel.id], organization = channel.organization, municipality, words} = wanted;
  const near = municipality === undefined || (channel.areas?.includes(municipality) ?? false);
  return (
    ids.includes(channel.id) &&
    organization === channel.organization &&
    near &&
    isAbout(words, channel.about)
  );
}

/** The channel as a helper; `undefined` when something is missing that people need. */
export function importedOf(
  channel: Channel,
  around: Around,
  wanted: Wanted,
  report: ReportDropped,
): Imported | undefined {
  const {id} = channel;
  const drop: Drop = (at, why) => report({id, at, why});
  for (const {at, why} of channel.dropped) drop(at, why);
  const provider = providerOf(channel, around, wanted, drop);
  const missing = ['forWhom', 'how'].filter((key) => !Object.hasOwn(provider, key));
  for (const key of missing) drop('', `neither the register nor "defaults" says: ${key}`);
  if (missing.length > 0) return undefined;
  const {municipalities} = channel;
  return {id: `ptv-${id}`, provider: provider as unknown as Provider, municipalities};
}

type Found = Readonly<Record<string, unknown>>;
const present = (found: Found): Found =>
  Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));

function providerOf(channel: Channel, around: Around, wanted: Wanted, drop: Drop): Found {
  const {defaults = {}, kind} = wanted;
  const {id, name, more, address, coordinates, areas, modified} = channel;
  const {openingHours, hours} = channel.hours;
  const found = {
    name,
    owner: ownerOf(channel, around),
    ...textsOf(channel, around, defaults),
    more: more && oneLink(more),
    ...phoneOf(channel.phones, drop, channel.type === 'place'),
    email: emailOf(channel, drop),
    address,
    coordinates,
    areas,
    openingHours,
    hours,
    ...spokenIn(channel),
    ...datesOf(modified),
  };
  const source = {system: 'ptv', id, licence: LICENCE};
  return {source, ...defaults, kind, ...present(found), ...formsOf(channel, defaults)};
}

/** Of its organisation, unless the name tells. */
function ownerOf({organization = '', name}: Channel, {owners}: Around): Said | undefined {
  const owner = owners.get(organization);
  const names = Object.values(name).join('\n').toLowerCase();
  const told = Object.values(owner ?? {}).some((one) => names.includes(one.toLowerCase()));
  return told ? undefined : owner;
}

/** For whom and how: the summary is said once, if the editor has words for the other. */
function textsOf(
  {summary, services}: Channel,
  {groups}: Around,
  defaults: Partial<Provider>,
): Found {
  const all = services.flatMap((id) => groups.get(id) ?? []);
  const targetGroups = targetGroupsOf(all);
  const told = groupNames(all);
  const forWhom = told ?? defaults.forWhom ?? summary;
  const how = forWhom === summary ? (defaults.how ?? summary) : (summary ?? defaults.how);
  return {forWhom, how, ...(targetGroups.length > 0 ? {targetGroups} : {})};
}

/** The same address in all languages is said once. */
function oneLink(more: Said): Said | string {
  const [first = '', ...others] = Object.values(more);
  return others.length > 0 && others.every((url) => url === first) ? first : more;
}

function emailOf({emails}: Channel, drop: Drop): string | undefined {
  const desks = emails.filter(({email, at}) => {
    if (isPersonsEmail(email)) drop(at, 'the e-mail address of a person');
    return !isPersonsEmail(email);
  });
  const first = desks[0]?.email;
  for (const {email, at} of desks)
    if (email.toLowerCase() !== first?.toLowerCase())
      drop(at, 'another e-mail address: one is shown');
  return first;
}

const isSigned = (language: string): boolean => /^(?:sgn\b|fse$|fss$)/.test(language);
const FIRST = ['fi', 'sv', 'en'];

/** Languages as people look for them: those of the country first. */
function spokenIn({languages}: Channel): Found {
  const spoken = [...new Set(languages.filter((language) => !isSigned(language)))].sort();
  const first = FIRST.filter((language) => spoken.includes(language));
  const all = [...first, ...spoken.filter((language) => !first.includes(language))];
  return {
    ...(all.length > 0 ? {languages: all} : {}),
    ...(languages.some(isSigned) ? {signLanguage: true} : {}),
  };
}

function formsOf({forms, type}: Channel, defaults: Partial<Provider>): Found {
  const own = FORMS.filter(
    (form) => forms.includes(form) || (form === 'phone' && type === 'phone'),
  );
  const all = [
    ...own,
    ...(defaults.forms ?? []).filter((form) => !own.some((one) => one === form)),
  ];
  return all.length > 0 ? {forms: all} : {};
}
