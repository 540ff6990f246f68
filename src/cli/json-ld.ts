import type {Contact, Link, Municipalities, Provider, Served, Text} from '../model/manifest.js';
import type {Help} from '../model/read.js';
import {languageChain, pick} from '../model/text.js';
import {specificationsOf, type Days} from './opening-hours-specification.js';

/** What the export is told. */
interface JsonLdOptions {
  /** For which days holidays and exceptions are written out; left out: they are not. */
  readonly days?: Days;
  /** All texts in this language, or the nearest there is. Left out: each text in all its languages. */
  readonly lang?: string;
}

type Value = string | number | boolean | Node | readonly Value[];
interface Node {
  readonly [property: string]: Value;
}
type Properties = Readonly<Record<string, unknown>>;

/** What channels and helpers have in common. */
type Reachable = Partial<Omit<Provider, 'kind' | 'name'>> & {
  readonly name?: Text;
  readonly text?: Text;
  readonly url?: Link;
};

/** What is written once and needed everywhere. */
interface Writing extends JsonLdOptions {
  readonly languages: readonly string[];
  readonly municipalities: Municipalities;
}

const CONTEXT = 'https://schema.org';
/** Kinds of helpers that are no authorities. */
const PRIVATE = new Set<Provider['kind']>([
  'bank',
  'operator',
  'insurer',
  'course',
  'peer-support',
  'vendor',
  'interpreter',
]);

/** A node without what is not known. */
function node(type: string, properties: Properties): Node {
  const known = Object.entries(properties).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return {'@type': type, ...(Object.fromEntries(known) as Node)};
}

function said(text: Text | undefined, {lang, languages}: Writing): Value | undefined {
  if (text === undefined || typeof text === 'string') return text;
  if (lang !== undefined) return pick(text, languageChain(lang, ...languages)).text;
  return Object.entries(text).map(([tag, value]) => ({'@language': tag, '@value': value}));
}

/** Addresses have no language: one, or all of them, each once. */
function links(link: Link | undefined, {lang, languages}: Writing): Value | undefined {
  if (link === undefined || typeof link === 'string') return link;
  if (lang !== undefined) return pick(link, languageChain(lang, ...languages)).text;
  return [...new Set(Object.values(link))];
}

/** Hours where nobody goes to; at a place they are those of the place. */
function hoursAvailable({openingHours, address}: Reachable, {days}: Writing) {
  if (address !== undefined) return undefined;
  const {regular, special} = specificationsOf(openingHours, days);
  return [...regular, ...special];
}

function contactPoint(
  id: string,
  type: string,
  one: Reachable,
  writing: Writing,
): Node | undefined {
  const {number, email, url = one.more} = one;
  // At a place without any of them people are met, and the place has all there is.
  if (number === undefined && email === undefined && url === undefined) return undefined;
  const hears = one.textRelay === true || one.signLanguage === true;
  return node('ContactPoint', {
    '@id': `#${id}-contact`,
    contactType: type,
    telephone: number,
    email,
    url: links(url, writing),
    availableLanguage: one.languages,
    contactOption: hears ? `${CONTEXT}/HearingImpairedSupported` : undefined,
    hoursAvailable: hoursAvailable(one, writing),
  });
}

/** A place, with its own hours or those of one who serves there. */
function place(one: Reachable, {openingHours}: Pick<Served, 'openingHours'>, writing: Writing) {
  if (one.address === undefined) return undefined;
  const {regular, special} = specificationsOf(openingHours, writing.days);
  const {coordinates} = one;
  return node('Place', {
    address: said(one.address, writing),
    geo: coordinates && node('GeoCoordinates', {...coordinates}),
    openingHoursSpecification: regular,
    specialOpeningHoursSpecification: special,
  });
}

function channels(id: string, one: Reachable, writing: Writing): Node[] {
  const {appointment, serves = []} = one;
  const told = [one.text, one.hours, one.price].map((text) => said(text, writing));
  const own = node('ServiceChannel', {
    '@id': `#${id}-channel`,
    name: said(one.name, writing),
    description: told.filter((text) => text !== undefined).flat(),
    serviceUrl: links(one.url ?? one.more, writing),
    servicePhone: one.number === undefined ? undefined : {'@id': `#${id}-contact`},
    serviceLocation: place(one, one, writing),
    availableLanguage: one.languages,
    potentialAction:
      appointment === undefined
        ? undefined
        : node('ReserveAction', {target: links(appointment, writing)}),
  });
  const others = serves.map((served) =>
    node('ServiceChannel', {
      name: said(served.authority, writing),
      description: said(served.hours, writing),
      serviceLocation: place(one, served, writing),
    }),
  );
  return [own, ...others];
}

/** A paper form is sent to an address; nobody goes there. */
function contactChannels(id: string, contact: Contact, writing: Writing): Node[] {
  if (contact.type !== 'paper') return channels(id, contact, writing);
  const {address, ...rest} = contact;
  const postal = address && node('PostalAddress', {streetAddress: said(address, writing)});
  const [own, ...others] = channels(id, rest, writing);
  return own ? [{...own, ...(postal ? {servicePostalAddress: postal} : {})}, ...others] : others;
}

/** The e-service itself, with its channels. */
function serviceNode({service, contacts}: Help, writing: Writing): Node {
  const all = Object.entries(contacts);
  const points = all.map(([id, one]) => contactPoint(`contact-${id}`, one.type, one, writing));
  return node('GovernmentService', {
    '@id': `#${service.id}`,
    name: said(service.name, writing),
    provider: node('GovernmentOrganization', {
      name: said(service.authority, writing),
      contactPoint: points.filter((point) => point !== undefined),
    }),
    availableChannel: all.flatMap(([id, one]) => contactChannels(`contact-${id}`, one, writing)),
  });
}

function areaServed({areas}: Provider, writing: Writing): readonly Node[] {
  if (!areas) return [node('Country', {name: 'Finland', identifier: 'FI'})];
  return areas.map((code) => {
    const name = Object.hasOwn(writing.municipalities, code)
      ? writing.municipalities[code]?.name
      : undefined;
    return node('AdministrativeArea', {name: said(name, writing), identifier: code});
  });
}

function providerNode(id: string, one: Provider, writing: Writing): Node {
  const government = PRIVATE.has(one.kind) ? '' : 'Government';
  const {source} = one;
  const own = `provider-${id}`;
  return node(`${government}Service`, {
    '@id': `#${own}`,
    identifier: source && node('PropertyValue', {propertyID: source.system, value: source.id}),
    name: said(one.name, writing),
    description: said(one.how, writing),
    audience: node('Audience', {audienceType: said(one.forWhom, writing)}),
    areaServed: areaServed(one, writing),
    url: links(one.more, writing),
    provider: node(`${government}Organization`, {
      name: said(one.owner ?? one.name, writing),
      contactPoint: contactPoint(own, one.kind, one, writing),
    }),
    availableChannel: channels(own, one, writing),
  });
}

/**
 * Helpers, and the channels of the service if there are any, as JSON-LD in the words of schema.org. In its
 * order; the same manifest and options give the same.
 */
export function jsonLd(help: Help, options: JsonLdOptions = {}): Node {
  const {service, contacts, providers, municipalities} = help;
  const writing = {...options, languages: service.languages, municipalities};
  const services = Object.keys(contacts).length > 0 ? [serviceNode(help, writing)] : [];
  const helpers = Object.entries(providers).map(([id, one]) => providerNode(id, one, writing));
  return {'@context': CONTEXT, '@graph': [...services, ...helpers]};
}
