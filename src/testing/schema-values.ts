import fc from 'fast-check';
import source from '../../schema/v1.json' with {type: 'json'};
import type {Contact} from '../model/manifest.js';
import {isHuman} from '../model/read.js';
import type {Schema} from '../model/schema.js';

const schema = source as unknown as Schema;

/** Ids that are also names of what every object has, and a few others: so references often meet. */
const IDS = ['toString', 'constructor', 'hasOwnProperty', 'valueOf', 'rent', 'water', 'x-1_B'];
const ids = fc.oneof(fc.constantFrom(...IDS), fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/));

/** As many as are made of what may be more. */
const MANY = 3;

/** Values for definitions or properties of these names, instead of any that the schema allows. */
export type Particular = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** What has rules that the schema cannot say, kept to here as well. */
const RULED: Particular = {
  coordinates: fc.record({
    latitude: fc.integer({min: 59, max: 71}),
    longitude: fc.integer({min: 19, max: 32}),
  }),
  openingHours: fc.constantFrom(
    {always: true},
    {timeZone: 'Europe/Stockholm', byAppointment: true, publicHolidays: 'normal'},
    {weekly: [{days: ['mo', 'su'], times: ['09:00-12:00', '22:00-02:00+1']}]},
    {
      weekly: [{days: ['tu'], times: ['00:00-24:00'], from: '2026-06-01', through: '2026-08-31'}],
      holidays: {MayDayEve: 'closed', Epiphany: 'normal', ChristmasEve: ['08:00-12:00']},
      exceptions: [
        {from: '2026-11-24', closed: true, note: {fi: 'Koulutus'}},
        {from: '2026-12-01', through: '2026-12-02', times: ['10:00-11:00']},
      ],
    },
  ),
};

/** For those who do not look at who can help: to make it up takes longer than all else. */
export const NOBODY_ELSE: Particular = {
  contact: fc.constant({type: 'phone', name: 'Phone', number: '+358295000000'}),
  providers: fc.constant({}),
  maps: fc.constant({}),
  municipalities: fc.constant({}),
};

/** What is not shown as it is written, and has tests of its own. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

function strings({pattern, minLength = 0, maxLength = 60}: Schema): fc.Arbitrary<string> {
  if (!pattern) {
    return fc
      .string({unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 20)})
      .map((text) => text.replace(INVISIBLE, '') || 'x');
  }
  const form = new RegExp(pattern);
  // fast-check knows no lookaheads: they are left to the filter.
  return fc
    .stringMatching(new RegExp(pattern.replace(/\(\?![^)]*\)/g, '')))
    .filter((text) => form.test(text) && text.length <= maxLength);
}

function maps({propertyNames = {}, additionalProperties, ...rest}: Schema, own: Particular) {
  const values = valuesOf(additionalProperties as Schema, own);
  const keys = valuesOf(propertyNames, own) as fc.Arbitrary<string>;
  return fc.dictionary(keys, values, {minKeys: rest.minProperties ?? 0, maxKeys: MANY});
}

function records({properties = {}, required = [], anyOf}: Schema, own: Particular) {
  const values = Object.fromEntries(
    Object.entries(properties).map(([key, part]) => [key, own[key] ?? valuesOf(part, own)]),
  );
  const ways = anyOf?.map((way) => way.required?.[0] ?? '');
  return fc
    .record(values, {requiredKeys: [...required]})
    .filter((record) => !ways || ways.some((way) => way in record));
}

/** Arbitrary values that keep to a part of the schema. */
function valuesOf(part: Schema, own: Particular): fc.Arbitrary<unknown> {
  const name = part.$ref?.slice('#/definitions/'.length);
  if (name === 'id') return ids;
  if (name) return own[name] ?? RULED[name] ?? valuesOf(schema.definitions?.[name] ?? {}, own);
  if (part.anyOf && !part.type) return fc.oneof(...part.anyOf.map((way) => valuesOf(way, own)));
  if (part.const !== undefined) return fc.constant(part.const);
  if (part.enum) return fc.constantFrom(...part.enum);
  if (part.type === 'boolean') return fc.boolean();
  if (part.type === 'integer') return fc.integer({min: -1, max: 9});
  if (part.type === 'string') return strings(part);
  if (part.type === 'object') return part.properties ? records(part, own) : maps(part, own);
  const {items = {}, minItems: minLength = 0, maxItems = MANY} = part;
  const maxLength = Math.min(maxItems, MANY);
  return fc.uniqueArray(valuesOf(items, own), {minLength, maxLength, selector: JSON.stringify});
}

/** As it comes over the network. */
const asJson = (value: unknown): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

const isOfNobody = (contact: unknown): boolean => !isHuman(contact as Contact);

/** Manifests that keep to the schema. */
export const validManifests = (own: Particular = {}): fc.Arbitrary<Record<string, unknown>> =>
  valuesOf(schema, own)
    .map(asJson)
    .filter(({contacts}) => !Object.values(contacts as object).every(isOfNobody));

/** Files of pages that keep to the schema. */
export const validParts = (own: Particular = {}): fc.Arbitrary<Record<string, unknown>> =>
  valuesOf(schema.definitions?.['part'] ?? {}, own).map(asJson);
