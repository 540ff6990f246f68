import {expect} from 'chai';
import {Ajv, type ErrorObject} from 'ajv';
import fc from 'fast-check';
import source from '../../schema/v1.json' with {type: 'json'};
import {mutated} from '../testing/mutations.js';
import {readManifest, resolves} from '../testing/read-manifest.js';
import {validManifests} from '../testing/schema-values.js';
import type {Help} from './read.js';

/** What JSON Schema cannot say, and we report all the same. */
const BEYOND_SCHEMA = [
  ...['selector', 'page-pattern', 'unsafe-link', 'unknown-reference', 'duplicate-id'],
  ...['flow-unreachable', 'flow-circle', 'flow-dead-end'],
  ...['coordinates-outside', 'hours-reversed', 'days-reversed', 'unknown-time-zone'],
  ...['unknown-day', 'unknown-property'],
];
const CODES = [
  ...BEYOND_SCHEMA,
  ...['wrong-type', 'empty', 'too-long', 'too-many', 'wrong-value', 'wrong-form', 'missing'],
  ...['no-human-contact', 'format-newer'],
];

const ajv = new Ajv({strict: false, allErrors: true});
const validate = ajv.compile(source);

/** What the independent validator finds wrong. Unknown parts are no fault: a newer widget knows them. */
function faults(value: unknown): ErrorObject[] {
  validate(value);
  return (validate.errors ?? []).filter(({keyword}) => keyword !== 'additionalProperties');
}

/** The help in the form of a manifest; where even the least was missing, with something in its place. */
function asManifest(help: Help, reported: readonly {code: string}[]): unknown {
  const {service, contacts} = help;
  const {name, authority} = service;
  const human = {type: 'phone', name: 'x', number: '+358295000000'};
  const noHuman = reported.some(({code}) => code === 'no-human-contact');
  const manifest = {
    ...help,
    service: {...service, name: name || 'x', authority: authority || 'x'},
    contacts: noHuman ? {...contacts, added: human} : contacts,
  };
  return JSON.parse(JSON.stringify(manifest));
}

/** All objects in a value. */
const objectsIn = (value: unknown): object[] =>
  value !== null && typeof value === 'object'
    ? [value, ...Object.values(value).flatMap(objectsIn)]
    : [];

// An address that keeps to the schema and yet is none, such as http://:, has a test of its own.
const links = fc.constantFrom('https://kela.example/a', '/chat', {fi: '/fi/chat', sv: '/sv/chat'});
const valid = validManifests({link: links});
const broken = mutated(valid);

describe('reading any manifest', () => {
  it('never fails, and changes no prototype', () => {
    const before = Reflect.ownKeys(Object.prototype);
    fc.assert(
      fc.property(broken, (json) => {
        readManifest(json);
        expect(Reflect.ownKeys(Object.prototype)).to.deep.equal(before);
        expect((json as {polluted?: unknown}).polluted).to.equal(undefined);
      }),
      {numRuns: 300},
    );
  });

  it('never fails on any JSON at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (json, part) => {
        const {help} = readManifest(json, {'part.json': part});
        expect(help.format).to.equal(1);
      }),
    );
  });

  it('gives only what keeps to the schema', () => {
    fc.assert(
      fc.property(broken, (json) => {
        const {help, problems} = readManifest(json);
        expect(faults(asManifest(help, problems))).to.deep.equal([]);
      }),
      {numRuns: 300},
    );
  });

  it('gives objects without prototypes: what a page adds to those is not in them', () => {
    fc.assert(
      fc.property(broken, (json) => {
        for (const object of Object.values(readManifest(json).help).flatMap(objectsIn)) {
          const prototype: unknown = Object.getPrototypeOf(object);
          expect(prototype).to.equal(Array.isArray(object) ? Array.prototype : null);
        }
      }),
    );
  });

  it('finds faults exactly where an independent validator does', () => {
    fc.assert(
      fc.property(fc.oneof(broken, valid), (json) => {
        const rules = readManifest(json).problems.filter(({code}) => !BEYOND_SCHEMA.includes(code));
        const found = faults(json).map(({instancePath, keyword}) => `${keyword} ${instancePath}`);
        expect(rules.length > 0, JSON.stringify({found, rules})).to.equal(found.length > 0);
      }),
      {numRuns: 300},
    );
  });

  it('says of each fault what kind it is and where', () => {
    fc.assert(
      fc.property(broken, (json) => {
        for (const {code, at, detail} of readManifest(json).problems) {
          expect(CODES).to.include(code);
          expect(resolves(json, at), `${code} at ${at}`).to.equal(true);
          expect(detail).to.be.a('string');
        }
      }),
      {numRuns: 300},
    );
  });
});
