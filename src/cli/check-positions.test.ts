import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {positionsIn} from './check-positions.js';

const offsetOf = (text: string, {line, column}: {line: number; column: number}): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, column - 1);

/** Every pointer of a value, with what it leads to and the name of the property. */
function* pointers(value: unknown, at = ''): Generator<[at: string, name: string, value: unknown]> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, part] of Object.entries(value)) {
    const here = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    yield [here, Array.isArray(value) ? '' : key, part];
    yield* pointers(part, here);
  }
}

describe('places in a JSON text', () => {
  it('are where the property or the item begins, in any JSON', () => {
    const json = fc.oneof(fc.jsonValue(), fc.object({values: [fc.string(), fc.integer()]}));
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space) ?? 'null';
        const parsed = JSON.parse(text) as unknown;
        const all = [...pointers(parsed)];
        const positions = positionsIn(
          text,
          all.map(([at]) => at),
        );
        for (const [at, name, part] of all) {
          const offset = offsetOf(text, positions.of(at));
          const expected =
            name === '' && !text.startsWith('""', offset)
              ? JSON.stringify(part)
              : JSON.stringify(name);
          assert.ok(text.startsWith(expected[0] ?? '', offset), `${at} in ${text}`);
          if (name !== '')
            assert.ok(text.startsWith(JSON.stringify(name), offset), `${at} in ${text}`);
        }
      }),
    );
  });

  it('of what is not there are those of what it would be in', () => {
    const {of} = positionsIn('{\n  "topics": {\n    "rent": {}\n  }\n}', [
      '/topics/rent/short',
      '/x',
    ]);
    assert.deepEqual(of('/topics/rent/short'), {line: 3, column: 5});
    assert.deepEqual(of('/x'), {line: 1, column: 1});
  });

  it('tell of a property that stands twice, however it is written', () => {
    const {twice} = positionsIn('{"a": 1,\n "b": {"a": 2},\n "\\u0061": 3}', []);
    assert.deepEqual(twice, [{at: '/a', position: {line: 3, column: 2}}]);
  });

  it('are found in what is very deep', () => {
    const depth = 200_000;
    const {of} = positionsIn('['.repeat(depth) + ']'.repeat(depth), ['/0']);
    assert.deepEqual(of('/0'), {line: 1, column: 2});
  });
});
