import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {takeIn} from './i18n-import.js';
import {unitsOf} from './i18n-units.js';
import {csvTranslation} from './translation-csv.js';
import {i18next} from './translation-i18next.js';
import {xliff} from './translation-xliff.js';

/*
 * A translation says for which text it is: "topics/rent/steps: Avaa". So a text in a wrong place is seen,
 * though the same words stand in many places.
 */

const WORDS = [
  'Avaa',
  'Sulje',
  '=1+1',
  "'=1+1",
  "''-a",
  '"a", b; c',
  'rivi\nrivi\n\nrivi',
  '<b>&amp; ]]>',
  'å\u0301 👍🏽',
  '{{nimi}} #1 a.b:c',
];
const IDS = ['rent', 'constructor', 'a_one', 'B-2', 'other', 'items'];

type Text = Record<string, string>;
interface Model {
  topics: Record<string, {title: Text; steps: Text[]}>;
  guides: Record<string, {title: Text; steps: {id: string; text: Text; more: Text}[]}>;
  checklists: Record<string, {title: Text; items: {text: Text; more: Text}[]}>;
  flows: Record<string, {title: Text; nodes: Record<string, {ask: Text; options: {text: Text}[]}>}>;
}

const text = fc.constantFrom(...WORDS).map((fi): Text => ({fi}));
const mapOf = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(fc.constantFrom(...IDS), value, {maxKeys: 3, noNullPrototype: true});
const listOf = <T>(value: fc.Arbitrary<T>) => fc.array(value, {maxLength: 4});
const steps = fc.uniqueArray(fc.record({id: fc.constantFrom(...IDS), text, more: text}), {
  selector: ({id}) => id,
  maxLength: 4,
});
const model: fc.Arbitrary<Model> = fc.record({
  topics: mapOf(fc.record({title: text, steps: listOf(text)})),
  guides: mapOf(fc.record({title: text, steps})),
  checklists: mapOf(fc.record({title: text, items: listOf(fc.record({text, more: text}))})),
  flows: mapOf(
    fc.record({
      title: text,
      nodes: mapOf(fc.record({ask: text, options: listOf(fc.record({text}))})),
    }),
  ),
});

/** All texts with the names that lead to them: ids and properties, and of a list without ids only the list. */
function* texts(value: unknown, path: string): Generator<[path: string, text: Text]> {
  if (Array.isArray(value)) {
    for (const item of value) {
      const {id} = item as {id?: string};
      yield* texts(item, id === undefined ? path : `${path}/${id}`);
    }
  } else if (value !== null && typeof value === 'object') {
    if (typeof Reflect.get(value, 'fi') === 'string') yield [path, value as Text];
    else for (const [key, part] of Object.entries(value)) yield* texts(part, `${path}/${key}`);
  }
}

function translated(source: Model): Model {
  const copy = structuredClone(source);
  for (const [path, one] of texts(copy, '')) one['sv'] = `${path}: ${one['fi'] ?? ''}`;
  return copy;
}

/** Another order in every list and map, what another version has beside it, and some texts written anew. */
function changed(source: Model, other: Model, turns: readonly number[]): Model {
  let turn = 0;
  const next = () => turns[turn++ % turns.length] ?? 0;
  const mixed = (one: unknown, two: unknown): unknown => {
    if (Array.isArray(one)) {
      const known = new Set(one.map((item) => (item as {id?: string}).id));
      const more = Array.isArray(two)
        ? two.filter(
            (item) => !known.has((item as {id?: string}).id) || !(item as {id?: string}).id,
          )
        : [];
      const all = [...one.map((item) => mixed(item, undefined)), ...(more as unknown[])];
      const at = next() % (all.length + 1);
      return [...all.slice(at), ...all.slice(0, at)].toReversed();
    }
    if (one === null || typeof one !== 'object') return one;
    if ('fi' in one) return next() % 5 === 0 ? {fi: `Uusi ${String(one.fi)}`} : {...one};
    const keys = [...new Set([...Object.keys(two ?? {}), ...Object.keys(one)])];
    return Object.fromEntries(
      keys.map((key) => {
        const mine: unknown = Object.hasOwn(one, key) ? Reflect.get(one, key) : undefined;
        const theirs: unknown = Object.hasOwn(Object(two) as object, key)
          ? Reflect.get(two as object, key)
          : undefined;
        return [key, mine === undefined ? theirs : mixed(mine, theirs)];
      }),
    );
  };
  return mixed(source, other) as Model;
}

describe('export, translate, import after the source was reordered and extended', () => {
  for (const [name, format] of Object.entries({xliff, csv: csvTranslation, i18next})) {
    it(`puts no text in a wrong place (${name})`, () => {
      const turns = fc.array(fc.nat(), {minLength: 20, maxLength: 20});
      fc.assert(
        fc.property(model, model, turns, (before, other, moves) => {
          const {units, ambiguous} = unitsOf(translated(before), 'fi', 'sv');
          assert.deepEqual(ambiguous, []);
          const file = format.write({units, from: 'fi', to: 'sv', original: 'a.json'});
          const after = changed(before, other, moves);
          const {entries} = format.read(file, name);
          const expected = [...texts(after, '')].map(([path, {fi}]) => [path, fi]);
          takeIn(after, entries, {from: 'fi', to: 'sv'});
          const known = new Set(
            [...texts(before, '')].map(([path, {fi = ''}]) => `${path}: ${fi}`),
          );
          const found = [...texts(after, '')];
          // Nothing else has been touched.
          assert.deepEqual(
            found.map(([path, {fi}]) => [path, fi]),
            expected,
          );
          for (const [path, {fi = '', sv}] of found) {
            const right = `${path}: ${fi}`;
            assert.equal(sv, known.has(right) ? right : undefined);
          }
        }),
        {numRuns: 300},
      );
    });
  }
});
