// What is in a store, read from outside of the counter.
import {openStore} from '../../src/counter/store.ts';
import {keyOf} from './senders.mjs';

/** The sums of a service by key, whatever the day. */
export async function storedIn(place, service) {
  const store = await openStore({...place, readOnly: true});
  const sums = new Map();
  try {
    for await (const row of store.rows(service, '2000-01-01', '2999-12-31')) {
      const key = keyOf(row);
      sums.set(key, (sums.get(key) ?? 0) + row.n);
    }
  } finally {
    await store.close();
  }
  return sums;
}

/** What differs between what was acknowledged and what is stored; at most ten of it. */
export function differences(expected, stored) {
  const keys = new Set([...expected.keys(), ...stored.keys()]);
  return [...keys]
    .filter((key) => expected.get(key) !== stored.get(key))
    .slice(0, 10)
    .map((key) => `${key}: acknowledged ${expected.get(key)}, stored ${stored.get(key)}`);
}
