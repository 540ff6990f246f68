import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import en from '../../locales/checks/en.json' with {type: 'json'};
import {withPatterns} from '../cli/check-patterns.js';
import {validManifests} from '../testing/schema-values.js';
import {soundManifest} from '../testing/sound-manifest.js';
import {checkManifest} from './check-manifest.js';
import {keysOf, valueAt} from './json-place.js';
import {say} from './say.js';

withPatterns();

/** What takes long to make up. */
const QUICK = {
  build: fc.constant('0123456789abcdef'),
  translations: fc.constant({}),
  providers: fc.constant({}),
  maps: fc.constant({}),
  municipalities: fc.constant({}),
};

const today = '2026-11-26';

/** Whether a pointer leads to something, or to what is missing of something. */
const leads = (json: unknown, at: string): boolean =>
  at === '' ||
  valueAt(json, at) !== undefined ||
  valueAt(json, at.slice(0, at.lastIndexOf('/'))) !== undefined;

/** A sound manifest with any value in any place of it. */
const spoilt = fc
  .record({value: fc.jsonValue({maxDepth: 2}), number: fc.nat()})
  .map(({value, number}) => {
    const json = soundManifest() as unknown;
    const places: [object, string][] = [];
    const walk = (part: unknown): void => {
      if (part === null || typeof part !== 'object') return;
      for (const [key, child] of Object.entries(part)) {
        places.push([part, key]);
        walk(child);
      }
    };
    walk(json);
    const [target, key] = places[number % places.length] ?? [{}, ''];
    Object.assign(target, {[key]: value});
    return json;
  });

describe('checks of what nobody expected', () => {
  it('never throw, whatever the JSON is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        for (const kind of ['manifest', 'pack', 'part', 'directory'] as const)
          assert.ok(Array.isArray(checkManifest(json, {today, kind})));
      }),
    );
  });

  it('point to places that are there, and say whole sentences', () => {
    fc.assert(
      fc.property(spoilt, (json) => {
        for (const finding of checkManifest(json, {today})) {
          assert.ok(leads(json, finding.at), `${finding.rule} at ${finding.at}`);
          const {title, advice} = say(finding, en, 'en');
          assert.doesNotMatch(title + advice, /\{\{\w+\}\}|undefined/, finding.rule);
        }
      }),
      {numRuns: 200},
    );
  });

  it('find nothing wrong with the form of what keeps to it', () => {
    const form = /^(?:wrong-|missing$|empty|too-|misspelt|unknown-property)/;
    fc.assert(
      fc.property(validManifests(QUICK), (json) => {
        const told = checkManifest(json, {today}).filter(({rule}) => form.test(rule));
        assert.deepEqual(told, []);
      }),
      {numRuns: 30},
    );
  });

  it('are not led astray by names of what every object has', () => {
    const topics = {constructor: {title: 'x', short: 'y'}, toString: 5, __proto__: 3};
    const json = {...soundManifest(), topics, flows: {valueOf: {start: 'toString', nodes: {}}}};
    for (const {at} of checkManifest(json, {today})) assert.ok(keysOf(at).length < 20);
  });
});
