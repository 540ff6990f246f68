import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {COUNTED_EVENTS, MOST_COUNTS} from '../model/counts.js';
import {batchOf, countOf} from './fixtures.js';
import {readBatch} from './read-batch.js';
import {Refusal} from './refusal.js';

const bytes = (json: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(json));

/** The code and the message of a refusal; what is taken has none. */
function refusal(body: Uint8Array): string | undefined {
  try {
    readBatch(body);
    return undefined;
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    assert.equal(error.status, 400);
    return `${error.code}: ${error.message}`;
  }
}

const name = fc.stringMatching(/^[a-z][a-z/-]{0,20}$/);
const count = fc.record({
  event: fc.constantFrom(...COUNTED_EVENTS),
  item: name,
  page: name,
  language: fc.constantFrom('fi', 'sv', 'en'),
  depth: fc.constantFrom('', 'short', 'steps', 'show'),
  n: fc.integer({min: 1, max: 1000}),
});
const right = fc.record({
  format: fc.constant(1),
  batch: fc.stringMatching(/^[0-9a-f]{32}$/),
  service: name,
  version: fc.oneof(name, fc.constant('')),
  counts: fc.uniqueArray(count, {
    minLength: 1,
    maxLength: MOST_COUNTS,
    selector: ({event, item, page, language, depth}) => [event, item, page, language, depth].join(),
  }),
});

/** Ways to a value in JSON, one of them chosen. */
const ways = (value: unknown): (string | number)[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [key],
        ...ways(inner).map((way) => [key, ...way]),
      ])
    : [];

const odd = fc.oneof(
  fc.constantFrom(null, true, -1, 0, 1.5, 1e9, [], {}, 'a\u0000b', 'a\nb', '\u202e', '\ud800'),
  fc.string({minLength: 141, maxLength: 200}),
);

describe('reading a batch', () => {
  it('takes what the contract names, as it is', () => {
    fc.assert(
      fc.property(right, (batch) => {
        assert.deepEqual(readBatch(bytes(batch)), JSON.parse(JSON.stringify(batch)));
      }),
    );
  });

  it('refuses anything else in the place of any part', () => {
    fc.assert(
      fc.property(right, fc.nat(), odd, (batch, at, value) => {
        const all = ways(batch);
        const way = all[at % all.length] ?? [];
        const changed = structuredClone(batch) as unknown as Record<string, unknown>;
        const last = way.at(-1) ?? '';
        let place = changed;
        for (const key of way.slice(0, -1)) place = place[key] as Record<string, unknown>;
        place[last] = value;
        assert.notEqual(refusal(bytes(changed)), undefined);
      }),
    );
  });

  it('refuses what is not named: an address, a time, an identifier, or anything', () => {
    const names = fc.oneof(
      fc.constantFrom('url', 'time', 'day', 'id', 'ip', 'toString', 'constructor'),
      fc.string(),
    );
    fc.assert(
      fc.property(right, names, fc.boolean(), fc.jsonValue(), (batch, key, inCount, value) => {
        const into = (inCount ? batch.counts[0] : batch) ?? batch;
        fc.pre(!Object.hasOwn(into, key));
        const more = Object.defineProperty({...into}, key, {value, enumerable: true});
        const changed = inCount ? {...batch, counts: [more]} : more;
        assert.match(refusal(bytes(changed)) ?? '', /^batch-invalid: /);
      }),
    );
  });

  it('refuses __proto__, and is not changed by it', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = JSON.stringify(batchOf()).replace('{', `{"${key}": {"format": 1, "n": 5}, `);
      assert.match(refusal(new TextEncoder().encode(text)) ?? '', /^batch-invalid: /);
      // In the place of a property that is missing.
      const without = JSON.stringify(batchOf()).replace('"format":1', `"${key}":{"format":1}`);
      assert.match(refusal(new TextEncoder().encode(without)) ?? '', /^batch-invalid: /);
    }
    assert.equal(Reflect.get({}, 'n'), undefined);
  });

  it('reads any bytes without failing otherwise', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((text) => new TextEncoder().encode(text)),
        ),
        (body) => {
          assert.notEqual(refusal(body), undefined);
        },
      ),
    );
  });

  it('refuses what is not UTF-8, and JSON that is cut off', () => {
    const whole = bytes(batchOf());
    for (const body of [Uint8Array.of(0xff, 0x7b, 0x7d), whole.slice(0, -1), new Uint8Array()])
      assert.match(refusal(body) ?? '', /^batch-not-json: /);
  });

  it('refuses the same count twice, and too many', () => {
    const twice = batchOf({counts: [countOf(), countOf({n: 2})]});
    assert.match(refusal(bytes(twice)) ?? '', /counts\[1\]/);
    const many = Array.from({length: MOST_COUNTS + 1}, (_, i) => countOf({item: `topic/a${i}`}));
    assert.match(refusal(bytes(batchOf({counts: many}))) ?? '', /1 to 100/);
    assert.match(refusal(bytes(batchOf({counts: []}))) ?? '', /1 to 100/);
  });

  it('says where it is wrong, and nothing of what was sent', () => {
    const secret = 'x'.repeat(141);
    const said = refusal(bytes(batchOf({counts: [countOf(), countOf({item: secret})]}))) ?? '';
    assert.match(said, /counts\[1\]\.item/);
    assert.ok(!said.includes('xxx'));
  });
});
