import fc from 'fast-check';

type Container = Record<string, unknown>;

/** Sets an own property, also one that is called `__proto__`. */
function put(container: Container, key: string, value: unknown): void {
  Object.defineProperty(container, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

/** A value inside of 5,000 lists or objects. */
function deep(wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 'deep';
  for (let i = 0; i < 5000; i++) value = wrap(value);
  return value;
}

/** Makes a value: each time another one, as the values that they are put into are changed, too. */
type Make = () => unknown;

const json =
  (text: string): Make =>
  () =>
    JSON.parse(text) as unknown;

const ODD: readonly Make[] = [
  () => null,
  () => Number.NaN,
  () => Infinity,
  () => 'x'.repeat(25_000),
  () => 'a\u202eb\u2066\u200b',
  () => '\ud800',
  () => 'javascript:alert(1)',
  () => '[a](javascript:alert(1))',
  () => '<img src=x onerror=alert(1)>',
  () => Array.from({length: 50}, (_, i) => `a${i}`),
  () => ['rent', 'rent'],
  () => deep((inner) => [inner]),
  () => deep((inner) => ({inner})),
  json('{"_$litType$": 1, "strings": ["<b>", "</b>"], "values": ["x"]}'),
  json('{"_$litType$": 1, "strings": {"raw": ["<b>"], "0": "<b>"}, "values": []}'),
  json('{"_$litDirective$": {}, "values": []}'),
  json('{"__proto__": {"polluted": true}}'),
  json('{"constructor": {"prototype": {"polluted": true}}}'),
  json('{"toString": "x", "valueOf": 1, "hasOwnProperty": null, "length": 3}'),
  json('{"then": {}, "toJSON": "x", "nodeType": 1}'),
  json('{"fi": "a", "__proto__": "b", "constructor": "c"}'),
  json('{"fi": {"_$litType$": 1}, "sv": ["a"], "en": null}'),
];

/** What may stand in the place of anything: other types, what frameworks or objects take for theirs. */
const oddValues: fc.Arbitrary<Make> = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(...ODD)},
  fc
    .constantFrom('', ' ', 'a', '#', '*', ':checked', '/', '/(', '/:lang', '2026-11-21', '#ffffff')
    .map((text) => () => text),
  fc.constantFrom(0, 1, 2, -1, 1.5, true, false).map((value) => () => value),
  fc.jsonValue({maxDepth: 3}).map((value) => json(JSON.stringify(value))),
);

const oddKeys = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', ''),
  fc.constantFrom('fi', 'FI', 'rent', 'a/b', '~a', '0', 'title', 'css', '$ref', 'unknown'),
  fc.string({maxLength: 5}),
);

interface Change {
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add';
  readonly key: string;
  readonly make: Make;
}

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'add'),
    key: oddKeys,
    make: oddValues,
  }),
  {minLength: 1, maxLength: 4},
);

/** All places in the value that hold something; not those at the bottom of an abyss. */
function places(value: unknown, depth = 0): [Container, string][] {
  if (value === null || typeof value !== 'object' || depth > 8) return [];
  const container = value as Container;
  return Object.keys(container).flatMap((key): [Container, string][] => [
    [container, key],
    ...places(container[key], depth + 1),
  ]);
}

function change(root: Container, {at, how, key, make}: Change): void {
  const all = places(root);
  const [container, place] = all[at % Math.max(1, all.length)] ?? [root, key];
  if (how === 'replace') put(container, place, make());
  else if (!Array.isArray(container)) {
    if (how === 'add') put(container, key, make());
    else Reflect.deleteProperty(container, place);
  } else if (how === 'add') container.push(make());
  else container.splice(Number(place), 1);
}

/** The same values with a few things in them as they should not be. */
export const mutated = (values: fc.Arbitrary<Container>): fc.Arbitrary<Container> =>
  fc.tuple(values, changes).map(([value, wrong]) => {
    const copy = structuredClone(value);
    for (const one of wrong) change(copy, one);
    return copy;
  });
